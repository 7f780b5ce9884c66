import { restoreEndedAt, type RestoreJob, restoreStatusAt } from '../../domain/restore-job.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import type { World } from '../../simulation/world.ts';
import { isBetween } from '../job-filters.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { restoreView } from '../restore-view.ts';

type Input = InputOf<'ListRestoreJobs'>;

/** The restore jobs of the Region, in the order in which they were made. */
export const listRestoreJobs = operation<'ListRestoreJobs'>({
  name: 'ListRestoreJobs',
  decide: (context, { NextToken }) =>
    decide(
      [
        mayAsk(context.caller, 'ListRestoreJobs', '*'),
        tokenIsOurs(context, 'ListRestoreJobs', NextToken),
      ],
      () => [],
    ),
  answer: (context, input) => {
    const after = startOfPage(context, 'ListRestoreJobs', input.NextToken) ?? 0;
    const rows = restoresAfter(context, after);
    const page = pageOf(context, 'ListRestoreJobs', rows, input, isWanted(context.world, input));
    return {
      RestoreJobs: page.items.map((restore) => restoreView(context.world, restore)),
      NextToken: page.nextToken,
    };
  },
});

function* restoresAfter({ world, caller }: Context, ordinal: number): Generator<RestoreJob> {
  for (const restore of world.restores.values())
    if (restore.ordinal > ordinal && restore.region === caller.region) yield restore;
}

/** AWS's filters; each of them that is absent lets everything through. */
function isWanted({ now, account }: World, by: Input): (restore: RestoreJob) => boolean {
  return (restore) => {
    const status = restoreStatusAt(restore, now);
    return (
      (by.ByResourceType ?? restore.resourceType) === restore.resourceType &&
      (by.ByStatus ?? status) === status &&
      [account, '*'].includes(by.ByAccountId ?? account) &&
      // No restore here is the child of another, or a test by a plan.
      by.ByParentJobId === undefined &&
      by.ByRestoreTestingPlanArn === undefined &&
      isBetween(restore.createdAt, by.ByCreatedAfter, by.ByCreatedBefore) &&
      isBetween(restoreEndedAt(restore, now), by.ByCompleteAfter, by.ByCompleteBefore)
    );
  };
}
