// Tokens of pages: what a list takes, and what it does not.
import { describe, expect, it } from 'vitest';
import { EFS, freshSandbox, RDS, type Sandbox } from './sandbox.test-kit.ts';

const VAULTS = ['one', 'two', 'three'];

/** Every list has more than one row here. */
function full(seed = 'seed'): Sandbox {
  const sandbox = VAULTS.reduce((made, name) => made.vault(name), freshSandbox({ seed }));
  for (const BackupVaultName of VAULTS)
    for (const ResourceArn of [RDS, EFS]) sandbox.backUp({ BackupVaultName, ResourceArn });
  for (const name of VAULTS)
    sandbox.answer('TagResource', {
      ResourceArn: sandbox.vaultRow(name).arn,
      Tags: { a: '1', b: '2', c: '3' },
    });
  return sandbox;
}

const LISTS = [
  ['ListBackupVaults', {}],
  ['ListBackupJobs', {}],
  ['ListProtectedResources', {}],
  ['ListRecoveryPointsByBackupVault', { BackupVaultName: 'one' }],
  ['ListRecoveryPointsByBackupVault', { BackupVaultName: 'two' }],
  ['ListRecoveryPointsByResource', { ResourceArn: RDS }],
  ['ListRecoveryPointsByResource', { ResourceArn: EFS }],
  ['ListTags', { ResourceArn: 'arn:aws:backup:us-east-1:123456789012:backup-vault:one' }],
  ['ListTags', { ResourceArn: 'arn:aws:backup:us-east-1:123456789012:backup-vault:two' }],
] as const;
const LABELLED = LISTS.map(([operation, input]) => ({
  operation,
  input,
  label: `${operation} ${JSON.stringify(input)}`,
}));

const tokenOf = (sandbox: Sandbox, operation: string, input: object): string => {
  const { answer } = sandbox.call(operation, { ...input, MaxResults: 1 });
  return (answer as { readonly NextToken?: string }).NextToken ?? 'no token was handed out';
};

describe('a page token', () => {
  it.each(LABELLED)('of $label is taken by that list', ({ operation, input }) => {
    const sandbox = full();
    const NextToken = tokenOf(sandbox, operation, input);
    expect(sandbox.call(operation, { ...input, NextToken }).verdict.refusal).toBeUndefined();
  });

  it('[S3] of one list is refused by every other', () => {
    const sandbox = full();
    for (const from of LISTS)
      for (const to of LISTS.filter((list) => list !== from)) {
        const NextToken = tokenOf(sandbox, from[0], from[1]);
        expect(sandbox.refusal(to[0], { ...to[1], NextToken }).rule).toBe('S3');
      }
  });

  it('[S3] of another sandbox is refused', () => {
    const NextToken = tokenOf(full('other'), 'ListBackupVaults', {});
    expect(full().refusal('ListBackupVaults', { NextToken })).toMatchObject({
      rule: 'S3',
      error: 'InvalidParameterValueException',
      wording: 'ours',
    });
  });

  it('[S3] that was damaged is refused', () => {
    const sandbox = full();
    const token = tokenOf(sandbox, 'ListBackupVaults', {});
    const damaged = [
      '',
      '1',
      token.slice(1),
      token.slice(0, -1),
      `${token}0`,
      ` ${token}`,
      token.toUpperCase(),
      `${token.slice(0, 8)}0${token.slice(8)}`,
      `${token.slice(0, 8)}${'z'.repeat(400)}`,
      '\u{1f512}',
    ].filter((text) => text !== token);
    for (const NextToken of damaged)
      expect(sandbox.refusal('ListBackupVaults', { NextToken }).rule).toBe('S3');
  });

  it('is refused before the vault is looked at', () => {
    const input = { BackupVaultName: 'none', NextToken: 'x' };
    expect(freshSandbox().refusal('ListRecoveryPointsByBackupVault', input).rule).toBe('S3');
  });
});
