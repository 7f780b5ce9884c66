import { describe, expect, it } from 'vitest';
import { HOUR } from '../../domain/instant.ts';
import { freshSandbox, RDS, ROLE, START, VAULT } from '../sandbox.test-kit.ts';

describe('DescribeBackupJob', () => {
  it('tells what was asked for and what became of it', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start({
      Lifecycle: { DeleteAfterDays: 35 },
      BackupOptions: { WindowsVSS: 'enabled' },
    });
    expect(sandbox.describeJob(BackupJobId)).toEqual({
      AccountId: '123456789012',
      BackupJobId,
      BackupVaultName: VAULT,
      BackupVaultArn: `arn:aws:backup:us-east-1:123456789012:backup-vault:${VAULT}`,
      BackupOptions: { WindowsVSS: 'enabled' },
      BytesTransferred: 0,
      CreationDate: START / 1000,
      EncryptionKeyArn: sandbox.vaultRow().encryptionKeyArn,
      IamRoleArn: ROLE,
      InitiationDate: START / 1000,
      IsEncrypted: true,
      IsParent: false,
      PercentDone: '0.0',
      RecoveryPointLifecycle: { DeleteAfterDays: 35 },
      ResourceArn: RDS,
      ResourceName: 'database-2',
      ResourceType: 'RDS',
      StartBy: (START + 8 * HOUR) / 1000,
      State: 'CREATED',
      VaultLockState: 'UNLOCKED',
      VaultType: 'BACKUP_VAULT',
    });
  });

  it('remembers whether the vault was locked when the job was made', () => {
    const sandbox = freshSandbox().vault();
    const early = sandbox.start();
    sandbox.lock({});
    const late = sandbox.start();
    expect(sandbox.describeJob(early.BackupJobId).VaultLockState).toBe('UNLOCKED');
    expect(sandbox.describeJob(late.BackupJobId).VaultLockState).toBe('LOCKED');
  });

  it('[E3] does not know a job that is not there', () => {
    const sandbox = freshSandbox().vault();
    sandbox.start();
    for (const BackupJobId of ['', 'D48D8717-0C9D-72DF-1F56-14E703BF2345', '__proto__'])
      expect(sandbox.refusal('DescribeBackupJob', { BackupJobId })).toMatchObject({
        rule: 'E3',
        error: 'ResourceNotFoundException',
        wording: 'ours',
      });
  });
});
