// Copies, restores, legal holds and what a vault has of its own, by the real SDK.
import * as sdk from '@aws-sdk/client-backup';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LoggedWorld } from '../api/rest/logged-world.ts';
import { loggedWorld } from '../api/rest/wire.test-kit.ts';
import { EFS, ROLE, VAULT } from '../api/sandbox.test-kit.ts';
import { asInstant, DAY } from '../domain/instant.ts';
import { clientOf } from './client.test-kit.ts';

const vault = { BackupVaultName: VAULT };
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Deny', Principal: '*', Action: 'backup:DeleteBackupVault', Resource: '*' },
  ],
});
const TOPIC = 'arn:aws:sns:us-east-1:123456789012:backups';

let behind: LoggedWorld;
let client: sdk.BackupClient;

beforeAll(async () => {
  behind = await loggedWorld({ resources: 'account', jobs: 'instant' });
  client = clientOf(behind);
  await client.send(new sdk.CreateBackupVaultCommand(vault));
  await client.send(new sdk.CreateBackupVaultCommand({ BackupVaultName: 'second' }));
});

const pass = (days: number) => behind.advance(asInstant(behind.world.now + days * DAY));

async function backUp(): Promise<string> {
  const started = await client.send(
    new sdk.StartBackupJobCommand({ ...vault, ResourceArn: EFS, IamRoleArn: ROLE }),
  );
  return started.RecoveryPointArn ?? '';
}

describe('copies', () => {
  it('[C1] are made at once where jobs are instant', async () => {
    const RecoveryPointArn = await backUp();
    const { CopyJobId, CreationDate } = await client.send(
      new sdk.StartCopyJobCommand({
        RecoveryPointArn,
        SourceBackupVaultName: VAULT,
        DestinationBackupVaultArn: 'arn:aws:backup:us-east-1:123456789012:backup-vault:second',
        IamRoleArn: ROLE,
      }),
    );
    expect(CreationDate).toEqual(new Date(behind.world.now));
    const { CopyJob } = await client.send(new sdk.DescribeCopyJobCommand({ CopyJobId }));
    expect(CopyJob).toMatchObject({ State: 'COMPLETED', SourceRecoveryPointArn: RecoveryPointArn });
    const { CopyJobs } = await client.send(new sdk.ListCopyJobsCommand({}));
    expect(CopyJobs).toHaveLength(1);
  });
});

describe('restores', () => {
  it('take the metadata that they are given', async () => {
    const RecoveryPointArn = await backUp();
    const { RestoreMetadata } = await client.send(
      new sdk.GetRecoveryPointRestoreMetadataCommand({ ...vault, RecoveryPointArn }),
    );
    const { RestoreJobId } = await client.send(
      new sdk.StartRestoreJobCommand({
        RecoveryPointArn,
        IamRoleArn: ROLE,
        Metadata: RestoreMetadata ?? {},
      }),
    );
    const job = await client.send(new sdk.DescribeRestoreJobCommand({ RestoreJobId }));
    expect(job).toMatchObject({ Status: 'COMPLETED', RecoveryPointArn });
    const { RestoreJobs } = await client.send(new sdk.ListRestoreJobsCommand({}));
    expect(RestoreJobs).toHaveLength(1);
  });
});

describe('legal holds', () => {
  it('keep a point from being deleted until they are cancelled', async () => {
    const RecoveryPointArn = await backUp();
    const { LegalHoldId } = await client.send(
      new sdk.CreateLegalHoldCommand({
        Title: 'Case 7',
        Description: 'Everything of this vault',
        RecoveryPointSelection: { VaultNames: [VAULT] },
      }),
    );
    const gone = client.send(new sdk.DeleteRecoveryPointCommand({ ...vault, RecoveryPointArn }));
    await expect(gone).rejects.toBeInstanceOf(sdk.InvalidRequestException);
    const hold = await client.send(new sdk.GetLegalHoldCommand({ LegalHoldId }));
    expect(hold).toMatchObject({ Title: 'Case 7', CreationDate: new Date(behind.world.now) });
    const { LegalHolds } = await client.send(new sdk.ListLegalHoldsCommand({}));
    expect(LegalHolds).toHaveLength(1);
    const { RecoveryPoints = [] } = await client.send(
      new sdk.ListRecoveryPointsByLegalHoldCommand({ LegalHoldId }),
    );
    expect(RecoveryPoints.map((point) => point.RecoveryPointArn)).toContain(RecoveryPointArn);
    const cancelled = await client.send(
      new sdk.CancelLegalHoldCommand({ LegalHoldId, CancelDescription: 'Settled' }),
    );
    expect(cancelled.$metadata.httpStatusCode).toBe(201);
    pass(1);
    await client.send(new sdk.DeleteRecoveryPointCommand({ ...vault, RecoveryPointArn }));
  });
});

describe("a vault's own settings", () => {
  it('are put, got and deleted: its access policy', async () => {
    await client.send(new sdk.PutBackupVaultAccessPolicyCommand({ ...vault, Policy: POLICY }));
    const { Policy = '' } = await client.send(new sdk.GetBackupVaultAccessPolicyCommand(vault));
    expect(JSON.parse(Policy)).toEqual(JSON.parse(POLICY));
    const deleted = client.send(new sdk.DeleteBackupVaultCommand(vault));
    await expect(deleted).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await client.send(new sdk.DeleteBackupVaultAccessPolicyCommand(vault));
    const none = client.send(new sdk.GetBackupVaultAccessPolicyCommand(vault));
    await expect(none).rejects.toBeInstanceOf(sdk.ResourceNotFoundException);
  });

  it('are put, got and deleted: its notifications', async () => {
    const BackupVaultEvents = ['BACKUP_JOB_FAILED' as const];
    await client.send(
      new sdk.PutBackupVaultNotificationsCommand({
        ...vault,
        SNSTopicArn: TOPIC,
        BackupVaultEvents,
      }),
    );
    const got = await client.send(new sdk.GetBackupVaultNotificationsCommand(vault));
    expect(got).toMatchObject({ SNSTopicArn: TOPIC, BackupVaultEvents });
    await client.send(new sdk.DeleteBackupVaultNotificationsCommand(vault));
    const none = client.send(new sdk.GetBackupVaultNotificationsCommand(vault));
    await expect(none).rejects.toBeInstanceOf(sdk.ResourceNotFoundException);
  });

  it('[G1] are fixed from birth where it is logically air-gapped', async () => {
    const made = await client.send(
      new sdk.CreateLogicallyAirGappedBackupVaultCommand({
        BackupVaultName: 'air-gapped',
        MinRetentionDays: 7,
        MaxRetentionDays: 30,
      }),
    );
    expect(made.BackupVaultArn).toContain('air-gapped');
    const described = await client.send(
      new sdk.DescribeBackupVaultCommand({ BackupVaultName: 'air-gapped' }),
    );
    expect(described).toMatchObject({
      Locked: true,
      VaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT',
    });
  });
});
