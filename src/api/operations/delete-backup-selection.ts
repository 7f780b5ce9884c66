import { planArn } from '../../domain/backup-plan.ts';
import { decideDeleteSelection } from '../../domain/decide-selection.ts';
import { operation } from '../operation.ts';
import { findPlan } from '../plan-form.ts';

/** Takes an assignment of resources off a plan; jobs that run already go on. */
export const deleteBackupSelection = operation<'DeleteBackupSelection'>({
  name: 'DeleteBackupSelection',
  decide: (context, { BackupPlanId, SelectionId }) => {
    const { caller } = context;
    return decideDeleteSelection({
      caller,
      planArn: planArn(caller.region, caller.account, BackupPlanId),
      plan: findPlan(context, BackupPlanId),
      selectionId: SelectionId,
    });
  },
});
