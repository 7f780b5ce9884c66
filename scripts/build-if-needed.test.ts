import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isOutdated } from './build-if-needed.mjs';

let folder = '';
let page = '';
let source = '';

/** Sets when a path changed last, in seconds after the epoch. */
async function at(seconds: number, path: string): Promise<void> {
  await utimes(path, seconds, seconds);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'));
  page = join(folder, 'page.html');
  source = join(folder, 'src', 'deep');
  await mkdir(source, { recursive: true });
  await writeFile(page, '');
  await writeFile(join(source, 'a.ts'), '');
  await at(100, join(source, 'a.ts'));
  await at(100, source);
  await at(100, join(folder, 'src'));
  await at(200, page);
});

afterEach(() => rm(folder, { recursive: true }));

const outdated = () => isOutdated(page, [join(folder, 'src'), join(folder, 'absent')]);

it('leaves a page alone that is newer than its sources', async () => {
  expect(await outdated()).toBe(false);
});

it('builds a page that is missing', async () => {
  await rm(page);
  expect(await outdated()).toBe(true);
});

it('builds again after a change deep inside', async () => {
  await at(300, join(source, 'a.ts'));
  expect(await outdated()).toBe(true);
});

it('builds again after something was removed', async () => {
  await rm(join(source, 'a.ts'));
  expect(await outdated()).toBe(true);
});
