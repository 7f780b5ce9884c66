import { planArn } from '../../domain/backup-plan.ts';
import { planIsThere } from '../../domain/decide-plan.ts';
import { selectionExists } from '../../domain/decide-selection.ts';
import { toEpochSeconds } from '../../domain/instant.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';
import { findPlan } from '../plan-form.ts';
import { selectionBody } from '../plan-view.ts';

export const getBackupSelection = operation<'GetBackupSelection'>({
  name: 'GetBackupSelection',
  decide: (context, { BackupPlanId, SelectionId }) => {
    const { caller } = context;
    const arn = planArn(caller.region, caller.account, BackupPlanId);
    const plan = findPlan(context, BackupPlanId);
    return decide(
      [
        mayAsk(caller, 'GetBackupSelection', arn),
        planIsThere(arn, plan),
        selectionExists(plan, SelectionId),
      ],
      () => [],
    );
  },
  answer: (context, { BackupPlanId, SelectionId }) => {
    const plan = found(findPlan(context, BackupPlanId));
    const selection = found(plan.selections.find(({ id }) => id === SelectionId));
    return {
      BackupSelection: selectionBody(selection),
      SelectionId,
      BackupPlanId,
      CreationDate: toEpochSeconds(selection.createdAt),
      CreatorRequestId: selection.creatorRequestId,
    };
  },
});
