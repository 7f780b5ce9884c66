// Every operation that we answer, by AWS's name.
import type { Operation, OperationName } from './operation.ts';
import { createBackupVault } from './operations/create-backup-vault.ts';
import { deleteBackupVault } from './operations/delete-backup-vault.ts';
import { deleteBackupVaultLockConfiguration } from './operations/delete-backup-vault-lock-configuration.ts';
import { deleteRecoveryPoint } from './operations/delete-recovery-point.ts';
import { describeBackupJob } from './operations/describe-backup-job.ts';
import { describeBackupVault } from './operations/describe-backup-vault.ts';
import { describeProtectedResource } from './operations/describe-protected-resource.ts';
import { describeRecoveryPoint } from './operations/describe-recovery-point.ts';
import { getSupportedResourceTypes } from './operations/get-supported-resource-types.ts';
import { listBackupJobs } from './operations/list-backup-jobs.ts';
import { listBackupVaults } from './operations/list-backup-vaults.ts';
import { listProtectedResources } from './operations/list-protected-resources.ts';
import { listRecoveryPointsByBackupVault } from './operations/list-recovery-points-by-backup-vault.ts';
import { listRecoveryPointsByResource } from './operations/list-recovery-points-by-resource.ts';
import { listTags } from './operations/list-tags.ts';
import { putBackupVaultLockConfiguration } from './operations/put-backup-vault-lock-configuration.ts';
import { startBackupJob } from './operations/start-backup-job.ts';
import { stopBackupJob } from './operations/stop-backup-job.ts';
import { tagResource } from './operations/tag-resource.ts';
import { untagResource } from './operations/untag-resource.ts';
import { updateRecoveryPointLifecycle } from './operations/update-recovery-point-lifecycle.ts';

const ALL = [
  createBackupVault,
  deleteBackupVault,
  deleteBackupVaultLockConfiguration,
  deleteRecoveryPoint,
  describeBackupJob,
  describeBackupVault,
  describeProtectedResource,
  describeRecoveryPoint,
  getSupportedResourceTypes,
  listBackupJobs,
  listBackupVaults,
  listProtectedResources,
  listRecoveryPointsByBackupVault,
  listRecoveryPointsByResource,
  listTags,
  putBackupVaultLockConfiguration,
  startBackupJob,
  stopBackupJob,
  tagResource,
  untagResource,
  updateRecoveryPointLifecycle,
];

export const OPERATIONS: ReadonlyMap<OperationName, Operation<OperationName>> = new Map(
  ALL.map((each) => [each.name, each as unknown as Operation<OperationName>]),
);
