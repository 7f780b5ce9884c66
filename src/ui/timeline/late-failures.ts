import { type BackupJob } from '../../domain/backup-job.ts';
import type { Vault } from '../../domain/vault.ts';
import type { World } from '../../simulation/world.ts';
import { daysText, instantText } from '../format.ts';
import { outsideOf, type RefusedBackup } from './attempts.ts';

/** [W1] Jobs that fitted the window when they were asked for, and no longer did when they started. */
export function lateFailures(vault: Vault, world: World): readonly RefusedBackup[] {
  const failures: RefusedBackup[] = [];
  for (const job of world.jobs.values()) {
    const { end } = job;
    if (job.vaultArn !== vault.arn || job.ordinal < vault.ordinal || end?.rule !== 'W1') continue;
    if (end.at > job.createdAt) failures.push(failureOf(job, end, vault));
  }
  return failures;
}

function failureOf(
  { id, resourceName, resourceType, lifecycle }: BackupJob,
  { at, message }: NonNullable<BackupJob['end']>,
  { lock }: Vault,
): RefusedBackup {
  const { deleteAfter } = lifecycle;
  const retention = deleteAfter === undefined ? 'always' : daysText(deleteAfter);
  return {
    opens: { jobId: id },
    at,
    what: 'start of the backup job',
    story: `${instantText(at)}: the backup job failed as it started. ${message}`,
    name: `${resourceName} · ${resourceType}`,
    reason: `${retention}: refused, ${outsideOf(lock.minimumRetention, lock.maximumRetention)}`,
  };
}
