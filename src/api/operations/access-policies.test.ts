import { describe, expect, it } from 'vitest';
import { RDS, freshSandbox, type Sandbox, VAULT } from '../sandbox.test-kit.ts';

const EVERYBODY = { Effect: 'Deny', Principal: '*', Resource: '*' };
const policyOf = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement });

const put = (sandbox: Sandbox, ...statements: readonly object[]) =>
  sandbox.answer('PutBackupVaultAccessPolicy', {
    BackupVaultName: VAULT,
    Policy: policyOf(...statements),
  });

const NAMED = { BackupVaultName: VAULT };

describe('a vault access policy', () => {
  it('[P5] is kept as it was put, read and removed', () => {
    const sandbox = freshSandbox().vault();
    const Policy = policyOf({ ...EVERYBODY, Action: 'backup:DeleteRecoveryPoint' });
    sandbox.answer('PutBackupVaultAccessPolicy', { ...NAMED, Policy });
    expect(sandbox.answer('GetBackupVaultAccessPolicy', NAMED)).toEqual({
      BackupVaultName: VAULT,
      BackupVaultArn: sandbox.vaultRow().arn,
      Policy,
    });
    sandbox.answer('DeleteBackupVaultAccessPolicy', NAMED);
    expect(sandbox.refusal('GetBackupVaultAccessPolicy', NAMED)).toMatchObject({
      rule: 'E6',
      error: 'ResourceNotFoundException',
    });
    expect(sandbox.call('DeleteBackupVaultAccessPolicy', NAMED).verdict.events).toEqual([]);
  });

  it('[E6] of a vault that does not exist is AWS’s AccessDenied', () => {
    expect(freshSandbox().refusal('GetBackupVaultAccessPolicy', NAMED).rule).toBe('E1');
  });

  it('[P5] that is not one changes nothing', () => {
    const sandbox = freshSandbox().vault();
    for (const Policy of ['', 'x', policyOf({ ...EVERYBODY, Action: 'backup:Delete*' })])
      expect(sandbox.refusal('PutBackupVaultAccessPolicy', { ...NAMED, Policy })).toMatchObject({
        rule: 'P5',
        error: 'InvalidParameterValueException',
        wording: 'ours',
      });
    expect(sandbox.refusal('PutBackupVaultAccessPolicy', NAMED)).toMatchObject({
      rule: 'S1',
      error: 'MissingParameterValueException',
    });
    expect(sandbox.vaultRow().accessPolicy).toBeUndefined();
  });

  it('[P3] binds the root user too, and the path names the statement', () => {
    const sandbox = freshSandbox().vault();
    const RecoveryPointArn = sandbox.backUp();
    put(
      sandbox,
      { ...EVERYBODY, Action: 'backup:StartRestoreJob' },
      { ...EVERYBODY, Sid: 'NoDeletes', Action: ['backup:DeleteRecoveryPoint'] },
    );
    const { verdict } = sandbox.call('DeleteRecoveryPoint', { ...NAMED, RecoveryPointArn });
    expect(verdict.refusal?.message).toBe(
      `User: arn:aws:iam::123456789012:root is not authorized to perform: backup:DeleteRecoveryPoint on resource: ${RecoveryPointArn} with an explicit deny in a resource-based policy`,
    );
    expect(verdict.path[0]?.facts['Decided by']).toBe(
      `resource-based policy of the vault ${VAULT}, statement 2 (NoDeletes)`,
    );
  });

  it('[P3] shuts out one person, and says who else may ask', () => {
    const sandbox = freshSandbox().vault();
    put(sandbox, {
      Effect: 'Deny',
      Principal: { AWS: 'arn:aws:iam::123456789012:user/BackupAdministrator' },
      Action: 'backup:PutBackupVaultLockConfiguration',
      Resource: '*',
    });
    const { verdict } = sandbox
      .as('backup-administrator')
      .call('PutBackupVaultLockConfiguration', NAMED);
    expect(verdict.refusal?.rule).toBe('P1');
    expect(verdict.wayOut?.alternatives[0]).toEqual([{ kind: 'ask as', principals: ['root'] }]);
  });

  it('[P3] offers its own removal, where that is allowed', () => {
    const sandbox = freshSandbox().vault();
    const RecoveryPointArn = sandbox.backUp();
    put(sandbox, { ...EVERYBODY, Action: 'backup:DeleteRecoveryPoint' });
    const input = { ...NAMED, RecoveryPointArn };
    expect(sandbox.call('DeleteRecoveryPoint', input).verdict.wayOut?.alternatives).toEqual([
      [{ kind: 'first', operation: 'DeleteBackupVaultAccessPolicy' }],
    ]);
    sandbox.answer('DeleteBackupVaultAccessPolicy', NAMED);
    sandbox.answer('DeleteRecoveryPoint', input);
  });

  it('[P3] may allow what no policy of the user allows', () => {
    const sandbox = freshSandbox().vault();
    const auditor = sandbox.as('auditor');
    const job = { ...NAMED, ResourceArn: RDS, IamRoleArn: 'arn:aws:iam::123456789012:role/r' };
    expect(auditor.refusal('StartBackupJob', job).message).toContain(
      'because no identity-based policy allows',
    );
    put(sandbox, {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:user/Auditor' },
      Action: 'backup:StartBackupJob',
      Resource: '*',
    });
    auditor.answer('StartBackupJob', job);
    expect(sandbox.as('other-administrator').refusal('StartBackupJob', job).message).toContain(
      'with an explicit deny in an identity-based policy',
    );
  });

  it('[P3] that allows the account leaves it to the policies of its users', () => {
    const sandbox = freshSandbox().vault();
    put(sandbox, {
      Effect: 'Allow',
      Principal: { AWS: '123456789012' },
      Action: 'backup:DeleteBackupVault',
      Resource: '*',
    });
    expect(sandbox.as('auditor').refusal('DeleteBackupVault', NAMED).rule).toBe('P1');
  });

  it('[P6] that denies its own change and removal to everybody stays for ever', () => {
    const sandbox = freshSandbox().vault();
    put(sandbox, {
      ...EVERYBODY,
      Action: ['backup:PutBackupVaultAccessPolicy', 'backup:DeleteBackupVaultAccessPolicy'],
    });
    const Policy = policyOf({ ...EVERYBODY, Action: 'backup:DeleteBackupVault' });
    for (const who of ['root', 'backup-administrator'] as const)
      for (const operation of ['PutBackupVaultAccessPolicy', 'DeleteBackupVaultAccessPolicy']) {
        const { verdict } = sandbox.as(who).call(operation, { ...NAMED, Policy });
        expect(verdict.refusal?.rule).toBe(operation.startsWith('Put') ? 'P1' : 'S2');
      }
    const { verdict } = sandbox.call('DeleteBackupVaultAccessPolicy', NAMED);
    expect(verdict.refusal?.rule).toBe('P1');
    expect(verdict.wayOut?.alternatives).toEqual([]);
  });

  it('[P3] asks for the tags of the vault', () => {
    const sandbox = freshSandbox().vault();
    put(sandbox, {
      ...EVERYBODY,
      Action: 'backup:DeleteBackupVault',
      Condition: { StringEquals: { 'aws:ResourceTag/stage': 'production' } },
    });
    const { arn } = sandbox.vaultRow();
    sandbox.answer('TagResource', { ResourceArn: arn, Tags: { stage: 'production' } });
    expect(sandbox.refusal('DeleteBackupVault', NAMED).rule).toBe('P1');
    sandbox.answer('TagResource', { ResourceArn: arn, Tags: { stage: 'test' } });
    sandbox.answer('DeleteBackupVault', NAMED);
  });
});
