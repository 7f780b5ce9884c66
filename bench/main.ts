// `npm run bench`: the figures of the engine and of the built page as a table; with `--json` as one object
// of name to number. `--engine` leaves the browser out.
import { argv } from 'node:process';
import { browserFigures } from './browser.ts';
import { clientFigures } from './clients.ts';
import { engineFigures } from './engine.ts';
import type { Figure } from './measure.ts';

const rounded = (value: number): number => Number(value.toPrecision(3));

function verdictOf({ value, unit, aim }: Figure): string {
  if (aim === undefined) return '';
  const isMet = unit === 'times' ? value >= aim : value <= aim;
  return `${isMet ? 'meets' : 'MISSES'} ${unit === 'times' ? 'at least' : 'at most'} ${String(aim)}`;
}

function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length));
  for (const figure of figures) {
    const { name, value, unit } = figure;
    const number = rounded(value).toLocaleString('en').padStart(9);
    console.log(`${name.padEnd(width)} ${number} ${unit.padEnd(5)} ${verdictOf(figure)}`.trimEnd());
  }
}

const figures = [...engineFigures(), ...(await clientFigures())];
if (!argv.includes('--engine')) figures.push(...(await browserFigures()));

if (argv.includes('--json'))
  console.log(
    JSON.stringify(Object.fromEntries(figures.map(({ name, value }) => [name, rounded(value)]))),
  );
else print(figures);
