// Codec 1: what a sandbox was made from and what was done in it, as one line of JSON. Outcomes are left out:
// whoever opens a capsule decides every call again.
//
//   [seed, start in ms, switches, entry, entry, …]
//
// An entry is a number for a move of the clock (seconds forward; below zero milliseconds), "@principal" or
// "#Region" where the next calls are made by somebody else or somewhere else, or { operation: input }.
import { isPrincipalId, type PrincipalId } from '../domain/principal.ts';
import { type Instant, SECOND } from '../domain/instant.ts';
import { REGION } from '../domain/resource.ts';
import type { Call, Json, LogEntry } from '../simulation/log.ts';
import { type Genesis, isLegalStart } from '../simulation/world.ts';

/** A call without its outcome, or a move of the clock by so many milliseconds. */
export type Deed =
  ({ readonly kind: 'call' } & Call) | { readonly kind: 'clock'; readonly by: number };

export interface Recipe {
  readonly genesis: Genesis;
  readonly deeds: readonly Deed[];
}

const ANY_RESOURCE = 1;
const INSTANT_JOBS = 2;

/** The deeds of a log. */
export const deedsOf = (entries: readonly LogEntry[]): Deed[] =>
  entries.map((entry) => {
    if (entry.kind === 'clock') return { kind: 'clock', by: entry.to - entry.at };
    const { principal, region, operation, input } = entry;
    return { kind: 'call', principal, region, operation, input };
  });

export function recipeText({ genesis, deeds }: Recipe): string {
  const { seed, startsAt, resources, jobs } = genesis;
  const switches =
    (resources === 'any' ? ANY_RESOURCE : 0) + (jobs === 'instant' ? INSTANT_JOBS : 0);
  const items: Json[] = [seed, startsAt, switches];
  let who: PrincipalId = 'root';
  let where = REGION;
  for (const deed of deeds) {
    if (deed.kind === 'clock') {
      items.push(deed.by % SECOND === 0 ? deed.by / SECOND : -deed.by);
      continue;
    }
    if (deed.principal !== who) items.push(`@${deed.principal}`);
    if (deed.region !== where) items.push(`#${deed.region}`);
    who = deed.principal;
    where = deed.region;
    items.push({ [deed.operation]: deed.input });
  }
  return JSON.stringify(items);
}

/** The recipe again. Throws an Error that says what is wrong with the text. */
export function recipeIn(text: string): Recipe {
  const items: unknown = JSON.parse(text);
  if (!Array.isArray(items)) throw new Error('it is not a list');
  const [seed, startsAt, switches, ...rest] = items as readonly unknown[];
  if (typeof seed !== 'string') throw new Error('its seed is not a text');
  if (typeof startsAt !== 'number' || !isLegalStart(startsAt))
    throw new Error('its start is not a time');
  if (typeof switches !== 'number' || ![0, 1, 2, 3].includes(switches))
    throw new Error('its switches are not known here');
  return { genesis: genesisOf(seed, startsAt, switches), deeds: [...deedsIn(rest)] };
}

const genesisOf = (seed: string, startsAt: Instant, switches: number): Genesis => ({
  seed,
  startsAt,
  resources: (switches & ANY_RESOURCE) > 0 ? 'any' : 'account',
  ...((switches & INSTANT_JOBS) > 0 ? { jobs: 'instant' as const } : {}),
});

function* deedsIn(items: readonly unknown[]): Generator<Deed> {
  let principal: PrincipalId = 'root';
  let region = REGION;
  for (const [index, item] of items.entries()) {
    const place = `item ${String(index + 4)}`;
    if (typeof item === 'number') yield { kind: 'clock', by: spanOf(item, place) };
    else if (typeof item === 'string') {
      const name = item.slice(1);
      if (item.startsWith('#')) region = name;
      else if (item.startsWith('@') && isPrincipalId(name)) principal = name;
      else throw new Error(`${place} names nobody and no Region`);
    } else yield { kind: 'call', principal, region, ...callIn(item, place) };
  }
}

function spanOf(item: number, place: string): number {
  const by = item < 0 ? -item : item * SECOND;
  if (!Number.isSafeInteger(by)) throw new Error(`${place} is not a whole span of time`);
  return by;
}

function callIn(item: unknown, place: string): Pick<Call, 'operation' | 'input'> {
  const [member, ...others] =
    typeof item === 'object' && item !== null && !Array.isArray(item) ? Object.entries(item) : [];
  if (member === undefined || others.length > 0)
    throw new Error(`${place} is neither a call nor a move of the clock`);
  const [operation, input] = member as [string, unknown];
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new Error(`${place} has no input`);
  return { operation, input: input as Call['input'] };
}
