import { describe, expect, it } from 'vitest';
import { HOUR } from '../../domain/instant.ts';
import { DATABASE, VAULT, WrittenLog } from '../../session/written-log.test-kit.ts';
import { filterEntries, type LogWish } from './log-filter.ts';

/** 1 create, 2 back up, 3 clock, 4 lock, 5 refused deletion as auditor, 6 job that fails. */
function written(): WrittenLog {
  const log = new WrittenLog();
  log.call('CreateBackupVault', { BackupVaultName: VAULT });
  log.backUp(DATABASE, 2);
  log.pass(2 * HOUR);
  log.call('PutBackupVaultLockConfiguration', { BackupVaultName: VAULT, MaxRetentionDays: 30 });
  log.principal = 'auditor';
  log.call('DeleteRecoveryPoint', {
    BackupVaultName: VAULT,
    RecoveryPointArn: log.pointOf(DATABASE),
  });
  log.principal = 'root';
  log.backUp(DATABASE, 35);
  return log;
}

function found(wish: Partial<LogWish>): number[] {
  const { entries, world } = written();
  return filterEntries(entries, { kind: 'all', text: '', ...wish }, world).map(({ seq }) => seq);
}

describe('the filter of the log', () => {
  it('keeps everything, in order, when nothing is asked', () => {
    expect(found({})).toEqual([1, 2, 3, 4, 5, 6]);
    expect(found({ text: '   ' })).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('takes a job that fails for refused, as the person sees it', () => {
    expect(found({ kind: 'refused' })).toEqual([5, 6]);
  });

  it('finds the moves of the clock', () => {
    expect(found({ kind: 'clock' })).toEqual([3]);
  });

  it.each([
    ['delete recovery', [5]],
    ['DeleteRecoveryPoint', [5]],
    ['auditor', [5]],
    ['worm_vault database-2', [2, 5, 6]],
    ['w1', [6]],
    ['AccessDenied', [5]],
    ['outside the valid range', [6]],
    ['"DeleteAfterDays":35', [6]],
    ['06:33', [3, 4, 5, 6]],
    ['#3', [3]],
    ['nothing like it', []],
  ])('finds “%s” in the words and the input of an entry', (text, seqs) => {
    expect(found({ text })).toEqual(seqs);
  });

  it('joins kind and text', () => {
    expect(found({ kind: 'refused', text: 'root' })).toEqual([6]);
  });
});
