import { describe, expect, it } from 'vitest';
import { freshSandbox, START, VAULT } from '../sandbox.test-kit.ts';

describe('DescribeBackupVault', () => {
  it('tells everything of an unlocked vault, in AWS’s order, and leaves out what is absent', () => {
    const told = freshSandbox().vault().describeVault();
    expect(Object.entries(told)).toEqual([
      ['BackupVaultName', VAULT],
      ['BackupVaultArn', `arn:aws:backup:us-east-1:123456789012:backup-vault:${VAULT}`],
      ['VaultType', 'BACKUP_VAULT'],
      ['VaultState', 'AVAILABLE'],
      ['EncryptionKeyArn', expect.stringContaining(':key/')],
      ['CreationDate', START / 1000],
      ['CreatorRequestId', expect.any(String)],
      ['NumberOfRecoveryPoints', 0],
      ['Locked', false],
      ['EncryptionKeyType', 'AWS_OWNED_KMS_KEY'],
    ]);
  });

  it('[V4] tells a lock from its first second, but neither its mode nor its grace time', () => {
    const sandbox = freshSandbox().vault();
    sandbox.lock({ MinRetentionDays: 7, MaxRetentionDays: 30, ChangeableForDays: 3 });
    const told = sandbox.describeVault();
    expect(told).toMatchObject({
      Locked: true,
      MinRetentionDays: 7,
      MaxRetentionDays: 30,
      LockDate: START / 1000 + 3 * 86_400,
    });
    expect(Object.keys(told)).not.toContain('ChangeableForDays');
    expect(JSON.stringify(told)).not.toMatch(/compliance|governance/i);
  });

  it('counts recovery points in every status', () => {
    const sandbox = freshSandbox().vault();
    const count = () => sandbox.describeVault().NumberOfRecoveryPoints;
    sandbox.start();
    sandbox.advance(3 * 60_000);
    expect(count()).toBe(1); // CREATING
    sandbox.days(1);
    expect(count()).toBe(1);
    const [RecoveryPointArn = ''] = sandbox.listPoints();
    sandbox.answer('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn });
    expect(count()).toBe(1); // DELETING
    sandbox.days(1);
    expect(count()).toBe(0);
  });

  it('[E1] answers for an unknown vault as for somebody else’s, in AWS’s words', () => {
    expect(freshSandbox().refusal('DescribeBackupVault', { BackupVaultName: VAULT })).toMatchObject(
      {
        rule: 'E1',
        error: 'AccessDeniedException',
        message: 'Insufficient privileges to perform this action.',
        wording: 'aws',
      },
    );
  });

  it('[E1] knows no vault of another account', () => {
    const sandbox = freshSandbox().vault();
    const of = (BackupVaultAccountId: string) => ({ BackupVaultName: VAULT, BackupVaultAccountId });
    sandbox.answer('DescribeBackupVault', of('123456789012'));
    expect(sandbox.refusal('DescribeBackupVault', of('210987654321')).rule).toBe('E1');
  });

  it('[E1] forgets a deleted vault', () => {
    const sandbox = freshSandbox().vault();
    sandbox.answer('DeleteBackupVault', { BackupVaultName: VAULT });
    expect(sandbox.refusal('DescribeBackupVault', { BackupVaultName: VAULT }).rule).toBe('E1');
  });
});
