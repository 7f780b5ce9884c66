import { describe, expect, it } from 'vitest';
import { DAY, HOUR, toEpochSeconds } from '../../domain/instant.ts';
import { copied, copyInput, describeCopy, DR, arnOf } from '../copies.test-kit.ts';
import { EBS, EFS, freshSandbox, RDS, type Sandbox, VAULT } from '../sandbox.test-kit.ts';

const twoVaults = (): Sandbox => freshSandbox().vault().vault(DR);
const days = (DeleteAfterDays: number) => ({ Lifecycle: { DeleteAfterDays } });

const copyOf = (sandbox: Sandbox, arn = '', vault = DR) => sandbox.describePoint(arn, vault);

describe('StartCopyJob', () => {
  it('[C9] gives a job that is CREATED, RUNNING, then COMPLETED, and a point that is made meanwhile', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp(days(35));
    const { CopyJobId, CreationDate, IsParent } = sandbox.answer('StartCopyJob', copyInput(point));
    expect(IsParent).toBe(false);
    expect(CreationDate).toBe(toEpochSeconds(sandbox.now));
    expect(describeCopy(sandbox, CopyJobId)).toMatchObject({
      State: 'CREATED',
      SourceRecoveryPointArn: point,
      SourceBackupVaultArn: arnOf(VAULT),
      DestinationBackupVaultArn: arnOf(DR),
      DestinationVaultLockState: 'UNLOCKED',
      ResourceArn: RDS,
    });
    sandbox.advance(2 * 60_000);
    const running = describeCopy(sandbox, CopyJobId);
    expect(running.State).toBe('RUNNING');
    const copyArn = running.DestinationRecoveryPointArn;
    expect(copyOf(sandbox, copyArn).Status).toBe('CREATING');
    sandbox.advance(HOUR);
    expect(describeCopy(sandbox, CopyJobId)).toMatchObject({
      State: 'COMPLETED',
      MessageCategory: 'SUCCESS',
    });
    expect(copyOf(sandbox, copyArn)).toMatchObject({
      Status: 'COMPLETED',
      BackupVaultName: DR,
      SourceBackupVaultArn: arnOf(VAULT),
      ResourceArn: RDS,
      Lifecycle: { DeleteAfterDays: 35 },
    });
    expect(sandbox.listPoints(DR)).toEqual([copyArn]);
    expect(sandbox.listPoints()).toEqual([point]);
  });

  it('[C11] names the copy after its type and its Region', () => {
    const sandbox = twoVaults();
    sandbox.in('eu-west-1').vault(DR);
    const destination = { DestinationBackupVaultArn: arnOf(DR, 'eu-west-1') };
    const arns = [RDS, EFS, EBS].map((ResourceArn) => {
      const job = copied(sandbox, sandbox.backUp({ ResourceArn }), destination);
      return job.DestinationRecoveryPointArn;
    });
    expect(arns[0]).toMatch(
      /^arn:aws:rds:eu-west-1:123456789012:snapshot:awsbackup:copyjob-[0-9a-f-]{36}$/,
    );
    expect(arns[1]).toMatch(/^arn:aws:backup:eu-west-1:123456789012:recovery-point:[0-9a-f-]{36}$/);
    expect(arns[2]).toMatch(/^arn:aws:ec2:eu-west-1::snapshot\/snap-[0-9a-f]{17}$/);
    expect(sandbox.in('eu-west-1').listPoints(DR)).toEqual(arns);
    expect(sandbox.in('eu-west-1').answer('ListCopyJobs', {}).CopyJobs).toEqual([]);
    expect(sandbox.answer('ListCopyJobs', {}).CopyJobs).toHaveLength(3);
  });

  it('[C8] makes a copy as old as its source, which ends when the source ends', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp(days(35));
    sandbox.days(20);
    const { DestinationRecoveryPointArn: arn } = copied(sandbox, point);
    const source = sandbox.describePoint(point);
    const copy = copyOf(sandbox, arn);
    expect(copy.CreationDate).toBe(source.CreationDate);
    expect(copy.CalculatedLifecycle).toEqual(source.CalculatedLifecycle);
    sandbox.days(16);
    expect(sandbox.listPoints(DR)).toEqual([]);
  });

  it('[C8] lets a copy whose retention is over already leave soon after it is made', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp(days(35));
    sandbox.days(20);
    const job = copied(sandbox, point, days(7));
    expect(job.State).toBe('COMPLETED');
    sandbox.advance(8 * HOUR);
    expect(sandbox.listPoints(DR)).toEqual([]);
    expect(sandbox.listPoints()).toEqual([point]);
  });

  it('[C6] follows the source where it names no retention', () => {
    const sandbox = twoVaults();
    const Lifecycle = { DeleteAfterDays: 120, MoveToColdStorageAfterDays: 10 };
    const point = sandbox.backUp({ ResourceArn: EFS, Lifecycle });
    const job = copied(sandbox, point);
    expect(job.DestinationRecoveryPointLifecycle).toEqual(Lifecycle);
    const warm = copied(sandbox, point, { Lifecycle: { MoveToColdStorageAfterDays: -1 } });
    expect(warm.DestinationRecoveryPointLifecycle).toEqual({ DeleteAfterDays: 120 });
  });

  it('[C7] keeps the source’s end where it says always', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp(days(35));
    const job = copied(sandbox, point, days(-1));
    expect(job.DestinationRecoveryPointLifecycle).toEqual({ DeleteAfterDays: 35 });
    const forEver = copied(sandbox, sandbox.backUp(), days(-1));
    expect(forEver.DestinationRecoveryPointLifecycle).toEqual({});
  });

  it('[C14] copies out of an immutable vault, and the copy can be deleted where it is', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp(days(35));
    sandbox.lock({ ChangeableForDays: 3 });
    sandbox.days(4);
    const { DestinationRecoveryPointArn: arn = '' } = copied(sandbox, point);
    sandbox.answer('DeleteRecoveryPoint', { BackupVaultName: DR, RecoveryPointArn: arn });
    sandbox.advance(HOUR);
    expect(sandbox.listPoints(DR)).toEqual([]);
  });
});

describe('the window of the destination', () => {
  it('[C5] fails the job, not the call, and says what would do', () => {
    const sandbox = twoVaults().lock({ MinRetentionDays: 30, MaxRetentionDays: 90 }, DR);
    const point = sandbox.backUp(days(7));
    const { verdict, answer } = sandbox.call('StartCopyJob', copyInput(point));
    expect(verdict.refusal).toBeUndefined();
    expect(verdict.jobFailure?.rule).toBe('C5');
    expect(verdict.wayOut?.alternatives).toEqual([
      [{ kind: 'first', operation: 'DeleteBackupVaultLockConfiguration' }],
      [{ kind: 'change', member: 'Lifecycle.DeleteAfterDays', from: 30, to: 90 }],
    ]);
    expect(describeCopy(sandbox, answer?.['CopyJobId'] as string)).toMatchObject({
      State: 'FAILED',
      StatusMessage:
        'Copy job failed. The retention specified in the job is not within the range specified for the target Backup Vault.',
      DestinationVaultLockState: 'LOCKED',
      CompletionDate: toEpochSeconds(sandbox.now),
    });
    expect(copied(sandbox, point, days(30)).State).toBe('COMPLETED');
    expect(copied(sandbox, point, days(91)).State).toBe('FAILED');
  });

  it('[C5] is asked again when the copy starts', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp(days(7));
    const { CopyJobId } = sandbox.answer('StartCopyJob', copyInput(point));
    sandbox.lock({ MinRetentionDays: 30 }, DR).advance(HOUR);
    expect(describeCopy(sandbox, CopyJobId).State).toBe('FAILED');
    expect(sandbox.listPoints(DR)).toEqual([]);
  });
});

describe('a copy that waits', () => {
  it('[C10] starts when the job that runs for its resource is done', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp({ ResourceArn: EFS });
    const { BackupJobId } = sandbox.start({ ResourceArn: EFS });
    sandbox.advance(3 * 60_000);
    const { CopyJobId } = sandbox.answer('StartCopyJob', copyInput(point));
    const passed = sandbox.advance(3 * HOUR).map(({ type }) => type);
    expect(passed).toContain('copy.postponed');
    expect(passed.indexOf('copy.started')).toBeGreaterThan(passed.indexOf('job.completed'));
    expect(sandbox.describeJob(BackupJobId).State).toBe('COMPLETED');
    expect(describeCopy(sandbox, CopyJobId).State).toBe('COMPLETED');
  });

  it('[C10] makes a backup of the resource wait as well', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp({ ResourceArn: EFS });
    sandbox.answer('StartCopyJob', copyInput(point));
    sandbox.advance(3 * 60_000);
    sandbox.start({ ResourceArn: EFS });
    const passed = sandbox.advance(3 * HOUR).map(({ type }) => type);
    expect(passed).toContain('job.postponed');
    expect(passed.indexOf('job.started')).toBeGreaterThan(passed.indexOf('copy.completed'));
  });

  it('[C2] [C4] fails where the destination or the source is gone when it would start', () => {
    const sandbox = twoVaults();
    const point = sandbox.backUp();
    const one = sandbox.answer('StartCopyJob', copyInput(point)).CopyJobId;
    sandbox.answer('DeleteBackupVault', { BackupVaultName: DR });
    sandbox.advance(HOUR);
    expect(describeCopy(sandbox, one).StatusMessage).toContain('does not exist');
    sandbox.vault(DR);
    const two = sandbox.answer('StartCopyJob', copyInput(point)).CopyJobId;
    sandbox.answer('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn: point });
    sandbox.advance(HOUR);
    expect(describeCopy(sandbox, two)).toMatchObject({
      State: 'FAILED',
      StatusMessage: 'Copy job failed because the source recovery point is not available.',
    });
  });
});

it('[C13] a repeated request answers with the same job, whatever has become of the source', () => {
  const sandbox = twoVaults();
  const point = sandbox.backUp();
  const input = copyInput(point, { IdempotencyToken: 'once' });
  const first = sandbox.answer('StartCopyJob', input);
  sandbox.advance(HOUR);
  sandbox.answer('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn: point });
  sandbox.advance(DAY);
  expect(sandbox.answer('StartCopyJob', input)).toEqual(first);
  expect(sandbox.answer('ListCopyJobs', {}).CopyJobs).toHaveLength(1);
});
