import { explainedStopBackup } from '../../domain/explained.ts';
import { findJob } from '../find.ts';
import { operation } from '../operation.ts';

/** Stops a job that has not ended; it becomes ABORTED and leaves no recovery point ([J3]). */
export const stopBackupJob = operation<'StopBackupJob'>({
  name: 'StopBackupJob',
  decide: (context, { BackupJobId }) =>
    explainedStopBackup({
      caller: context.caller,
      jobId: BackupJobId,
      job: findJob(context, BackupJobId),
    }),
});
