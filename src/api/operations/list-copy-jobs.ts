import { type CopyJob, copyEndedAt, copyStateAt } from '../../domain/copy-job.ts';
import { messageCategory } from '../../domain/message-category.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import type { World } from '../../simulation/world.ts';
import { copyView } from '../copy-view.ts';
import { hasCategory, isBetween } from '../job-filters.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';

type Input = InputOf<'ListCopyJobs'>;

/** The copy jobs that started from the Region, in the order in which they were made. */
export const listCopyJobs = operation<'ListCopyJobs'>({
  name: 'ListCopyJobs',
  decide: (context, { NextToken }) =>
    decide(
      [
        mayAsk(context.caller, 'ListCopyJobs', '*'),
        tokenIsOurs(context, 'ListCopyJobs', NextToken),
      ],
      () => [],
    ),
  answer: (context, input) => {
    const after = startOfPage(context, 'ListCopyJobs', input.NextToken) ?? 0;
    const rows = copiesAfter(context, after);
    const page = pageOf(context, 'ListCopyJobs', rows, input, isWanted(context.world, input));
    return {
      CopyJobs: page.items.map((copy) => copyView(context.world, copy)),
      NextToken: page.nextToken,
    };
  },
});

function* copiesAfter({ world, caller }: Context, ordinal: number): Generator<CopyJob> {
  for (const copy of world.copies.values())
    if (copy.ordinal > ordinal && copy.region === caller.region) yield copy;
}

/** AWS's filters; each of them that is absent lets everything through. */
function isWanted({ now, account }: World, by: Input): (copy: CopyJob) => boolean {
  return (copy) => {
    const state = copyStateAt(copy, now);
    return (
      (by.ByResourceArn ?? copy.resourceArn) === copy.resourceArn &&
      (by.ByResourceType ?? copy.resourceType) === copy.resourceType &&
      (by.ByDestinationVaultArn ?? copy.destinationVaultArn) === copy.destinationVaultArn &&
      (by.BySourceRecoveryPointArn ?? copy.sourcePointArn) === copy.sourcePointArn &&
      (by.ByState ?? state) === state &&
      [account, '*'].includes(by.ByAccountId ?? account) &&
      // No copy job here is the child of another.
      by.ByParentJobId === undefined &&
      hasCategory(messageCategory(state, copy.failure?.message), by.ByMessageCategory) &&
      isBetween(copy.createdAt, by.ByCreatedAfter, by.ByCreatedBefore) &&
      isBetween(copyEndedAt(copy, now), by.ByCompleteAfter, by.ByCompleteBefore)
    );
  };
}
