import { planArn } from '../../domain/backup-plan.ts';
import { planIsThere } from '../../domain/decide-plan.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { findPlan } from '../plan-form.ts';
import { selectionListMember } from '../plan-view.ts';

/** The selections of a plan in the order in which they were made. */
export const listBackupSelections = operation<'ListBackupSelections'>({
  name: 'ListBackupSelections',
  decide: (context, { BackupPlanId, NextToken }) => {
    const { caller } = context;
    const arn = planArn(caller.region, caller.account, BackupPlanId);
    return decide(
      [
        mayAsk(caller, 'ListBackupSelections', arn),
        tokenIsOurs(context, `selections of ${BackupPlanId}`, NextToken),
        planIsThere(arn, findPlan(context, BackupPlanId)),
      ],
      () => [],
    );
  },
  answer: (context, input) => {
    const list = `selections of ${input.BackupPlanId}`;
    const after = startOfPage(context, list, input.NextToken) ?? 0;
    const plan = found(findPlan(context, input.BackupPlanId));
    const rows = plan.selections.filter(({ ordinal }) => ordinal > after);
    const page = pageOf(context, list, rows, input);
    return {
      NextToken: page.nextToken,
      BackupSelectionsList: page.items.map((selection) => selectionListMember(plan, selection)),
    };
  },
});
