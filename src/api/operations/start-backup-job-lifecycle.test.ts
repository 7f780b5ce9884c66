// What a retention and a move to cold storage do to a backup that is asked for.
import { describe, expect, it } from 'vitest';
import { DAY } from '../../domain/instant.ts';
import { EBS, EFS, freshSandbox, jobInput, type Sandbox, START } from '../sandbox.test-kit.ts';

const OUTSIDE =
  'Backup job failed because the lifecycle is outside the valid range for backup vault.';
const locked = () => freshSandbox().vault().lock({ MinRetentionDays: 7, MaxRetentionDays: 30 });
const refusal = (sandbox: Sandbox, changes: object) =>
  sandbox.refusal('StartBackupJob', { ...jobInput(), ...changes });
const keptFor = (days: number | undefined) => ({
  Lifecycle: days === undefined ? {} : { DeleteAfterDays: days },
});

describe('the lifecycle of StartBackupJob', () => {
  it.each([7, 8, 29, 30])('[W2] completes into a lock of 7 to 30 days with %s days', (days) => {
    const sandbox = locked();
    const arn = sandbox.backUp(keptFor(days));
    expect(sandbox.describePoint(arn).Lifecycle).toEqual({ DeleteAfterDays: days });
  });

  it.each([1, 6, 31, 36_500, undefined])(
    '[W1] [W3] is accepted into a lock of 7 to 30 days with %s days, and its job fails',
    (days) => {
      const sandbox = locked();
      const { outcome, verdict, answer } = sandbox.call('StartBackupJob', jobInput(keptFor(days)));
      expect(outcome).toEqual({ result: 'job fails', rule: 'W1', message: OUTSIDE });
      expect(verdict.path.at(-1)).toMatchObject({ rule: 'W1', outcome: 'failed' });
      const { BackupJobId } = answer as { BackupJobId: string };
      expect(sandbox.describeJob(BackupJobId)).toMatchObject({
        State: 'FAILED',
        StatusMessage: OUTSIDE,
        VaultLockState: 'LOCKED',
        CompletionDate: START / 1000,
      });
      sandbox.days(1);
      expect(sandbox.listPoints()).toEqual([]);
    },
  );

  it('[W3] completes without a retention where the lock has only a minimum', () => {
    const sandbox = freshSandbox().vault().lock({ MinRetentionDays: 36_500 });
    expect(sandbox.describePoint(sandbox.backUp()).CalculatedLifecycle).toEqual({});
  });

  it('[W4] leaves alone what was there before the lock', () => {
    const sandbox = freshSandbox().vault();
    const short = sandbox.backUp(keptFor(1));
    const always = sandbox.backUp();
    const told = [short, always].map((arn) => sandbox.describePoint(arn));
    sandbox.lock({ MinRetentionDays: 7, MaxRetentionDays: 30 });
    expect([short, always].map((arn) => sandbox.describePoint(arn))).toEqual(told);
    sandbox.days(2);
    expect(sandbox.listPoints()).toEqual([always]);
  });

  it('[L1] [L6] takes -1 and nothing alike for "always"', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({
      ResourceArn: EFS,
      Lifecycle: { DeleteAfterDays: -1, MoveToColdStorageAfterDays: -1 },
    });
    expect(sandbox.describePoint(arn)).toMatchObject({ Lifecycle: {}, CalculatedLifecycle: {} });
    sandbox.days(36_500);
    expect(sandbox.describePoint(arn).Status).toBe('COMPLETED');
  });

  it.each([0, -2, 36_501])('[L1] refuses %d days in AWS’s words', (DeleteAfterDays) => {
    expect(refusal(freshSandbox().vault(), { Lifecycle: { DeleteAfterDays } })).toEqual({
      rule: 'L1',
      error: 'InvalidParameterValueException',
      message: 'Invalid lifecycle. DeleteAfterDays cannot be less than 1 or more than 36500 days',
      wording: 'aws',
    });
  });

  it.each([0, 36_501])('[L1] refuses to go cold after %d days', (MoveToColdStorageAfterDays) => {
    const job = { ResourceArn: EFS, Lifecycle: { MoveToColdStorageAfterDays } };
    expect(refusal(freshSandbox().vault(), job)).toMatchObject({ rule: 'L1', wording: 'ours' });
  });

  it('[L2] refuses less than 90 days in cold storage, in AWS’s words', () => {
    const cold = (DeleteAfterDays: number) => ({
      ResourceArn: EFS,
      Lifecycle: { MoveToColdStorageAfterDays: 30, DeleteAfterDays },
    });
    expect(refusal(freshSandbox().vault(), cold(119))).toEqual({
      rule: 'L2',
      error: 'InvalidParameterValueException',
      message:
        'Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays',
      wording: 'aws',
    });
    freshSandbox().vault().start(cold(120));
  });

  it('[L3] ignores a move to cold storage for a type that has none, whatever it says', () => {
    const sandbox = freshSandbox().vault();
    for (const MoveToColdStorageAfterDays of [0, 30, 99_999]) {
      const arn = sandbox.backUp({
        Lifecycle: { DeleteAfterDays: 31, MoveToColdStorageAfterDays },
      });
      expect(sandbox.describePoint(arn).Lifecycle).toEqual({ DeleteAfterDays: 31 });
    }
  });

  it('[L3] archives an EBS point only where the lifecycle opts in', () => {
    const sandbox = freshSandbox().vault();
    const cold = { MoveToColdStorageAfterDays: 30, DeleteAfterDays: 120 };
    const plain = sandbox.backUp({ ResourceArn: EBS, Lifecycle: cold });
    const optedIn = { ...cold, OptInToArchiveForSupportedResources: true };
    const archived = sandbox.backUp({ ResourceArn: EBS, Lifecycle: optedIn });
    expect(sandbox.describePoint(plain).Lifecycle).toEqual({ DeleteAfterDays: 120 });
    expect(sandbox.describePoint(archived).Lifecycle).toEqual(optedIn);
    sandbox.days(31);
    expect(sandbox.describePoint(plain).StorageClass).toBe('WARM');
    expect(sandbox.describePoint(archived).StorageClass).toBe('COLD');
  });

  it('[L4] tells the end in days of 24 hours from the start of the job', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({
      ResourceArn: EFS,
      Lifecycle: { DeleteAfterDays: 365, MoveToColdStorageAfterDays: 30 },
    });
    const { CreationDate, CalculatedLifecycle } = sandbox.describePoint(arn);
    expect(CalculatedLifecycle).toEqual({
      DeleteAt: Number(CreationDate) + (365 * DAY) / 1000,
      MoveToColdStorageAt: Number(CreationDate) + (30 * DAY) / 1000,
    });
  });
});
