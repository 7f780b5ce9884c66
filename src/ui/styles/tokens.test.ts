import { describe, expect, it } from 'vitest';
import css from './tokens.css?raw';

type Theme = 'light' | 'dark';
type Colours = ReadonlyMap<string, string>;

const token = /--([\w-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/g;

function readTokens(text: string, theme: Theme): Colours {
  const found = [...text.matchAll(token)];
  return new Map(
    found.map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]),
  );
}

/** WCAG 2's relative luminance of "#rrggbb" or "#rgb". */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(colours: Colours, front: string, back: string): number {
  const [light = 0, dark = 0] = [front, back]
    .map((name) => luminance(colours.get(name) ?? ''))
    .sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['paper', 'card', 'sunk', 'hover'];

const textPairs = [
  ...grounds.flatMap((ground) => [
    ['ink', ground],
    ['muted', ground],
    ['accent', ground],
    ['accent-strong', ground],
    ['refused', ground],
    ['ok', ground],
  ]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['refused-ink', 'refused'],
  ['refused-ink', 'refused-strong'],
  ...['unlocked', 'governance', 'grace', 'immutable'].flatMap((state) => [
    [state, `${state}-soft`],
    [state, 'card'],
    [state, 'paper'],
    [state, 'accent-soft'],
    ['ink', `${state}-soft`],
  ]),
  ...['accent', 'refused', 'ok'].flatMap((tone) => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
    ['muted', `${tone}-soft`],
  ]),
  ['muted', 'governance-soft'],
  ['accent', 'refused-soft'],
  ['accent', 'governance-soft'],
  ['accent', 'ok-soft'],
] as [string, string][];

const markPairs = ['card', 'paper'].flatMap((ground) =>
  ['line-control', 'warm', 'cold', 'accent', 'refused', 'ok'].map((mark) => [mark, ground]),
) as [string, string][];

describe.each<Theme>(['light', 'dark'])('in the %s theme', (theme) => {
  const colours = readTokens(css, theme);

  it('names every colour in both themes', () => {
    expect(colours.size).toBeGreaterThan(25);
    expect([...colours.keys()]).toEqual([...readTokens(css, 'light').keys()]);
  });

  it.each(textPairs)('text %s on %s has a contrast of 4.5 or more', (text, ground) => {
    expect(contrastOf(colours, text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(markPairs)('mark %s on %s has a contrast of 3 or more', (mark, ground) => {
    expect(contrastOf(colours, mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

it('computes the contrast of black on white as 21', () => {
  const colours = readTokens(
    '--a: light-dark(#000000, #fff); --b: light-dark(#fff, #000);',
    'light',
  );
  expect(contrastOf(colours, 'a', 'b')).toBeCloseTo(21, 5);
});
