import { jobStateAt } from '../../domain/backup-job.ts';
import { messageCategory } from '../../domain/message-category.ts';
import { summaryList } from '../summary-list.ts';
import { jobMessage } from '../views.ts';
import { operation } from '../operation.ts';
import type { CountedJob } from '../job-summaries.ts';
import type { Context } from '../operation.ts';

const list = summaryList(
  'ListBackupJobSummaries',
  function* jobs({ world, caller }: Context): Generator<CountedJob> {
    for (const job of world.jobs.values()) {
      if (job.region !== caller.region) continue;
      const state = jobStateAt(job, world.now);
      const category = messageCategory(state, jobMessage(job, state));
      yield { createdAt: job.createdAt, state, resourceType: job.resourceType, category };
    }
  },
);

/** How many backup jobs there were in the last two weeks, by day or together. */
export const listBackupJobSummaries = operation<'ListBackupJobSummaries'>({
  name: 'ListBackupJobSummaries',
  decide: list.decide,
  answer: (context, input) => {
    const { items, nextToken, period } = list.page(context, input);
    return {
      BackupJobSummaries: items.map((row) => ({
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
