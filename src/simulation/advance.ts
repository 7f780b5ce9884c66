import type { DomainEvent, EventType } from '../domain/event.ts';
import { END_OF_TIME, type Instant } from '../domain/instant.ts';
import { airGapAfter } from './air-gap.ts';
import { compareDeadlines, type Deadline } from './agenda.ts';
import { eventsAt, isStillDue } from './deadline.ts';
import { evolve, setNow } from './evolve.ts';
import { withInstantJobs } from './instant-jobs.ts';
import { copiesAfter, isTooMuch } from './plan-run.ts';
import type { World } from './world.ts';

/**
 * [T2] Moves the clock to an instant and meets every deadline on the way, in order, each event stamped with
 * its own instant. Two moves are the same as one to the end of the second. Throws a RangeError where the
 * instant lies in the past or past the end of time ([T1]); ask `clockFault` first.
 */
export function advance(world: World, to: Instant): DomainEvent[] {
  const fault = clockFault(world, to);
  if (fault !== undefined) throw new RangeError(fault);
  const passed: DomainEvent[] = [];
  let last: Deadline | undefined;
  for (;;) {
    const deadline = world.agenda.takeUntil(to);
    if (deadline === undefined) break;
    // A row that changed and changed back may stand on the calendar twice.
    if (last !== undefined && compareDeadlines(last, deadline) === 0) continue;
    last = deadline;
    setNow(world, deadline.at);
    for (const event of eventsAt(world, deadline)) happen(world, event, passed);
  }
  setNow(world, to);
  return passed;
}

/** An event, what becomes of it at once, and what a plan lets follow. */
function happen(world: World, event: DomainEvent, passed: DomainEvent[]): void {
  const course = withInstantJobs(world, [event]);
  for (const each of course) {
    evolve(world, each);
    passed.push(each);
  }
  // What is made next takes its place after all that the course has made.
  for (const each of course) {
    for (const next of airGapAfter(world, each)) happen(world, next, passed);
    for (const next of copiesAfter(world, each)) happen(world, next, passed);
  }
}

/** [T1] [T3] Why the clock cannot move there; undefined when it can. */
export function clockFault(world: World, to: number): string | undefined {
  if (!Number.isInteger(to)) return 'The clock needs a whole number of milliseconds.';
  if (to < world.now) return 'Simulated time goes forward only.';
  if (to > END_OF_TIME) return 'The simulated clock ends with the year 9999.';
  if (isTooMuch(world, to as Instant))
    return 'The backup plans would make more than 250,000 backup jobs on the way there. Move the clock in shorter steps, or back up less often.';
  return undefined;
}

/** The deadlines ahead that still hold, in order, as far as `to`. */
export function* upcoming(
  world: World,
  to: number = Number.POSITIVE_INFINITY,
): Generator<Deadline> {
  let last: Deadline | undefined;
  for (const deadline of world.agenda.until(Math.min(to, END_OF_TIME))) {
    if (last !== undefined && compareDeadlines(last, deadline) === 0) continue;
    last = deadline;
    if (isStillDue(world, deadline)) yield deadline;
  }
}

/** How many events of each kind. */
export function countByType(events: readonly DomainEvent[]): Partial<Record<EventType, number>> {
  const counts: Partial<Record<EventType, number>> = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}
