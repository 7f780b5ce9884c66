// A checker that has stopped looking says that all is well. So each checker is also shown a folder
// that is wrong on purpose, tests/canary, and must name the faults in it.
// `node scripts/canary.mjs types|lint|boundaries`

import { spawnSync } from 'node:child_process';
import { argv, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} Check
 * @property {string} command a path in node_modules, and its arguments
 * @property {string} [folder] where it runs
 * @property {string[]} faults what its output must name
 */

/** @type {Record<string, Check[]>} */
const checks = {
  types: [
    {
      command: 'typescript/bin/tsc --noEmit --pretty false --project tests/canary/tsconfig.json',
      faults: ['impure.ts(8,14): error TS2322'],
    },
    {
      command:
        'svelte-check/bin/svelte-check --fail-on-warnings --output machine ' +
        '--tsconfig tests/canary/tsconfig.json',
      // svelte-check reads the scripts of src too: tsc knows no component's type parameters.
      faults: [
        `ERROR "tests/canary/src/domain/impure.ts" 8:14`,
        `ERROR "tests/canary/src/ui/Wrong.svelte" 2:7 "Type 'string' is not assignable`,
        'WARNING "tests/canary/src/ui/Wrong.svelte" 5:1',
      ],
    },
  ],
  lint: [
    {
      command: 'eslint/bin/eslint.js --no-ignore tests/canary/src',
      faults: [
        'no-restricted-properties',
        'no-restricted-globals',
        'Time is data',
        'Export by name',
        '@typescript-eslint/no-floating-promises',
      ],
    },
  ],
  boundaries: [
    {
      command:
        'dependency-cruiser/bin/dependency-cruise.mjs --config ../../.dependency-cruiser.mjs src',
      folder: 'tests/canary',
      faults: ['domain-imports', 'no-circular'],
    },
  ],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = checks[argv[2] ?? ''];
if (!wanted) throw new Error(`Name one of: ${Object.keys(checks).join(', ')}`);

for (const { command, folder = '.', faults } of wanted) {
  const [script = '', ...args] = command.split(' ');
  const { status, stdout, stderr } = spawnSync(
    execPath,
    [`${root}/node_modules/${script}`, ...args],
    {
      cwd: `${root}/${folder}`,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
    },
  );
  const missed = faults.filter((fault) => !stdout.includes(fault));
  if (status !== 0 && missed.length === 0) continue;
  console.error(`${command}\nexit ${String(status)}, missed: ${missed.join('; ') || 'nothing'}`);
  console.error(stdout + stderr);
  process.exitCode = 1;
}
