import { DAY, HOUR, MINUTE, SECOND } from '../domain/instant.ts';

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: SECOND,
  m: MINUTE,
  h: HOUR,
  d: DAY,
  w: 7 * DAY,
};
const FORM = /^(\d+(ms|[smhdw]) ?)+$/;

/** The milliseconds of a length such as `3d`, `90m` or `1d 12h`; undefined where it is none. */
export function durationIn(text: string): number | undefined {
  if (!FORM.test(text)) return undefined;
  let sum = 0;
  for (const [, count, unit = ''] of text.matchAll(/(\d+)(ms|[smhdw])/g))
    sum += Number(count) * (UNITS[unit] ?? 0);
  return Number.isSafeInteger(sum) ? sum : undefined;
}
