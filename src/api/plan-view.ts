// Plans and selections in AWS's words: one mapping for each thing that several operations answer with.
import {
  type BackupPlan,
  type CopyAction,
  currentVersion,
  type PlanRule,
  type PlanVersion,
  type Selection,
  type TagCondition,
} from '../domain/backup-plan.ts';
import { type Days, toEpochSeconds } from '../domain/instant.ts';
import { ALWAYS } from '../domain/lifecycle.ts';
import type { OutputOf } from './operation.ts';
import { lifecycleView, secondsOf } from './views.ts';

type PlanBody = NonNullable<OutputOf<'GetBackupPlan'>['BackupPlan']>;

/** The settings that a plan was given for resource types; absent where it was given none. */
export const settingsOf = ({ kept }: PlanVersion): PlanBody['AdvancedBackupSettings'] =>
  kept['AdvancedBackupSettings'] as PlanBody['AdvancedBackupSettings'];

/** A version's document, with the defaults and the IDs that the service adds. */
export const planBody = ({ name, rules, kept }: PlanVersion) => ({
  ...kept,
  BackupPlanName: name,
  Rules: rules.map(ruleBody),
});

const ruleBody = (rule: PlanRule) => ({
  ...rule.kept,
  RuleName: rule.name,
  TargetBackupVaultName: rule.vaultName,
  TargetLogicallyAirGappedBackupVaultArn: rule.airGapArn,
  ScheduleExpression: rule.expression,
  StartWindowMinutes: rule.startWindowMinutes,
  CompletionWindowMinutes: rule.completeWindowMinutes,
  Lifecycle: rule.lifecycle && lifecycleView(rule.lifecycle),
  RecoveryPointTags: Object.keys(rule.tags).length === 0 ? undefined : rule.tags,
  RuleId: rule.id,
  CopyActions: rule.copyActions.length === 0 ? undefined : rule.copyActions.map(copyActionBody),
  EnableContinuousBackup: rule.isContinuous,
  ScheduleExpressionTimezone: rule.timezone,
});

function copyActionBody({ vaultArn, lifecycle }: CopyAction) {
  const days = (value: Days | 'always' | undefined) => (value === 'always' ? ALWAYS : value);
  return {
    Lifecycle: lifecycle && {
      MoveToColdStorageAfterDays: days(lifecycle.moveToColdAfter),
      DeleteAfterDays: days(lifecycle.deleteAfter),
      OptInToArchiveForSupportedResources: lifecycle.optInToArchive,
    },
    DestinationBackupVaultArn: vaultArn,
  };
}

/** A version of a plan as the lists give it. */
export const planListMember = (plan: BackupPlan, version = currentVersion(plan)) => ({
  BackupPlanArn: plan.arn,
  BackupPlanId: plan.id,
  CreationDate: toEpochSeconds(version.createdAt),
  DeletionDate: secondsOf(plan.deletedAt),
  VersionId: version.id,
  BackupPlanName: version.name,
  CreatorRequestId: plan.creatorRequestId,
  LastExecutionDate: secondsOf(plan.lastRunAt),
  AdvancedBackupSettings: settingsOf(version),
});

export const selectionBody = (selection: Selection) => ({
  SelectionName: selection.name,
  IamRoleArn: selection.roleArn,
  Resources: selection.resources,
  ListOfTags: selection.anyOfTags.map(({ key, value }) => ({
    ConditionType: 'STRINGEQUALS' as const,
    ConditionKey: key,
    ConditionValue: value,
  })),
  NotResources: selection.notResources,
  Conditions: {
    StringEquals: conditionsOf(selection, 'equals'),
    StringNotEquals: conditionsOf(selection, 'not equals'),
    StringLike: conditionsOf(selection, 'like'),
    StringNotLike: conditionsOf(selection, 'not like'),
  },
});

const conditionsOf = ({ conditions }: Selection, wanted: TagCondition['operator']) =>
  conditions
    .filter(({ operator }) => operator === wanted)
    .map(({ key, value }) => ({ ConditionKey: key, ConditionValue: value }));

export const selectionListMember = ({ id }: BackupPlan, selection: Selection) => ({
  SelectionId: selection.id,
  SelectionName: selection.name,
  BackupPlanId: id,
  CreationDate: toEpochSeconds(selection.createdAt),
  CreatorRequestId: selection.creatorRequestId,
  IamRoleArn: selection.roleArn,
});
