import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MODEL_OPERATIONS } from '../src/api/service-model.generated.ts';
import { COVERAGE_PAGE, coveragePage } from './coverage-page.ts';

it('stands in the repository as the code gives it (write it anew with "npm run coverage")', async () => {
  expect(readFileSync(COVERAGE_PAGE, 'utf8')).toBe(await coveragePage());
});

it('names every operation of the model once, and the tests of the supported ones', async () => {
  const page = await coveragePage();
  const lines = page.split('\n').filter((line) => line.startsWith('- '));
  const named = lines.map((line) => /\w+/.exec(line)?.[0] ?? '');
  expect(named.sort()).toEqual(Object.keys(MODEL_OPERATIONS).sort());
  expect(page).toMatch(
    /- \*\*CreateBackupVault\*\* .*`src\/api\/operations\/create-backup-vault.test.ts`/,
  );
});
