import { describe, expect, it } from 'vitest';
import { asDays, asInstant, parseIso } from '../../domain/instant.ts';
import { type Lock, UNLOCKED } from '../../domain/lock.ts';
import { exactText } from '../format.ts';
import { LockDraft } from './lock-draft.svelte.ts';

const NOW = parseIso('2021-09-28T04:33:15Z') ?? asInstant(0);
const GRACE: Lock = {
  state: 'graceTime',
  minimumRetention: asDays(7),
  maximumRetention: asDays(30),
  lockDate: parseIso('2021-10-01T04:33:15Z') ?? asInstant(0),
};

function draftOf(values: Partial<LockDraft>): LockDraft {
  return Object.assign(new LockDraft('WORM_vault'), values);
}

describe('the call', () => {
  it('[V1] has the grace time in compliance mode', () => {
    const draft = draftOf({ mode: 'compliance', graceDays: '3', minimum: '7', maximum: ' 30 ' });
    expect(draft.input).toEqual({
      BackupVaultName: 'WORM_vault',
      ChangeableForDays: 3,
      MinRetentionDays: 7,
      MaxRetentionDays: 30,
    });
  });

  it('[V2] has no grace time in governance mode, whatever was typed for the other', () => {
    const draft = draftOf({ mode: 'governance', graceDays: '14', minimum: '7' });
    expect(draft.input).toEqual({ BackupVaultName: 'WORM_vault', MinRetentionDays: 7 });
  });

  it('leaves out bounds that are left empty', () => {
    expect(draftOf({ minimum: ' ' }).input).toEqual({ BackupVaultName: 'WORM_vault' });
  });
});

describe('the faults', () => {
  it.each(['2', '0', '-3', '3.5', '36501', '', 'three', '1e9'])(
    '[V6] a grace time of “%s” is one',
    (graceDays) => {
      const draft = draftOf({ mode: 'compliance', graceDays });
      expect(draft.faults.graceDays).toContain('3 to 36,500 days');
      expect(draft.isSound).toBe(false);
      draft.mode = 'governance';
      expect(draft.isSound).toBe(true);
    },
  );

  it.each(['3', '36500', ' 7 '])('[V6] a grace time of “%s” is none', (graceDays) => {
    expect(draftOf({ mode: 'compliance', graceDays }).isSound).toBe(true);
  });

  it.each(['0', '-1', '36501', '1.5', '<b>7</b>', '٧'])('[V7] a bound of “%s” is one', (bound) => {
    expect(draftOf({ minimum: bound }).faults.minimum).toContain('1 to 36,500 days');
    expect(draftOf({ maximum: bound }).faults.maximum).toContain('1 to 36,500 days');
  });

  it('[V7] a maximum below the minimum is one of the maximum; an equal one is none', () => {
    const draft = draftOf({ minimum: '30', maximum: '7' });
    expect(draft.faults).toMatchObject({ minimum: undefined });
    expect(draft.faults.maximum).toContain('below the minimum of 30 days');
    draft.maximum = '30';
    expect(draft.isSound).toBe(true);
  });

  it('are shown only once the form has been sent, and go as they are mended', () => {
    const draft = draftOf({ vaultName: '' });
    expect(draft.shownFaults).toEqual({});
    draft.isTried = true;
    expect(draft.shownFaults.vaultName).toBe('Choose a backup vault.');
    draft.vaultName = 'WORM_vault';
    expect(draft.shownFaults.vaultName).toBeUndefined();
  });
});

describe('the lock date', () => {
  it('[V1] is so many times 24 hours after the call, to the second', () => {
    const draft = draftOf({ mode: 'compliance', graceDays: '3' });
    const lockDate = draft.lockDateAt(NOW);
    expect(lockDate && exactText(lockDate)).toBe('1 Oct 2021, 04:33:15 UTC');
  });

  it('does not wait for the other fields', () => {
    const draft = draftOf({ mode: 'compliance', vaultName: '', minimum: 'x' });
    expect(draft.lockDateAt(NOW)).toBe(GRACE.lockDate);
  });

  it('is absent in governance mode and while the days are wrong', () => {
    expect(draftOf({ mode: 'governance' }).lockDateAt(NOW)).toBeUndefined();
    expect(draftOf({ mode: 'compliance', graceDays: '2' }).lockDateAt(NOW)).toBeUndefined();
  });
});

describe('the outcome', () => {
  it('[V9] of governance mode during the grace time is a lock without a lock date', () => {
    const draft = new LockDraft('WORM_vault', GRACE);
    expect(draft).toMatchObject({ mode: 'compliance', minimum: '7', maximum: '30' });
    draft.mode = 'governance';
    expect(draft.outcome(GRACE, NOW)).toEqual({
      state: 'governance',
      minimumRetention: 7,
      maximumRetention: 30,
    });
  });

  it('[V8] of an emptied bound is a lock without it', () => {
    const draft = new LockDraft('WORM_vault', GRACE);
    draft.maximum = '';
    expect(draft.outcome(GRACE, NOW)).not.toHaveProperty('maximumRetention');
  });

  it('[V5] on an immutable lock is the same lock', () => {
    const immutable: Lock = { ...GRACE, state: 'immutable' };
    const draft = new LockDraft('WORM_vault', immutable);
    draft.minimum = '1';
    expect(draft.outcome(immutable, NOW)).toBe(immutable);
  });

  it('is unknown while a field is at fault', () => {
    expect(draftOf({ minimum: '0' }).outcome(UNLOCKED, NOW)).toBeUndefined();
  });
});
