import {
  type BackupPlan,
  currentVersion,
  planArn,
  type PlanRule,
} from '../../domain/backup-plan.ts';
import { planExists } from '../../domain/decide-plan.ts';
import { type Instant, toEpochSeconds } from '../../domain/instant.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { nextRunOf } from '../../simulation/plan-runs.ts';
import { found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { findPlan } from '../plan-form.ts';
import { planBody, settingsOf } from '../plan-view.ts';
import { secondsOf } from '../views.ts';

type Input = InputOf<'GetBackupPlan'>;

/** A plan in its present version or in a former one, and, where it is asked for, what will run next. */
export const getBackupPlan = operation<'GetBackupPlan'>({
  name: 'GetBackupPlan',
  decide: (context, input) => {
    const { caller } = context;
    const arn = planArn(caller.region, caller.account, input.BackupPlanId);
    const asked = findVersion(context, input);
    return decide([mayAsk(caller, 'GetBackupPlan', arn), planExists(arn, asked?.plan)], () => []);
  },
  answer: (context, input) => {
    const { plan, version } = found(findVersion(context, input));
    return {
      BackupPlan: planBody(version),
      BackupPlanId: plan.id,
      BackupPlanArn: plan.arn,
      VersionId: version.id,
      CreatorRequestId: plan.creatorRequestId,
      CreationDate: toEpochSeconds(version.createdAt),
      DeletionDate: secondsOf(plan.deletedAt),
      LastExecutionDate: secondsOf(plan.lastRunAt),
      AdvancedBackupSettings: settingsOf(version),
      ScheduledRunsPreview: input.MaxScheduledRunsPreview
        ? previewOf(plan, input.MaxScheduledRunsPreview)
        : undefined,
    };
  },
});

function findVersion(context: Context, { BackupPlanId, VersionId }: Input) {
  const plan = findPlan(context, BackupPlanId);
  const version = plan?.versions.find(({ id }) => id === (VersionId ?? currentVersion(plan).id));
  return plan && version && { plan, version };
}

interface Run {
  readonly at: Instant;
  readonly rule: PlanRule;
}

/** The next runs of all rules together, in the order of time; of the version in force, whichever is read. */
function previewOf(plan: BackupPlan, most: number) {
  const version = currentVersion(plan);
  const runs = version.rules.flatMap((rule): Run[] => {
    const found: Run[] = [];
    let at = plan.nextRuns[rule.id];
    for (; at !== undefined && found.length < most; at = nextRunOf(rule, version, at))
      found.push({ at, rule });
    return found;
  });
  runs.sort((one, other) => one.at - other.at || one.rule.ordinal - other.rule.ordinal);
  return runs.slice(0, most).map(({ at, rule }) => ({
    ExecutionTime: toEpochSeconds(at),
    RuleId: rule.id,
    RuleExecutionType: rule.isContinuous
      ? ('CONTINUOUS_AND_SNAPSHOTS' as const)
      : ('SNAPSHOTS' as const),
  }));
}
