import { copyStateAt } from '../../domain/copy-job.ts';
import { messageCategory } from '../../domain/message-category.ts';
import { summaryList } from '../summary-list.ts';
import { operation } from '../operation.ts';
import type { CountedJob } from '../job-summaries.ts';
import type { Context } from '../operation.ts';

const list = summaryList(
  'ListCopyJobSummaries',
  function* copies({ world, caller }: Context): Generator<CountedJob> {
    for (const copy of world.copies.values()) {
      if (copy.region !== caller.region) continue;
      const state = copyStateAt(copy, world.now);
      const category = messageCategory(state, copy.failure?.message);
      yield { createdAt: copy.createdAt, state, resourceType: copy.resourceType, category };
    }
  },
);

/** How many copy jobs there were in the last two weeks, by day or together. */
export const listCopyJobSummaries = operation<'ListCopyJobSummaries'>({
  name: 'ListCopyJobSummaries',
  decide: list.decide,
  answer: (context, input) => {
    const { items, nextToken, period } = list.page(context, input);
    return {
      CopyJobSummaries: items.map((row) => ({
        Region: row.region,
        AccountId: row.account,
        State: row.state as 'COMPLETED',
        ResourceType: row.resourceType,
        MessageCategory: row.category,
        Count: row.count,
        StartTime: row.startTime,
        EndTime: row.endTime,
      })),
      AggregationPeriod: period,
      NextToken: nextToken,
    };
  },
});
