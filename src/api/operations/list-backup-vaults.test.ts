import { describe, expect, it } from 'vitest';
import { freshSandbox } from '../sandbox.test-kit.ts';

const NAMES = ['one', 'two', 'three', 'four', 'five'];
const five = () => NAMES.reduce((sandbox, name) => sandbox.vault(name), freshSandbox());
const names = (list: readonly { readonly BackupVaultName?: string }[] = []) =>
  list.map(({ BackupVaultName }) => BackupVaultName);

describe('ListBackupVaults', () => {
  it('lists the vaults in the order in which they were made', () => {
    const { BackupVaultList, NextToken } = five().answer('ListBackupVaults', {});
    expect(names(BackupVaultList)).toEqual(NAMES);
    expect(NextToken).toBeUndefined();
  });

  it('tells of each what DescribeBackupVault tells', () => {
    const sandbox = five().lock({ MinRetentionDays: 7, ChangeableForDays: 3 }, 'two');
    const { BackupVaultList = [] } = sandbox.answer('ListBackupVaults', {});
    for (const vault of BackupVaultList)
      expect(vault).toEqual(sandbox.describeVault(vault.BackupVaultName));
  });

  it('pages through all of them, none twice, and ends without a token', () => {
    const sandbox = five();
    const first = sandbox.answer('ListBackupVaults', { MaxResults: 2 });
    const NextToken = first.NextToken ?? '';
    const second = sandbox.answer('ListBackupVaults', { MaxResults: 2, NextToken });
    const third = sandbox.answer('ListBackupVaults', { NextToken: second.NextToken ?? '' });
    expect([first, second, third].map((page) => names(page.BackupVaultList))).toEqual([
      ['one', 'two'],
      ['three', 'four'],
      ['five'],
    ]);
    expect(third.NextToken).toBeUndefined();
  });

  it('gives no token when the page is exactly full', () => {
    expect(five().answer('ListBackupVaults', { MaxResults: 5 }).NextToken).toBeUndefined();
  });

  it('goes on after a vault that was deleted between two pages', () => {
    const sandbox = five();
    const { NextToken = '' } = sandbox.answer('ListBackupVaults', { MaxResults: 2 });
    sandbox.answer('DeleteBackupVault', { BackupVaultName: 'two' });
    const { BackupVaultList } = sandbox.answer('ListBackupVaults', { NextToken });
    expect(names(BackupVaultList)).toEqual(['three', 'four', 'five']);
  });

  it('filters: every vault is plain, and none is shared', () => {
    const sandbox = five();
    const count = (filter: object) =>
      sandbox.answer('ListBackupVaults', filter).BackupVaultList?.length;
    expect(count({ ByVaultType: 'BACKUP_VAULT' })).toBe(5);
    expect(count({ ByVaultType: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT' })).toBe(0);
    expect(count({ ByShared: false })).toBe(5);
    expect(count({ ByShared: true })).toBe(0);
  });

  it.each([0, 1001, -1, 1.5, '10'])('[S2] refuses %s results to a page', (MaxResults) => {
    expect(five().refusal('ListBackupVaults', { MaxResults }).rule).toBe('S2');
  });
});
