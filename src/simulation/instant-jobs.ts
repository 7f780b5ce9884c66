// For tests and authors who do not want to wait: in a sandbox whose jobs are instant, a backup or a copy
// starts and completes at the instant at which it is made.
import type { CopyJob } from '../domain/copy-job.ts';
import type { DomainEvent } from '../domain/event.ts';
import { copyOfTemporary, dueSoon, isServedBy } from './air-gap.ts';
import { startOf } from './deadline.ts';
import { startOfCopy } from './deadline-copies.ts';
import type { World } from './world.ts';

type RestoreCreated = Extract<DomainEvent, { type: 'restore.created' }>;
type CopyCreated = Extract<DomainEvent, { type: 'copy.created' }>;
type JobCreated = Extract<DomainEvent, { type: 'job.created' }>;

/** The events and, where jobs are instant, what becomes of the jobs in them; they are not applied yet. */
export function withInstantJobs(
  world: World,
  events: readonly DomainEvent[],
): readonly DomainEvent[] {
  if (world.genesis.jobs !== 'instant') return events;
  // A job outside the vault's window fails within the call by itself ([W1]).
  const ended = new Set(events.map((event) => event.type === 'job.ended' && event.jobId));
  const failed = new Set(events.map(failedIn));
  return events.flatMap((event) => {
    if (event.type === 'job.created' && !ended.has(event.job.id)) return courseOf(world, event);
    if (event.type === 'copy.created' && !failed.has(event.copy.id))
      return courseOfCopy(world, event);
    if (event.type === 'restore.created' && !failed.has(event.restore.id))
      return courseOfRestore(event);
    return [event];
  });
}

function courseOf(world: World, { type, at, job }: JobCreated): DomainEvent[] {
  const made = { ...job, startsAt: at };
  const start = startOf({ ...world, nextOrdinal: job.ordinal + 1 }, made, at);
  const course: DomainEvent[] = [{ type, at, job: made }, start];
  if (start.type !== 'job.started') return course;
  const { point } = start;
  course.push({ type: 'job.completed', at, jobId: job.id, pointArn: point.arn });
  // The point is not in the world yet, where its copy looks for it.
  const nextOrdinal = point.ordinal + 1;
  const then: World = { ...world, nextOrdinal, points: new Map([[point.arn, point]]) };
  const copies = copyOfTemporary(then, made, point);
  return [...course, ...copies.flatMap((copy) => courseOfCreated(then, copy))];
}

const courseOfCreated = (world: World, event: DomainEvent): DomainEvent[] =>
  event.type === 'copy.created' ? courseOfCopy(world, event) : [event];

function courseOfCopy(world: World, { type, at, copy }: CopyCreated): DomainEvent[] {
  const made = { ...copy, startsAt: at };
  const start = startOfCopy({ ...world, nextOrdinal: copy.ordinal + 1 }, made, at);
  const course: DomainEvent[] = [{ type, at, copy: made }];
  if (start !== undefined) course.push(start);
  if (start?.type === 'copy.started')
    course.push(
      { type: 'copy.completed', at, copyId: copy.id, pointArn: start.point.arn },
      ...dueAfterThis(world, copy),
    );
  return course;
}

function failedIn(event: DomainEvent): string | undefined {
  if (event.type === 'copy.failed') return event.copyId;
  return event.type === 'restore.failed' ? event.restoreId : undefined;
}

const courseOfRestore = (created: RestoreCreated): DomainEvent[] => {
  const { at, restore } = created;
  return [
    created,
    { type: 'restore.started', at, restoreId: restore.id },
    { type: 'restore.completed', at, restoreId: restore.id },
  ];
};

/** [G10] */
function dueAfterThis({ points, now, genesis }: World, copy: CopyJob): DomainEvent[] {
  const point = points.get(copy.sourcePointArn);
  if (point === undefined || point.dueAfterCopyAt !== undefined) return [];
  return isServedBy(copy, point) ? [dueSoon(now, genesis.seed, point)] : [];
}
