// The first half of `npm start`: builds the page when it is missing or older than what it is made of.

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { argv, chdir } from 'node:process';
import { fileURLToPath } from 'node:url';

const sources = [
  'src',
  'static',
  'index.html',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'scripts/content-security.mjs',
];

/**
 * @param {string} product
 * @param {readonly string[]} madeOf files and folders
 * @returns {Promise<boolean>} whether any of them changed after the product was made
 */
export async function isOutdated(product, madeOf) {
  const made = await changedAt(product);
  const changes = await Promise.all(madeOf.map(lastChangeIn));
  return made === undefined || Math.max(...changes) > made;
}

/**
 * The latest change in a file or folder; a folder changes when something in it is removed.
 *
 * @param {string} path
 * @returns {Promise<number>}
 */
async function lastChangeIn(path) {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const inside = await Promise.all(entries.map((entry) => lastChangeIn(join(path, entry.name))));
  return Math.max((await changedAt(path)) ?? 0, ...inside);
}

/** @param {string} path */
async function changedAt(path) {
  return (await stat(path).catch(() => undefined))?.mtimeMs;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  chdir(fileURLToPath(new URL('..', import.meta.url)));
  if (await isOutdated('dist/index.html', sources)) {
    const { build } = await import('vite');
    await build({ logLevel: 'warn' });
  }
}
