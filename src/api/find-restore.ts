import type { RestoreJob } from '../domain/restore-job.ts';
import type { Context } from './operation.ts';

/** The restore job of that ID, if it is one of the caller's Region. */
export function findRestore({ world, caller }: Context, id: string): RestoreJob | undefined {
  const restore = world.restores.get(id);
  return restore?.region === caller.region ? restore : undefined;
}
