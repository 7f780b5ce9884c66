import { describe, expect, it } from 'vitest';
import { freshSandbox, VAULT } from '../sandbox.test-kit.ts';

const TOPIC = 'arn:aws:sns:us-east-1:123456789012:backups';
const NAMED = { BackupVaultName: VAULT };
const PUT = {
  ...NAMED,
  SNSTopicArn: TOPIC,
  BackupVaultEvents: ['BACKUP_JOB_COMPLETED', 'COPY_JOB_FAILED'] as const,
};

describe('the notifications of a vault', () => {
  it('[B9] are put, replaced, read and turned off', () => {
    const sandbox = freshSandbox().vault();
    sandbox.answer('PutBackupVaultNotifications', PUT);
    const BackupVaultArn = sandbox.vaultRow().arn;
    expect(sandbox.answer('GetBackupVaultNotifications', NAMED)).toEqual({
      ...PUT,
      BackupVaultArn,
    });
    const BackupVaultEvents = ['RESTORE_JOB_STARTED', 'RESTORE_JOB_STARTED'] as const;
    sandbox.answer('PutBackupVaultNotifications', { ...PUT, BackupVaultEvents });
    expect(sandbox.answer('GetBackupVaultNotifications', NAMED).BackupVaultEvents).toEqual([
      'RESTORE_JOB_STARTED',
    ]);
    sandbox.answer('DeleteBackupVaultNotifications', NAMED);
    expect(sandbox.call('DeleteBackupVaultNotifications', NAMED).verdict.events).toEqual([]);
  });

  it('[E6] are not found where there are none', () => {
    expect(freshSandbox().vault().refusal('GetBackupVaultNotifications', NAMED)).toMatchObject({
      rule: 'E6',
      error: 'ResourceNotFoundException',
    });
  });

  it('[B9] have a topic of the Region and known events', () => {
    const sandbox = freshSandbox().vault();
    for (const wrong of [
      { SNSTopicArn: 'backups' },
      { SNSTopicArn: TOPIC.replace('us-east-1', 'eu-west-1') },
      { BackupVaultEvents: [] },
    ])
      expect(sandbox.refusal('PutBackupVaultNotifications', { ...PUT, ...wrong }).rule).toBe('B9');
    const unknown = { ...PUT, BackupVaultEvents: ['VAULT_LOCKED'] };
    expect(sandbox.refusal('PutBackupVaultNotifications', unknown).rule).toBe('S2');
  });

  it('[E1] are of a vault that exists', () => {
    expect(freshSandbox().refusal('PutBackupVaultNotifications', PUT).rule).toBe('E1');
  });
});
