// The operations that are loaded when one of them is first asked for: see `bring.ts`.
import { bringJudge } from '../domain/permission.ts';
import { judge } from '../domain/policy-judge.ts';
import { standBehindPlans } from '../simulation/plan-run.ts';
import { planRunner } from '../simulation/plan-runs.ts';
import { IAM_INPUT_SHAPES } from './iam-shapes.ts';
import { LATE_INPUT_SHAPES } from './late-input-shapes.generated.ts';
import { addOperations } from './operations.ts';
import { createLogicallyAirGappedBackupVault } from './operations/create-logically-air-gapped-backup-vault.ts';
import { describeCopyJob } from './operations/describe-copy-job.ts';
import { listCopyJobs } from './operations/list-copy-jobs.ts';
import { startCopyJob } from './operations/start-copy-job.ts';
import { cancelLegalHold } from './operations/cancel-legal-hold.ts';
import { createLegalHold } from './operations/create-legal-hold.ts';
import { getLegalHold } from './operations/get-legal-hold.ts';
import { listLegalHolds } from './operations/list-legal-holds.ts';
import { listRecoveryPointsByLegalHold } from './operations/list-recovery-points-by-legal-hold.ts';
import { deleteBackupVaultAccessPolicy } from './operations/delete-backup-vault-access-policy.ts';
import { deleteUserPolicy } from './operations/delete-user-policy.ts';
import { getBackupVaultAccessPolicy } from './operations/get-backup-vault-access-policy.ts';
import { getUserPolicy } from './operations/get-user-policy.ts';
import { listUserPolicies } from './operations/list-user-policies.ts';
import { putBackupVaultAccessPolicy } from './operations/put-backup-vault-access-policy.ts';
import { putUserPolicy } from './operations/put-user-policy.ts';
import { createBackupPlan } from './operations/create-backup-plan.ts';
import { createBackupSelection } from './operations/create-backup-selection.ts';
import { deleteBackupPlan } from './operations/delete-backup-plan.ts';
import { deleteBackupSelection } from './operations/delete-backup-selection.ts';
import { getBackupPlan } from './operations/get-backup-plan.ts';
import { getBackupSelection } from './operations/get-backup-selection.ts';
import { listBackupPlanVersions } from './operations/list-backup-plan-versions.ts';
import { listBackupPlans } from './operations/list-backup-plans.ts';
import { listBackupSelections } from './operations/list-backup-selections.ts';
import { updateBackupPlan } from './operations/update-backup-plan.ts';
import { describeRestoreJob } from './operations/describe-restore-job.ts';
import { getRecoveryPointRestoreMetadata } from './operations/get-recovery-point-restore-metadata.ts';
import { listRestoreJobs } from './operations/list-restore-jobs.ts';
import { startRestoreJob } from './operations/start-restore-job.ts';
import { deleteBackupVaultNotifications } from './operations/delete-backup-vault-notifications.ts';
import { describeGlobalSettings } from './operations/describe-global-settings.ts';
import { describeRegionSettings } from './operations/describe-region-settings.ts';
import { getBackupVaultNotifications } from './operations/get-backup-vault-notifications.ts';
import { putBackupVaultNotifications } from './operations/put-backup-vault-notifications.ts';
import { updateGlobalSettings } from './operations/update-global-settings.ts';
import { updateRegionSettings } from './operations/update-region-settings.ts';
import { listBackupJobSummaries } from './operations/list-backup-job-summaries.ts';
import { listCopyJobSummaries } from './operations/list-copy-job-summaries.ts';
import { listRestoreJobSummaries } from './operations/list-restore-job-summaries.ts';
import { listProtectedResourcesByBackupVault } from './operations/list-protected-resources-by-backup-vault.ts';
import { disassociateRecoveryPoint } from './operations/disassociate-recovery-point.ts';

const LATE: Parameters<typeof addOperations>[0] = [
  cancelLegalHold,
  createBackupPlan,
  createBackupSelection,
  createLegalHold,
  createLogicallyAirGappedBackupVault,
  deleteBackupPlan,
  deleteBackupSelection,
  deleteBackupVaultAccessPolicy,
  deleteBackupVaultNotifications,
  describeCopyJob,
  describeGlobalSettings,
  describeRegionSettings,
  describeRestoreJob,
  getBackupPlan,
  getBackupSelection,
  getBackupVaultAccessPolicy,
  getBackupVaultNotifications,
  getLegalHold,
  getRecoveryPointRestoreMetadata,
  listBackupPlanVersions,
  listBackupPlans,
  listBackupSelections,
  listCopyJobs,
  listLegalHolds,
  listRecoveryPointsByLegalHold,
  listRestoreJobs,
  putBackupVaultAccessPolicy,
  putBackupVaultNotifications,
  listBackupJobSummaries,
  listCopyJobSummaries,
  listRestoreJobSummaries,
  listProtectedResourcesByBackupVault,
  disassociateRecoveryPoint,
  startCopyJob,
  startRestoreJob,
  updateBackupPlan,
  updateGlobalSettings,
  updateRegionSettings,
];

const IAM: Parameters<typeof addOperations>[0] = [
  deleteUserPolicy,
  getUserPolicy,
  listUserPolicies,
  putUserPolicy,
];

/** Adds them to what is answered, and what reads the policies and runs the plans that they write. */
export const addLateOperations = (): void => {
  bringJudge(judge);
  standBehindPlans(planRunner);
  addOperations(LATE, LATE_INPUT_SHAPES);
  addOperations(IAM, IAM_INPUT_SHAPES);
};
