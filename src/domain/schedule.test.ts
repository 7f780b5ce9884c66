import { describe, expect, it } from 'vitest';
import { asInstant, DAY, HOUR, type Instant, parseIso, SECOND, toIso } from './instant.ts';
import { DEFAULT_EXPRESSION, DEFAULT_TIMEZONE, nextRun, timingFault } from './schedule.ts';

const at = (iso: string): Instant => parseIso(iso) ?? asInstant(NaN);

/** A Tuesday. */
const START = at('2021-09-28T04:33:15Z');

const timing = (expression: string, timezone = DEFAULT_TIMEZONE, since = START) => ({
  expression,
  timezone,
  since,
});

function runs(expression: string, many: number, timezone?: string, from = START): string[] {
  const found: string[] = [];
  for (let after = from; found.length < many;) {
    const next = nextRun(timing(expression, timezone), after);
    if (next === undefined) return [...found, 'never'];
    found.push(toIso(next).replace(':00.000Z', ''));
    after = next;
  }
  return found;
}

const fault = (expression: string, timezone?: string) =>
  timingFault(timing(expression, timezone))?.sentence;

describe('the next runs of a cron expression', () => {
  it.each<[string, string[]]>([
    // The examples of AWS's documents.
    [DEFAULT_EXPRESSION, ['2021-09-28T05:00', '2021-09-29T05:00', '2021-09-30T05:00']],
    ['cron(15 * ? * * *)', ['2021-09-28T05:15', '2021-09-28T06:15', '2021-09-28T07:15']],
    ['cron(0 12 * * ? *)', ['2021-09-28T12:00', '2021-09-29T12:00', '2021-09-30T12:00']],
    ['cron(0 10 * * ? *)', ['2021-09-28T10:00', '2021-09-29T10:00', '2021-09-30T10:00']],
    ['cron(15 12 * * ? *)', ['2021-09-28T12:15', '2021-09-29T12:15', '2021-09-30T12:15']],
    ['cron(0 18 ? * MON-FRI *)', ['2021-09-28T18:00', '2021-09-29T18:00', '2021-09-30T18:00']],
    ['cron(0 8 1 * ? *)', ['2021-10-01T08:00', '2021-11-01T08:00', '2021-12-01T08:00']],
    ['cron(0 20-2 ? * MON-FRI *)', ['2021-09-28T20:00', '2021-09-28T21:00', '2021-09-28T22:00']],
    ['cron(15 10 ? * 6L 2021-2022)', ['2021-10-29T10:15', '2021-11-26T10:15', '2021-12-31T10:15']],
    ['cron(0 5 ? * 7 *)', ['2021-10-02T05:00', '2021-10-09T05:00', '2021-10-16T05:00']],
    // Each of the wildcards.
    ['cron(0 9 ? * SUN *)', ['2021-10-03T09:00', '2021-10-10T09:00', '2021-10-17T09:00']],
    ['cron(0 9 ? * 1,TUE *)', ['2021-09-28T09:00', '2021-10-03T09:00', '2021-10-05T09:00']],
    ['cron(0 9 ? * FRI-MON *)', ['2021-10-01T09:00', '2021-10-02T09:00', '2021-10-03T09:00']],
    ['cron(0 9 ? * L *)', ['2021-10-02T09:00', '2021-10-09T09:00', '2021-10-16T09:00']],
    ['cron(0 9 ? * tue#2 *)', ['2021-10-12T09:00', '2021-11-09T09:00', '2021-12-14T09:00']],
    ['cron(0 9 ? * 2#5 *)', ['2021-11-29T09:00', '2022-01-31T09:00', '2022-05-30T09:00']],
    ['cron(0 9 L * ? *)', ['2021-09-30T09:00', '2021-10-31T09:00', '2021-11-30T09:00']],
    ['cron(0 9 LW * ? *)', ['2021-09-30T09:00', '2021-10-29T09:00', '2021-11-30T09:00']],
    // 16 October 2021 is a Saturday, 1 January 2022 too.
    ['cron(0 9 16W * ? *)', ['2021-10-15T09:00', '2021-11-16T09:00', '2021-12-16T09:00']],
    ['cron(0 9 1W JAN ? *)', ['2022-01-03T09:00', '2023-01-02T09:00', '2024-01-01T09:00']],
    ['cron(0 4/8 * * ? *)', ['2021-09-28T12:00', '2021-09-28T20:00', '2021-09-29T04:00']],
    ['cron(0 */12 * * ? *)', ['2021-09-28T12:00', '2021-09-29T00:00', '2021-09-29T12:00']],
    ['cron(0 8-14/3 * * ? *)', ['2021-09-28T08:00', '2021-09-28T11:00', '2021-09-28T14:00']],
    ['cron(0 0 29 2 ? *)', ['2024-02-29T00:00', '2028-02-29T00:00', '2032-02-29T00:00']],
    ['cron(0 0 1 jan,JUL ? *)', ['2022-01-01T00:00', '2022-07-01T00:00', '2023-01-01T00:00']],
    [' cron( 30  5 ? * * * ) ', ['2021-09-28T05:30', '2021-09-29T05:30', '2021-09-30T05:30']],
  ])('[N2] of %s', (expression, expected) => {
    expect(fault(expression)).toBeUndefined();
    expect(runs(expression, expected.length)).toEqual(expected);
  });

  it.each([
    ['cron(0 5 1 1 ? 2022,2024)', ['2022-01-01T05:00', '2024-01-01T05:00', 'never']],
    ['cron(0 5 * * ? 2020)', ['never']],
    ['cron(0 5 31 4,6,9,11 ? *)', ['never']],
  ])('[N2] ends with %s', (expression, expected) => {
    expect(fault(expression)).toBeUndefined();
    expect(runs(expression, 5)).toEqual(expected);
  });

  it('[N2] is later than the instant asked about, to the millisecond', () => {
    const daily = timing(DEFAULT_EXPRESSION);
    const five = at('2021-09-28T05:00:00Z');
    expect(nextRun(daily, asInstant(five - 1))).toBe(five);
    expect(nextRun(daily, five)).toBe(five + DAY);
    expect(nextRun(daily, asInstant(five + 1))).toBe(five + DAY);
  });
});

describe('a time zone', () => {
  it('[N2] tells which five o’clock is meant', () => {
    expect(runs(DEFAULT_EXPRESSION, 2, 'America/New_York')).toEqual([
      '2021-09-28T09:00',
      '2021-09-29T09:00',
    ]);
    expect(runs(DEFAULT_EXPRESSION, 2, 'Asia/Kolkata')).toEqual([
      '2021-09-28T23:30',
      '2021-09-29T23:30',
    ]);
  });

  it('[N2] leaves out a time that the clocks skip in spring', () => {
    expect(runs('cron(30 2 * * ? *)', 3, 'Europe/Berlin', at('2022-03-25T12:00:00Z'))).toEqual([
      '2022-03-26T01:30',
      '2022-03-28T00:30',
      '2022-03-29T00:30',
    ]);
  });

  it('[N2] counts a time that the clocks show twice in autumn once, at its first showing', () => {
    expect(runs('cron(30 2 * * ? *)', 3, 'Europe/Berlin', at('2022-10-29T12:00:00Z'))).toEqual([
      '2022-10-30T00:30',
      '2022-10-31T01:30',
      '2022-11-01T01:30',
    ]);
    expect(runs('cron(30 * * * ? *)', 3, 'Europe/Berlin', at('2022-10-30T00:10:00Z'))).toEqual([
      '2022-10-30T00:30',
      '2022-10-30T02:30',
      '2022-10-30T03:30',
    ]);
  });
});

describe('a rate', () => {
  it('[N2] is counted from when the rule was made', () => {
    expect(fault('rate(12 hours)')).toBeUndefined();
    const half = timing('rate(12 hours)');
    expect(nextRun(half, START)).toBe(START + 12 * HOUR);
    expect(nextRun(half, asInstant(START + 12 * HOUR - 1))).toBe(START + 12 * HOUR);
    expect(nextRun(half, asInstant(START + 12 * HOUR))).toBe(START + DAY);
    expect(nextRun(timing('rate(60 minutes)'), asInstant(START + 40 * SECOND))).toBe(START + HOUR);
    expect(nextRun(timing('rate(1 day)'), START)).toBe(START + DAY);
  });
});
