// Reads what Vitest and Playwright report about a run, and is strict about it: a skipped test proved
// nothing, a run without tests proved nothing, and so both count as failed.

import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 */

/**
 * @typedef {object} Report the part of either reporter's file that is read here
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} [stats]
 * @property {number} [numTotalTests]
 * @property {number} [numPassedTests]
 */

/** @type {(text: string) => Report} */
const parseReport = JSON.parse;

/**
 * @param {string} path of a report by Vitest's or Playwright's JSON reporter; may be missing
 * @param {boolean} succeeded whether the command itself said so, for what no test stands for:
 *   errors outside of tests, a file that cannot be loaded
 * @returns {Counts}
 */
export function readCounts(path, succeeded) {
  const { passed, failed } = countTests(readReport(path));
  const silent = passed + failed === 0 || (!succeeded && failed === 0);
  return { passed, failed: silent ? failed + 1 : failed };
}

/**
 * @param {Report} report
 * @returns {Counts}
 */
function countTests({ stats, numTotalTests = 0, numPassedTests = 0 }) {
  if (!stats) return { passed: numPassedTests, failed: numTotalTests - numPassedTests };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}

/**
 * @param {string} path
 * @returns {Report}
 */
function readReport(path) {
  try {
    return parseReport(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
