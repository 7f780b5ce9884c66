import type { Instant } from '../../domain/instant.ts';
import { upcoming } from '../../simulation/advance.ts';
import type { World } from '../../simulation/world.ts';
import { sentenceFor } from './deadline-words.ts';

/** So many fit in a list that is read; the track shows the rest. */
const MOST = 50;

export interface ComingEvent {
  readonly at: Instant;
  readonly text: string;
}

/** The next events in words, in order, and whether they are all that is ahead. */
export function comingEvents(world: World): {
  readonly events: readonly ComingEvent[];
  readonly isAll: boolean;
} {
  const events: ComingEvent[] = [];
  for (const deadline of upcoming(world)) {
    if (events.length === MOST) return { events, isAll: false };
    events.push({ at: deadline.at, text: sentenceFor(world, deadline) });
  }
  return { events, isAll: true };
}
