// The command as it is typed: a process of its own, its output and its exit code.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { openCapsule } from '../capsule/capsule.ts';
import { replayedLines } from '../capsule/replayed-lines.ts';

const CAPSULE = 'tests/fixtures/capsule-1.txt';
const FILE = 'tests/fixtures/sandbox-file-1.json';

const run = promisify(execFile);
const replay = (...args: string[]) =>
  run(process.execPath, ['scripts/run-ts.mjs', 'src/loopback/replay.ts', ...args]);

describe('npm run replay', { timeout: 60_000 }, () => {
  it('prints what a capsule does, as it is replayed here', async () => {
    const text = readFileSync(CAPSULE, 'utf8');
    const answer = await openCapsule(text);
    if (!answer.ok) throw new Error(answer.message);
    const expected = [...replayedLines(answer.opened)].map((line) => `${line}\n`).join('');
    expect((await replay(CAPSULE)).stdout).toBe(expected);
    expect((await replay(text)).stdout).toBe(expected);
  });

  it('prints what an exported sandbox does', async () => {
    const { stdout } = await replay(FILE);
    const lines = stdout.trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ kind: 'call', seq: 1 });
    expect(JSON.parse(lines.at(-1) ?? '')).toEqual({
      digest: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
  });

  it.each([
    [[], /^Usage: /],
    [['nonsense'], /^The capsule cannot be opened\. It is not one/],
    [['package.json'], /^The file is not an exported sandbox/],
  ])('says what is wrong with %j, and exits with 2', async (args, message) => {
    await expect(replay(...args)).rejects.toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(message) as string,
    });
  });
});
