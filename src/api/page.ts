// Lists are handed out in pages. A token names the ordinal after which the next page goes on, sealed with
// the sandbox's seed so that only tokens of the same list are taken.
import { drawFrom, drawHex } from '../domain/seeded.ts';
import { answer, denial } from '../domain/step.ts';
import type { Step } from '../domain/verdict.ts';
import type { Context } from './operation.ts';

export interface PageRequest {
  readonly MaxResults?: number;
  readonly NextToken?: string;
}

const LARGEST_PAGE = 1000;

export interface Page<Item> {
  readonly items: Item[];
  readonly nextToken: string | undefined;
}

const TOKEN = /^([0-9a-f]{8})([0-9a-z]+)$/;

const tokenFor = ({ world, caller }: Context, list: string, ordinal: number): string =>
  drawHex(drawFrom(world.genesis.seed, 'page', caller.region, list, ordinal), 8) +
  ordinal.toString(36);

/** The ordinal after which a page starts; undefined for a token that this list did not hand out. */
export function startOfPage(
  context: Context,
  list: string,
  token: string | undefined,
): number | undefined {
  if (token === undefined) return 0;
  const ordinal = Number.parseInt(TOKEN.exec(token)?.[2] ?? '', 36);
  if (!Number.isSafeInteger(ordinal)) return undefined;
  return tokenFor(context, list, ordinal) === token ? ordinal : undefined;
}

/** [S3] */
export const tokenIsOurs = (context: Context, list: string, token: string | undefined): Step => ({
  rule: 'S3',
  ask: () =>
    answer(
      { NextToken: token === undefined ? 'absent: the first page' : 'present' },
      startOfPage(context, list, token) !== undefined,
      denial(
        'InvalidParameterValueException',
        'ours',
        'NextToken is not a token that this list handed out.',
      ),
    ),
});

/** One page of rows that are in order of their ordinals and start after `startOfPage`. */
export function pageOf<Row extends { readonly ordinal: number }>(
  context: Context,
  list: string,
  rows: Iterable<Row>,
  request: PageRequest,
  isWanted: (row: Row) => boolean = () => true,
): Page<Row> {
  const size = request.MaxResults ?? LARGEST_PAGE;
  const items: Row[] = [];
  for (const row of rows) {
    if (!isWanted(row)) continue;
    const last = items.at(-1);
    if (items.length === size && last !== undefined)
      return { items, nextToken: tokenFor(context, list, last.ordinal) };
    items.push(row);
  }
  return { items, nextToken: undefined };
}
