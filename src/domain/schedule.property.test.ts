// A schedule against the simplest model of one: minute after minute is asked whether it is in each field.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asInstant, DAY, HOUR, type Instant, MINUTE } from './instant.ts';
import { times } from './long-run.test-kit.ts';
import { nextRun, timingFault } from './schedule.ts';

interface Drawn {
  readonly text: string;
  readonly has: (wall: Date) => boolean;
}

const drawn = (text: string, has: Drawn['has']): Drawn => ({ text, has });

function numbers(low: number, high: number, of: (wall: Date) => number): fc.Arbitrary<Drawn> {
  const one = fc.integer({ min: low, max: high });
  const inRange = (from: number, to: number, value: number) =>
    from <= to ? value >= from && value <= to : value >= from || value <= to;
  return fc.oneof(
    fc.constant(drawn('*', () => true)),
    one.map((value) => drawn(String(value), (wall) => of(wall) === value)),
    fc
      .uniqueArray(one, { minLength: 1, maxLength: 4 })
      .map((values) => drawn(values.join(','), (wall) => values.includes(of(wall)))),
    fc
      .tuple(one, one)
      .map(([from, to]) =>
        drawn(`${String(from)}-${String(to)}`, (wall) => inRange(from, to, of(wall))),
      ),
    fc
      .tuple(one, fc.integer({ min: 1, max: 5 }))
      .map(([from, step]) =>
        drawn(
          `${String(from)}/${String(step)}`,
          (wall) => of(wall) >= from && (of(wall) - from) % step === 0,
        ),
      ),
  );
}

const lastDay = (wall: Date): number =>
  new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth() + 1, 0)).getUTCDate();
const weekdayOf = (wall: Date, day: number): number =>
  new Date(Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), day)).getUTCDay();
const isWorkday = (wall: Date, day: number): boolean => weekdayOf(wall, day) % 6 !== 0;

/** The working day nearest to a day, in its own month; none where the month has no such day. */
function nearestWorkday(wall: Date, day: number): number | undefined {
  const last = lastDay(wall);
  if (day > last) return undefined;
  return [day, day - 1, day + 1, day - 2, day + 2].find(
    (each) => each >= 1 && each <= last && isWorkday(wall, each),
  );
}

const date = (wall: Date): number => wall.getUTCDate();
const weekday = (wall: Date): number => wall.getUTCDay() + 1;

const dayOfMonth = fc.oneof(
  numbers(1, 31, date),
  fc.constant(drawn('L', (wall) => date(wall) === lastDay(wall))),
  fc
    .integer({ min: 1, max: 31 })
    .map((day) => drawn(`${String(day)}W`, (wall) => date(wall) === nearestWorkday(wall, day))),
);
const day = fc.integer({ min: 1, max: 7 });
const dayOfWeek = fc.oneof(
  numbers(1, 7, weekday).filter(({ text }) => !text.includes('/')),
  fc.constant(drawn('L', (wall) => weekday(wall) === 7)),
  day.map((which) =>
    drawn(`${String(which)}L`, (wall) => weekday(wall) === which && date(wall) + 7 > lastDay(wall)),
  ),
  fc
    .tuple(day, fc.integer({ min: 1, max: 5 }))
    .map(([which, nth]) =>
      drawn(
        `${String(which)}#${String(nth)}`,
        (wall) => weekday(wall) === which && Math.ceil(date(wall) / 7) === nth,
      ),
    ),
);
const any = drawn('?', () => true);
const runsForward = ({ text }: Drawn): boolean => {
  const [from = '', to = from] = text.split('-');
  return from <= to;
};
const years = numbers(2023, 2026, (wall) => wall.getUTCFullYear()).filter(runsForward);

const expression: fc.Arbitrary<Drawn> = fc
  .tuple(
    fc.integer({ min: 0, max: 59 }).map((m) => drawn(String(m), (w) => w.getUTCMinutes() === m)),
    numbers(0, 23, (wall) => wall.getUTCHours()),
    fc.oneof(
      dayOfMonth.map((each) => [each, any] as const),
      dayOfWeek.map((each) => [any, each] as const),
    ),
    numbers(1, 12, (wall) => wall.getUTCMonth() + 1),
    years,
  )
  .map(([minutes, hours, [inMonth, inWeek], month, year]) => {
    const fields = [minutes, hours, inMonth, month, inWeek, year];
    return drawn(`cron(${fields.map(({ text }) => text).join(' ')})`, (wall) =>
      fields.every(({ has }) => has(wall)),
    );
  });

const instant = fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2026, 0, 1) }).map(asInstant);

/** The first of the minutes after an instant that is in every field. */
function naive({ has }: Drawn, after: Instant, horizon: number): Instant | undefined {
  const first = Math.floor(after / MINUTE) * MINUTE + MINUTE;
  for (let at = first; at <= after + horizon; at += MINUTE)
    if (has(new Date(at))) return asInstant(at);
  return undefined;
}

const timing = (text: string, timezone: string, since = asInstant(0)) => ({
  expression: text,
  timezone,
  since,
});

describe('the next run', () => {
  it('[N2] is the first minute after the instant that every field takes', () => {
    const horizon = 70 * DAY;
    fc.assert(
      fc.property(expression, instant, (drawnExpression, after) => {
        const utc = timing(drawnExpression.text, 'Etc/UTC');
        expect(timingFault(utc)).toBeUndefined();
        const next = nextRun(utc, after);
        const expected = naive(drawnExpression, after, horizon);
        if (expected !== undefined) expect(next).toBe(expected);
        else expect(next ?? Infinity).toBeGreaterThan(after + horizon);
        if (next !== undefined) expect(drawnExpression.has(new Date(next))).toBe(true);
      }),
      { numRuns: times(200) },
    );
  });

  it('[N2] in a zone is the first showing of its wall time', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
    const changes = [Date.UTC(2024, 2, 10, 3), Date.UTC(2024, 2, 31), Date.UTC(2024, 3, 6, 12)]
      .concat([Date.UTC(2024, 9, 5, 12), Date.UTC(2024, 9, 27), Date.UTC(2024, 10, 3, 3)])
      .map(asInstant);
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...changes),
        fc.integer({ min: -DAY / 2, max: DAY / 2 }),
        fc.integer({ min: 0, max: 59 }),
        numbers(0, 23, (wall) => wall.getUTCHours()),
        (zone, change, shift, minute, hours) => {
          const after = asInstant(change + shift);
          const text = `cron(${String(minute)} ${hours.text} * * ? *)`;
          const isRun = firstShowings(zone, after);
          const model = drawn(text, (wall) => {
            const shown = isRun(asInstant(wall.getTime()));
            return shown?.getUTCMinutes() === minute && hours.has(shown);
          });
          expect(nextRun(timing(text, zone), after)).toBe(naive(model, after, 3 * DAY));
        },
      ),
      { numRuns: times(12) },
    );
  });

  it('[N2] of a rate is a whole number of intervals after it began, and the next such', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), instant, instant, (hours, since, after) => {
        const text = hours === 1 ? 'rate(1 hour)' : `rate(${String(hours)} hours)`;
        const next = nextRun(timing(text, 'Etc/UTC', since), after) ?? 0;
        expect(next).toBeGreaterThan(Math.max(after, since));
        expect((next - since) % (hours * HOUR)).toBe(0);
        expect(next - hours * HOUR).toBeLessThanOrEqual(Math.max(after, since));
      }),
      { numRuns: times(200) },
    );
  });
});

/** What the wall shows at a minute; undefined where it showed the same within the three hours before. */
function firstShowings(zone: string, from: Instant): (at: Instant) => Date | undefined {
  const wall = (at: number): string =>
    new Date(at).toLocaleString('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
  const seen = new Set<string>();
  for (let at = Math.floor(from / MINUTE) * MINUTE - 3 * HOUR; at <= from; at += MINUTE)
    seen.add(wall(at));
  return (at) => {
    const shown = wall(at);
    if (seen.has(shown)) return undefined;
    seen.add(shown);
    return new Date(`${shown.replace(' ', 'T')}:00Z`);
  };
}

describe('an expression', () => {
  it('[N3] of any text is answered with a fault or a schedule, and never throws', () => {
    const piece = fc.constantFrom(
      'cron(',
      'rate(',
      ')',
      ' ',
      '0',
      '5',
      '?',
      '*',
      'L',
      'W',
      '#',
      '-',
    );
    const text = fc.oneof(
      fc.string(),
      fc
        .array(fc.oneof(piece, fc.constantFrom('/', ',', 'MON', 'hours', '60')))
        .map((all) => all.join('')),
      fc.array(piece, { minLength: 6, maxLength: 6 }).map((all) => `cron(${all.join(' ')})`),
    );
    fc.assert(
      fc.property(text, instant, (any, after) => {
        const asked = timing(any, 'Etc/UTC');
        if (timingFault(asked) === undefined)
          expect(nextRun(asked, after) ?? Infinity).toBeGreaterThan(after);
      }),
      { numRuns: times(300) },
    );
  });
});
