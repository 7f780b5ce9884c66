import { describe, expect, it } from 'vitest';
import { commandLineOf } from './command-line.ts';

describe('a call as a command line', () => {
  it('names options as the command line does', () => {
    expect(
      commandLineOf('PutBackupVaultLockConfiguration', {
        BackupVaultName: 'WORM_vault',
        ChangeableForDays: 3,
        MinRetentionDays: 7,
        MaxRetentionDays: 30,
      }),
    ).toBe(
      'aws backup put-backup-vault-lock-configuration --backup-vault-name WORM_vault --changeable-for-days 3 --min-retention-days 7 --max-retention-days 30',
    );
  });

  it('writes structures in shorthand, and lists as words', () => {
    expect(
      commandLineOf('StartBackupJob', {
        Lifecycle: { DeleteAfterDays: 35 },
        BackupVaultName: 'v1',
      }),
    ).toBe('aws backup start-backup-job --lifecycle DeleteAfterDays=35 --backup-vault-name v1');
    expect(commandLineOf('UntagResource', { TagKeyList: ['a b', 'c'] })).toBe(
      "aws backup untag-resource --tag-key-list 'a b' c",
    );
  });

  it('falls back to quoted JSON where shorthand could be misread', () => {
    expect(commandLineOf('TagResource', { Tags: { 'a key': `it's, so` } })).toBe(
      String.raw`aws backup tag-resource --tags '{"a key":"it'\''s, so"}'`,
    );
  });

  it('leaves absent members out and writes booleans as flags', () => {
    expect(commandLineOf('ListBackupVaults', { ByShared: false, NextToken: undefined })).toBe(
      'aws backup list-backup-vaults --no-by-shared',
    );
  });
});
