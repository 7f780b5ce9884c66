import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnfinished, scriptSteps } from './script-steps.ts';

describe('a pasted script', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['date', ['date']],
    ['date\nsleep 3d\n', ['date', 'sleep 3d']],
    ['# first\n\ndate # now\n', ['date # now']],
    ['aws backup \\\n  help\ndate', ['aws backup \\\n  help', 'date']],
    ["echo 'one\ntwo'\ndate", ["echo 'one\ntwo'", 'date']],
    ['echo "a\\"\nb"\ndate', ['echo "a\\"\nb"', 'date']],
    ['for i in 1 2; do\n  date\ndone\ndate', ['for i in 1 2; do\n  date\ndone', 'date']],
    [
      'for i in 1 2\ndo\n  date\ndone | cat\ndate',
      ['for i in 1 2\ndo\n  date\ndone | cat', 'date'],
    ],
    ['if true; then\n  if x; then y; fi\nfi\nz', ['if true; then\n  if x; then y; fi\nfi', 'z']],
    ['f() {\n  date\n}\nf', ['f() {\n  date\n}', 'f']],
    ['cat > f <<EOF\nif\nEOF\ndate', ['cat > f <<EOF\nif\nEOF', 'date']],
    ["cat <<-'X'\n\tfor\n\tX\ndate", ["cat <<-'X'\n\tfor\n\tX", 'date']],
    ['a &&\nb\nc', ['a &&\nb', 'c']],
    ['x=$(date\n)\ny', ['x=$(date\n)', 'y']],
    ['echo done if for\ndate', ['echo done if for', 'date']],
    ['date\r\nsleep 1\r\n', ['date', 'sleep 1']],
    ['for i in', ['for i in']],
  ])('%j has the steps %j', (script, steps) => {
    expect(scriptSteps(script)).toEqual(steps);
  });

  it('loses nothing but comments and empty lines', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '"', "'", '\\', ';', 'if ', '#'),
    });
    fc.assert(
      fc.property(text, (script) => {
        const kept = (lines: string): string =>
          lines
            .split('\n')
            .filter((line) => !/^\s*(#.*)?$/.test(line))
            .join('\n')
            .replace(/\s/g, '');
        expect(kept(scriptSteps(script).join('\n'))).toBe(kept(script));
      }),
    );
  });
});

it.each([
  ['date', false],
  ["echo 'a", true],
  ['echo a \\', true],
  ['for i in 1; do', true],
  ['for i in 1; do date; done', false],
  ['cat <<X\nfor', true],
  ['cat <<X\nfor\nX', false],
])('%j goes on: %s', (text, goesOn) => {
  expect(isUnfinished(text)).toBe(goesOn);
});
