// The command itself, as it is started from a shell.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { afterEach, expect, it } from 'vitest';

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill();
});

function start(...args: string[]) {
  const child = spawn(execPath, ['scripts/run-ts.mjs', 'src/loopback/api-server.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()));
  return { child, said };
}

it('prints one line, serves, and ends when it is killed', async () => {
  const { child, said } = start('--port', '0', '--start', '2021-09-28T04:33:15Z');
  await Promise.race([once(child.stdout, 'data'), once(child, 'close')]);
  const [, origin = ''] = /^listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(said.stdout) ?? [];
  const clock: unknown = await (await fetch(`${origin}/_sim/clock`)).json();
  expect(clock).toEqual({ now: '2021-09-28T04:33:15.000Z' });
  child.kill();
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(said.stdout).toBe(`listening on ${origin}\n`);
});

it('explains a wrong argument in a line, with exit code 2', async () => {
  const { child, said } = start('--port', 'eighty');
  expect(await once(child, 'close')).toEqual([2, null]);
  expect(said).toEqual({
    stdout: '',
    stderr: '--port must be a whole number from 0 to 65535, not "eighty".\n',
  });
});
