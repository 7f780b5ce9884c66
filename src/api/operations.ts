// The operations that are answered, by AWS's name. What the first screens need is here from the start; the
// rest of the service is brought when it is first asked for (see `bring.ts`).
import { INPUT_SHAPES } from './input-shapes.generated.ts';
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
import type { StructureShape } from './shape.ts';

const FIRST = [
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

export interface Answered {
  readonly operation: Operation<OperationName>;
  readonly input: StructureShape;
}

const answered = new Map<string, Answered>();

/** What is answered under this name; undefined where nothing is, or nothing yet. */
export const operationNamed = (name: string): Answered | undefined => answered.get(name);

/** The names of what is answered, as far as it has been brought. */
export const answeredNames = (): string[] => [...answered.keys()];

/** Adds operations to those that are answered. */
export function addOperations(
  operations: readonly { readonly name: OperationName }[],
  inputs: Readonly<Partial<Record<OperationName, StructureShape>>>,
): void {
  for (const operation of operations) {
    const input = inputs[operation.name];
    if (input === undefined) throw new Error(`There is no shape for ${operation.name}.`);
    answered.set(operation.name, { operation: operation as Operation<OperationName>, input });
  }
}

addOperations(FIRST, INPUT_SHAPES);
