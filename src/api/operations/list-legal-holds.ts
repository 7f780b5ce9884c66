import { isOnRecordAt } from '../../domain/legal-hold.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { holdView } from '../hold-view.ts';
import { operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';

/** The holds of the Region, active and released ones, as long as their record is kept ([H13]). */
export const listLegalHolds = operation<'ListLegalHolds'>({
  name: 'ListLegalHolds',
  decide: (context, { NextToken }) =>
    decide(
      [mayAsk(context.caller, 'ListLegalHolds', '*'), tokenIsOurs(context, 'holds', NextToken)],
      () => [],
    ),
  answer: (context, input) => {
    const { world, caller } = context;
    const after = startOfPage(context, 'holds', input.NextToken) ?? 0;
    const rows = [...world.holds.values()].filter(
      ({ region, ordinal }) => region === caller.region && ordinal > after,
    );
    const page = pageOf(context, 'holds', rows, input, (hold) => isOnRecordAt(hold, world.now));
    return {
      NextToken: page.nextToken,
      LegalHolds: page.items.map((hold) => holdView(context, hold)),
    };
  },
});
