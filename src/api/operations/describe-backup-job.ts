import { jobExists } from '../../domain/decide-stop-job.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { findJob, found } from '../find.ts';
import { operation } from '../operation.ts';
import { jobView } from '../views.ts';

export const describeBackupJob = operation<'DescribeBackupJob'>({
  name: 'DescribeBackupJob',
  decide: (context, { BackupJobId }) =>
    decide(
      [
        mayAsk(context.caller, 'DescribeBackupJob', '*'),
        jobExists(BackupJobId, findJob(context, BackupJobId)),
      ],
      () => [],
    ),
  answer: (context, { BackupJobId }) =>
    jobView(context.world, found(findJob(context, BackupJobId))),
});
