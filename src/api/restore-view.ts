import { MINUTE, toEpochSeconds } from '../domain/instant.ts';
import {
  restoreEndedAt,
  type RestoreJob,
  restorePercentAt,
  restoreStatusAt,
} from '../domain/restore-job.ts';
import type { World } from '../simulation/world.ts';
import { secondsOf } from './views.ts';

/** A restore job as DescribeRestoreJob and ListRestoreJobs give it. */
export function restoreView({ now }: World, restore: RestoreJob) {
  const status = restoreStatusAt(restore, now);
  return {
    AccountId: restore.account,
    RestoreJobId: restore.id,
    RecoveryPointArn: restore.pointArn,
    SourceResourceArn: restore.resourceArn,
    BackupVaultArn: restore.vaultArn,
    CreationDate: toEpochSeconds(restore.createdAt),
    CompletionDate: secondsOf(restoreEndedAt(restore, now)),
    Status: status,
    StatusMessage: restore.failure?.message,
    PercentDone: restorePercentAt(restore, now).toFixed(1),
    BackupSizeInBytes: restore.sizeInBytes,
    IamRoleArn: restore.roleArn,
    ExpectedCompletionTimeMinutes:
      status === 'RUNNING' ? Math.ceil((restore.completesAt - now) / MINUTE) : undefined,
    CreatedResourceArn: status === 'COMPLETED' ? restore.makes.arn : undefined,
    ResourceType: restore.resourceType,
    RecoveryPointCreationDate: toEpochSeconds(restore.pointCreatedAt),
    IsParent: false,
  } as const;
}
