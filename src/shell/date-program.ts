// `date` tells simulated time, in UTC.
import { asInstant, DAY, HOUR, type Instant, MINUTE, SECOND } from '../domain/instant.ts';
import { failed, type Program, said } from './program.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const UNITS: Readonly<Record<string, number>> = {
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
};

const USAGE = `Usage: date [-u] [-d TIME] [-I[date|seconds]] [+FORMAT]
Shows the simulated time, in UTC. TIME is ISO 8601, "now", "tomorrow", "yesterday", @SECONDS,
or such as "+3 days" or "2 hours ago". It cannot set the clock: use sleep, or the slider.
`;

/** `now` answers the simulated instant. */
export const dateProgram =
  (now: () => Instant): Program =>
  (args) =>
    Promise.resolve(dateTold(args, now()));

function dateTold(args: readonly string[], now: Instant): ReturnType<typeof said> {
  let at: Instant | undefined = now;
  let format = '+%a %b %e %H:%M:%S UTC %Y';
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--help') return said(USAGE);
    if (['-u', '--utc', '--universal'].includes(arg)) continue;
    const given = arg === '-d' || arg === '--date' ? rest.shift() : /^--date=(.*)$/s.exec(arg)?.[1];
    const iso = /^(?:-I|--iso-8601=?)(date|seconds)?$/.exec(arg);
    if (given !== undefined) {
      at = instantNamed(given, now);
      if (at === undefined) return failed(`date: invalid date '${given}'\n`);
    } else if (iso !== null) format = iso[1] === 'seconds' ? '+%Y-%m-%dT%H:%M:%S+00:00' : '+%F';
    else if (arg.startsWith('+')) format = arg;
    else return failed(`date: '${arg}' is not known here.\n${USAGE}`);
  }
  return said(`${formatted(at, format.slice(1))}\n`);
}

/** The instant that a text names, seen from now. */
export function instantNamed(text: string, now: Instant): Instant | undefined {
  const word = text.trim().toLowerCase();
  if (word === '' || word === 'now' || word === 'today') return now;
  if (word === 'tomorrow') return asInstant(now + DAY);
  if (word === 'yesterday') return asInstant(now - DAY);
  const epoch = /^@(-?\d{1,12})$/.exec(word)?.[1];
  if (epoch !== undefined) return asInstant(Number(epoch) * SECOND);
  const span = /^([+-]?\d{1,9})\s*(second|minute|hour|day|week)s?(\s+ago)?$/.exec(word);
  if (span !== null) {
    const length = Number(span[1]) * (UNITS[span[2] ?? ''] ?? 0);
    return asInstant(span[3] === undefined ? now + length : now - length);
  }
  if (!/^\d{4}-\d{2}-\d{2}/.test(word)) return undefined;
  const hasZone = /(?:z|utc|[+-]\d{2}:?\d{2})$/.test(word.slice(10));
  const plain = word
    .replace(/\s*utc$/, 'z')
    .replace(/^(\S{10})\s+/, '$1t')
    .toUpperCase();
  const parsed = Date.parse(hasZone || plain.length === 10 ? plain : `${plain}Z`);
  return Number.isNaN(parsed) ? undefined : asInstant(parsed);
}

const two = (value: number, filler = '0'): string => String(value).padStart(2, filler);

function formatted(at: Instant, format: string): string {
  const date = new Date(at);
  const day = DAYS[date.getUTCDay()] ?? '';
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const hour = date.getUTCHours();
  const year = String(date.getUTCFullYear());
  const dayOfMonth = date.getUTCDate();
  const ofYear = Math.floor((at - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY) + 1;
  const parts: Readonly<Record<string, string>> = {
    a: day.slice(0, 3),
    A: day,
    b: month.slice(0, 3),
    h: month.slice(0, 3),
    B: month,
    d: two(dayOfMonth),
    e: two(dayOfMonth, ' '),
    j: String(ofYear).padStart(3, '0'),
    m: two(date.getUTCMonth() + 1),
    y: year.slice(-2),
    Y: year,
    H: two(hour),
    I: two(hour % 12 === 0 ? 12 : hour % 12),
    M: two(date.getUTCMinutes()),
    S: two(date.getUTCSeconds()),
    N: `${String(date.getUTCMilliseconds()).padStart(3, '0')}000000`,
    p: hour < 12 ? 'AM' : 'PM',
    s: String(Math.floor(at / SECOND)),
    u: String(date.getUTCDay() === 0 ? 7 : date.getUTCDay()),
    w: String(date.getUTCDay()),
    Z: 'UTC',
    z: '+0000',
    n: '\n',
    t: '\t',
    '%': '%',
  };
  const whole = format
    .replace(/%F/g, '%Y-%m-%d')
    .replace(/%T/g, '%H:%M:%S')
    .replace(/%R/g, '%H:%M')
    .replace(/%D/g, '%m/%d/%y')
    .replace(/%c/g, '%a %b %e %H:%M:%S %Y');
  return whole.replace(/%(.)/gs, (written, letter: string) => parts[letter] ?? written);
}
