import { describe, expect, it } from 'vitest';
import { asInstant } from './instant.ts';
import { DEFAULT_EXPRESSION, DEFAULT_TIMEZONE, timingFault } from './schedule.ts';

const timing = (expression: string, timezone = DEFAULT_TIMEZONE) => ({
  expression,
  timezone,
  since: asInstant(0),
});

const fault = (expression: string, timezone?: string) =>
  timingFault(timing(expression, timezone))?.sentence;

describe('what is wrong with an expression', () => {
  it.each([
    ['', 'neither cron('],
    ['0 5 ? * * *', 'neither cron('],
    ['at(2022-01-01T00:00:00)', 'neither cron('],
    ['cron()', 'not 0.'],
    ['cron(0 5 * * *)', 'not 5.'],
    ['cron(0 0 5 ? * * *)', 'not 7.'],
    ['cron(0 5 * * * *)', 'One of day-of-month and day-of-week'],
    ['cron(0 5 ? * ? *)', 'One of day-of-month and day-of-week'],
    ['cron(60 5 ? * * *)', 'In minutes, 60 is not from 0 to 59.'],
    ['cron(0 24 ? * * *)', 'In hours, 24 is not from 0 to 23.'],
    ['cron(0 5 0 * ? *)', 'In day-of-month, 0 is not from 1 to 31.'],
    ['cron(0 5 32W * ? *)', 'In day-of-month, 32 is not from 1 to 31.'],
    ['cron(0 5 1-5W * ? *)', 'In day-of-month, "5W" cannot be read.'],
    ['cron(0 5 1 13 ? *)', 'In month, 13 is not from 1 to 12.'],
    ['cron(0 5 1 MAI ? *)', 'In month, "MAI" cannot be read.'],
    ['cron(0 5 ? * 0 *)', 'In day-of-week, 0 is not from 1 to 7.'],
    ['cron(0 5 ? * 3#6 *)', 'not from 1 to 5'],
    ['cron(0 5 ? * 3#1,6#3 *)', 'In day-of-week, "3#1" cannot be read.'],
    ['cron(0 5 ? * 2/2 *)', 'In day-of-week, "2/2" cannot be read.'],
    ['cron(0 5 ? * * 1969)', 'In year, 1969 is not from 1970 to 2199.'],
    ['cron(0 5 ? * * 2030-2020)', 'runs backwards'],
    ['cron(0 0/0 ? * * *)', 'In hours, the step "0" is not a whole number from 1 to 23.'],
    ['cron(0 1/2/3 ? * * *)', 'cannot be read'],
    ['cron(0 1-2-3 ? * * *)', 'cannot be read'],
    ['cron(0 1,,2 ? * * *)', 'In hours, "" cannot be read.'],
    ['cron(0 -1 ? * * *)', 'In hours, "" cannot be read.'],
    ['cron(0 5 ? JANUARY * *)', 'In month, "JANUARY" cannot be read.'],
    ['rate(1 hours)', 'neither cron('],
    ['rate(2 hour)', 'neither cron('],
    ['rate(0 days)', 'neither cron('],
    ['rate(2 weeks)', 'neither cron('],
  ])('[N3] of %s', (expression, words) => {
    expect(fault(expression)).toContain(words);
    expect(timingFault(timing(expression))?.isTooOften).toBe(false);
  });

  it.each(['Mars/Olympus', '+02:00', 'UTC+2', ''])('[N3] of the zone "%s"', (zone) => {
    expect(fault(DEFAULT_EXPRESSION, zone)).toContain('not the name of a time zone');
  });

  it.each([
    'cron(0/15 * * * ? *)',
    'cron(0/10 * ? * MON-FRI *)',
    'cron(0/30 20-2 ? * MON-FRI *)',
    'cron(0,59 5 ? * * *)',
    'cron(* 5 ? * * *)',
    'rate(59 minutes)',
    'rate(1 minute)',
  ])('[N4] %s runs too often', (expression) => {
    expect(timingFault(timing(expression))).toEqual({
      isTooOften: true,
      sentence: "The interval between backup jobs shouldn't be less than 60 minutes.",
    });
  });
});
