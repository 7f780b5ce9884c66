import { restoreStatusAt } from '../../domain/restore-job.ts';
import type { CountedJob } from '../job-summaries.ts';
import { type Context, operation } from '../operation.ts';
import { summaryList } from '../summary-list.ts';

const list = summaryList(
  'ListRestoreJobSummaries',
  function* restores({ world, caller }: Context): Generator<CountedJob> {
    for (const restore of world.restores.values()) {
      if (restore.region !== caller.region) continue;
      const { createdAt, resourceType } = restore;
      const state = restoreStatusAt(restore, world.now);
      yield { createdAt, state, resourceType, category: undefined };
    }
  },
);

/** How many restore jobs there were in the last two weeks, by day or together. */
export const listRestoreJobSummaries = operation<'ListRestoreJobSummaries'>({
  name: 'ListRestoreJobSummaries',
  decide: list.decide,
  answer: (context, input) => {
    const { items, nextToken, period } = list.page(context, input);
    return {
      RestoreJobSummaries: items.map((row) => ({
        Region: row.region,
        AccountId: row.account,
        State: row.state as 'COMPLETED',
        ResourceType: row.resourceType,
        Count: row.count,
        StartTime: row.startTime,
        EndTime: row.endTime,
      })),
      AggregationPeriod: period,
      NextToken: nextToken,
    };
  },
});
