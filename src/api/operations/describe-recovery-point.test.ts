import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../domain/instant.ts';
import { CREATE_ONLY_ROLE, EFS, freshSandbox, ROLE, VAULT } from '../sandbox.test-kit.ts';

describe('DescribeRecoveryPoint', () => {
  it('tells what a recovery point is, and when it will end', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({
      ResourceArn: EFS,
      Lifecycle: { DeleteAfterDays: 120, MoveToColdStorageAfterDays: 30 },
    });
    const { createdAt, completesAt } = sandbox.point(arn);
    expect(sandbox.describePoint(arn)).toEqual({
      RecoveryPointArn: arn,
      BackupVaultName: VAULT,
      BackupVaultArn: `arn:aws:backup:us-east-1:123456789012:backup-vault:${VAULT}`,
      ResourceArn: EFS,
      ResourceType: 'EFS',
      ResourceName: 'app-files',
      IamRoleArn: ROLE,
      Status: 'COMPLETED',
      CreationDate: createdAt / 1000,
      InitiationDate: [...sandbox.world.jobs.values()].map((job) => job.createdAt / 1000)[0],
      CompletionDate: completesAt / 1000,
      BackupSizeInBytes: 64 * 2 ** 30,
      CalculatedLifecycle: {
        DeleteAt: (createdAt + 120 * DAY) / 1000,
        MoveToColdStorageAt: (createdAt + 30 * DAY) / 1000,
      },
      Lifecycle: { DeleteAfterDays: 120, MoveToColdStorageAfterDays: 30 },
      EncryptionKeyArn: sandbox.vaultRow().encryptionKeyArn,
      EncryptionKeyType: 'AWS_OWNED_KMS_KEY',
      IsEncrypted: true,
      IsParent: false,
      VaultType: 'BACKUP_VAULT',
      StorageClass: 'WARM',
    });
  });

  it('tells of a point that is being created that it is not complete', () => {
    const sandbox = freshSandbox().vault();
    const { RecoveryPointArn = '' } = sandbox.start({ ResourceArn: EFS });
    const unborn = { BackupVaultName: VAULT, RecoveryPointArn };
    expect(sandbox.refusal('DescribeRecoveryPoint', unborn).rule).toBe('E2');
    sandbox.advance(3 * MINUTE);
    expect(sandbox.describePoint(RecoveryPointArn).Status).toBe('CREATING');
    expect(sandbox.describePoint(RecoveryPointArn)).not.toHaveProperty('CompletionDate');
  });

  it('[L8] tells the storage class, which changes in a locked vault too', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({ ResourceArn: EFS, Lifecycle: { MoveToColdStorageAfterDays: 1 } });
    sandbox.lock({ ChangeableForDays: 3 });
    const { createdAt } = sandbox.point(arn);
    sandbox.advance(createdAt + DAY - 1 - sandbox.now);
    expect(sandbox.describePoint(arn).StorageClass).toBe('WARM');
    const passed = sandbox.advance(1);
    expect(passed.map(({ type }) => type)).toEqual(['point.movedToCold']);
    expect(sandbox.describePoint(arn).StorageClass).toBe('COLD');
  });

  it('[L9] tells of an EXPIRED point why it stayed', () => {
    const sandbox = freshSandbox().vault();
    const job = { IamRoleArn: CREATE_ONLY_ROLE, Lifecycle: { DeleteAfterDays: 1 } };
    const arn = sandbox.backUp(job);
    sandbox.advance(DAY + 8 * HOUR);
    expect(sandbox.describePoint(arn)).toMatchObject({
      Status: 'EXPIRED',
      StatusMessage: expect.stringContaining('role') as string,
    });
  });

  it('[E2] answers in AWS’s words for a point that is not in the vault', () => {
    const sandbox = freshSandbox().vault().vault('other');
    const RecoveryPointArn = sandbox.backUp();
    for (const input of [
      { BackupVaultName: 'other', RecoveryPointArn },
      { BackupVaultName: VAULT, RecoveryPointArn: EFS },
      { BackupVaultName: VAULT, RecoveryPointArn: '' },
    ])
      expect(sandbox.refusal('DescribeRecoveryPoint', input)).toEqual({
        rule: 'E2',
        error: 'ResourceNotFoundException',
        message: 'Cannot find recovery point.',
        code: 'ERROR_2603',
        wording: 'aws',
      });
  });
});
