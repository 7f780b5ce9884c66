// What a log does, told in JSON lines: each entry with the outcome that the rules give, then the world and its
// digest. The same text in Node and in a page, to the byte.
import { canonical } from '../simulation/checkpoint.ts';
import { type Opened, worldDigest } from './capsule.ts';

export function* replayedLines({ entries, world }: Opened): Generator<string> {
  for (const entry of entries) yield JSON.stringify(entry);
  yield `{"world":${canonical(world)}}`;
  yield JSON.stringify({ digest: worldDigest(world) });
}
