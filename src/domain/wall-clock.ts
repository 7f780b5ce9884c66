// What a clock on the wall shows in a time zone. A wall time is written as an instant of the same figures in
// UTC. The zones' rules are those of the engine that runs this (Intl); only UTC is the same in all of them.
import { asInstant, DAY, type Instant } from './instant.ts';

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Whether this is the name of a time zone, such as `Europe/Berlin`; an offset such as `+02:00` is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

export const isUtc = (zone: string): boolean =>
  /^(etc\/)?(utc|uct|gmt|universal|zulu)$/i.test(zone);

/** The wall time at an instant, to the second. */
export function wallTimeAt(zone: string, at: Instant): Instant {
  if (isUtc(zone)) return at;
  const figures: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(at)) figures[type] = Number(value);
  const { year = 0, month = 1, day, hour, minute, second } = figures;
  return asInstant(Date.UTC(year, month - 1, day, hour, minute, second));
}

/** The first instant at which the wall shows this time; undefined where the clock is put forward past it. */
export function instantAtWall(zone: string, wall: Instant): Instant | undefined {
  if (isUtc(zone)) return wall;
  // Any change of the offset lies between the two looks.
  const candidates = [asInstant(wall - DAY), asInstant(wall + DAY)]
    .map((look) => asInstant(wall - (wallTimeAt(zone, look) - look)))
    .filter((at) => wallTimeAt(zone, at) === wall);
  return candidates.length === 0 ? undefined : asInstant(Math.min(...candidates));
}

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}
