// The part of evolve that is about copy jobs.
import type { CopyEvent } from '../domain/copy-event.ts';
import type { CopyJob } from '../domain/copy-job.ts';
import { bearPoint } from './evolve-holds.ts';
import { type Mutable, planCopyEnd, planCopyStart } from './upkeep.ts';

export function evolveCopy(world: Mutable, event: CopyEvent): void {
  switch (event.type) {
    case 'copy.created':
      world.copies.set(event.copy.id, event.copy);
      world.nextOrdinal = event.copy.ordinal + 1;
      planCopyStart(world, event.copy);
      return;
    case 'copy.postponed':
      changeCopy(world, event.copyId, (copy) => {
        const postponed = { ...copy, startsAt: event.startsAt };
        planCopyStart(world, postponed);
        return postponed;
      });
      return;
    case 'copy.started':
      changeCopy(world, event.copyId, (copy) => {
        const { at: startedAt, completesAt, point } = event;
        const started = { ...copy, startedAt, completesAt, pointArn: point.arn };
        planCopyEnd(world, started);
        return started;
      });
      bearPoint(world, event.point);
      return;
    case 'copy.completed':
      release(world, event.copyId);
      return;
    case 'copy.failed':
      changeCopy(world, event.copyId, (copy) => ({ ...copy, failure: event.failure }));
      release(world, event.copyId);
      return;
  }
}

function changeCopy(world: Mutable, id: string, change: (copy: CopyJob) => CopyJob): void {
  const copy = world.copies.get(id);
  if (copy !== undefined) world.copies.set(id, change(copy));
}

/** [C10] Another job of the resource may run now. */
function release(world: Mutable, id: string): void {
  const copy = world.copies.get(id);
  if (copy !== undefined && world.runningByResource.get(copy.resourceArn) === id)
    world.runningByResource.delete(copy.resourceArn);
}
