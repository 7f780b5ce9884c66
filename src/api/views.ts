// Rows of the world in AWS's words: one mapping for each thing that several operations answer with.
import { type BackupJob, endedAt, jobStateAt, percentDoneAt } from '../domain/backup-job.ts';
import type { MadeByPlan } from '../domain/backup-plan.ts';
import { asDays, type Instant, toEpochSeconds } from '../domain/instant.ts';
import { ALWAYS, type Lifecycle } from '../domain/lifecycle.ts';
import { lockIs } from '../domain/lock.ts';
import { messageCategory } from '../domain/message-category.ts';
import { calculatedOf, type RecoveryPoint, statusAt, storageAt } from '../domain/recovery-point.ts';
import { defaultKeyArn } from '../domain/resource.ts';
import { isAvailableAt, typeOfVault, type Vault } from '../domain/vault.ts';
import { countPointsIn, type World } from '../simulation/world.ts';

export const secondsOf = (at: Instant | undefined): number | undefined =>
  at === undefined ? undefined : toEpochSeconds(at);

interface LifecycleInput {
  readonly MoveToColdStorageAfterDays?: number;
  readonly DeleteAfterDays?: number;
  readonly OptInToArchiveForSupportedResources?: boolean;
}

/** [L6] AWS's lifecycle as ours: what is absent is absent, and -1 is AWS's word for that. */
export function lifecycleOf(input: LifecycleInput | undefined): Lifecycle {
  const days = (value: number | undefined) =>
    value === undefined || value === ALWAYS ? undefined : asDays(value);
  const moveToColdAfter = days(input?.MoveToColdStorageAfterDays);
  const deleteAfter = days(input?.DeleteAfterDays);
  const optInToArchive = input?.OptInToArchiveForSupportedResources;
  return {
    ...(moveToColdAfter === undefined ? {} : { moveToColdAfter }),
    ...(deleteAfter === undefined ? {} : { deleteAfter }),
    ...(optInToArchive === undefined ? {} : { optInToArchive }),
  };
}

export const lifecycleView = ({ moveToColdAfter, deleteAfter, optInToArchive }: Lifecycle) => ({
  MoveToColdStorageAfterDays: moveToColdAfter,
  DeleteAfterDays: deleteAfter,
  OptInToArchiveForSupportedResources: optInToArchive,
});

export function calculatedView(point: RecoveryPoint) {
  const { moveToColdAt, deleteAt } = calculatedOf(point);
  return { MoveToColdStorageAt: secondsOf(moveToColdAt), DeleteAt: secondsOf(deleteAt) };
}

const keyType = (vault: Pick<Vault, 'encryptionKeyArn' | 'region' | 'account'>) =>
  vault.encryptionKeyArn === defaultKeyArn(vault.region, vault.account)
    ? 'AWS_OWNED_KMS_KEY'
    : 'CUSTOMER_MANAGED_KMS_KEY';

/** AWS keeps the key of an air-gapped vault to itself where the account brought none. */
const isKeyOfAirGap = (vault: Vault): boolean =>
  vault.airGap !== undefined && keyType(vault) === 'AWS_OWNED_KMS_KEY';

/** The members that DescribeBackupVault and ListBackupVaults share. The mode of a lock is not among them. */
export function vaultView(world: World, vault: Vault) {
  const { lock } = vault;
  return {
    BackupVaultName: vault.name,
    BackupVaultArn: vault.arn,
    VaultType: typeOfVault(vault),
    VaultState: isAvailableAt(vault, world.now) ? ('AVAILABLE' as const) : ('CREATING' as const),
    EncryptionKeyArn: isKeyOfAirGap(vault) ? undefined : vault.encryptionKeyArn,
    CreationDate: toEpochSeconds(vault.createdAt),
    CreatorRequestId: vault.creatorRequestId,
    NumberOfRecoveryPoints: countPointsIn(world, vault.arn),
    Locked: lockIs(lock, 'locked'),
    MinRetentionDays: lock.minimumRetention,
    MaxRetentionDays: lock.maximumRetention,
    LockDate: secondsOf(lock.lockDate),
    EncryptionKeyType: keyType(vault),
  } as const;
}

type AwsPointStatus = 'CREATING' | 'COMPLETED' | 'DELETING' | 'EXPIRED';

const initiationOf = ({ jobs, copies }: World, { jobId, copy }: RecoveryPoint) =>
  copy === undefined ? jobs.get(jobId)?.createdAt : copies.get(copy.copyId)?.createdAt;

/** The members that DescribeRecoveryPoint and the list by vault share. */
export function pointView(world: World, vault: Vault, point: RecoveryPoint) {
  const status = statusAt(point, world.now) as AwsPointStatus;
  return {
    RecoveryPointArn: point.arn,
    BackupVaultName: vault.name,
    BackupVaultArn: vault.arn,
    SourceBackupVaultArn: point.copy?.vaultArn,
    ResourceArn: point.resourceArn,
    ResourceType: point.resourceType,
    CreatedBy: creatorView(world.jobs.get(point.jobId)?.madeBy),
    IamRoleArn: point.roleArn,
    Status: continuousStatus(point, status),
    StatusMessage: status === 'EXPIRED' ? EXPIRED_MESSAGE : undefined,
    CreationDate: toEpochSeconds(point.createdAt),
    InitiationDate: secondsOf(initiationOf(world, point)),
    CompletionDate: status === 'CREATING' ? undefined : toEpochSeconds(point.completesAt),
    BackupSizeInBytes: point.sizeInBytes,
    CalculatedLifecycle: calculatedView(point),
    Lifecycle: {
      ...lifecycleView(point.lifecycle),
      DeleteAfterEvent: afterCopy(point.deleteAfterCopyTo !== undefined),
    },
    EncryptionKeyArn: point.encryptionKeyArn,
    IsEncrypted: true,
    IsParent: false,
    ResourceName: point.resourceName,
    VaultType: typeOfVault(vault),
    EncryptionKeyType: keyType(vault),
  } as const;
}

/** A continuous recovery point goes on until it is stopped ([R6]). */
function continuousStatus({ isContinuous, stoppedAt }: RecoveryPoint, status: AwsPointStatus) {
  if (isContinuous !== true || status !== 'COMPLETED') return status;
  return stoppedAt === undefined ? ('AVAILABLE' as const) : ('STOPPED' as const);
}

/** Our sentence: AWS's is not known. */
const EXPIRED_MESSAGE =
  'AWS Backup could not delete this recovery point: the role that made it is not allowed to.';

export const storageView = (world: World, point: RecoveryPoint) => storageAt(point, world.now);

/** By which plan and rule a backup was made; absent for one on demand. */
const creatorView = (madeBy: MadeByPlan | undefined) =>
  madeBy && {
    BackupPlanId: madeBy.planId,
    BackupPlanArn: madeBy.planArn,
    BackupPlanName: madeBy.planName,
    BackupPlanVersion: madeBy.versionId,
    BackupRuleId: madeBy.ruleId,
    BackupRuleName: madeBy.ruleName,
    BackupRuleCron: madeBy.expression,
    BackupRuleTimezone: madeBy.timezone,
  };

/** [G10] */
const afterCopy = (isTemporary: boolean) =>
  isTemporary ? ('DELETE_AFTER_COPY' as const) : undefined;

/** What a job has to say: why it ended, or [G11] that its point is not where it was wanted. */
export function jobMessage({ end, airGap }: BackupJob, state: string): string | undefined {
  if (end !== undefined) return end.message;
  return state === 'COMPLETED' && airGap?.way === 'not supported' ? NOT_AIR_GAPPED : undefined;
}

const NOT_AIR_GAPPED =
  'Backup job completed successfully to the target backup vault. This resource type is not supported by logically air-gapped backup vault.';

/** A backup job as DescribeBackupJob and ListBackupJobs give it. */
export function jobView(world: World, job: BackupJob) {
  const state = jobStateAt(job, world.now);
  return {
    AccountId: job.account,
    BackupJobId: job.id,
    BackupVaultName: job.vaultName,
    RecoveryPointLifecycle: {
      ...lifecycleView(job.lifecycle),
      DeleteAfterEvent: afterCopy(job.airGap?.way === 'copy'),
    },
    BackupVaultArn: job.vaultArn,
    VaultType: typeOfVault(world.vaults.get(job.vaultArn) ?? {}),
    VaultLockState: job.vaultWasLocked ? 'LOCKED' : 'UNLOCKED',
    RecoveryPointArn: job.pointArn,
    EncryptionKeyArn: job.encryptionKeyArn,
    IsEncrypted: true,
    ResourceArn: job.resourceArn,
    CreationDate: toEpochSeconds(job.createdAt),
    CompletionDate: secondsOf(endedAt(job, world.now)),
    State: state,
    StatusMessage: jobMessage(job, state),
    PercentDone: percentDoneAt(job, world.now).toFixed(1),
    BackupSizeInBytes: state === 'COMPLETED' ? job.sizeInBytes : undefined,
    IamRoleArn: job.roleArn,
    CreatedBy: creatorView(job.madeBy),
    ResourceType: job.resourceType,
    BytesTransferred: state === 'COMPLETED' ? job.sizeInBytes : 0,
    ExpectedCompletionDate: state === 'RUNNING' ? secondsOf(job.completesAt) : undefined,
    StartBy: toEpochSeconds(job.startBy),
    BackupOptions: job.backupOptions,
    IsParent: false,
    ResourceName: job.resourceName,
    InitiationDate: toEpochSeconds(job.createdAt),
    MessageCategory: messageCategory(state, jobMessage(job, state)),
  } as const;
}
