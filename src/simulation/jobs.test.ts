// What becomes of a backup job as time passes.
import { describe, expect, it } from 'vitest';
import { BUCKET, EFS, freshSandbox, type Sandbox, VAULT } from '../api/sandbox.test-kit.ts';
import { asInstant, HOUR, MINUTE, SECOND, toEpochSeconds } from '../domain/instant.ts';

/** A sandbox whose bucket takes as long to back up as this world lets it: the first seed that does. */
function slowBucket(): Sandbox {
  for (let seed = 0; ; seed += 1) {
    const sandbox = freshSandbox({ seed: `seed ${String(seed)}` }).vault();
    const { BackupJobId } = sandbox.start({ ResourceArn: BUCKET });
    sandbox.advance(3 * MINUTE);
    const { startedAt = 0, completesAt = 0 } = sandbox.job(BackupJobId);
    if (completesAt - startedAt > 75 * MINUTE) return sandbox;
  }
}

describe('a job that runs its course', () => {
  it('[J1] is CREATED, then RUNNING, then COMPLETED', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start();
    const { startsAt } = sandbox.job(BackupJobId);
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({
      State: 'CREATED',
      PercentDone: '0.0',
    });

    sandbox.advanceTo(startsAt);
    const { completesAt = asInstant(0) } = sandbox.job(BackupJobId);
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({
      State: 'RUNNING',
      PercentDone: '0.0',
      ExpectedCompletionDate: toEpochSeconds(completesAt),
    });

    sandbox.advanceTo(asInstant(completesAt - 1));
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({
      State: 'RUNNING',
      PercentDone: '99.9',
    });

    sandbox.advanceTo(completesAt);
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({
      State: 'COMPLETED',
      PercentDone: '100.0',
      CompletionDate: toEpochSeconds(completesAt),
      BackupSizeInBytes: 20 * 2 ** 30,
      BytesTransferred: 20 * 2 ** 30,
      MessageCategory: 'SUCCESS',
    });
  });

  it('[J1] starts within the hour that AWS promises for a backup on demand', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start();
    const { startsAt, createdAt } = sandbox.job(BackupJobId);
    expect(startsAt).toBeGreaterThan(createdAt);
    expect(startsAt - createdAt).toBeLessThan(HOUR);
  });

  it('[R2] gives its point the instant at which it started as creation date', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start();
    const { startsAt } = sandbox.job(BackupJobId);
    sandbox.advance(HOUR);
    const { pointArn = '', completesAt = asInstant(0) } = sandbox.job(BackupJobId);
    expect(sandbox.describePoint(pointArn)).toMatchObject({
      CreationDate: toEpochSeconds(startsAt),
      CompletionDate: toEpochSeconds(completesAt),
      InitiationDate: toEpochSeconds(sandbox.job(BackupJobId).createdAt),
    });
  });
});

describe('a job that must wait for another', () => {
  it('[J2] tries again every 10 minutes and runs when the other is done', () => {
    const sandbox = slowBucket();
    const { BackupJobId } = sandbox.start({ ResourceArn: BUCKET });
    const firstTry = sandbox.job(BackupJobId).startsAt;
    const passed = sandbox.advance(6 * HOUR);

    const tries = passed.filter((event) => event.type === 'job.postponed');
    tries.forEach((event, index) => {
      expect(event.at).toBe(firstTry + index * 10 * MINUTE);
      expect(event.startsAt).toBe(event.at + 10 * MINUTE);
    });
    expect(tries.length).toBeGreaterThan(6);
    expect(sandbox.describeJob(BackupJobId).State).toBe('COMPLETED');
  });

  it('[J2] is EXPIRED in AWS’s words when its start window is over first', () => {
    const sandbox = slowBucket();
    const { BackupJobId } = sandbox.start({ ResourceArn: BUCKET, StartWindowMinutes: 60 });
    const { startBy } = sandbox.job(BackupJobId);

    sandbox.advanceTo(asInstant(startBy - 1));
    expect(sandbox.describeJob(BackupJobId).State).toBe('CREATED');
    sandbox.advanceTo(startBy);
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({
      State: 'EXPIRED',
      StatusMessage: '"Backup job failed because there was a running job for the same resource."',
      CompletionDate: toEpochSeconds(startBy),
    });
    expect(sandbox.job(BackupJobId).end?.rule).toBe('J2');
  });

  it('[J2] does not wait for a job of another resource', () => {
    const sandbox = slowBucket();
    const { BackupJobId } = sandbox.start({ ResourceArn: EFS });
    sandbox.advance(2 * MINUTE);
    expect(sandbox.describeJob(BackupJobId).State).toBe('RUNNING');
  });
});

describe('a job that is not done in its window', () => {
  it('[J6] is EXPIRED at the end of the window and leaves no recovery point', () => {
    const sandbox = slowBucket();
    const { BackupJobId } = sandbox.start({ ResourceArn: BUCKET });
    sandbox.answer('StopBackupJob', { BackupJobId: BackupJobId ?? '' });
    const late = sandbox.start({
      ResourceArn: BUCKET,
      StartWindowMinutes: 120,
      CompleteWindowMinutes: 120,
    });
    sandbox.advance(110 * MINUTE);
    const { pointArn = '', completeBy, completesAt } = sandbox.job(late.BackupJobId);
    expect(completesAt).toBeGreaterThan(completeBy);
    expect(sandbox.describePoint(pointArn).Status).toBe('CREATING');

    sandbox.advanceTo(completeBy);
    expect(sandbox.describeJob(late.BackupJobId)).toMatchObject({
      State: 'EXPIRED',
      StatusMessage: 'Backup job expired before completion.',
    });
    expect(sandbox.job(late.BackupJobId).end?.rule).toBe('J6');
    expect(
      sandbox.refusal('DescribeRecoveryPoint', {
        BackupVaultName: VAULT,
        RecoveryPointArn: pointArn,
      }).rule,
    ).toBe('E2');
  });

  it('[J6] does not even start when both windows are over at the same instant, and blocks nobody', () => {
    const sandbox = slowBucket();
    const first = [...sandbox.world.jobs.values()][0];
    const done = first?.completesAt ?? asInstant(0);
    // Its last try falls on the end of both windows, when the other job has just finished.
    sandbox.advanceTo(asInstant(done - HOUR));
    const { BackupJobId } = sandbox.start({
      ResourceArn: BUCKET,
      StartWindowMinutes: 60,
      CompleteWindowMinutes: 60,
    });
    sandbox.advance(2 * HOUR);
    expect(sandbox.describeJob(BackupJobId).State).toBe('EXPIRED');
    expect(sandbox.job(BackupJobId).end?.rule).toBe('J6');

    const next = sandbox.start({ ResourceArn: BUCKET });
    sandbox.advance(4 * HOUR);
    expect(sandbox.describeJob(next.BackupJobId).State).toBe('COMPLETED');
  });
});

describe('a job whose vault changes before it starts', () => {
  it('[J4] fails in AWS’s words when the vault is gone', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start();
    sandbox.advance(SECOND);
    sandbox.answer('DeleteBackupVault', { BackupVaultName: VAULT });
    sandbox.advance(HOUR);
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({
      State: 'FAILED',
      StatusMessage: `"Backup job failed because backup vault arn:aws:backup:us-east-1:123456789012:backup-vault:${VAULT} does not exist."`,
    });
    expect(sandbox.job(BackupJobId).end?.rule).toBe('J4');
  });

  it('[W1] fails by the window that the lock has when the job starts, not when it was asked for', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start({ Lifecycle: { DeleteAfterDays: 1 } });
    sandbox.lock({ MinRetentionDays: 7 });
    sandbox.advance(HOUR);
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({
      State: 'FAILED',
      StatusMessage:
        'Backup job failed because the lifecycle is outside the valid range for backup vault.',
    });
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[W4] completes when the lock is put while it runs: its point was born before', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start({ Lifecycle: { DeleteAfterDays: 1 } });
    sandbox.advance(2 * MINUTE);
    sandbox.lock({ MinRetentionDays: 7 });
    sandbox.advance(HOUR);
    expect(sandbox.describeJob(BackupJobId).State).toBe('COMPLETED');
    expect(sandbox.listPoints()).toHaveLength(1);
  });
});
