import { describe, expect, it } from 'vitest';
import { HOUR, toEpochSeconds } from '../../domain/instant.ts';
import { copied, arnOf, DR } from '../copies.test-kit.ts';
import type { InputOf } from '../operation.ts';
import {
  BUCKET,
  EBS,
  EFS,
  freshSandbox,
  INSTANCE,
  RDS,
  ROLE,
  type Sandbox,
  TABLE,
  VAULT,
} from '../sandbox.test-kit.ts';

type RestoreInput = InputOf<'StartRestoreJob'>;

const restoreInput = (RecoveryPointArn: string, extra: Partial<RestoreInput> = {}) => ({
  RecoveryPointArn,
  IamRoleArn: ROLE,
  Metadata: { newFileSystem: 'true', DBInstanceIdentifier: 'database-3' },
  ...extra,
});

const describeRestore = (sandbox: Sandbox, id = '') =>
  sandbox.answer('DescribeRestoreJob', { RestoreJobId: id });

function restored(sandbox: Sandbox, pointArn: string, extra: Partial<RestoreInput> = {}) {
  const { RestoreJobId } = sandbox.answer('StartRestoreJob', restoreInput(pointArn, extra));
  sandbox.advance(4 * HOUR);
  return describeRestore(sandbox, RestoreJobId);
}

describe('StartRestoreJob', () => {
  it('[K1] [K2] gives a job that is PENDING, RUNNING, then COMPLETED and has made a resource', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp({ ResourceArn: EFS });
    const { RestoreJobId } = sandbox.answer('StartRestoreJob', restoreInput(point));
    expect(RestoreJobId).toMatch(/^[0-9A-F-]{36}$/);
    const asked = toEpochSeconds(sandbox.now);
    expect(describeRestore(sandbox, RestoreJobId)).toMatchObject({
      Status: 'PENDING',
      PercentDone: '0.0',
      RecoveryPointArn: point,
      SourceResourceArn: EFS,
      BackupVaultArn: arnOf(VAULT),
      CreationDate: asked,
      RecoveryPointCreationDate: toEpochSeconds(sandbox.point(point).createdAt),
    });
    sandbox.advance(3 * 60_000);
    const running = describeRestore(sandbox, RestoreJobId);
    expect(running).toMatchObject({ Status: 'RUNNING' });
    expect(running.ExpectedCompletionTimeMinutes).toBeGreaterThan(0);
    expect(running.CreatedResourceArn).toBeUndefined();
    sandbox.advance(HOUR);
    const done = describeRestore(sandbox, RestoreJobId);
    expect(done).toMatchObject({ Status: 'COMPLETED', PercentDone: '100.0' });
    expect(done.CreatedResourceArn).toMatch(
      /^arn:aws:elasticfilesystem:us-east-1:123456789012:file-system\/fs-[0-9a-f]{17}$/,
    );
    const again = sandbox.backUp({ ResourceArn: done.CreatedResourceArn ?? '' });
    expect(sandbox.describePoint(again).ResourceType).toBe('EFS');
  });

  it('[K2] makes what the type makes', () => {
    const sandbox = freshSandbox().vault();
    const makes = (ResourceArn: string, Metadata: Record<string, string>) =>
      restored(sandbox, sandbox.backUp({ ResourceArn }), { Metadata }).CreatedResourceArn;
    expect(makes(RDS, { DBInstanceIdentifier: 'Database-3' })).toBe(
      'arn:aws:rds:us-east-1:123456789012:db:database-3',
    );
    expect(makes(EBS, {})).toMatch(/^arn:aws:ec2:us-east-1:123456789012:volume\/vol-[0-9a-f]{17}$/);
    expect(makes(INSTANCE, {})).toMatch(
      /^arn:aws:ec2:us-east-1:123456789012:instance\/i-[0-9a-f]{17}$/,
    );
    expect(makes(TABLE, { TargetTableName: 'orders-2' })).toBe(
      'arn:aws:dynamodb:us-east-1:123456789012:table/orders-2',
    );
    expect(makes(BUCKET, { DestinationBucketName: 'invoice-archive' })).toBe(BUCKET);
    expect(makes(EFS, { 'file-system-id': 'fs-0a1b2c3d4e5f60718' })).toBe(EFS);
  });

  it('[K5] restores out of an immutable vault', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp();
    sandbox.lock({ ChangeableForDays: 3 }).days(4);
    expect(restored(sandbox, point).Status).toBe('COMPLETED');
  });

  it('[K1] takes four hours more from cold storage', () => {
    const sandbox = freshSandbox().vault();
    const Lifecycle = { MoveToColdStorageAfterDays: 1, DeleteAfterDays: 120 };
    const point = sandbox.backUp({ ResourceArn: EFS, Lifecycle });
    sandbox.days(2);
    expect(restored(sandbox, point).Status).toBe('RUNNING');
    sandbox.advance(HOUR);
    expect(sandbox.answer('ListRestoreJobs', { ByStatus: 'COMPLETED' }).RestoreJobs).toHaveLength(
      1,
    );
  });

  it('restores a copy in the Region in which it is', () => {
    const sandbox = freshSandbox().vault();
    const there = sandbox.in('eu-west-1').vault(DR);
    const point = sandbox.backUp({ ResourceArn: EFS });
    const into = { DestinationBackupVaultArn: arnOf(DR, 'eu-west-1') };
    const { DestinationRecoveryPointArn: copy = '' } = copied(sandbox, point, into);
    expect(sandbox.refusal('StartRestoreJob', restoreInput(copy)).rule).toBe('E2');
    const { CreatedResourceArn: made = '' } = restored(there, copy);
    expect(made).toContain(':elasticfilesystem:eu-west-1:');
    const job = { BackupVaultName: DR, ResourceArn: made, IamRoleArn: ROLE };
    expect(there.call('StartBackupJob', job).outcome.result).toBe('accepted');
    expect(sandbox.vault(DR).refusal('StartBackupJob', job).rule).toBe('E4');
  });
});

describe('a restore that cannot be', () => {
  it('[K6] fails as a job where the new resource’s name is taken', () => {
    const sandbox = freshSandbox().vault();
    const Metadata = { DBInstanceIdentifier: 'database-2' };
    const input = restoreInput(sandbox.backUp(), { Metadata });
    const { verdict } = sandbox.call('StartRestoreJob', input);
    expect(verdict.jobFailure?.rule).toBe('K6');
    expect(sandbox.answer('ListRestoreJobs', {}).RestoreJobs).toMatchObject([
      { Status: 'FAILED', StatusMessage: `Restore job failed because ${RDS} exists.` },
    ]);
  });

  it('[K7] fails as a job where tags are asked for that the type cannot take', () => {
    const sandbox = freshSandbox().vault();
    const Metadata = { targetTableName: 'orders-2' };
    const point = sandbox.backUp({ ResourceArn: TABLE });
    const job = restored(sandbox, point, { Metadata, CopySourceTagsToRestoredResource: true });
    expect(job.Status).toBe('FAILED');
    const tagged = restored(sandbox, sandbox.backUp(), { CopySourceTagsToRestoredResource: true });
    const { tags } = sandbox.world.resources.get(tagged.CreatedResourceArn ?? '') ?? {};
    expect(tags).toEqual(sandbox.world.resources.get(RDS)?.tags);
  });

  it('[C4] fails where the point is gone when it would start', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp();
    const { RestoreJobId } = sandbox.answer('StartRestoreJob', restoreInput(point));
    sandbox.answer('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn: point });
    sandbox.advance(HOUR);
    expect(describeRestore(sandbox, RestoreJobId).Status).toBe('FAILED');
    expect(sandbox.refusal('StartRestoreJob', restoreInput(point)).rule).toBe('E2');
  });

  it('[K3] [K4] [P1] is refused', () => {
    const sandbox = freshSandbox().vault();
    const rule = (ResourceArn: string, extra: Partial<RestoreInput> = {}) =>
      sandbox.refusal(
        'StartRestoreJob',
        restoreInput(sandbox.backUp({ ResourceArn }), { Metadata: {}, ...extra }),
      ).rule;
    expect([RDS, EFS, TABLE, BUCKET].map((arn) => rule(arn))).toEqual(['K3', 'K3', 'K3', 'K3']);
    expect(rule(EBS, { ResourceType: 'EFS' })).toBe('K4');
    const input = restoreInput(sandbox.backUp({ ResourceArn: EBS }), { ResourceType: 'EBS' });
    expect(sandbox.call('StartRestoreJob', input).outcome.result).toBe('accepted');
    expect(sandbox.as('auditor').refusal('StartRestoreJob', input).rule).toBe('P1');
  });

  it('[K8] is not started twice by one token', () => {
    const sandbox = freshSandbox().vault();
    const input = restoreInput(sandbox.backUp(), { IdempotencyToken: 'once' });
    const first = sandbox.answer('StartRestoreJob', input);
    sandbox.days(1);
    expect(sandbox.answer('StartRestoreJob', input)).toEqual(first);
    expect(sandbox.answer('ListRestoreJobs', {}).RestoreJobs).toHaveLength(1);
  });
});

describe('GetRecoveryPointRestoreMetadata', () => {
  it('[K9] tells what a restore can begin with', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp({ ResourceArn: EFS });
    const input = { BackupVaultName: VAULT, RecoveryPointArn: point };
    expect(sandbox.answer('GetRecoveryPointRestoreMetadata', input)).toMatchObject({
      BackupVaultArn: arnOf(VAULT),
      RecoveryPointArn: point,
      RestoreMetadata: { 'file-system-id': 'fs-0a1b2c3d4e5f60718', Encrypted: 'true' },
      ResourceType: 'EFS',
    });
    const elsewhere = { ...input, RecoveryPointArn: 'none' };
    expect(sandbox.refusal('GetRecoveryPointRestoreMetadata', elsewhere).rule).toBe('E2');
  });
});

describe('ListRestoreJobs', () => {
  it('takes AWS’s filters and goes page by page', () => {
    const sandbox = freshSandbox().vault();
    const points = [RDS, EFS].map((ResourceArn) => sandbox.backUp({ ResourceArn }));
    const since = toEpochSeconds(sandbox.now);
    for (const point of points) restored(sandbox, point);
    const types = (input: InputOf<'ListRestoreJobs'>) =>
      sandbox.answer('ListRestoreJobs', input).RestoreJobs?.map(({ ResourceType }) => ResourceType);
    expect(types({})).toEqual(['RDS', 'EFS']);
    expect(types({ ByResourceType: 'EFS' })).toEqual(['EFS']);
    expect(types({ ByStatus: 'FAILED' })).toEqual([]);
    expect(types({ ByCreatedAfter: since })).toEqual(['EFS']);
    expect(types({ ByCompleteBefore: since + 4 * 3600 })).toEqual(['RDS']);
    expect(types({ ByAccountId: '999999999999' })).toEqual([]);
    const { NextToken = '' } = sandbox.answer('ListRestoreJobs', { MaxResults: 1 });
    expect(types({ NextToken })).toEqual(['EFS']);
    const unknown = { RestoreJobId: 'none' };
    expect(sandbox.refusal('DescribeRestoreJob', unknown).rule).toBe('E3');
  });
});
