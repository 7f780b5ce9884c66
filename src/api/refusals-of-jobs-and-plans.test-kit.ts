// For tests: one refused call for every rule of copies, air-gapped vaults, restores and plans that can refuse.
import { DAY, HOUR } from '../domain/instant.ts';
import type { RuleId } from '../domain/rules.ts';
import type { ErrorType, Refusal } from '../domain/verdict.ts';
import { arnOf, copyInput, DR } from './copies.test-kit.ts';
import { assign, makePlan, planOf, selectionOf } from './plans.test-kit.ts';
import { EFS, jobInput, RDS, ROLE, type Sandbox, TABLE, VAULT } from './sandbox.test-kit.ts';

export interface RefusalExample {
  readonly rule: RuleId;
  readonly when: string;
  readonly error: ErrorType;
  /** AWS's own text, where it is known. */
  readonly aws?: string;
  readonly refused: (sandbox: Sandbox) => Refusal;
}

const GAP = { BackupVaultName: 'gap', MinRetentionDays: 7, MaxRetentionDays: 60 };

const withGap = (sandbox: Sandbox): Sandbox => {
  sandbox.answer('CreateLogicallyAirGappedBackupVault', GAP);
  return sandbox;
};

/** A point of a resource in the vault, and a second vault to copy to. */
const pointOf = (sandbox: Sandbox, ResourceArn = EFS): string =>
  sandbox.vault().vault(DR).backUp({ ResourceArn });

const copyRefused = (
  sandbox: Sandbox,
  pointArn: string,
  change: Parameters<typeof copyInput>[1] = {},
): Refusal => sandbox.refusal('StartCopyJob', copyInput(pointArn, change));

/** The continuous point that a plan makes of the database. */
function continuousPoint(sandbox: Sandbox): string {
  sandbox.vault().vault(DR);
  const planId = makePlan(sandbox, [
    { EnableContinuousBackup: true, Lifecycle: { DeleteAfterDays: 35 } },
  ]);
  assign(sandbox, planId, { Resources: [RDS] });
  sandbox.advance(DAY + 4 * HOUR);
  const found = [...sandbox.world.points.values()].find(({ isContinuous }) => isContinuous);
  if (found === undefined) throw new Error('The plan made no continuous point.');
  return found.arn;
}

const restoreOf = (RecoveryPointArn: string, more: object = {}) => ({
  RecoveryPointArn,
  IamRoleArn: ROLE,
  Metadata: {},
  ...more,
});

export const REFUSALS_OF_JOBS_AND_PLANS: readonly RefusalExample[] = [
  {
    rule: 'C1',
    when: 'the destination is in another account',
    error: 'InvalidRequestException',
    refused: (sandbox) =>
      copyRefused(sandbox, pointOf(sandbox), {
        DestinationBackupVaultArn: 'arn:aws:backup:us-east-1:999999999999:backup-vault:theirs',
      }),
  },
  {
    rule: 'C2',
    when: 'the destination is not there',
    error: 'ResourceNotFoundException',
    refused: (sandbox) =>
      copyRefused(sandbox, pointOf(sandbox), { DestinationBackupVaultArn: arnOf('nowhere') }),
  },
  {
    rule: 'C3',
    when: 'the point is in cold storage',
    error: 'InvalidRequestException',
    refused: (sandbox) => {
      const Lifecycle = { MoveToColdStorageAfterDays: 10, DeleteAfterDays: 100 };
      const pointArn = sandbox.vault().vault(DR).backUp({ ResourceArn: EFS, Lifecycle });
      sandbox.days(11);
      return copyRefused(sandbox, pointArn);
    },
  },
  {
    rule: 'C4',
    when: 'the point is being deleted',
    error: 'InvalidRequestException',
    refused: (sandbox) => {
      const RecoveryPointArn = pointOf(sandbox);
      sandbox.answer('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn });
      return copyRefused(sandbox, RecoveryPointArn);
    },
  },
  {
    rule: 'C12',
    when: 'the type is never copied',
    error: 'InvalidRequestException',
    refused: (sandbox) => copyRefused(sandbox, pointOf(sandbox, TABLE)),
  },
  {
    rule: 'C15',
    when: 'the point is continuous',
    error: 'InvalidRequestException',
    refused: (sandbox) => copyRefused(sandbox, continuousPoint(sandbox)),
  },
  {
    rule: 'G2',
    when: 'the minimum is under a week',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.refusal('CreateLogicallyAirGappedBackupVault', { ...GAP, MinRetentionDays: 6 }),
  },
  {
    rule: 'G3',
    when: 'the destination is still being created',
    error: 'InvalidRequestException',
    refused: (sandbox) => {
      const pointArn = pointOf(sandbox);
      withGap(sandbox);
      return copyRefused(sandbox, pointArn, { DestinationBackupVaultArn: arnOf('gap') });
    },
  },
  {
    rule: 'G4',
    when: 'the type cannot be in an air-gapped vault',
    error: 'InvalidRequestException',
    refused: (sandbox) => {
      const pointArn = withGap(sandbox).vault().backUp();
      return copyRefused(sandbox, pointArn, { DestinationBackupVaultArn: arnOf('gap') });
    },
  },
  {
    rule: 'G6',
    when: 'a backup is to be made in an air-gapped vault',
    error: 'InvalidRequestException',
    refused: (sandbox) => {
      withGap(sandbox).advance(HOUR);
      return sandbox.refusal('StartBackupJob', jobInput({ BackupVaultName: 'gap' }));
    },
  },
  {
    rule: 'G7',
    when: 'the air-gapped vault is not there',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox
        .vault()
        .refusal('StartBackupJob', jobInput({ LogicallyAirGappedBackupVaultArn: arnOf('gap') })),
  },
  {
    rule: 'K3',
    when: 'the metadata lacks what the type needs',
    error: 'InvalidParameterValueException',
    refused: (sandbox) => sandbox.refusal('StartRestoreJob', restoreOf(pointOf(sandbox))),
  },
  {
    rule: 'K4',
    when: 'the type is not the point’s',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.refusal('StartRestoreJob', restoreOf(pointOf(sandbox), { ResourceType: 'RDS' })),
  },
  {
    rule: 'R5',
    when: 'a snapshot is to be disassociated',
    error: 'InvalidRequestException',
    refused: (sandbox) =>
      sandbox.refusal('DisassociateRecoveryPoint', {
        BackupVaultName: VAULT,
        RecoveryPointArn: pointOf(sandbox),
      }),
  },
  {
    rule: 'N1',
    when: 'the plan is not there',
    error: 'ResourceNotFoundException',
    refused: (sandbox) => sandbox.refusal('GetBackupPlan', { BackupPlanId: 'none' }),
  },
  {
    rule: 'N6',
    when: 'there is a plan with the same document',
    error: 'AlreadyExistsException',
    aws: 'Backup plan with the same plan document already exists',
    refused: (sandbox) => {
      makePlan(sandbox.vault());
      return sandbox.refusal('CreateBackupPlan', { BackupPlan: planOf() });
    },
  },
  {
    rule: 'N8',
    when: 'the Region has 300 plans',
    error: 'LimitExceededException',
    refused: (sandbox) => {
      sandbox.vault();
      for (let number = 0; number < 300; number += 1)
        makePlan(sandbox, [{}], { BackupPlanName: `plan-${String(number)}` });
      return sandbox.refusal('CreateBackupPlan', { BackupPlan: planOf() });
    },
  },
  {
    rule: 'N9',
    when: 'a selection is left',
    error: 'InvalidRequestException',
    aws: 'Related backup plan selections must be deleted prior to backup plan deletion',
    refused: (sandbox) => {
      const BackupPlanId = makePlan(sandbox.vault());
      assign(sandbox, BackupPlanId);
      return sandbox.refusal('DeleteBackupPlan', { BackupPlanId });
    },
  },
  {
    rule: 'N11',
    when: 'the selection is not there',
    error: 'ResourceNotFoundException',
    refused: (sandbox) =>
      sandbox.refusal('DeleteBackupSelection', {
        BackupPlanId: makePlan(sandbox.vault()),
        SelectionId: 'none',
      }),
  },
  {
    rule: 'N12',
    when: 'nothing is selected',
    error: 'InvalidParameterValueException',
    aws: "Invalid backup selection. Either 'ListOfTags' or 'Resources' section must be non-empty.",
    refused: (sandbox) =>
      sandbox.refusal('CreateBackupSelection', {
        BackupPlanId: makePlan(sandbox.vault()),
        BackupSelection: selectionOf(),
      }),
  },
  {
    rule: 'N18',
    when: 'the lifecycle of a continuous point is to be edited',
    error: 'InvalidRequestException',
    refused: (sandbox) =>
      sandbox.refusal('UpdateRecoveryPointLifecycle', {
        RecoveryPointArn: continuousPoint(sandbox),
        BackupVaultName: VAULT,
        Lifecycle: { DeleteAfterDays: 20 },
      }),
  },
];
