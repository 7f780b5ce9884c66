import { describe, expect, it } from 'vitest';
import { EFS, freshSandbox, RDS } from '../sandbox.test-kit.ts';

describe('ListRecoveryPointsByResource', () => {
  it('lists the points of the resource in every vault, in the order in which they were made', () => {
    const sandbox = freshSandbox().vault('one').vault('two');
    const first = sandbox.backUp({ BackupVaultName: 'one' });
    sandbox.backUp({ BackupVaultName: 'one', ResourceArn: EFS });
    const second = sandbox.backUp({ BackupVaultName: 'two' });
    const { RecoveryPoints } = sandbox.answer('ListRecoveryPointsByResource', { ResourceArn: RDS });
    expect(RecoveryPoints).toEqual(
      [
        { arn: first, vault: 'one' },
        { arn: second, vault: 'two' },
      ].map(({ arn, vault }) => ({
        RecoveryPointArn: arn,
        BackupVaultName: vault,
        CreationDate: sandbox.point(arn).createdAt / 1000,
        Status: 'COMPLETED',
        EncryptionKeyArn: sandbox.point(arn).encryptionKeyArn,
        EncryptionKeyType: 'AWS_OWNED_KMS_KEY',
        BackupSizeBytes: 20 * 2 ** 30,
        IsParent: false,
        ResourceName: 'database-2',
        VaultType: 'BACKUP_VAULT',
      })),
    );
  });

  it('pages', () => {
    const sandbox = freshSandbox().vault('one').vault('two');
    const arns = ['one', 'two', 'one'].map((BackupVaultName) =>
      sandbox.backUp({ BackupVaultName }),
    );
    const page = (changes: object) =>
      sandbox.answer('ListRecoveryPointsByResource', { ResourceArn: RDS, ...changes });
    const { RecoveryPoints: first, NextToken } = page({ MaxResults: 2 });
    const { RecoveryPoints: rest } = page({ NextToken });
    expect([first, rest].flat().map((point) => point?.RecoveryPointArn)).toEqual(arns);
    expect(page({ ManagedByAWSBackupOnly: true }).RecoveryPoints).toHaveLength(3);
  });

  it('is empty for a resource that has none, or does not exist', () => {
    const sandbox = freshSandbox().vault();
    for (const ResourceArn of [RDS, 'arn:aws:s3:::nobody', ''])
      expect(sandbox.answer('ListRecoveryPointsByResource', { ResourceArn })).toEqual({
        RecoveryPoints: [],
      });
  });
});
