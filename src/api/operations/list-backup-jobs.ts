import { type BackupJob, endedAt, jobStateAt } from '../../domain/backup-job.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import type { World } from '../../simulation/world.ts';
import { type Context, type InputOf, instantOf, operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { jobView } from '../views.ts';

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
  const before = (at: number | undefined, limit: number | string | undefined): boolean =>
    limit === undefined || (at !== undefined && at < instantOf(limit));
  const after = (at: number | undefined, limit: number | string | undefined): boolean =>
    limit === undefined || (at !== undefined && at > instantOf(limit));
  const category = (job: BackupJob) => (jobStateAt(job, now) === 'COMPLETED' ? 'SUCCESS' : '');
  return (job) =>
    (by.ByResourceArn ?? job.resourceArn) === job.resourceArn &&
    (by.ByResourceType ?? job.resourceType) === job.resourceType &&
    (by.ByBackupVaultName ?? job.vaultName) === job.vaultName &&
    (by.ByState ?? jobStateAt(job, now)) === jobStateAt(job, now) &&
    [account, '*'].includes(by.ByAccountId ?? account) &&
    // No job here is the child of another.
    by.ByParentJobId === undefined &&
    [category(job), '*', 'AGGREGATE_ALL'].includes(
      by.ByMessageCategory?.toUpperCase() ?? category(job),
    ) &&
    before(job.createdAt, by.ByCreatedBefore) &&
    after(job.createdAt, by.ByCreatedAfter) &&
    before(endedAt(job, now), by.ByCompleteBefore) &&
    after(endedAt(job, now), by.ByCompleteAfter);
}
