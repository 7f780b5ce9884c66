import { describe, expect, it } from 'vitest';
import { HOUR } from '../../domain/instant.ts';
import {
  BUCKET,
  EBS,
  EFS,
  freshSandbox,
  INSTANCE,
  jobInput,
  RDS,
  ROLE,
  type Sandbox,
  START,
  TABLE,
} from '../sandbox.test-kit.ts';

const HEX = '[0-9a-f]';
const refusal = (sandbox: Sandbox, changes: object) =>
  sandbox.refusal('StartBackupJob', { ...jobInput(), ...changes });
describe('StartBackupJob', () => {
  it('answers at once with a job, and the job makes a recovery point', () => {
    const sandbox = freshSandbox().vault();
    const started = sandbox.start({
      Lifecycle: { DeleteAfterDays: 35 },
      RecoveryPointTags: { team: 'ledger' },
    });
    expect(started).toEqual({
      BackupJobId: expect.stringMatching(
        new RegExp(`^${HEX}{8}(-${HEX}{4}){3}-${HEX}{12}$`),
      ) as string,
      CreationDate: START / 1000,
      IsParent: false,
    });
    sandbox.advance(HOUR);
    const { RecoveryPointArn = '', State } = sandbox.describeJob(started.BackupJobId);
    expect(State).toBe('COMPLETED');
    expect(sandbox.describePoint(RecoveryPointArn)).toMatchObject({
      ResourceArn: RDS,
      ResourceType: 'RDS',
      ResourceName: 'database-2',
      IamRoleArn: ROLE,
      Lifecycle: { DeleteAfterDays: 35 },
    });
    expect(sandbox.answer('ListTags', { ResourceArn: RecoveryPointArn }).Tags).toEqual({
      team: 'ledger',
    });
  });

  it.each([
    ['RDS', RDS, `arn:aws:rds:us-east-1:123456789012:snapshot:awsbackup:job-${HEX}{8}-`],
    ['EFS', EFS, `arn:aws:backup:us-east-1:123456789012:recovery-point:${HEX}{8}-`],
    ['EBS', EBS, `arn:aws:ec2:us-east-1::snapshot/snap-${HEX}{17}`],
    ['DynamoDB', TABLE, `${TABLE}/backup/\\d{14}-${HEX}{8}`],
    [
      'S3',
      BUCKET,
      'arn:aws:backup:us-east-1:123456789012:recovery-point:invoice-archive-2021092804',
    ],
    ['EC2', INSTANCE, `arn:aws:ec2:us-east-1::image/ami-${HEX}{17}`],
  ])('[R1] makes the point of a resource of type %s', (type, ResourceArn, form) => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({ ResourceArn });
    expect(arn).toMatch(new RegExp(`^${form}`));
    expect(sandbox.describePoint(arn)).toMatchObject({ ResourceType: type, Status: 'COMPLETED' });
  });

  it('[J7] names the recovery point at once for Amazon EFS, and no other', () => {
    const sandbox = freshSandbox().vault();
    const named = sandbox.start({ ResourceArn: EFS });
    for (const ResourceArn of [RDS, EBS, TABLE, BUCKET, INSTANCE])
      expect(sandbox.start({ ResourceArn })).not.toHaveProperty('RecoveryPointArn');
    sandbox.days(1);
    expect(sandbox.describePoint(named.RecoveryPointArn ?? '').ResourceArn).toBe(EFS);
  });

  it('[J8] answers the same IdempotencyToken with the same job and starts no second one', () => {
    const sandbox = freshSandbox().vault();
    const job = { IdempotencyToken: 'once', ResourceArn: EFS };
    const first = sandbox.start(job);
    sandbox.days(1);
    const { answer, verdict } = sandbox.call('StartBackupJob', jobInput(job));
    expect(answer).toEqual(first);
    expect(verdict.events).toEqual([]);
    expect(verdict.path.at(-1)).toMatchObject({ rule: 'J8', outcome: 'passed' });
    expect(sandbox.answer('ListBackupJobs', {}).BackupJobs).toHaveLength(1);
    expect(sandbox.start({ ...job, IdempotencyToken: 'twice' })).not.toEqual(first);
  });

  it('[J8] answers with a failed job too: the token was used', () => {
    const sandbox = freshSandbox().vault().lock({ MaxRetentionDays: 30 });
    const job = jobInput({ IdempotencyToken: 'once' });
    const first = sandbox.call('StartBackupJob', job);
    const second = sandbox.call('StartBackupJob', job);
    expect(first.outcome.result).toBe('job fails');
    expect(second.outcome.result).toBe('accepted');
    expect(second.answer).toEqual(first.answer);
  });

  it.each([
    [{ Lifecycle: { DeleteAfterEvent: 'DELETE_AFTER_COPY' } }, 'S2'],
    [{ Lifecycle: { DeleteAfterDays: 1.5 } }, 'S2'],
    [{ Lifecycle: { DeleteAfterDays: '7' } }, 'S2'],
    [{ Lifecycle: 'forever' }, 'S2'],
    [{ ResourceArn: null }, 'S1'],
    [{ BackupVaultName: 'bad name' }, 'B1'],
    [{ BackupVaultName: 'other' }, 'E1'],
    [{ RecoveryPointTags: { 'aws:team': 'x' } }, 'B7'],
    [{ BackupOptions: { WindowsVSS: 'en abled' } }, 'S2'],
  ])('[S1] [S2] refuses %j', (changes, rule) => {
    expect(refusal(freshSandbox().vault(), changes).rule).toBe(rule);
  });

  it('[E4] refuses a resource that the account does not have', () => {
    const ResourceArn = 'arn:aws:rds:us-east-1:123456789012:db:database-9';
    expect(refusal(freshSandbox().vault(), { ResourceArn })).toMatchObject({
      rule: 'E4',
      error: 'ResourceNotFoundException',
      wording: 'ours',
    });
  });

  it('[E4] refuses an ARN of a type that AWS Backup does not support', () => {
    const ResourceArn = 'arn:aws:lambda:us-east-1:123456789012:function:web';
    expect(refusal(freshSandbox().vault(), { ResourceArn })).toMatchObject({
      rule: 'E4',
      error: 'InvalidParameterValueException',
      wording: 'ours',
    });
  });

  it('[E4] takes any well-formed ARN of a supported type where the sandbox says so', () => {
    const sandbox = freshSandbox({ resources: 'any' }).vault();
    const arn = sandbox.backUp({ ResourceArn: 'arn:aws:dynamodb:eu-west-1:210987654321:table/t' });
    expect(sandbox.describePoint(arn)).toMatchObject({
      ResourceType: 'DynamoDB',
      ResourceName: 't',
    });
    const lambda = { ResourceArn: 'arn:aws:lambda:us-east-1:123456789012:function:web' };
    expect(refusal(sandbox, lambda).rule).toBe('E4');
  });
});
