// `npm test`: every gate in turn, a line for each, and at the very end the sum. A gate that fails
// shows all that it said and does not stop the others.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { bringChromium, bringFirefox } from './bring-browser.mjs';
import { readCounts } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */

/**
 * @typedef {object} Gate
 * @property {string} name of the npm script
 * @property {'vitest' | 'playwright'} [runner] whose tests are counted; any other gate counts as one
 * @property {string[]} [args]
 */

/** @type {Gate[]} */
const gates = [
  { name: 'format:check' },
  { name: 'lint' },
  { name: 'types' },
  { name: 'boundaries' },
  { name: 'dead-code' },
  { name: 'test:unit', runner: 'vitest' },
  { name: 'build' },
  { name: 'size' },
  { name: 'test:browser', runner: 'vitest' },
  { name: 'test:clients' },
  // The accessibility journeys have their own gate, below.
  { name: 'test:journeys', runner: 'playwright', args: ['--grep-invert', '@a11y'] },
  { name: 'a11y', runner: 'playwright' },
];

const longestMinutes = 15;
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'gates-'));

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

/**
 * @param {Gate} gate
 * @returns {Promise<Counts>}
 */
async function pass(gate) {
  const report = join(reports, `${gate.name.replace(':', '-')}.json`);
  const started = Date.now();
  const { status, output } = await runScript(gate, report);
  const succeeded = status === 0;
  const counts = gate.runner
    ? readCounts(report, succeeded)
    : { passed: Number(succeeded), failed: Number(!succeeded) };
  const verdict = counts.failed === 0 ? 'ok    ' : 'FAILED';
  const tests = gate.runner ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (counts.failed > 0) console.log(output);
  console.log(`${verdict} ${gate.name.padEnd(14)} ${seconds.padStart(6)} s${tests}`);
  return counts;
}

/**
 * @param {Gate} gate
 * @param {string} report
 * @returns {Promise<{ status: number | null, output: string }>}
 */
function runScript({ name, runner, args = [] }, report) {
  const reporting = {
    none: [],
    vitest: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    playwright: ['--reporter=list,json'],
  }[runner ?? 'none'];
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', name, '--', ...args, ...reporting], {
      cwd: root,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: platform === 'win32',
      detached: platform !== 'win32', // a group of its own, so that all of it can be stopped
    });
    running = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ part) => (output += part));
    }
    const alarm = setTimeout(() => {
      output += `\nStopped: longer than ${longestMinutes} minutes.\n`;
      stop();
    }, longestMinutes * 60_000);
    child.on('error', (error) => (output += error.message));
    child.on('close', (status) => {
      clearTimeout(alarm);
      resolve({ status, output });
    });
  });
}

/** Stops the gate that runs, with all that it started. */
function stop() {
  try {
    if (platform === 'win32') running?.kill();
    else if (running?.pid) process.kill(-running.pid, 'SIGKILL');
  } catch {
    // it has ended by itself
  }
}

/** @returns {Counts} */
function findBrowsers() {
  try {
    env['CHROME_PATH'] = bringChromium();
    const firefox = bringFirefox();
    console.log(`Chromium: ${env['CHROME_PATH']}`);
    console.log(`Firefox: ${firefox?.executablePath ?? 'none, the journeys run in Chromium only'}`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** @returns {Promise<Counts>} */
async function passAll() {
  const total = findBrowsers();
  for (const gate of gates) {
    const { passed, failed } = await pass(gate);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stop();
    process.exit(1);
  });
}

const { passed, failed } = await passAll();
rmSync(reports, { recursive: true, force: true });
if (failed > 0) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
