import { currentVersion, planArn } from '../../domain/backup-plan.ts';
import { decideDeletePlan } from '../../domain/decide-plan.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';
import { findPlan } from '../plan-form.ts';
import { secondsOf } from '../views.ts';

/** Stops a plan for good; it can still be read ([N10]), and what it backed up stays. */
export const deleteBackupPlan = operation<'DeleteBackupPlan'>({
  name: 'DeleteBackupPlan',
  decide: (context, { BackupPlanId }) => {
    const { caller } = context;
    return decideDeletePlan({
      caller,
      planArn: planArn(caller.region, caller.account, BackupPlanId),
      plan: findPlan(context, BackupPlanId),
    });
  },
  answer: (context, { BackupPlanId }) => {
    const plan = found(findPlan(context, BackupPlanId));
    return {
      BackupPlanId: plan.id,
      BackupPlanArn: plan.arn,
      DeletionDate: secondsOf(plan.deletedAt),
      VersionId: currentVersion(plan).id,
    };
  },
});
