import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../domain/instant.ts';
import type { Genesis } from '../../simulation/world.ts';
import { arnOf } from '../copies.test-kit.ts';
import type { InputOf } from '../operation.ts';
import { EBS, EFS, freshSandbox, jobInput, RDS, type Sandbox, VAULT } from '../sandbox.test-kit.ts';

const GAP = 'air-gapped';
const LogicallyAirGappedBackupVaultArn = arnOf(GAP);
const DAYS_30 = { Lifecycle: { DeleteAfterDays: 30 } };

function withAirGap(genesis: Partial<Genesis> = {}): Sandbox {
  const sandbox = freshSandbox(genesis).vault();
  sandbox.answer('CreateLogicallyAirGappedBackupVault', {
    ...{ BackupVaultName: GAP, MinRetentionDays: 7, MaxRetentionDays: 60 },
  });
  sandbox.advance(genesis.jobs === 'instant' ? 0 : 3 * MINUTE);
  return sandbox;
}

const start = (sandbox: Sandbox, job: Partial<InputOf<'StartBackupJob'>>) =>
  sandbox.start({ LogicallyAirGappedBackupVaultArn, ...DAYS_30, ...job }).BackupJobId;

describe('a backup that is meant for an air-gapped vault', () => {
  it('[G8] is made there where its type is fully managed', () => {
    const sandbox = withAirGap();
    const id = start(sandbox, { ResourceArn: EFS });
    sandbox.advance(2 * HOUR);
    expect(sandbox.describeJob(id)).toMatchObject({
      State: 'COMPLETED',
      BackupVaultArn: arnOf(GAP),
      BackupVaultName: GAP,
      VaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT',
      VaultLockState: 'LOCKED',
    });
    expect(sandbox.listPoints(GAP)).toHaveLength(1);
    expect(sandbox.listPoints()).toEqual([]);
    expect(sandbox.answer('ListCopyJobs', {}).CopyJobs).toEqual([]);
  });

  it('[G8] must fit the window of that vault, not of the other', () => {
    const sandbox = withAirGap().lock({ MaxRetentionDays: 1 });
    const job = (DeleteAfterDays: number) =>
      jobInput({
        ...{ ResourceArn: EFS, LogicallyAirGappedBackupVaultArn },
        Lifecycle: { DeleteAfterDays },
      });
    const { verdict } = sandbox.call('StartBackupJob', job(1));
    expect(verdict.jobFailure?.rule).toBe('W1');
    expect(verdict.wayOut?.alternatives).toEqual([
      [{ kind: 'change', member: 'Lifecycle.DeleteAfterDays', from: 7, to: 60 }],
    ]);
    expect(sandbox.call('StartBackupJob', job(7)).outcome.result).toBe('accepted');
  });

  it('[G9] [G10] comes there by a copy where it is not, and leaves the backup vault, locked or not', () => {
    const sandbox = withAirGap().lock({ ChangeableForDays: 3, MinRetentionDays: 7 });
    const id = start(sandbox, { ResourceArn: EBS });
    sandbox.advance(3 * MINUTE);
    const [temporary = ''] = sandbox.listPoints();
    const DeleteAfterEvent = 'DELETE_AFTER_COPY';
    expect(sandbox.describeJob(id).RecoveryPointLifecycle).toMatchObject({ DeleteAfterEvent });
    expect(sandbox.describePoint(temporary).Lifecycle).toEqual({
      DeleteAfterDays: 30,
      DeleteAfterEvent,
    });
    const passed = sandbox.advance(2 * HOUR).map(({ type }) => type);
    expect(passed).toEqual([
      ...['job.completed', 'copy.created', 'copy.started', 'copy.completed'],
      ...['point.dueAfterCopy', 'point.expired'],
    ]);
    expect(sandbox.listPoints()).toEqual([]);
    const [copy = ''] = sandbox.listPoints(GAP);
    expect(sandbox.describePoint(copy, GAP)).toMatchObject({
      Lifecycle: { DeleteAfterDays: 30 },
      SourceBackupVaultArn: arnOf(VAULT),
    });
    expect(sandbox.answer('ListCopyJobs', {}).CopyJobs).toMatchObject([
      { CreatedByBackupJobId: id, State: 'COMPLETED', SourceRecoveryPointArn: temporary },
    ]);
    sandbox.days(31);
    expect(sandbox.listPoints(GAP)).toEqual([]);
  });

  it('[G10] stays as long as its retention where the copy failed, or until one that is made by hand', () => {
    const sandbox = withAirGap();
    start(sandbox, { ResourceArn: EBS, Lifecycle: { DeleteAfterDays: 5 } });
    sandbox.advance(2 * HOUR);
    expect(sandbox.answer('ListCopyJobs', { ByState: 'FAILED' }).CopyJobs).toHaveLength(1);
    const [point = ''] = sandbox.listPoints();
    sandbox.answer('StartCopyJob', {
      RecoveryPointArn: point,
      SourceBackupVaultName: VAULT,
      DestinationBackupVaultArn: arnOf(GAP),
      IamRoleArn: sandbox.point(point).roleArn,
      Lifecycle: { DeleteAfterDays: 7 },
    });
    sandbox.advance(2 * HOUR);
    expect(sandbox.listPoints()).toEqual([]);
    start(sandbox, { ResourceArn: EBS, Lifecycle: { DeleteAfterDays: 5 } });
    sandbox.days(4);
    expect(sandbox.listPoints()).toHaveLength(1);
    sandbox.days(2);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[G11] stays in the backup vault where its type cannot be air-gapped, and says so', () => {
    const sandbox = withAirGap();
    const id = start(sandbox, { ResourceArn: RDS });
    sandbox.advance(HOUR);
    const MessageCategory = 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT_NOT_SUPPORTED';
    expect(sandbox.describeJob(id)).toMatchObject({
      State: 'COMPLETED',
      BackupVaultArn: arnOf(VAULT),
      MessageCategory,
      StatusMessage:
        'Backup job completed successfully to the target backup vault. This resource type is not supported by logically air-gapped backup vault.',
    });
    expect(sandbox.listPoints()).toHaveLength(1);
    expect(sandbox.listPoints(GAP)).toEqual([]);
    const listed = sandbox.answer('ListBackupJobs', { ByMessageCategory: MessageCategory });
    expect(listed.BackupJobs).toHaveLength(1);
  });

  it('[G7] is refused where there is no such air-gapped vault, or not yet', () => {
    const sandbox = withAirGap();
    const rule = (arn: string) =>
      sandbox.refusal('StartBackupJob', jobInput({ LogicallyAirGappedBackupVaultArn: arn })).rule;
    expect(rule(arnOf('nowhere'))).toBe('G7');
    expect(rule(arnOf(VAULT))).toBe('G7');
    expect(rule(arnOf(GAP, 'eu-west-1'))).toBe('G7');
    const late = { BackupVaultName: 'late', MinRetentionDays: 7, MaxRetentionDays: 60 };
    sandbox.answer('CreateLogicallyAirGappedBackupVault', late);
    const job = jobInput({ ...DAYS_30, LogicallyAirGappedBackupVaultArn: arnOf('late') });
    const { verdict } = sandbox.call('StartBackupJob', job);
    expect(verdict.refusal?.rule).toBe('G7');
    const from = sandbox.vaultRow('late').airGap?.availableAt;
    expect(verdict.wayOut?.alternatives).toEqual([[{ kind: 'wait', from }]]);
  });

  it('[G9] [G10] is copied and gone within the call where jobs are instant, give or take ten minutes', () => {
    const sandbox = withAirGap({ jobs: 'instant' });
    start(sandbox, { ResourceArn: EBS });
    expect(sandbox.listPoints(GAP)).toHaveLength(1);
    expect(sandbox.listPoints()).toHaveLength(1);
    sandbox.advance(11 * MINUTE);
    expect(sandbox.listPoints()).toEqual([]);
    start(sandbox, { ResourceArn: EFS });
    expect(sandbox.listPoints(GAP)).toHaveLength(2);
    sandbox.advance(DAY);
    expect(sandbox.answer('ListCopyJobs', {}).CopyJobs).toHaveLength(1);
  });
});
