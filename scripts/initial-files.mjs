// Which files the browser needs before the page shows anything: the entry, what it imports
// statically, and their styles. Size limits hold for these; what is loaded later may be larger.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Chunk an entry of Vite's manifest
 * @property {string} file
 * @property {boolean} [isEntry]
 * @property {string[]} [imports] keys of chunks
 * @property {string[]} [css]
 */

/** @type {(text: string) => Record<string, Chunk>} */
const parseManifest = JSON.parse;

/**
 * @param {string} dist the built folder
 * @returns {{ scripts: string[], styles: string[] }} paths, each once
 * @throws when the folder was not built or has no entry, so that a limit is never met by nothing
 */
export function initialFiles(dist) {
  const manifest = parseManifest(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
  if (entries.length === 0) throw new Error(`No entry in the manifest of ${dist}`);
  const chunks = withImports(manifest, entries);
  const inDist = (/** @type {string} */ file) => join(dist, file);
  return {
    scripts: chunks.map((chunk) => inDist(chunk.file)),
    styles: [...new Set(chunks.flatMap((chunk) => chunk.css ?? []))].map(inDist),
  };
}

/**
 * @param {Record<string, Chunk>} manifest
 * @param {string[]} entries
 */
function withImports(manifest, entries) {
  const reached = new Set(entries);
  // A set visits what is added while it is walked.
  for (const key of reached) manifest[key]?.imports?.forEach((imported) => reached.add(imported));
  return [...reached].map((key) => manifest[key]).filter((chunk) => chunk !== undefined);
}
