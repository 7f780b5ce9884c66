import { describe, expect, it } from 'vitest';
import { START, freshSandbox, VAULT } from '../sandbox.test-kit.ts';

const ARN = `arn:aws:backup:us-east-1:123456789012:backup-vault:${VAULT}`;
const KEY = 'arn:aws:kms:us-east-1:123456789012:key/0f1e2d3c-4b5a-4968-8778-695a4b3c2d1e';

describe('CreateBackupVault', () => {
  it('makes a vault and answers with its name, ARN and creation date', () => {
    const sandbox = freshSandbox();
    expect(sandbox.answer('CreateBackupVault', { BackupVaultName: VAULT })).toEqual({
      BackupVaultName: VAULT,
      BackupVaultArn: ARN,
      CreationDate: START / 1000,
    });
    expect(sandbox.describeVault()).toMatchObject({ Locked: false, NumberOfRecoveryPoints: 0 });
  });

  it.each(['ab', 'A-b_9', 'x'.repeat(50)])('[B1] takes the name "%s"', (name) => {
    freshSandbox().vault(name);
  });

  it.each([
    '',
    'a',
    'x'.repeat(51),
    'bad name',
    'naïve',
    'a.b',
    'a/b',
    '<b>',
    'ab\n',
    '金庫',
    'ab\u200b',
  ])('[B1] refuses the name "%s"', (name) => {
    expect(freshSandbox().refusal('CreateBackupVault', { BackupVaultName: name })).toMatchObject({
      rule: 'B1',
      error: 'InvalidParameterValueException',
      wording: 'ours',
    });
  });

  it('[B1] tells names apart by case', () => {
    const sandbox = freshSandbox().vault('Vault').vault('vault');
    expect(sandbox.answer('ListBackupVaults', {}).BackupVaultList).toHaveLength(2);
  });

  it('[B2] refuses a second vault of the name in AWS’s words, with what is there', () => {
    const sandbox = freshSandbox();
    sandbox.answer('CreateBackupVault', { BackupVaultName: VAULT, CreatorRequestId: 'first' });
    expect(sandbox.refusal('CreateBackupVault', { BackupVaultName: VAULT })).toMatchObject({
      rule: 'B2',
      error: 'AlreadyExistsException',
      message: 'Backup vault with the same name already exists',
      wording: 'aws',
      members: { CreatorRequestId: 'first', Arn: ARN },
    });
  });

  it('[B3] answers a retry with the vault that is there and makes no second one', () => {
    const sandbox = freshSandbox();
    const request = { BackupVaultName: VAULT, CreatorRequestId: 'first' };
    const made = sandbox.answer('CreateBackupVault', request);
    sandbox.days(1);
    const { answer, verdict } = sandbox.call('CreateBackupVault', request);
    expect(answer).toEqual(made);
    expect(verdict.events).toEqual([]);
    expect(verdict.path.at(-1)).toMatchObject({ rule: 'B3', outcome: 'passed' });
    expect(
      sandbox.refusal('CreateBackupVault', { ...request, CreatorRequestId: 'other' }).rule,
    ).toBe('B2');
  });

  it('[B3] does not take the request ID that we gave for one of the caller’s', () => {
    const sandbox = freshSandbox().vault();
    const { CreatorRequestId = '' } = sandbox.describeVault();
    expect(CreatorRequestId).toMatch(/^[0-9a-f-]{36}$/);
    sandbox.answer('CreateBackupVault', { BackupVaultName: VAULT, CreatorRequestId });
  });

  it.each(['', 'x'.repeat(51), 'two words', 'ünïcode'])(
    '[S2] refuses the request ID "%s"',
    (CreatorRequestId) => {
      const input = { BackupVaultName: VAULT, CreatorRequestId };
      expect(freshSandbox().refusal('CreateBackupVault', input)).toMatchObject({
        rule: 'S2',
        error: 'InvalidParameterValueException',
      });
    },
  );

  it('[B6] refuses the 301st vault of a Region, but not one in another', () => {
    const sandbox = freshSandbox();
    for (let number = 1; number <= 300; number += 1) sandbox.vault(`vault-${String(number)}`);
    expect(sandbox.refusal('CreateBackupVault', { BackupVaultName: VAULT })).toMatchObject({
      rule: 'B6',
      error: 'LimitExceededException',
    });
    sandbox.in('eu-west-1').vault();
    sandbox.answer('DeleteBackupVault', { BackupVaultName: 'vault-7' });
    sandbox.vault();
  });

  it('[B7] takes tags with the vault, as many as fit', () => {
    const tags = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`key-${String(index)}`, '']));
    const sandbox = freshSandbox();
    const input = { BackupVaultName: VAULT, BackupVaultTags: tags(51) };
    expect(sandbox.refusal('CreateBackupVault', input)).toMatchObject({
      rule: 'B7',
      error: 'LimitExceededException',
    });
    sandbox.answer('CreateBackupVault', { ...input, BackupVaultTags: tags(50) });
    expect(sandbox.answer('ListTags', { ResourceArn: ARN }).Tags).toEqual(tags(50));
  });

  it('[B8] takes a key by its ARN and keeps it', () => {
    const sandbox = freshSandbox();
    sandbox.answer('CreateBackupVault', { BackupVaultName: VAULT, EncryptionKeyArn: KEY });
    expect(sandbox.describeVault()).toMatchObject({
      EncryptionKeyArn: KEY,
      EncryptionKeyType: 'CUSTOMER_MANAGED_KMS_KEY',
    });
  });

  it('[B8] takes the default key where none is named', () => {
    expect(freshSandbox().vault().describeVault().EncryptionKeyType).toBe('AWS_OWNED_KMS_KEY');
  });

  it.each(['alias/aws/backup', 'arn:aws:kms:us-east-1:123456789012:alias/mine', 'key', ''])(
    '[B8] refuses the key "%s"',
    (EncryptionKeyArn) => {
      const input = { BackupVaultName: VAULT, EncryptionKeyArn };
      expect(freshSandbox().refusal('CreateBackupVault', input)).toMatchObject({
        rule: 'B8',
        error: 'InvalidParameterValueException',
      });
    },
  );
});
