import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { protectedResources } from '../protected-resource.ts';

/** The resources that have at least one complete recovery point in the Region. */
export const listProtectedResources = operation<'ListProtectedResources'>({
  name: 'ListProtectedResources',
  decide: (context, { NextToken }) =>
    decide(
      [
        mayAsk(context.caller, 'ListProtectedResources', '*'),
        tokenIsOurs(context, 'ListProtectedResources', NextToken),
      ],
      () => [],
    ),
  answer: (context, input) => {
    const after = startOfPage(context, 'ListProtectedResources', input.NextToken) ?? 0;
    const rows = protectedResources(context).filter(({ ordinal }) => ordinal > after);
    const page = pageOf(context, 'ListProtectedResources', rows, input);
    return { Results: page.items.map(({ view }) => view), NextToken: page.nextToken };
  },
});
