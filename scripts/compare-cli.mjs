// `npm run test:clients`: the same commands by the real command line of AWS and by ours, each against a server of
// its own that began the same, compared on standard output, exit code and the service's error.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { COMPARED, wordsOf } from './compared-commands.mjs';
import { serviceError, withoutNewer } from './compared-output.mjs';
import { realAws } from './real-aws.mjs';

/** @typedef {{ exit: number, stdout: string, stderr: string }} Outcome */
/** @typedef {Record<string, { arn?: string, id?: string }[] | undefined>} World */

/** @type {(text: string) => World} */
const parseWorld = JSON.parse;
/** @type {(text: string) => Outcome} */
const parseOutcome = JSON.parse;

const root = fileURLToPath(new URL('..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'compare-cli-'));
/** @type {import('node:child_process').ChildProcess[]} */
const started = [];

/**
 * @param {string} file
 * @param {string[]} args
 */
function start(file, args) {
  const child = spawn(execPath, ['scripts/run-ts.mjs', file, ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  started.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** @returns {Promise<string>} */
  const nextLine = async () => {
    const next = /** @type {IteratorResult<string, undefined>} */ (await lines.next());
    if (next.value === undefined) throw new Error(`${file} ended.`);
    return next.value;
  };
  return { child, nextLine };
}

async function startServer() {
  const begin = ['--start', '2021-09-28T04:33:15Z', '--seed', 'compared', '--jobs', 'instant'];
  const { nextLine } = start('src/loopback/api-server.ts', ['--port', '0', ...begin]);
  const line = await nextLine();
  const origin = /^listening on (\S+)$/.exec(line)?.[1];
  if (origin === undefined) throw new Error(`The server did not start: ${line}`);
  return origin;
}

/**
 * @param {string} origin
 * @returns {Promise<World>}
 */
async function worldOf(origin) {
  const response = await fetch(`${origin}/_sim/world`);
  return parseWorld(await response.text());
}

const surroundings = {
  AWS_ACCESS_KEY_ID: 'AKIAVAULTLOCKLABROOT',
  AWS_SECRET_ACCESS_KEY: 'any',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_PAGER: '',
  TZ: 'UTC',
};

/**
 * @param {string} path
 * @param {string} origin
 * @returns {(words: string[]) => Promise<Outcome>}
 */
function realCli(path, origin) {
  const own = { HOME: home, PATH: env['PATH'], LANG: 'C.UTF-8', NO_PROXY: '127.0.0.1' };
  return (words) =>
    new Promise((resolve, reject) => {
      const child = spawn(path, [...words, '--endpoint-url', origin], {
        env: { ...own, ...surroundings },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const said = { stdout: '', stderr: '' };
      child.stdout
        .setEncoding('utf8')
        .on('data', (/** @type {string} */ part) => (said.stdout += part));
      child.stderr
        .setEncoding('utf8')
        .on('data', (/** @type {string} */ part) => (said.stderr += part));
      child.on('error', reject);
      child.on('close', (exit) => resolve({ exit: exit ?? -1, ...said }));
    });
}

/**
 * @param {string} origin
 * @returns {(words: string[]) => Promise<Outcome>}
 */
function ourCli(origin) {
  const { child, nextLine } = start('src/loopback/cli-json.ts', []);
  return async (words) => {
    const asked = { id: 'compared', argv: words, env: surroundings, endpoint: origin };
    child.stdin.write(`${JSON.stringify(asked)}\n`);
    return parseOutcome(await nextLine());
  };
}

/**
 * @param {string} word
 * @param {World} world
 */
function lookedUp(word, world) {
  const [, kind, place] = /^@([a-z]+)(\d+)$/.exec(word) ?? [];
  if (kind === undefined) return word;
  // `@copy0` is among the copies.
  const rows = world[`${kind.replace(/y$/, 'ie')}s`] ?? [];
  const row = rows[Number(place)];
  return row?.id ?? row?.arn ?? 'nothing';
}

/**
 * @param {Outcome} real
 * @param {Outcome} ours
 * @returns {string[]}
 */
function differences(real, ours) {
  const found = [];
  if (real.exit !== ours.exit) found.push(`exit: real ${real.exit}, ours ${ours.exit}`);
  const stdout = withoutNewer(ours.stdout, real.stdout);
  if (real.stdout !== stdout) found.push(`stdout: real\n${real.stdout}\nours\n${stdout}`);
  const [realError, ourError] = [serviceError(real.stderr), serviceError(ours.stderr)];
  if (real.exit === 254 && realError !== ourError)
    found.push(`error: real ${realError}\n       ours ${ourError}`);
  return found;
}

/**
 * @param {string[]} origins
 * @param {string} length
 */
async function moveClocks(origins, length) {
  const body = JSON.stringify({ advance: length });
  for (const origin of origins) await fetch(`${origin}/_sim/clock`, { method: 'POST', body });
}

/**
 * Lines in groups that may be asked at once: those that only read, a few at a time.
 *
 * @param {readonly string[]} lines
 */
function grouped(lines) {
  /** @type {string[][]} */
  const groups = [];
  for (const line of lines) {
    const last = groups.at(-1);
    const isJoining = isReading(line) && last?.every(isReading) && last.length < TOGETHER;
    if (isJoining) last?.push(line);
    else groups.push([line]);
  }
  return groups;
}

const TOGETHER = 4;

/** @param {string} line */
const isReading = (line) => /^(describe|list|get)-/.test(line);

/** @param {{ path: string, version: string }} real */
async function compareAll({ path, version }) {
  const origins = [await startServer(), await startServer()];
  const [one = '', other = ''] = origins;
  const [askReal, askOurs] = [realCli(path, one), ourCli(other)];
  const counts = { compared: 0, differing: 0 };
  /** @type {(line: string, world: World) => Promise<void>} */
  const compare = async (line, world) => {
    const words = ['backup', ...wordsOf(line).map((word) => lookedUp(word, world))];
    const [real, ours] = await Promise.all([askReal(words), askOurs(words)]);
    const found = differences(real, ours);
    counts.compared += 1;
    if (found.length === 0) return;
    counts.differing += 1;
    console.log(`DIFFERS aws backup ${line}\n  ${found.join('\n  ')}`);
  };
  for (const lines of grouped(COMPARED)) {
    const [, length] = /^clock (.+)$/.exec(lines[0] ?? '') ?? [];
    if (length !== undefined) await moveClocks(origins, length);
    else {
      const world = await worldOf(one);
      await Promise.all(lines.map((line) => compare(line, world)));
    }
  }
  const isSameWorld = JSON.stringify(await worldOf(one)) === JSON.stringify(await worldOf(other));
  if (!isSameWorld) console.log('DIFFERS the worlds behind the two are not the same');
  const { compared, differing } = counts;
  console.log(`${compared} commands of ${version} and of ours compared, ${differing} differ`);
  return differing === 0 && isSameWorld;
}

function tidyUp() {
  for (const child of started) child.kill();
  rmSync(home, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    tidyUp();
    process.exit(1);
  });

const real = realAws();
if (real === undefined) {
  console.log(
    'skipped: there is no aws command line of version 2 here, and it cannot be installed',
  );
} else {
  try {
    if (!(await compareAll(real))) process.exitCode = 1;
  } finally {
    tidyUp();
  }
}
