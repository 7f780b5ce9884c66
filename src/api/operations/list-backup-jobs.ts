import { type BackupJob, endedAt, jobStateAt } from '../../domain/backup-job.ts';
import { messageCategory } from '../../domain/message-category.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import type { World } from '../../simulation/world.ts';
import { hasCategory, isBetween } from '../job-filters.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { jobMessage, jobView } from '../views.ts';

type Input = InputOf<'ListBackupJobs'>;

/** The jobs of the Region in the order in which they were made, as far as the filters let them through. */
export const listBackupJobs = operation<'ListBackupJobs'>({
  name: 'ListBackupJobs',
  decide: (context, { NextToken }) =>
    decide(
      [
        mayAsk(context.caller, 'ListBackupJobs', '*'),
        tokenIsOurs(context, 'ListBackupJobs', NextToken),
      ],
      () => [],
    ),
  answer: (context, input) => {
    const after = startOfPage(context, 'ListBackupJobs', input.NextToken) ?? 0;
    const rows = jobsAfter(context, after);
    const page = pageOf(context, 'ListBackupJobs', rows, input, isWanted(context.world, input));
    return {
      BackupJobs: page.items.map((job) => jobView(context.world, job)),
      NextToken: page.nextToken,
    };
  },
});

function* jobsAfter({ world, caller }: Context, ordinal: number): Generator<BackupJob> {
  for (const id of world.jobsByRegion.get(caller.region)?.after(ordinal) ?? []) {
    const job = world.jobs.get(id);
    if (job !== undefined) yield job;
  }
}

/** AWS's filters; each of them that is absent lets everything through. */
function isWanted({ now, account }: World, by: Input): (job: BackupJob) => boolean {
  return (job) =>
    (by.ByResourceArn ?? job.resourceArn) === job.resourceArn &&
    (by.ByResourceType ?? job.resourceType) === job.resourceType &&
    (by.ByBackupVaultName ?? job.vaultName) === job.vaultName &&
    (by.ByState ?? jobStateAt(job, now)) === jobStateAt(job, now) &&
    [account, '*'].includes(by.ByAccountId ?? account) &&
    // No job here is the child of another.
    by.ByParentJobId === undefined &&
    hasCategory(
      messageCategory(jobStateAt(job, now), jobMessage(job, jobStateAt(job, now))),
      by.ByMessageCategory,
    ) &&
    isBetween(job.createdAt, by.ByCreatedAfter, by.ByCreatedBefore) &&
    isBetween(endedAt(job, now), by.ByCompleteAfter, by.ByCompleteBefore);
}
