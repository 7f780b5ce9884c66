// The stretch of time that the timeline shows, and where an instant lies on it.
import { asInstant, DAY, END_OF_TIME, HOUR, type Instant } from '../../domain/instant.ts';

export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

/** Where an instant lies: 0 at the beginning, 1 at the end; less or more outside. */
export const placeOn = ({ from, to }: Stretch, at: number): number => (at - from) / (to - from);

export const isOn = (stretch: Stretch, at: number): boolean =>
  at >= stretch.from && at <= stretch.to;

const within = (share: number): number => Math.min(1, Math.max(0, share));

export const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** A bar as it is drawn: cut off at the edges, with a mark where it goes on beyond them. */
export interface Extent {
  readonly start: number;
  readonly width: number;
  readonly goesOn: boolean;
}

/** Undefined for what lies wholly outside. */
export function extentOn(stretch: Stretch, from: number, to: number): Extent | undefined {
  const start = placeOn(stretch, from);
  const end = placeOn(stretch, to);
  if (end < 0 || start > 1) return undefined;
  return { start: within(start), width: within(end) - within(start), goesOn: end > 1 };
}

export type Reach = 'fit' | 30 | 365 | 3_650 | 36_500;

export const REACHES: readonly { readonly value: Reach; readonly label: string }[] = [
  { value: 'fit', label: 'Fit all' },
  { value: 30, label: '30 days' },
  { value: 365, label: '1 year' },
  { value: 3_650, label: '10 years' },
  { value: 36_500, label: '100 years' },
];

/** What a stretch that fits everything looks at. */
export interface Contents {
  readonly now: Instant;
  /** When the vault was made. */
  readonly begins: Instant;
  /** When the oldest of what is there now began. */
  readonly livingFrom: Instant | undefined;
  /** The last instant that matters: an end, the lock date, a refused attempt. */
  readonly last: Instant;
  /** The latest end of a backup made now; it is shown where that does not dwarf the rest. */
  readonly latestAllowed: Instant | undefined;
}

/**
 * Everything that is there or to come, and as much of what has been as is as long again: what ended long
 * before leaves the picture. Room is left at the end for words.
 */
export function fitting({ now, begins, livingFrom, last, latestAllowed }: Contents): Stretch {
  const ahead = Math.max(last, now);
  const living = livingFrom ?? (ahead > now ? now : begins);
  const span = Math.max(ahead - living, DAY);
  const from = Math.max(begins, living - span);
  const roomy = Math.max(ahead, from + 6 * HOUR);
  const isNear = latestAllowed !== undefined && latestAllowed - from <= 2 * (roomy - from);
  const to = isNear ? Math.max(roomy, latestAllowed) : roomy;
  return framed(from - 0.02 * (to - from), to + 0.14 * (to - from));
}

/** So many days with now near the beginning, or from where somebody moved to. */
export function lasting(days: number, now: Instant, movedTo: Instant | undefined): Stretch {
  const span = days * DAY;
  const from = movedTo ?? now - 0.1 * span;
  return framed(from, from + span);
}

/** The stretch moved by half its length, earlier or later. */
export function moved({ from, to }: Stretch, direction: -1 | 1): Instant {
  const half = (to - from) / 2;
  const latest = END_OF_TIME - (to - from);
  return asInstant(Math.round(Math.min(latest, Math.max(0, from + direction * half))));
}

const framed = (from: number, to: number): Stretch => ({
  from: asInstant(Math.round(Math.max(0, from))),
  to: asInstant(Math.round(Math.min(END_OF_TIME, to))),
});
