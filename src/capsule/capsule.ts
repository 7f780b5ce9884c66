// A sandbox as a text short enough for a link: `vll1.DIGEST.DATA`. It holds what was done, not what came of
// it; opening it does everything again and compares the digest of the world.
import { bring } from '../api/bring.ts';
import { perform } from '../api/call.ts';
import type { Instant } from '../domain/instant.ts';
import { advance, clockFault } from '../simulation/advance.ts';
import { canonical } from '../simulation/checkpoint.ts';
import { digestOf } from '../simulation/digest.ts';
import type { LogEntry } from '../simulation/log.ts';
import { beginWorld, type Genesis, type World } from '../simulation/world.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { deflated, inflated } from './deflated.ts';
import { type Deed, deedsOf, type Recipe, recipeIn, recipeText } from './log-text.ts';
import { packed, unpacked } from './packed-text.ts';

const CODEC = 'vll';
const VERSION = 1;

/** A longer text is not even looked into. */
export const LONGEST_CAPSULE = 500_000;
const LARGEST_CONTENT = 8 * 2 ** 20;
const MOST_ENTRIES = 50_000;

export interface Opened {
  readonly genesis: Genesis;
  /** With the outcomes that the present rules give. */
  readonly entries: readonly LogEntry[];
  readonly world: World;
}

export type CapsuleAnswer =
  { readonly ok: true; readonly opened: Opened } | { readonly ok: false; readonly message: string };

/** The capsule of a sandbox whose log led to this world. */
export async function capsuleOf(
  genesis: Genesis,
  entries: readonly LogEntry[],
  world: World,
): Promise<string> {
  const data = await deflated(packed(recipeText({ genesis, deeds: deedsOf(entries) })));
  return `${CODEC}${String(VERSION)}.${worldDigest(world)}.${toBase64Url(data)}`;
}

/** Opens a capsule. Never throws; a message says what is wrong and what to do. */
export async function openCapsule(text: string): Promise<CapsuleAnswer> {
  try {
    const { digest, recipe } = await contentOf(text.trim());
    const opened = await prepared(recipe);
    if (worldDigest(opened.world) !== digest)
      refuse(
        'What it does leads to another world here than where it was made: it was changed, or made by a version with other rules.',
      );
    return { ok: true, opened };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, message: error.message };
    throw error;
  }
}

/** Sixteen digits that follow from everything in the world. Kinds of rows of which there are none leave no trace. */
export function worldDigest(world: World): string {
  const rows = JSON.parse(canonical(world)) as Record<string, unknown>;
  const present = Object.entries(rows).filter(
    ([, value]) => typeof value !== 'object' || value === null || Object.keys(value).length > 0,
  );
  return digestOf(JSON.stringify(present));
}

class Unreadable extends Error {}

function refuse(why: string, remedy = 'Ask for the link again, and copy it whole.'): never {
  throw new Unreadable(`The capsule cannot be opened. ${why} ${remedy}`);
}

async function contentOf(text: string): Promise<{ digest: string; recipe: Recipe }> {
  if (text.length > LONGEST_CAPSULE)
    refuse(`It has more than ${LONGEST_CAPSULE.toLocaleString('en')} characters.`);
  const [head = '', digest = '', data = '', ...more] = text.split('.');
  const version = versionIn(head);
  if (version > VERSION)
    refuse(
      `It is of version ${String(version)}; this page reads up to version ${String(VERSION)}.`,
      'Reload the page to get its newest version, and try again.',
    );
  if (!/^[0-9a-f]{16}$/.test(digest) || more.length > 0) refuse('It is cut off or changed.');
  const bytes = fromBase64Url(data);
  if (bytes === undefined) refuse('It holds characters that do not belong in it.');
  return { digest, recipe: await recipeOf(bytes) };
}

function versionIn(head: string): number {
  const version = new RegExp(`^${CODEC}([1-9][0-9]{0,3})$`).exec(head)?.[1];
  return version === undefined
    ? refuse(`It is not one: a capsule begins with "${CODEC}${String(VERSION)}.".`)
    : Number(version);
}

async function recipeOf(bytes: Uint8Array<ArrayBuffer>): Promise<Recipe> {
  try {
    return recipeIn(unpacked(await inflated(bytes, LARGEST_CONTENT)));
  } catch (error) {
    const why = error instanceof Error && error.message !== '' ? ` (${error.message})` : '';
    return refuse(`It is cut off or changed${why}.`);
  }
}

async function prepared({ genesis, deeds }: Recipe): Promise<Opened> {
  if (deeds.length > MOST_ENTRIES)
    refuse(`It holds more than ${MOST_ENTRIES.toLocaleString('en')} entries.`);
  await bring(deeds.flatMap((deed) => (deed.kind === 'call' ? [deed.operation] : [])));
  const world = beginWorld(genesis);
  const entries = deeds.map((deed, index) => done(world, deed, index + 1));
  return { genesis, entries, world };
}

function done(world: World, deed: Deed, seq: number): LogEntry {
  const { now: at } = world;
  if (deed.kind === 'call') {
    const { kind, principal, region, operation, input } = deed;
    const { outcome } = perform(world, { principal, region, operation, input });
    return { kind, seq, at, principal, region, operation, input, outcome };
  }
  const to = at + deed.by;
  const fault = clockFault(world, to);
  if (fault !== undefined) refuse(`Its entry ${String(seq)} moves the clock too far. ${fault}`);
  advance(world, to as Instant);
  return { kind: 'clock', seq, at, to: to as Instant };
}
