// The two backups that the walkthrough is made with, as they stand in a vault.
import { hasEndedAt, jobStateAt, type BackupJob } from '../domain/backup-job.ts';
import type { Instant } from '../domain/instant.ts';
import { isThereAt } from '../domain/recovery-point.ts';
import type { World } from '../simulation/world.ts';
import type { Trail } from './walkthrough-trail.ts';

/** A resource that the walkthrough backs up, and its newest recovery point that is still in the vault. */
export interface WalkthroughBackup {
  readonly resourceArn?: string;
  readonly pointArn?: string;
  /** When its job will be done, while it runs. */
  readonly completesAt?: Instant;
  readonly state: 'none' | 'under way' | 'complete' | 'failed';
}

/** The newest backup of the account's resource of a type in this vault; one that completed comes before any other. */
export function backupOf(type: string, trail: Trail | undefined, world: World): WalkthroughBackup {
  const resource = [...world.resources.values()].find((each) => each.type === type);
  let backup: WalkthroughBackup = {
    ...(resource === undefined ? {} : { resourceArn: resource.arn }),
    state: 'none',
  };
  if (trail === undefined) return backup;
  for (const job of world.jobs.values()) {
    if (job.vaultArn !== trail.arn || job.resourceType !== type) continue;
    if (job.createdAt < trail.createdAt) continue;
    const found = asJobSays(job, world);
    if (found.state === 'complete' || backup.state !== 'complete')
      backup = { ...(resource === undefined ? {} : { resourceArn: resource.arn }), ...found };
  }
  return backup;
}

function asJobSays(job: BackupJob, world: World): Omit<WalkthroughBackup, 'resourceArn'> {
  if (jobStateAt(job, world.now) === 'COMPLETED') {
    const point = world.points.get(job.pointArn ?? '');
    const isThere = point !== undefined && isThereAt(point, world.now);
    return { state: 'complete', ...(isThere ? { pointArn: point.arn } : {}) };
  }
  if (hasEndedAt(job, world.now)) return { state: 'failed' };
  const { completesAt } = job;
  return { state: 'under way', ...(completesAt === undefined ? {} : { completesAt }) };
}
