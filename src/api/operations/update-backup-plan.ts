import { currentVersion, planArn } from '../../domain/backup-plan.ts';
import { decideUpdatePlan } from '../../domain/decide-plan.ts';
import { toEpochSeconds } from '../../domain/instant.ts';
import { nextRunsOf } from '../../simulation/plan-runs.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';
import { findPlan, noEventIsGiven, vaultNameInWords, versionOf } from '../plan-form.ts';
import { settingsOf } from '../plan-view.ts';
import { afterWords } from '../said-in-words.ts';

/** Replaces what a plan says: later runs go by the new version ([N10]). */
export const updateBackupPlan = operation<'UpdateBackupPlan'>({
  name: 'UpdateBackupPlan',
  awsWords: vaultNameInWords,
  decide: (context, input) => {
    const { world, caller } = context;
    const { region, account, now } = caller;
    const plan = findPlan(context, input.BackupPlanId);
    const before = plan && currentVersion(plan);
    return afterWords(noEventIsGiven(input.BackupPlan), () =>
      decideUpdatePlan({
        caller,
        planArn: planArn(region, account, input.BackupPlanId),
        plan,
        version: versionOf(context, input.BackupPlan, world.nextOrdinal, before),
        nextRunsOf: (version) => nextRunsOf(version, now),
      }),
    );
  },
  answer: (context, { BackupPlanId }) => {
    const plan = found(findPlan(context, BackupPlanId));
    const version = currentVersion(plan);
    return {
      BackupPlanId: plan.id,
      BackupPlanArn: plan.arn,
      CreationDate: toEpochSeconds(plan.createdAt),
      VersionId: version.id,
      AdvancedBackupSettings: settingsOf(version),
    };
  },
});
