import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asInstant, DAY } from '../domain/instant.ts';
import { times } from '../domain/long-run.test-kit.ts';
import { dateProgram, instantNamed } from './date-program.ts';
import { type Program, said, type Told } from './program.ts';
import { Shell } from './shell.ts';
import { sleepProgram } from './sleep-program.ts';

const START = asInstant(Date.UTC(2021, 8, 28, 4, 33, 15));
const signal = (): AbortSignal => new AbortController().signal;

/** A shell with a clock and a program that shows its words. */
function newShell() {
  let now = START;
  const args: Program = (words) => Promise.resolve(said(`${JSON.stringify(words)}\n`));
  const show: Program = async ([path = ''], { files }) =>
    said(new TextDecoder().decode(await files.read(path)));
  const pass = (milliseconds: number): Promise<undefined> => {
    now = asInstant(now + milliseconds);
    return Promise.resolve(undefined);
  };
  const programs = new Map<string, Program>([
    ['args', args],
    ['show', show],
    ['date', dateProgram(() => now)],
    ['sleep', sleepProgram(pass)],
  ]);
  const shell = new Shell({ programs, env: { HOME: '/home/user' } });
  return { shell, run: (line: string): Promise<Told> => shell.run(line, signal()) };
}

describe('a plain line', () => {
  it('runs without bash', async () => {
    const { shell, run } = newShell();
    expect(await run(`args a 'b c'; args "d" && args e\\ f`)).toEqual(
      said('["a","b c"]\n["d"]\n["e f"]\n'),
    );
    expect(shell.hasBash).toBe(false);
  });

  it('does not go on after a failure where it asks for success', async () => {
    const { run } = newShell();
    expect(await run('sleep x && args b && args c')).toMatchObject({
      stdout: '',
      stderr: "sleep: invalid time interval 'x'\n",
      exit: 1,
    });
    expect(await run('sleep x && args b; args c')).toMatchObject({ stdout: '["c"]\n', exit: 0 });
  });

  it('with a program that is not ours brings bash', async () => {
    const { shell, run } = newShell();
    expect(await run('echo hi')).toEqual(said('hi\n'));
    expect(shell.hasBash).toBe(true);
  });

  it('is read as bash reads it', async () => {
    const plain = newShell();
    const bash = newShell();
    await bash.run('echo');
    const piece = fc.constantFrom(
      ...['a', 'bé', '-7', '--x=1', 'a=b', ',', '%', ' ', '  ', '\t', '\\ ', '\\"', "\\'", '\\\\'],
      ...[
        "'c d'",
        `"e f"`,
        `'"'`,
        `"'"`,
        `""`,
        "''",
        `"\\""`,
        `"\\a"`,
        '; args ',
        ' && args ',
        '\nargs ',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const line = `args ${pieces.join('')}`;
        const read = await plain.run(line);
        fc.pre(!plain.shell.hasBash);
        expect(await bash.run(line)).toEqual(read);
      }),
      { numRuns: times(300) },
    );
    expect(plain.shell.hasBash).toBe(false);
  });
});

describe('bash', () => {
  it('quotes, expands, loops, pipes and redirects round our programs', async () => {
    const { run } = newShell();
    expect((await run(`A='x y'; args "$A" $A 'é'`)).stdout).toBe('["x y","x","y","é"]\n');
    expect((await run('for i in 1 2; do args $i; done | grep 2')).stdout).toBe('["2"]\n');
    expect((await run('args $(args a | jq -r ".[0]")')).stdout).toBe('["a"]\n');
  });

  it('keeps variables, the directory and files from line to line', async () => {
    const { run } = newShell();
    await run('A=1; cd /tmp; echo "{\\"a\\": \\"é\\"}" > f.json');
    expect((await run('echo $A; pwd; show f.json')).stdout).toBe('1\n/tmp\n{"a": "é"}\n');
  });

  it('tells simulated time and lets it pass', async () => {
    const { run } = newShell();
    expect((await run('date; sleep 3d 1h; date +%FT%T')).stdout).toBe(
      'Tue Sep 28 04:33:15 UTC 2021\n2021-10-01T05:33:15\n',
    );
  });

  it('names what it does not have', async () => {
    const { run } = newShell();
    for (const name of ['curl', 'python3', 'sqlite3', 'vi'])
      expect(await run(`${name} x`)).toMatchObject({
        stderr: expect.stringContaining(`${name}: not in this shell`) as string,
        exit: 127,
      });
    expect(await run('nonsense')).toMatchObject({ exit: 127 });
  });

  it('stops a loop without end, and one that is stopped', async () => {
    const { run, shell } = newShell();
    expect((await run('while true; do :; done')).stderr).toContain('the shell stops there');
    const stopper = new AbortController();
    stopper.abort();
    expect((await shell.run('while true; do :; done', stopper.signal)).exit).toBe(130);
  });
});

describe('date', () => {
  it.each<[string, number | undefined]>([
    ['now', START],
    ['+3 days', START + 3 * DAY],
    ['2 weeks ago', START - 14 * DAY],
    ['tomorrow', START + DAY],
    ['@0', 0],
    ['2021-10-01', Date.UTC(2021, 9, 1)],
    ['2021-10-01 06:33:15', Date.UTC(2021, 9, 1, 6, 33, 15)],
    ['2021-10-01T06:33:15Z', Date.UTC(2021, 9, 1, 6, 33, 15)],
    ['2021-10-01T06:33:15+02:00', Date.UTC(2021, 9, 1, 4, 33, 15)],
    ['nonsense', undefined],
  ])('understands %j', (text, at) => {
    expect(instantNamed(text, START)).toBe(at);
  });

  it.each([
    [['-d', '@1000', '+%s'], '1000\n'],
    [['-u', '-Iseconds'], '2021-09-28T04:33:15+00:00\n'],
    [['+%a %d %b %Y %I:%M %p %j %% %q'], 'Tue 28 Sep 2021 04:33 AM 271 % %q\n'],
  ])('prints %j as %j', async (args, stdout) => {
    const { run } = newShell();
    expect((await run(`date ${args.map((arg) => `'${arg}'`).join(' ')}`)).stdout).toBe(stdout);
  });

  it('says what is wrong', async () => {
    const { run } = newShell();
    expect(await run('date -d nonsense')).toMatchObject({
      stderr: "date: invalid date 'nonsense'\n",
      exit: 1,
    });
    expect(await run('date --set now')).toMatchObject({ exit: 1 });
  });
});
