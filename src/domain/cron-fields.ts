// AWS's six fields (minutes, hours, day of month, month, day of week with SUN as 1, year), read strictly and
// written out as lists of numbers, which leave nothing to interpret.

/** What is wrong with an expression, in a sentence. */
export class ScheduleFault extends Error {
  override readonly name = 'ScheduleFault';
}

interface Field {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly names?: readonly string[];
  /** Whether steps may be given with a slash. */
  readonly takesSteps: boolean;
  /** Whether a range may run over the end, as AWS's example `20-2` does in hours. */
  readonly isRound: boolean;
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const WEEKDAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');

const MINUTES: Field = { name: 'minutes', low: 0, high: 59, takesSteps: true, isRound: true };
const HOURS: Field = { name: 'hours', low: 0, high: 23, takesSteps: true, isRound: true };
const DAY_OF_MONTH: Field = {
  name: 'day-of-month',
  low: 1,
  high: 31,
  takesSteps: true,
  isRound: true,
};
const MONTH: Field = {
  name: 'month',
  low: 1,
  high: 12,
  names: MONTHS,
  takesSteps: true,
  isRound: true,
};
const DAY_OF_WEEK: Field = {
  name: 'day-of-week',
  low: 1,
  high: 7,
  names: WEEKDAYS,
  takesSteps: false,
  isRound: true,
};
const YEAR: Field = { name: 'year', low: 1970, high: 2199, takesSteps: true, isRound: false };

/** Each field as a comma-separated list, or `*` for all; the days also as `L`, `LW`, `15W`, `6L` and `3#2`. */
export interface CronFields {
  readonly minutes: string;
  readonly hours: string;
  readonly dayOfMonth: string;
  readonly month: string;
  readonly dayOfWeek: string;
  readonly year: string;
}

/** Reads the text between the brackets of `cron(…)`. Throws a `ScheduleFault`. */
export function cronFieldsOf(text: string): CronFields {
  const parts = text.trim().split(/\s+/);
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year] = parts;
  if (year === undefined || parts.length !== 6)
    throw new ScheduleFault(
      `A cron expression has six fields (minutes, hours, day-of-month, month, day-of-week, year), not ${String(text.trim() === '' ? 0 : parts.length)}.`,
    );
  if ((dayOfMonth === '?') === (dayOfWeek === '?'))
    throw new ScheduleFault(
      'One of day-of-month and day-of-week, and only one, has to be a question mark.',
    );
  return {
    minutes: listOf(MINUTES, minutes),
    hours: listOf(HOURS, hours),
    dayOfMonth: daysOfMonth(dayOfMonth),
    month: listOf(MONTH, month),
    dayOfWeek: daysOfWeek(dayOfWeek),
    year: listOf(YEAR, year),
  };
}

function daysOfMonth(text = ''): string {
  const upper = text.toUpperCase();
  if (upper === '?') return '*';
  if (upper === 'L' || upper === 'LW') return upper;
  const nearest = /^(\d+)W$/.exec(upper);
  if (nearest === null) return listOf(DAY_OF_MONTH, text);
  return `${String(numberOf(DAY_OF_MONTH, nearest[1]))}W`;
}

function daysOfWeek(text = ''): string {
  const upper = text.toUpperCase();
  if (upper === '?') return '*';
  // The last day of the week.
  if (upper === 'L') return '7';
  const last = /^(\w+)L$/.exec(upper);
  if (last !== null) return `${String(numberOf(DAY_OF_WEEK, last[1]))}L`;
  const nth = /^(\w+)#(\d+)$/.exec(upper);
  if (nth === null) return listOf(DAY_OF_WEEK, text);
  const [, day, which = ''] = nth;
  if (!/^[1-5]$/.test(which))
    throw new ScheduleFault(`In day-of-week, "${text}" names a week that is not from 1 to 5.`);
  return `${String(numberOf(DAY_OF_WEEK, day))}#${which}`;
}

function listOf(field: Field, text = ''): string {
  if (text === '*') return '*';
  const numbers = new Set(text.split(',').flatMap((item) => numbersOf(field, item)));
  return [...numbers].sort((one, other) => one - other).join(',');
}

function numbersOf(field: Field, item: string): number[] {
  const [range = '', step, ...rest] = item.split('/');
  if (rest.length > 0 || (step !== undefined && !field.takesSteps)) throw unreadable(field, item);
  const [low, high] = rangeOf(field, range, step !== undefined);
  const by = step === undefined ? 1 : stepOf(field, step);
  const round = field.high - field.low + 1;
  const length = Math.floor(((high < low ? high + round : high) - low) / by) + 1;
  return Array.from({ length }, (_, index) => ((low - field.low + index * by) % round) + field.low);
}

/** `10/5` goes on from 10 to the end. */
function rangeOf(field: Field, text: string, isStepped: boolean): [number, number] {
  if (text === '*' && isStepped) return [field.low, field.high];
  const [from, to, ...rest] = text.split('-');
  if (rest.length > 0) throw unreadable(field, text);
  const low = numberOf(field, from);
  if (to === undefined) return [low, isStepped ? field.high : low];
  const high = numberOf(field, to);
  if (high < low && !field.isRound)
    throw new ScheduleFault(`In ${field.name}, the range "${text}" runs backwards.`);
  return [low, high];
}

function stepOf(field: Field, text: string): number {
  const step = Number(text);
  if (/^\d+$/.test(text) && step >= 1 && step <= field.high) return step;
  throw new ScheduleFault(
    `In ${field.name}, the step "${text}" is not a whole number from 1 to ${String(field.high)}.`,
  );
}

function numberOf(field: Field, text = ''): number {
  const place = field.names?.indexOf(text.toUpperCase()) ?? -1;
  if (place >= 0) return place + field.low;
  if (!/^\d+$/.test(text)) throw unreadable(field, text);
  const number = Number(text);
  if (number >= field.low && number <= field.high) return number;
  throw new ScheduleFault(
    `In ${field.name}, ${text} is not from ${String(field.low)} to ${String(field.high)}.`,
  );
}

const unreadable = (field: Field, text: string): ScheduleFault =>
  new ScheduleFault(`In ${field.name}, "${text}" cannot be read.`);
