import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCounts } from './test-counts.mjs';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'counts-'));
  path = join(folder, 'report.json');
});

afterEach(() => rm(folder, { recursive: true }));

const vitest = { numTotalTests: 5, numPassedTests: 5, numFailedTests: 0 };
const playwright = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 } };

it.each([
  ['Vitest, all well', vitest, true, { passed: 5, failed: 0 }],
  ['Vitest, one failed', { ...vitest, numPassedTests: 4 }, false, { passed: 4, failed: 1 }],
  ['Vitest, one skipped', { ...vitest, numPassedTests: 4 }, true, { passed: 4, failed: 1 }],
  ['Vitest, an error outside of tests', vitest, false, { passed: 5, failed: 1 }],
  ['Playwright, all well', playwright, true, { passed: 4, failed: 0 }],
  [
    'Playwright, failed, flaky and skipped',
    { stats: { expected: 4, unexpected: 1, flaky: 2, skipped: 3 } },
    false,
    { passed: 4, failed: 6 },
  ],
  [
    'no test at all',
    { ...vitest, numTotalTests: 0, numPassedTests: 0 },
    true,
    { passed: 0, failed: 1 },
  ],
])('counts %s', async (_, report, succeeded, counts) => {
  await writeFile(path, JSON.stringify(report));
  expect(readCounts(path, succeeded)).toEqual(counts);
});

it('counts a run without a report as one failure', () => {
  expect(readCounts(path, true)).toEqual({ passed: 0, failed: 1 });
});

it('counts a damaged report as one failure', async () => {
  await writeFile(path, '{"stats":');
  expect(readCounts(path, true)).toEqual({ passed: 0, failed: 1 });
});
