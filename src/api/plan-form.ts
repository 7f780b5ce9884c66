// A plan's document in AWS's words, read as ours.
import { DEFAULT_COMPLETION_WINDOW, DEFAULT_START_WINDOW } from '../domain/backup-job.ts';
import type {
  BackupPlan,
  CopyAction,
  CopyActionLifecycle,
  PlanRule,
  PlanVersion,
} from '../domain/backup-plan.ts';
import { asDays } from '../domain/instant.ts';
import { ALWAYS } from '../domain/lifecycle.ts';
import { DEFAULT_EXPRESSION, DEFAULT_TIMEZONE } from '../domain/schedule.ts';
import { drawFrom, drawUuid } from '../domain/seeded.ts';
import type { Step } from '../domain/verdict.ts';
import type { Context, InputOf } from './operation.ts';
import { eventIsNotGiven } from './said-in-words.ts';
import type { ShapeFault } from './shape.ts';
import { lifecycleOf } from './views.ts';

export type PlanInput = InputOf<'CreateBackupPlan'>['BackupPlan'];
type RuleInput = PlanInput['Rules'][number];
type CopyInput = NonNullable<RuleInput['CopyActions']>[number];

/**
 * The document as the next version of a plan. A rule that keeps its name keeps its ID. The version is the
 * thing with this ordinal, its rules are those that follow.
 */
export function versionOf(
  { world, caller }: Context,
  input: PlanInput,
  ordinal: number,
  before?: PlanVersion,
): PlanVersion {
  const { seed } = world.genesis;
  const { BackupPlanName, Rules, ...kept } = input;
  return {
    id: btoa(drawUuid(drawFrom(seed, 'version', ordinal))),
    ordinal,
    createdAt: caller.now,
    name: BackupPlanName,
    rules: Rules.map((rule, index) => {
      const place = ordinal + 1 + index;
      const known = before?.rules.find(({ name }) => name === rule.RuleName);
      return ruleOf(rule, place, known?.id ?? drawUuid(drawFrom(seed, 'rule', place)));
    }),
    kept,
  };
}

function ruleOf(input: RuleInput, ordinal: number, id: string): PlanRule {
  const {
    RuleName,
    TargetBackupVaultName,
    TargetLogicallyAirGappedBackupVaultArn: airGapArn,
    ScheduleExpression = DEFAULT_EXPRESSION,
    ScheduleExpressionTimezone = DEFAULT_TIMEZONE,
    StartWindowMinutes = DEFAULT_START_WINDOW,
    CompletionWindowMinutes = Math.max(DEFAULT_COMPLETION_WINDOW, StartWindowMinutes),
    Lifecycle,
    RecoveryPointTags = {},
    CopyActions = [],
    EnableContinuousBackup = false,
    ...kept
  } = input;
  return {
    id,
    ordinal,
    name: RuleName,
    vaultName: TargetBackupVaultName,
    ...(airGapArn === undefined ? {} : { airGapArn }),
    expression: ScheduleExpression,
    timezone: ScheduleExpressionTimezone,
    startWindowMinutes: StartWindowMinutes,
    completeWindowMinutes: CompletionWindowMinutes,
    ...(Lifecycle === undefined ? {} : { lifecycle: lifecycleOf(Lifecycle) }),
    tags: RecoveryPointTags,
    copyActions: CopyActions.map(copyActionOf),
    isContinuous: EnableContinuousBackup,
    kept,
  };
}

const copyActionOf = ({ DestinationBackupVaultArn, Lifecycle }: CopyInput): CopyAction => ({
  vaultArn: DestinationBackupVaultArn,
  ...(Lifecycle === undefined ? {} : { lifecycle: copyLifecycleOf(Lifecycle) }),
});

/** Of a copy "always" is not the same as nothing. */
function copyLifecycleOf(input: NonNullable<CopyInput['Lifecycle']>): CopyActionLifecycle {
  const days = (value: number) => (value === ALWAYS ? 'always' : asDays(value));
  const { MoveToColdStorageAfterDays: cold, DeleteAfterDays: end } = input;
  const optInToArchive = input.OptInToArchiveForSupportedResources;
  return {
    ...(cold === undefined ? {} : { moveToColdAfter: days(cold) }),
    ...(end === undefined ? {} : { deleteAfter: days(end) }),
    ...(optInToArchive === undefined ? {} : { optInToArchive }),
  };
}

/** [B1] AWS's words for a rule whose vault has no allowed name. */
export function vaultNameInWords({ path, message }: ShapeFault, input: unknown) {
  const [, place] = /\.Rules\[(\d+)\]\.TargetBackupVaultName$/.exec(path) ?? [];
  if (place === undefined || !message.includes('pattern')) return undefined;
  const { RuleName, TargetBackupVaultName } =
    (input as { BackupPlan: PlanInput }).BackupPlan.Rules[Number(place)] ?? {};
  return `Error in rule ${String(RuleName)} : Backup vault name ${String(TargetBackupVaultName)} is not valid`;
}

/** [S2] */
export function noEventIsGiven({ Rules }: PlanInput): Step {
  const lifecycles = Rules.flatMap(({ Lifecycle, CopyActions = [] }) => [
    Lifecycle,
    ...CopyActions.map((action) => action.Lifecycle),
  ]);
  return eventIsNotGiven(lifecycles.find((each) => each?.DeleteAfterEvent !== undefined));
}

/** The plan with this ID in the caller's account and Region, deleted ones included. */
export function findPlan({ world, caller }: Context, id: string): BackupPlan | undefined {
  const plan = world.plans.get(id);
  return plan?.region === caller.region ? plan : undefined;
}

/** The plans of the Region in the order in which they were made. */
export const plansIn = ({ world, caller }: Context): BackupPlan[] =>
  [...world.plans.values()].filter(({ region }) => region === caller.region);
