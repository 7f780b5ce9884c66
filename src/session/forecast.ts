// What lies ahead, prepared once for each change of the world, so that a look at any instant while the
// slider is dragged costs a few binary searches and not a walk over ten thousand deadlines.
import type { Instant } from '../domain/instant.ts';
import { upcoming } from '../simulation/advance.ts';
import type { Deadline, DeadlineKind } from '../simulation/agenda.ts';
import type { World } from '../simulation/world.ts';

/** The agenda's kinds, and an end that will fail because the role may not delete ([L9]). */
export type ForeseenKind = DeadlineKind | 'failed end';

const FORESEEN_KINDS: readonly ForeseenKind[] = [
  'lock date',
  'job start',
  'job end',
  'copy start',
  'copy end',
  'restore start',
  'restore end',
  'plan run',
  'move to cold',
  'end',
  'failed end',
  'deletion',
];

export type Counts = Partial<Record<ForeseenKind, number>>;

export interface Forecast {
  readonly until: Instant;
  /** In the order in which they fall due. */
  readonly deadlines: readonly Deadline[];
  /** What each of them brings, at the same place. */
  readonly kinds: readonly ForeseenKind[];
  /** The same instants by kind, in order. */
  readonly instants: Readonly<Record<ForeseenKind, readonly number[]>>;
}

/** Every deadline that stands now and falls due by `until`. What those bring about later is not foreseen. */
export function forecastOf(world: World, until: Instant): Forecast {
  const deadlines: Deadline[] = [];
  const kinds: ForeseenKind[] = [];
  const instants: Record<ForeseenKind, number[]> = {
    'lock date': [],
    'job start': [],
    'job end': [],
    'copy start': [],
    'copy end': [],
    'restore start': [],
    'restore end': [],
    'plan run': [],
    'move to cold': [],
    end: [],
    'failed end': [],
    deletion: [],
  };
  for (const deadline of upcoming(world, until)) {
    const kind = kindOf(world, deadline);
    deadlines.push(deadline);
    kinds.push(kind);
    instants[kind].push(deadline.at);
  }
  return { until, deadlines, kinds, instants };
}

export function kindOf(world: World, { kind, key }: Deadline): ForeseenKind {
  if (kind !== 'end') return kind;
  return world.points.get(key)?.roleMayDelete === false ? 'failed end' : 'end';
}

/** How many deadlines of each kind fall due up to an instant, that instant included. */
export function countsUntil({ instants }: Forecast, at: Instant): Counts {
  const counts: Counts = {};
  for (const kind of FORESEEN_KINDS) {
    const number = countUpTo(instants[kind], at);
    if (number > 0) counts[kind] = number;
  }
  return counts;
}

/** How many of the sorted instants are at or before `at`. */
export function countUpTo(sorted: ArrayLike<number>, at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first deadline after an instant, for a hand that goes from event to event. */
export const firstAfter = ({ deadlines }: Forecast, at: Instant): Deadline | undefined =>
  deadlines[placeAfter(deadlines, at)];

/** The last deadline before an instant. */
export function lastBefore({ deadlines }: Forecast, at: Instant): Deadline | undefined {
  return deadlines[placeAfter(deadlines, (at - 1) as Instant) - 1];
}

/** The deadline nearest to an instant, if one is no further away than `within`. */
export function nearestTo(forecast: Forecast, at: Instant, within: number): Deadline | undefined {
  const place = placeAfter(forecast.deadlines, at);
  const before = forecast.deadlines[place - 1];
  const after = forecast.deadlines[place];
  const near = [before, after].filter(
    (each) => each !== undefined && Math.abs(each.at - at) <= within,
  );
  return near.sort((one, other) => distance(one, at) - distance(other, at))[0];
}

const distance = (deadline: Deadline | undefined, at: Instant): number =>
  Math.abs((deadline?.at ?? Infinity) - at);

function placeAfter(deadlines: readonly Deadline[], at: Instant): number {
  let low = 0;
  let high = deadlines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((deadlines[middle]?.at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
