// Runs a TypeScript file in Node: `node scripts/run-ts.mjs FILE [arguments]`. The file is bundled as
// the page is and then run, because a module loader that interprets imports one by one makes hot
// loops several times slower, and this serves benchmarks. So `import.meta.url` is the bundle's; paths
// start from the working directory.

import { svelte } from '@sveltejs/vite-plugin-svelte';
import { rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { argv, execPath, setSourceMapsEnabled } from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {string} file
 * @param {string} outDir
 */
async function bundle(file, outDir) {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [svelte({ dynamicCompileOptions: () => ({ generate: 'client' }) })],
    resolve: { conditions: ['browser', 'import'] },
    // What the page contains is bundled in its browser form; tools such as Playwright are not.
    ssr: { noExternal: ['svelte', 'xstate', 'dexie'] },
    build: {
      ssr: file,
      outDir,
      target: 'es2022',
      sourcemap: true,
      rolldownOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
}

async function main() {
  const [file, ...args] = argv.slice(2);
  if (!file) throw new Error('Usage: node scripts/run-ts.mjs FILE [arguments]');
  // Inside the project, where the bundle finds the packages that it does not contain.
  const cache = join(root, 'node_modules', '.cache');
  await mkdir(cache, { recursive: true });
  const outDir = await mkdtemp(join(cache, 'run-ts-'));
  process.on('exit', () => rmSync(outDir, { recursive: true, force: true }));
  await bundle(resolve(file), outDir);
  argv.splice(0, argv.length, execPath, resolve(file), ...args);
  setSourceMapsEnabled(true);
  await import(pathToFileURL(join(outDir, 'main.mjs')).href);
}

main().catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
