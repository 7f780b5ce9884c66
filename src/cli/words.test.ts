import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine } from './words.ts';

const words = (line: string) => {
  const reading = readLine(line);
  return reading.kind === 'commands' ? reading.commands.map((command) => command.words) : reading;
};

describe('the words of a line', () => {
  it('splits at spaces and keeps what is quoted', () => {
    expect(words(`aws  backup 'a b' "c \\"d\\"" e\\ f ''`)).toEqual([
      ['aws', 'backup', 'a b', 'c "d"', 'e f', ''],
    ]);
  });

  it('joins what a backslash continues', () => {
    expect(words('aws backup \\\n  list-backup-vaults')).toEqual([
      ['aws', 'backup', 'list-backup-vaults'],
    ]);
  });

  it('tells commands apart at ; && and new lines', () => {
    expect(readLine('a;b && c\nd &&\n e')).toEqual({
      kind: 'commands',
      commands: [
        { words: ['a'], onlyAfterSuccess: false },
        { words: ['b'], onlyAfterSuccess: false },
        { words: ['c'], onlyAfterSuccess: true },
        { words: ['d'], onlyAfterSuccess: false },
        { words: ['e'], onlyAfterSuccess: true },
      ],
    });
  });

  it.each([
    '$HOME',
    '`date`',
    'a | b',
    'a > f',
    'a < f',
    '(a)',
    'a &',
    '*',
    'a?',
    '[a]',
    '# c',
    '~',
    '{a,b}',
    'A=1',
    '! a',
    '"$x"',
  ])('leaves %s to a real shell', (line) => {
    expect(readLine(line).kind).toBe('shell');
  });

  it.each(["'a", '"a', 'a \\', 'a &&'])('waits for the rest of %s', (line) => {
    expect(readLine(line).kind).toBe('unfinished');
  });

  it.each([';', 'a ; ; b', '&& a', 'a && ; b'])('refuses %s', (line) => {
    expect(readLine(line).kind).toBe('wrong');
  });

  it('reads nothing as no command', () => {
    expect(words(' \n ')).toEqual([]);
  });

  it('reads the words that sh reads', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'é',
        ' ',
        "'x y'",
        '"x\\"y"',
        '"\\n"',
        '\\ ',
        '\\\n',
        '=',
        '-',
        ',',
        "''",
        '"',
        "'",
        '#',
        '~',
        ';',
      ],
    );
    const lines = fc
      .sample(fc.array(piece, { maxLength: 8 }), { numRuns: 60, seed: 7 })
      .map((pieces) => ['p', ...pieces].join(''));
    const plain = lines.filter((line) => readLine(line).kind === 'commands');
    expect(plain.length).toBeGreaterThan(10);
    const print = String.raw`p() { printf '%s\0' "$#" "$@"; }; a() { :; }`;
    for (const line of plain) {
      const expected = words(line) as readonly (readonly string[])[];
      if (!expected.every(([name]) => name === 'p')) continue;
      const told = execFileSync('sh', ['-c', `${print}\n${line}\n`], { encoding: 'utf8' });
      const fields = expected.flatMap(([, ...rest]) => [String(rest.length), ...rest]);
      expect(told, line).toBe(fields.map((field) => `${field}\0`).join(''));
    }
  });

  it('answers any line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        expect(['commands', 'shell', 'unfinished', 'wrong']).toContain(readLine(line).kind);
      }),
    );
  });
});
