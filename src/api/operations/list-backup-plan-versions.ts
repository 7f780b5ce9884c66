import { planArn } from '../../domain/backup-plan.ts';
import { planExists } from '../../domain/decide-plan.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { findPlan } from '../plan-form.ts';
import { planListMember } from '../plan-view.ts';

/** The versions of a plan, the oldest first; those of a deleted one too. */
export const listBackupPlanVersions = operation<'ListBackupPlanVersions'>({
  name: 'ListBackupPlanVersions',
  decide: (context, { BackupPlanId, NextToken }) => {
    const { caller } = context;
    const arn = planArn(caller.region, caller.account, BackupPlanId);
    return decide(
      [
        mayAsk(caller, 'ListBackupPlanVersions', arn),
        tokenIsOurs(context, `versions of ${BackupPlanId}`, NextToken),
        planExists(arn, findPlan(context, BackupPlanId)),
      ],
      () => [],
    );
  },
  answer: (context, input) => {
    const list = `versions of ${input.BackupPlanId}`;
    const after = startOfPage(context, list, input.NextToken) ?? 0;
    const plan = found(findPlan(context, input.BackupPlanId));
    const rows = plan.versions.filter(({ ordinal }) => ordinal > after);
    const page = pageOf(context, list, rows, input);
    return {
      NextToken: page.nextToken,
      BackupPlanVersionsList: page.items.map((version) => planListMember(plan, version)),
    };
  },
});
