// For tests: short words for backup plans.
import { REGION } from '../domain/resource.ts';
import type { InputOf, OutputOf } from './operation.ts';
import { ROLE, type Sandbox, VAULT } from './sandbox.test-kit.ts';

type PlanInput = InputOf<'CreateBackupPlan'>['BackupPlan'];
type RuleInput = PlanInput['Rules'][number];
type SelectionInput = InputOf<'CreateBackupSelection'>['BackupSelection'];

const rule = (given: Partial<RuleInput> = {}): RuleInput => ({
  RuleName: 'daily-35d',
  TargetBackupVaultName: VAULT,
  Lifecycle: { DeleteAfterDays: 35 },
  ...given,
});

export const planOf = (
  rules: readonly Partial<RuleInput>[] = [{}],
  given: Partial<PlanInput> = {},
): PlanInput => ({ BackupPlanName: 'daily', Rules: rules.map(rule), ...given });

/** Makes a plan of these rules and gives its ID. */
export function makePlan(
  sandbox: Sandbox,
  rules: readonly Partial<RuleInput>[] = [{}],
  given: Partial<PlanInput> = {},
): string {
  const { BackupPlanId = '' } = sandbox.answer('CreateBackupPlan', {
    BackupPlan: planOf(rules, given),
  });
  return BackupPlanId;
}

export const selectionOf = (given: Partial<SelectionInput> = {}): SelectionInput => ({
  SelectionName: 'some',
  IamRoleArn: ROLE,
  ...given,
});

/** Assigns resources to a plan and gives the selection's ID. */
export function assign(
  sandbox: Sandbox,
  planId: string,
  given: Partial<SelectionInput> = { Resources: ['*'] },
): string {
  const { SelectionId = '' } = sandbox.answer('CreateBackupSelection', {
    BackupPlanId: planId,
    BackupSelection: selectionOf(given),
  });
  return SelectionId;
}

export const getPlan = (sandbox: Sandbox, BackupPlanId: string, VersionId?: string) =>
  sandbox.answer('GetBackupPlan', {
    BackupPlanId,
    ...(VersionId === undefined ? {} : { VersionId }),
  });

export const ruleIn = (got: OutputOf<'GetBackupPlan'>, index = 0) => got.BackupPlan?.Rules[index];

export const vaultNamed = (name: string, region = REGION): string =>
  `arn:aws:backup:${region}:123456789012:backup-vault:${name}`;

/** The jobs of the Region, in the order in which they were made. */
export const jobsIn = (sandbox: Sandbox) => [...sandbox.world.jobs.values()];
