// When a rule of a backup plan runs. Loaded with the late operations: croner, which walks the calendar for
// us, must not weigh on the first load.
import { Cron } from 'croner';
import { type CronFields, cronFieldsOf, ScheduleFault } from './cron-fields.ts';
import { asInstant, DAY, HOUR, type Instant, MINUTE } from './instant.ts';
import { instantAtWall, isTimeZone, isUtc, wallTimeAt } from './wall-clock.ts';

/** [N2] */
export const DEFAULT_EXPRESSION = 'cron(0 5 ? * * *)';
export const DEFAULT_TIMEZONE = 'Etc/UTC';

export interface Timing {
  readonly expression: string;
  readonly timezone: string;
  /** From when a rate is counted. */
  readonly since: Instant;
}

type NextRun = (after: Instant) => Instant | undefined;

/** The first run after an instant; undefined where the rule never runs again. The timing must be sound. */
export const nextRun = (timing: Timing, after: Instant): Instant | undefined =>
  compiled(timing)(after);

export interface TimingFault {
  /** Whether it would run, but too often. */
  readonly isTooOften: boolean;
  readonly sentence: string;
}

/** What is wrong with an expression or its zone ([N3], [N4]); undefined when nothing is. */
export function timingFault(timing: Timing): TimingFault | undefined {
  try {
    if (!isTimeZone(timing.timezone))
      throw new ScheduleFault(`"${timing.timezone}" is not the name of a time zone.`);
    return shortestInterval(timing.expression) < HOUR ? TOO_OFTEN : undefined;
  } catch (error) {
    if (!(error instanceof ScheduleFault)) throw error;
    return { isTooOften: false, sentence: error.message };
  }
}

const TOO_OFTEN: TimingFault = {
  isTooOften: true,
  sentence: "The interval between backup jobs shouldn't be less than 60 minutes.",
};

/** Two minutes of one hour are less than an hour apart; one minute, in whatever hours, is not. */
function shortestInterval(expression: string): number {
  const read = parsed(expression);
  if (read.kind === 'rate') return read.interval;
  return /^\d+$/.test(read.fields.minutes) ? HOUR : MINUTE;
}

type Parsed =
  | { readonly kind: 'cron'; readonly fields: CronFields }
  | { readonly kind: 'rate'; readonly interval: number };

const UNITS: Readonly<Record<string, number>> = { minute: MINUTE, hour: HOUR, day: DAY };

function parsed(expression: string): Parsed {
  const cron = /^cron\((.*)\)$/.exec(expression.trim());
  if (cron !== null) return { kind: 'cron', fields: cronFieldsOf(cron[1] ?? '') };
  const rate = /^rate\(\s*(\d{1,6})\s+(minute|hour|day)(s?)\s*\)$/.exec(expression.trim());
  const [, value = '', unit = '', plural] = rate ?? [];
  if (rate === null || Number(value) < 1 || (Number(value) === 1) !== (plural === ''))
    throw new ScheduleFault(
      'ScheduleExpression is neither cron(minutes hours day-of-month month day-of-week year) nor rate(value unit), such as rate(12 hours) or rate(1 day).',
    );
  return { kind: 'rate', interval: Number(value) * (UNITS[unit] ?? DAY) };
}

/** A croner pattern holds a place for each of ten thousand years: few are kept. */
const MOST_KEPT = 100;
const kept = new Map<string, NextRun>();

function compiled(timing: Timing): NextRun {
  const key = [timing.expression, timing.timezone, timing.since].join(' ');
  const known = kept.get(key);
  if (known !== undefined) return known;
  const read = parsed(timing.expression);
  const made =
    read.kind === 'rate'
      ? byRate(read.interval, timing.since)
      : byCron(read.fields, timing.timezone);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

const byRate =
  (interval: number, since: Instant): NextRun =>
  (after) => {
    const passed = Math.max(0, Math.floor((after - since) / interval));
    return asInstant(since + (passed + 1) * interval);
  };

/**
 * The calendar is walked in wall time. As Amazon EventBridge Scheduler documents it, a time that the clocks
 * skip in spring is left out, and one that they show twice in autumn counts once, at its first showing.
 */
function byCron(fields: CronFields, zone: string): NextRun {
  const { minutes, hours, dayOfMonth, month, dayOfWeek, year } = fields;
  const pattern = ['0', minutes, hours, dayOfMonth, month, dayOfWeek, year].join(' ');
  const calendar = new Cron(pattern, {
    paused: true,
    mode: '7-part',
    alternativeWeekdays: true,
    utcOffset: 0,
  });
  return (after) => {
    let wall = wallTimeAt(zone, after);
    for (;;) {
      const next = calendar.nextRun(new Date(wall));
      if (next === null) return undefined;
      wall = asInstant(next.getTime());
      const at = isUtc(zone) ? wall : instantAtWall(zone, wall);
      if (at !== undefined && at > after) return at;
    }
  };
}
