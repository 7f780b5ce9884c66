import { type CopyJob, copyEndedAt, copyStateAt } from '../domain/copy-job.ts';
import { messageCategory } from '../domain/message-category.ts';
import { toEpochSeconds } from '../domain/instant.ts';
import type { World } from '../simulation/world.ts';
import { lifecycleView, secondsOf } from './views.ts';

/** A copy job as DescribeCopyJob and ListCopyJobs give it. */
export function copyView(world: World, copy: CopyJob) {
  const state = copyStateAt(copy, world.now);
  return {
    AccountId: copy.account,
    CopyJobId: copy.id,
    SourceBackupVaultArn: copy.sourceVaultArn,
    SourceRecoveryPointArn: copy.sourcePointArn,
    DestinationBackupVaultArn: copy.destinationVaultArn,
    DestinationVaultType: copy.destinationIsAirGapped
      ? 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT'
      : 'BACKUP_VAULT',
    DestinationVaultLockState: copy.destinationWasLocked ? 'LOCKED' : 'UNLOCKED',
    DestinationRecoveryPointArn: copy.pointArn,
    DestinationEncryptionKeyArn: copy.encryptionKeyArn,
    DestinationRecoveryPointLifecycle: lifecycleView(copy.lifecycle),
    ResourceArn: copy.resourceArn,
    CreationDate: toEpochSeconds(copy.createdAt),
    CompletionDate: secondsOf(copyEndedAt(copy, world.now)),
    State: state,
    StatusMessage: copy.failure?.message,
    BackupSizeInBytes: copy.sizeInBytes,
    IamRoleArn: copy.roleArn,
    CreatedByBackupJobId: copy.backupJobId,
    ResourceType: copy.resourceType,
    IsParent: false,
    ResourceName: copy.resourceName,
    MessageCategory: messageCategory(state, copy.failure?.message),
  } as const;
}
