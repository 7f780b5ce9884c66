// Where the slider's hand stands, in words, for screen readers and for the line under it.
import { DAY, type Instant } from '../../domain/instant.ts';
import type { Counts } from '../../session/forecast.ts';
import { spanInWords } from '../../session/passage.ts';
import type { Desk } from '../desk.svelte.ts';
import { instantText } from '../format.ts';
import { countsInWords } from './deadline-words.ts';

export interface Hand {
  readonly now: Instant;
  readonly shown: Instant;
  readonly counts: Counts;
  /** The name of the vault whose lock date lies between, where it is one. */
  readonly lockName?: string | undefined;
}

/** "1 Oct 2021, 04:33 UTC, 3 days from now: the lock of WORM_vault becomes immutable, two recovery points expire" */
export function handInWords(hand: Hand): string {
  const { now, shown } = hand;
  if (shown <= now) return `${instantText(now)}, now`;
  return `${instantText(shown)}, ${aheadInWords(hand)}`;
}

/** "3 days from now: two recovery points expire": the line beside a date that is shown already. */
export function aheadInWords({ now, shown, counts, lockName }: Hand): string {
  const what = countsInWords(counts, lockName) ?? 'nothing happens by then';
  return `${spanInWords(shown - now)} from now: ${what}`;
}

/** What the hand of the clock sees from where it is held. */
export function handOf({ clock, session }: Desk): Hand {
  const { now, shown, forecast } = clock;
  const counts = clock.countsUntil(shown);
  const first = forecast.deadlines.find(({ kind }) => kind === 'lock date');
  const isOne = counts['lock date'] === 1;
  return {
    now,
    shown,
    counts,
    lockName: isOne ? session.world.vaults.get(first?.key ?? '')?.name : undefined,
  };
}

/** "day 12": whole days since the sandbox began. */
export const dayInWords = (startsAt: Instant, at: Instant): string =>
  `day ${Math.floor((at - startsAt) / DAY).toLocaleString('en')}`;
