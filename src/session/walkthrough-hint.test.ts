import { describe, expect, it } from 'vitest';
import { DAY } from '../domain/instant.ts';
import { after, doneIn, look, ORDER, remove } from './walked-log.test-kit.ts';
import type { WalkthroughStepId } from './walkthrough-step.ts';
import { DATABASE, FILES, VAULT, type WrittenLog } from './written-log.test-kit.ts';

const hintFor = (log: WrittenLog, id: WalkthroughStepId) =>
  look(log).steps.find((step) => step.id === id)?.hint;

describe('a step that one might think done', () => {
  it('says that the backup has left when its retention was over', () => {
    const log = after('create vault', 'back up database', 'back up files');
    log.pass(4 * DAY);
    expect(hintFor(log, 'change retention')).toBe('the backup is gone');
  });

  it('says that a backup did not complete', () => {
    const log = after('create vault', 'back up database');
    log.call('StopBackupJob', { BackupJobId: [...log.world.jobs.keys()][0] ?? '' });
    expect(hintFor(log, 'let backups complete')).toBe('a backup did not complete');
  });

  it('[V2] says that a lock without a grace time is not the one that is meant', () => {
    const log = after(...ORDER.slice(0, 5));
    log.call('PutBackupVaultLockConfiguration', { BackupVaultName: VAULT });
    expect(doneIn(log)).not.toContain('put lock');
    expect(hintFor(log, 'put lock')).toBe('it is governance');
  });

  it('[V3] says that an edit comes too late in a locked vault', () => {
    const log = after(...ORDER.slice(0, 4), 'put lock');
    expect(hintFor(log, 'change retention')).toBe('it is locked already');
  });

  it('[P1] says that permission was missing, and does not take that for the lock’s refusal', () => {
    const log = after(...ORDER.slice(0, 6));
    log.principal = 'auditor';
    remove(log, FILES);
    expect(doneIn(log)).not.toContain('try deletion');
    expect(hintFor(log, 'try deletion')).toBe('permission came first');
  });

  it('[W1] says that the lock has no maximum for the long retention to pass', () => {
    const log = after(...ORDER.slice(0, 5));
    const input = { BackupVaultName: VAULT, ChangeableForDays: 3, MinRetentionDays: 7 };
    log.call('PutBackupVaultLockConfiguration', input);
    log.backUp(DATABASE, 35);
    expect(doneIn(log)).not.toContain('try long retention');
    expect(hintFor(log, 'try long retention')).toBe('the maximum is too high');
  });

  it('says that the vault is not locked any more', () => {
    const log = after(...ORDER.slice(0, 6), 'remove lock');
    expect(hintFor(log, 'try cold')).toBe('it is not locked');
    expect(hintFor(log, 'try long retention')).toBe('it is not locked');
  });
});
