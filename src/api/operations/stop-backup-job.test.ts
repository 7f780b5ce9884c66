import { describe, expect, it } from 'vitest';
import { asInstant, HOUR, MINUTE, SECOND } from '../../domain/instant.ts';
import { EFS, freshSandbox, type Sandbox, VAULT } from '../sandbox.test-kit.ts';

function stop(sandbox: Sandbox, BackupJobId = ''): void {
  sandbox.answer('StopBackupJob', { BackupJobId });
}

describe('StopBackupJob', () => {
  it('[J3] aborts a job that has not started, in AWS’s words', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start();
    sandbox.advance(SECOND);
    stop(sandbox, BackupJobId);
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({
      State: 'ABORTED',
      StatusMessage: '"Backup job was stopped by user."',
      CompletionDate: sandbox.now / 1000,
    });
    sandbox.advance(HOUR);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[J3] takes the unfinished recovery point of a running job along', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId, RecoveryPointArn = '' } = sandbox.start({ ResourceArn: EFS });
    sandbox.advance(3 * MINUTE);
    expect(sandbox.describePoint(RecoveryPointArn).Status).toBe('CREATING');
    stop(sandbox, BackupJobId);
    expect(sandbox.listPoints()).toEqual([]);
    sandbox.answer('DeleteBackupVault', { BackupVaultName: VAULT });
  });

  it('[J3] works in a locked vault: what is unfinished is not yet protected', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
    const { BackupJobId } = sandbox.start({ ResourceArn: EFS });
    sandbox.advance(3 * MINUTE);
    stop(sandbox.as('operator'), BackupJobId);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[J2] [J3] frees the resource for the next job', () => {
    const sandbox = freshSandbox().vault();
    const first = sandbox.start({ ResourceArn: EFS });
    sandbox.advance(3 * MINUTE);
    const second = sandbox.start({ ResourceArn: EFS });
    stop(sandbox, first.BackupJobId);
    sandbox.advance(3 * MINUTE);
    expect(sandbox.describeJob(second.BackupJobId).State).toBe('RUNNING');
  });

  it('[J3] stops one even in the instant in which it starts, and leaves nothing', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start();
    sandbox.advanceTo(sandbox.job(BackupJobId).startsAt);
    stop(sandbox, BackupJobId);
    expect(sandbox.listPoints()).toEqual([]);
    expect(sandbox.describeVault().NumberOfRecoveryPoints).toBe(0);
  });

  it('[J9] refuses a job that has ended, however it did', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start();
    sandbox.advanceTo(asInstant(sandbox.now + HOUR));
    const refusal = () => sandbox.refusal('StopBackupJob', { BackupJobId });
    expect(refusal()).toEqual({
      rule: 'J9',
      error: 'InvalidRequestException',
      message: 'The job has ended: it is COMPLETED.',
      wording: 'ours',
    });
    const stopped = sandbox.start().BackupJobId;
    stop(sandbox, stopped);
    expect(sandbox.refusal('StopBackupJob', { BackupJobId: stopped }).rule).toBe('J9');
  });

  it('[E3] refuses a job that is not there', () => {
    expect(freshSandbox().refusal('StopBackupJob', { BackupJobId: 'none' }).rule).toBe('E3');
  });
});
