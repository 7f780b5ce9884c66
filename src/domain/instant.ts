/** A point on the simulated time line: whole milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly __unit: 'instant' };

/** A whole number of 24-hour days, as AWS counts retention and grace time. */
export type Days = number & { readonly __unit: 'days' };

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The furthest that the simulated clock goes: the last instant that ISO 8601 writes with four digits of year. */
export const END_OF_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999) as Instant;

export const asInstant = (milliseconds: number): Instant => milliseconds as Instant;
export const asDays = (days: number): Days => days as Days;

/** The instant exactly `days` times 24 hours later; no calendar, no leap second. */
export const plusDays = (at: Instant, days: Days): Instant => asInstant(at + days * DAY);

export const plus = (at: Instant, milliseconds: number): Instant => asInstant(at + milliseconds);

/** ISO 8601 in UTC with milliseconds, such as `2021-09-28T04:33:15.000Z`. */
export const toIso = (at: Instant): string => new Date(at).toISOString();

/** Seconds since the epoch with up to three decimals: AWS's form of a timestamp on the wire. */
export const toEpochSeconds = (at: Instant): number => at / SECOND;

const ISO = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/** Reads ISO 8601 with a date, a time and a zone; anything else is undefined, 30 February included. */
export function parseIso(text: string): Instant | undefined {
  const [, year, month, day] = ISO.exec(text) ?? [];
  // Engines differ on a day that the month does not have, and one log must replay the same in all of them.
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (!(Number(day) <= lastDay)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isFinite(milliseconds) ? asInstant(milliseconds) : undefined;
}
