// Where the slider's hand stands, in words, for screen readers and for the line under it.
import { DAY, type Instant } from '../../domain/instant.ts';
import type { Counts } from '../../session/forecast.ts';
import { spanInWords } from '../../session/passage.ts';
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
export function handInWords({ now, shown, counts, lockName }: Hand): string {
  if (shown <= now) return `${instantText(now)}, now`;
  const what = countsInWords(counts, lockName) ?? 'nothing happens by then';
  return `${instantText(shown)}, ${spanInWords(shown - now)} from now: ${what}`;
}

/** "day 12": whole days since the sandbox began. */
export const dayInWords = (startsAt: Instant, at: Instant): string =>
  `day ${Math.floor((at - startsAt) / DAY).toLocaleString('en')}`;
