// Instants, spans, days and sizes as people read them: English, UTC, no surprises from the machine's locale.
import { DAY, HOUR, type Instant, MINUTE } from '../domain/instant.ts';

// Written out rather than asked of `Intl`: a search through 20,000 rows writes them all.
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (number: number): string => String(number).padStart(2, '0');

/** `1 Oct` */
export function dayText(at: Instant): string {
  const date = new Date(at);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`;
}

/** `1 Oct 2021` */
export const dateText = (at: Instant): string => `${dayText(at)} ${new Date(at).getUTCFullYear()}`;

function timeText(at: Instant): string {
  const date = new Date(at);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** `1 Oct 2021, 10:12 UTC` */
export const instantText = (at: Instant): string => `${dateText(at)}, ${timeText(at)} UTC`;

/** `1 Oct 2021, 10:12:38 UTC` */
export const exactText = (at: Instant): string =>
  `${dateText(at)}, ${timeText(at)}:${two(new Date(at).getUTCSeconds())} UTC`;

/** `2 d 4 h`, `18 min`, `40 s`: two units at most, for badges and countdowns. */
export function shortSpan(milliseconds: number): string {
  const whole = Math.max(0, milliseconds);
  const years = Math.floor(whole / (365 * DAY));
  const days = Math.floor((whole % (365 * DAY)) / DAY);
  const hours = Math.floor((whole % DAY) / HOUR);
  const minutes = Math.floor((whole % HOUR) / MINUTE);
  const parts = [
    [years, 'y'],
    [days, 'd'],
    [hours, 'h'],
    [minutes, 'min'],
  ] as const;
  const first = parts.findIndex(([number]) => number > 0);
  if (first === -1) return `${String(Math.ceil(whole / 1000))} s`;
  return parts
    .slice(first, first + 2)
    .filter(([number]) => number > 0)
    .map(([number, unit]) => `${number.toLocaleString('en')} ${unit}`)
    .join(' ');
}

/** A whole number with its thousands apart. */
const countText = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** `1 day`, `30 days`, `36,500 days` */
export const daysText = (days: number): string =>
  `${countText(days)} ${days === 1 ? 'day' : 'days'}`;

/** `7 to 30 days`, `at least 7 days`, `at most 30 days`, `any` */
export function windowText(minimum: number | undefined, maximum: number | undefined): string {
  if (minimum === undefined && maximum === undefined) return 'any';
  if (minimum === undefined) return `at most ${daysText(maximum ?? 0)}`;
  if (maximum === undefined) return `at least ${daysText(minimum)}`;
  return `${minimum.toLocaleString('en')} to ${daysText(maximum)}`;
}

/** `64 GiB` */
export function sizeText(bytes: number): string {
  const units = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return `${size.toLocaleString('en', { maximumFractionDigits: 1 })} ${units[unit] ?? ''}`;
}

/** `DeleteRecoveryPoint` as `delete recovery point`. */
export const wordsOf = (operation: string): string =>
  operation.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
