import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { initialFiles } from './initial-files.mjs';

let dist = '';

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'dist-'));
  await mkdir(join(dist, '.vite'));
});

afterEach(() => rm(dist, { recursive: true }));

function writeManifest(manifest: object): Promise<void> {
  return writeFile(join(dist, '.vite', 'manifest.json'), JSON.stringify(manifest));
}

it('takes the entry and all static imports once, and nothing that is loaded later', async () => {
  await writeManifest({
    'index.html': {
      file: 'index.js',
      isEntry: true,
      imports: ['_a.js', '_b.js'],
      dynamicImports: ['late.ts'],
      css: ['index.css', 'shared.css'],
    },
    '_a.js': { file: 'a.js', imports: ['_b.js'], css: ['shared.css'] },
    '_b.js': { file: 'b.js', imports: ['_a.js'] },
    'late.ts': { file: 'late.js', css: ['late.css'], imports: ['index.html'] },
  });
  expect(initialFiles(dist)).toEqual({
    scripts: ['index.js', 'a.js', 'b.js'].map((file) => join(dist, file)),
    styles: ['index.css', 'shared.css'].map((file) => join(dist, file)),
  });
});

it('does not pass for want of an entry', async () => {
  await writeManifest({});
  expect(() => initialFiles(dist)).toThrow('No entry');
});

it('does not pass for want of a build', () => {
  expect(() => initialFiles(join(dist, 'absent'))).toThrow('ENOENT');
});
