import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, toEpochSeconds } from '../../domain/instant.ts';
import { PRINCIPALS } from '../../domain/principal.ts';
import { arnOf, copied, copyInput } from '../copies.test-kit.ts';
import { EBS, EFS, freshSandbox, jobInput, RDS, VAULT } from '../sandbox.test-kit.ts';

const GAP = 'air-gapped';
const input = { BackupVaultName: GAP, MinRetentionDays: 7, MaxRetentionDays: 60 };
const into = { DestinationBackupVaultArn: arnOf(GAP) };
const days = (DeleteAfterDays: number) => ({ Lifecycle: { DeleteAfterDays } });

function withAirGap(extra: object = {}) {
  const sandbox = freshSandbox().vault();
  const made = sandbox.answer('CreateLogicallyAirGappedBackupVault', { ...input, ...extra });
  return { sandbox, made };
}

describe('CreateLogicallyAirGappedBackupVault', () => {
  it('[G1] [G3] makes a vault that is locked for good at once, and available a little later', () => {
    const { sandbox, made } = withAirGap();
    const createdAt = toEpochSeconds(sandbox.now);
    expect(made).toEqual({
      BackupVaultName: GAP,
      BackupVaultArn: arnOf(GAP),
      CreationDate: createdAt,
      VaultState: 'CREATING',
    });
    expect(sandbox.describeVault(GAP)).toMatchObject({
      VaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT',
      VaultState: 'CREATING',
      Locked: true,
      MinRetentionDays: 7,
      MaxRetentionDays: 60,
      CreationDate: createdAt,
      LockDate: createdAt,
      EncryptionKeyType: 'AWS_OWNED_KMS_KEY',
    });
    expect(sandbox.describeVault(GAP).EncryptionKeyArn).toBeUndefined();
    sandbox.advance(3 * MINUTE);
    expect(sandbox.describeVault(GAP).VaultState).toBe('AVAILABLE');
    expect(sandbox.vaultRow(GAP).lock.state).toBe('immutable');
  });

  it('shows a key of the account where it was given one', () => {
    const EncryptionKeyArn = 'arn:aws:kms:us-east-1:123456789012:key/my-key';
    const { sandbox } = withAirGap({ EncryptionKeyArn });
    expect(sandbox.describeVault(GAP)).toMatchObject({
      EncryptionKeyArn,
      EncryptionKeyType: 'CUSTOMER_MANAGED_KMS_KEY',
    });
  });

  it('is listed by its type', () => {
    const { sandbox } = withAirGap();
    const names = (ByVaultType?: 'BACKUP_VAULT' | 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT') =>
      sandbox
        .answer('ListBackupVaults', ByVaultType === undefined ? {} : { ByVaultType })
        .BackupVaultList?.map(({ BackupVaultName }) => BackupVaultName);
    expect(names()).toEqual([VAULT, GAP]);
    expect(names('BACKUP_VAULT')).toEqual([VAULT]);
    expect(names('LOGICALLY_AIR_GAPPED_BACKUP_VAULT')).toEqual([GAP]);
  });

  it('[G2] refuses bounds that an air-gapped vault cannot have', () => {
    const sandbox = freshSandbox();
    const rule = (bounds: object) =>
      sandbox.refusal('CreateLogicallyAirGappedBackupVault', { ...input, ...bounds }).rule;
    expect(rule({ MinRetentionDays: 6 })).toBe('G2');
    expect(rule({ MaxRetentionDays: 36_501 })).toBe('G2');
    expect(rule({ MinRetentionDays: 61 })).toBe('G2');
    expect(rule({ MaxRetentionDays: undefined })).toBe('S1');
  });

  it('[B2] [B3] knows a name that is taken, and a retry', () => {
    const { sandbox, made } = withAirGap({ CreatorRequestId: 'mine' });
    const again = { ...input, CreatorRequestId: 'mine' };
    expect(sandbox.answer('CreateLogicallyAirGappedBackupVault', again)).toEqual(made);
    expect(sandbox.refusal('CreateLogicallyAirGappedBackupVault', input).rule).toBe('B2');
    expect(sandbox.refusal('CreateBackupVault', { BackupVaultName: GAP }).rule).toBe('B2');
  });

  it('[V5] lets nobody change or remove its lock, in its first second or later', () => {
    const { sandbox } = withAirGap();
    for (const pause of [0, 400])
      for (const { id } of PRINCIPALS.slice(0, 2)) {
        sandbox.days(pause);
        const them = sandbox.as(id);
        const named = { BackupVaultName: GAP };
        for (const put of [named, { ...named, ChangeableForDays: 3 }])
          expect(them.refusal('PutBackupVaultLockConfiguration', put).rule).toBe('V5');
        expect(them.refusal('DeleteBackupVaultLockConfiguration', named).rule).toBe('V5');
      }
    sandbox.answer('DeleteBackupVault', { BackupVaultName: GAP });
  });
});

describe('what is in an air-gapped vault', () => {
  it('[G3] comes by copy, once the vault is available', () => {
    const { sandbox } = withAirGap();
    sandbox.days(1);
    const point = sandbox.backUp({ ResourceArn: EFS, ...days(30) });
    const late = { ...input, BackupVaultName: 'late' };
    sandbox.answer('CreateLogicallyAirGappedBackupVault', late);
    const early = copyInput(point, { DestinationBackupVaultArn: arnOf('late') });
    const { verdict } = sandbox.call('StartCopyJob', early);
    expect(verdict.refusal?.rule).toBe('G3');
    const { availableAt } = sandbox.vaultRow('late').airGap ?? {};
    expect(verdict.wayOut?.alternatives).toEqual([[{ kind: 'wait', from: availableAt }]]);
    expect(copied(sandbox, point, into)).toMatchObject({
      State: 'COMPLETED',
      DestinationVaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT',
      DestinationVaultLockState: 'LOCKED',
    });
  });

  it('[G5] has an ARN of AWS Backup, cannot be deleted or edited, and ends by its retention', () => {
    const { sandbox } = withAirGap();
    const point = sandbox.backUp({ ResourceArn: EBS, ...days(30) });
    const { DestinationRecoveryPointArn: arn = '' } = copied(sandbox, point, into);
    expect(arn).toMatch(/^arn:aws:backup:us-east-1:123456789012:recovery-point:[0-9a-f-]{36}$/);
    expect(sandbox.describePoint(arn, GAP)).toMatchObject({
      VaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT',
      ResourceArn: EBS,
    });
    const named = { BackupVaultName: GAP, RecoveryPointArn: arn };
    expect(sandbox.refusal('DeleteRecoveryPoint', named).rule).toBe('V3');
    expect(sandbox.refusal('UpdateRecoveryPointLifecycle', { ...named, ...days(60) }).rule).toBe(
      'V3',
    );
    sandbox.days(31);
    expect(sandbox.listPoints(GAP)).toEqual([]);
  });

  it('[C5] keeps to the window', () => {
    const { sandbox } = withAirGap();
    const point = sandbox.backUp({ ResourceArn: EFS, ...days(3) });
    expect(copied(sandbox, point, into).State).toBe('FAILED');
    expect(copied(sandbox, point, { ...into, ...days(61) }).State).toBe('FAILED');
    expect(copied(sandbox, point, { ...into, ...days(60) }).State).toBe('COMPLETED');
  });

  it('[G4] is never of a type that cannot be there', () => {
    const { sandbox } = withAirGap();
    const point = sandbox.backUp({ ResourceArn: RDS, ...days(30) });
    expect(sandbox.refusal('StartCopyJob', copyInput(point, into)).rule).toBe('G4');
  });

  it('[G6] is not put there by a backup that names it as its backup vault', () => {
    const { sandbox } = withAirGap();
    sandbox.advance(HOUR);
    const job = jobInput({ BackupVaultName: GAP, ...days(30) });
    expect(sandbox.refusal('StartBackupJob', job)).toMatchObject({
      rule: 'G6',
      error: 'InvalidRequestException',
    });
  });
});
