// The part of evolve that is about restore jobs.
import type { RestoreEvent } from '../domain/restore-event.ts';
import { bringBack, type Mutable, planRestore } from './upkeep.ts';

export function evolveRestore(world: Mutable, event: RestoreEvent): void {
  if (event.type === 'restore.created') {
    world.restores.set(event.restore.id, event.restore);
    world.nextOrdinal = event.restore.ordinal + 1;
    planRestore(world, event.restore);
    return;
  }
  const restore = world.restores.get(event.restoreId);
  if (restore === undefined) return;
  if (event.type === 'restore.failed')
    world.restores.set(restore.id, { ...restore, failure: event.failure });
  if (event.type === 'restore.completed') bringBack(world, restore);
}
