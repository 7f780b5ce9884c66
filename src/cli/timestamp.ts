// Instants as the command line takes and prints them: numbers of seconds or dates in, ISO 8601 out.
import { pythonFloatOf } from './python-number.ts';

/** Microseconds since 1970, as exactly as a number of seconds tells. */
export interface Moment {
  readonly seconds: number;
  readonly micros: number;
  /** Minutes east of Greenwich, where the text said so. */
  readonly offset?: number;
}

/** Undefined for what cannot be read as an instant. A text without a zone is taken as UTC. */
export function readMoment(text: string): Moment | undefined {
  const trimmed = text.trim();
  const number = pythonFloatOf(trimmed);
  if (number !== undefined) return Number.isFinite(number) ? momentOf(number) : undefined;
  return isoMoment(trimmed) ?? wordedMoment(trimmed);
}

/** Rounded to microseconds; undefined beyond the year 9999. */
export function momentOf(seconds: number): Moment | undefined {
  const whole = Math.floor(seconds);
  const micros = Math.round((seconds - whole) * 1_000_000);
  const moment =
    micros === 1_000_000 ? { seconds: whole + 1, micros: 0 } : { seconds: whole, micros };
  return moment.seconds >= -62_135_596_800 && moment.seconds < 253_402_300_800 ? moment : undefined;
}

const isoDate = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2}))(?!\d)/;
const clock = String.raw`(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?`;
const half = String.raw`(?:\s*([AP]M))?`;
const zone = String.raw`(Z|GMT|UTC|[+-]\d{2}(?::?\d{2})?)?`;
const isoRest = new RegExp(`^(?:[T ]\\s*${clock}${half}\\s*${zone})?$`, 'i');

function isoMoment(text: string): Moment | undefined {
  const date = isoDate.exec(text);
  if (!date) return undefined;
  const rest = isoRest.exec(text.slice(date[0].length));
  return rest
    ? assembled([date[1], date[2] ?? date[4], date[3] ?? date[5] ?? '1'], rest)
    : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Jan 1 2025`, `1 January 2025 10:00`, `1/31/2025`, `2025/01/31`. */
function wordedMoment(text: string): Moment | undefined {
  const plain = text
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/i, '')
    .replaceAll(',', ' ');
  const found =
    part(plain, /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<year>\d{4})/i) ??
    part(plain, /^(?<day>\d{1,2})[\s-](?<month>[a-z]{3,9})\.?[\s-](?<year>\d{4})/i) ??
    part(plain, /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})/) ??
    part(plain, /^(?<year>\d{4})\/(?<month>\d{1,2})\/(?<day>\d{1,2})/);
  if (!found) return undefined;
  const rest = new RegExp(`^(?:\\s+${clock}${half}\\s*${zone})?$`, 'i').exec(found.rest);
  return rest ? assembled(found.date, rest) : undefined;
}

function part(text: string, pattern: RegExp) {
  const match = pattern.exec(text);
  const { year, month = '', day } = match?.groups ?? {};
  if (!match) return undefined;
  const named = months.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  // `31/01/2025` can only be the last of January.
  const swapped = Number(month) > 12;
  const date = [
    year,
    swapped ? day : /^\d/.test(month) ? month : String(named),
    swapped ? month : day,
  ] as const;
  return { date, rest: text.slice(match[0].length) };
}

function assembled(
  date: readonly (string | undefined)[],
  rest: readonly (string | undefined)[],
): Moment | undefined {
  const [year = 0, month = 0, day = 0] = date.map(Number);
  const [, hourText = '0', minute = '0', second = '0', fraction = '', half, zoneText] = rest;
  const hour =
    half === undefined ? Number(hourText) : (Number(hourText) % 12) + (/p/i.test(half) ? 12 : 0);
  const made = new Date(0);
  made.setUTCFullYear(year, month - 1, day);
  made.setUTCHours(hour, Number(minute), Number(second));
  const isReal = made.getUTCMonth() === month - 1 && made.getUTCDate() === day && hour < 24;
  if (!isReal || Number(minute) > 59 || Number(second) > 59 || year < 1) return undefined;
  const offset = zoneText === undefined ? undefined : offsetOf(zoneText);
  return {
    seconds: made.getTime() / 1000 - (offset ?? 0) * 60,
    micros: Number(fraction.padEnd(6, '0').slice(0, 6)),
    ...(offset === undefined ? {} : { offset }),
  };
}

function offsetOf(text: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(text);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? '0');
  return match[1] === '-' ? -minutes : minutes;
}

/** As requests carry it: `2025-01-01T00:00:00Z`, with six digits only where there is a fraction. */
export function wireText(moment: Moment): string {
  return `${localText(moment, 0)}Z`;
}

/** As output prints it: `2025-01-01T00:00:00.123000+00:00`. */
export function zonedText(moment: Moment, offset: number): string {
  const size = Math.abs(offset);
  const two = (part: number) => String(part).padStart(2, '0');
  const zoned = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return localText(moment, offset) + zoned;
}

function localText(moment: Moment, offset: number): string {
  const date = new Date((moment.seconds + offset * 60) * 1000).toISOString().slice(0, 19);
  return moment.micros === 0 ? date : `${date}.${String(moment.micros).padStart(6, '0')}`;
}
