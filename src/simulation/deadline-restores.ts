// What the deadlines of restore jobs bring about.
import { canBeRead } from '../domain/copy-window.ts';
import type { RestoreEvent } from '../domain/restore-event.ts';
import type { Deadline } from './agenda.ts';
import type { World } from './world.ts';

/** Undefined where the restore no longer has the deadline. */
export function restoreEventAt(world: World, deadline: Deadline): RestoreEvent | undefined {
  const { at, kind, key: restoreId } = deadline;
  const restore = world.restores.get(restoreId);
  if (restore === undefined || !isRestoreDue(world, deadline)) return undefined;
  if (kind === 'restore end') return { type: 'restore.completed', at, restoreId };
  const source = world.points.get(restore.pointArn);
  if (source !== undefined && canBeRead(source, at))
    return { type: 'restore.started', at, restoreId };
  const message = 'Restore job failed because the recovery point is not available.';
  return { type: 'restore.failed', at, restoreId, failure: { at, message, rule: 'C4' } };
}

export function isRestoreDue(world: World, { at, kind, key }: Deadline): boolean {
  const restore = world.restores.get(key);
  if (restore === undefined || restore.failure !== undefined) return false;
  return (kind === 'restore end' ? restore.completesAt : restore.startsAt) === at;
}
