// The walkthrough as questions to the log: a step is done when the log shows it, whichever way it was done.
// Nothing is ticked by hand, so nothing can be ticked wrongly.
import type { Instant } from '../domain/instant.ts';
import type { LogEntry } from '../simulation/log.ts';
import type { World } from '../simulation/world.ts';
import { backupOf, type WalkthroughBackup } from './walkthrough-backup.ts';
import { isImmutable, stepsOf, type WalkthroughStep } from './walkthrough-step.ts';
import { type Trail, trailsIn } from './walkthrough-trail.ts';

export interface Walkthrough {
  readonly steps: readonly WalkthroughStep[];
  /** The first step that is not done; undefined at the end. */
  readonly next?: WalkthroughStep;
  /** The vault that is walked with, once there is one. */
  readonly vaultName?: string;
  readonly lockDate?: Instant;
  /** The lock was removed in time, or it has become immutable and only time is left. */
  readonly ending: 'clean up' | 'immutable';
  /** The entry before the lock was removed: from there the other ending can still be had. */
  readonly crossroads?: number;
  readonly database: WalkthroughBackup;
  readonly files: WalkthroughBackup;
}

/** How far the log has come, with the vault that has come furthest. */
export function walkthroughOf(entries: readonly LogEntry[], world: World): Walkthrough {
  const trail = furthest(trailsIn(entries, world), world);
  const database = backupOf('RDS', trail, world);
  const files = backupOf('EFS', trail, world);
  const steps = stepsOf({ world, trail, database, files });
  const next = steps.find((step) => !step.isDone);
  return {
    steps,
    ...(next === undefined ? {} : { next }),
    ...(trail === undefined ? {} : { vaultName: trail.name }),
    ...(trail?.lock?.lockDate === undefined ? {} : { lockDate: trail.lock.lockDate }),
    ending: isImmutable({ trail, world }) ? 'immutable' : 'clean up',
    ...(trail?.removedBy === undefined ? {} : { crossroads: trail.removedBy - 1 }),
    database,
    files,
  };
}

/** The trail with the most steps done; of equals the newest. */
function furthest(trails: readonly Trail[], world: World): Trail | undefined {
  const unknown: WalkthroughBackup = { state: 'none' };
  let best: { readonly trail: Trail; readonly done: number } | undefined;
  for (const trail of trails) {
    const steps = stepsOf({ world, trail, database: unknown, files: unknown });
    const done = steps.filter(({ isDone }) => isDone).length;
    if (best === undefined || done >= best.done) best = { trail, done };
  }
  return best?.trail;
}
