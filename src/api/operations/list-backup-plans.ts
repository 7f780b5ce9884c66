import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { plansIn } from '../plan-form.ts';
import { planListMember } from '../plan-view.ts';

/** The plans of the Region in the order in which they were made; deleted ones where they are asked for. */
export const listBackupPlans = operation<'ListBackupPlans'>({
  name: 'ListBackupPlans',
  decide: (context, { NextToken }) =>
    decide(
      [
        mayAsk(context.caller, 'ListBackupPlans', '*'),
        tokenIsOurs(context, 'ListBackupPlans', NextToken),
      ],
      () => [],
    ),
  answer: (context, input) => {
    const after = startOfPage(context, 'ListBackupPlans', input.NextToken) ?? 0;
    const rows = plansIn(context).filter(({ ordinal }) => ordinal > after);
    const page = pageOf(
      context,
      'ListBackupPlans',
      rows,
      input,
      ({ deletedAt }) => deletedAt === undefined || input.IncludeDeleted === true,
    );
    return {
      NextToken: page.nextToken,
      BackupPlansList: page.items.map((plan) => planListMember(plan)),
    };
  },
});
