import type { Desk } from '../desk.svelte.ts';
import { shortJobId } from './job-look.ts';

/** Asks AWS Backup to stop a job, and says what came of it. */
export const stopJob = (desk: Desk, jobId: string): Promise<unknown> =>
  desk.call(
    'StopBackupJob',
    { BackupJobId: jobId },
    {
      done: `Backup job ${shortJobId(jobId)} stopped.`,
      refused: `Backup job ${shortJobId(jobId)} not stopped.`,
    },
  );
