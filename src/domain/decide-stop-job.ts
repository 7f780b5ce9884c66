import { type BackupJob, hasEndedAt, jobStateAt } from './backup-job.ts';
import type { Caller } from './caller.ts';
import type { DomainEvent } from './event.ts';
import { answer, denial, mayAsk, present } from './step.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

const STOPPED_BY_USER = '"Backup job was stopped by user."';

export interface StopBackupFacts {
  readonly caller: Caller;
  readonly jobId: string;
  readonly job: BackupJob | undefined;
}

/** Whether a job may be stopped: any that has not ended ([J3], [J9]). */
export function decideStopBackup({ caller, jobId, job }: StopBackupFacts): Verdict<DomainEvent> {
  return decide(
    [
      mayAsk(caller, 'StopBackupJob', '*'),
      jobExists(jobId, job),
      {
        rule: 'J9',
        ask: () => {
          const state = jobStateAt(present(job), caller.now);
          return answer(
            { State: state },
            !hasEndedAt(present(job), caller.now),
            denial('InvalidRequestException', 'ours', `The job has ended: it is ${state}.`),
          );
        },
      },
    ],
    () => [
      {
        type: 'job.ended',
        at: caller.now,
        jobId,
        end: { state: 'ABORTED', at: caller.now, message: STOPPED_BY_USER, rule: 'J3' },
      },
    ],
  );
}

/** [E3] */
export const jobExists = (jobId: string, job: BackupJob | undefined): Step => ({
  rule: 'E3',
  ask: () =>
    answer(
      { Job: jobId, Exists: job !== undefined },
      job !== undefined,
      denial(
        'ResourceNotFoundException',
        'ours',
        `There is no backup job ${jobId} in this account and Region.`,
      ),
    ),
});
