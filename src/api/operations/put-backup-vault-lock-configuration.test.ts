import { describe, expect, it } from 'vitest';
import { asDays, asInstant, DAY } from '../../domain/instant.ts';
import { freshSandbox, type Sandbox, START, VAULT } from '../sandbox.test-kit.ts';

type Lock = Readonly<Record<string, number>>;

const refusal = (sandbox: Sandbox, lock: object) =>
  sandbox.refusal('PutBackupVaultLockConfiguration', { BackupVaultName: VAULT, ...lock });
const lockDate = (sandbox: Sandbox) => sandbox.describeVault().LockDate;

describe('PutBackupVaultLockConfiguration', () => {
  it('[V1] with ChangeableForDays sets the lock date so many times 24 hours ahead', () => {
    const sandbox = freshSandbox().vault();
    sandbox.advance(89);
    const { answer } = sandbox.call('PutBackupVaultLockConfiguration', {
      BackupVaultName: VAULT,
      ChangeableForDays: 3,
    });
    expect(answer).toBeUndefined();
    expect(lockDate(sandbox)).toBe((START + 89 + 3 * DAY) / 1000);
  });

  it('[V2] without ChangeableForDays gives governance: locked, and no lock date', () => {
    const sandbox = freshSandbox().vault().lock({ MinRetentionDays: 7, MaxRetentionDays: 30 });
    expect(sandbox.describeVault()).toMatchObject({
      Locked: true,
      MinRetentionDays: 7,
      MaxRetentionDays: 30,
    });
    sandbox.days(36_500);
    expect(lockDate(sandbox)).toBeUndefined();
    expect(sandbox.vaultRow().lock.state).toBe('governance');
  });

  it.each([3, 4, 36_500])('[V6] takes a grace time of %d days', (ChangeableForDays) => {
    freshSandbox().vault().lock({ ChangeableForDays });
  });

  it.each([2, 1, 0, -1, 36_501])('[V6] refuses a grace time of %d days', (ChangeableForDays) => {
    const sandbox = freshSandbox().vault();
    expect(refusal(sandbox, { ChangeableForDays })).toMatchObject({
      rule: 'V6',
      error: 'InvalidParameterValueException',
      wording: 'ours',
    });
    expect(sandbox.describeVault().Locked).toBe(false);
  });

  it.each<Lock>([
    {},
    { MinRetentionDays: 1 },
    { MaxRetentionDays: 1 },
    { MinRetentionDays: 36_500 },
    { MaxRetentionDays: 36_500 },
    { MinRetentionDays: 1, MaxRetentionDays: 36_500 },
    { MinRetentionDays: 7, MaxRetentionDays: 7 },
  ])('[V7] takes the bounds %o', (lock) => {
    const sandbox = freshSandbox().vault().lock(lock);
    expect(sandbox.describeVault()).toMatchObject({ Locked: true, ...lock });
  });

  it.each<Lock>([
    { MinRetentionDays: 0 },
    { MinRetentionDays: -7 },
    { MinRetentionDays: 36_501 },
    { MaxRetentionDays: 0 },
    { MaxRetentionDays: 36_501 },
    { MinRetentionDays: 8, MaxRetentionDays: 7 },
  ])('[V7] refuses the bounds %o', (lock) => {
    expect(refusal(freshSandbox().vault(), lock)).toMatchObject({
      rule: 'V7',
      error: 'InvalidParameterValueException',
      wording: 'ours',
    });
  });

  it.each([{ MinRetentionDays: 1.5 }, { MaxRetentionDays: '30' }, { Mode: 'COMPLIANCE' }])(
    '[S2] refuses %o: no number of days, and no mode',
    (lock) => {
      expect(refusal(freshSandbox().vault(), lock).rule).toBe('S2');
    },
  );

  it('[V8] replaces the whole lock: what is omitted is gone', () => {
    const sandbox = freshSandbox().vault().lock({ MinRetentionDays: 7, MaxRetentionDays: 30 });
    sandbox.lock({ MinRetentionDays: 3 });
    expect(sandbox.describeVault()).toMatchObject({ Locked: true, MinRetentionDays: 3 });
    expect(sandbox.describeVault().MaxRetentionDays).toBeUndefined();
  });

  it('[V8] may loosen as well as tighten', () => {
    const sandbox = freshSandbox().vault().lock({ MinRetentionDays: 7, ChangeableForDays: 3 });
    sandbox.lock({ MinRetentionDays: 1, ChangeableForDays: 3 });
    sandbox.lock({ MinRetentionDays: 30, ChangeableForDays: 3 });
    expect(sandbox.describeVault().MinRetentionDays).toBe(30);
  });

  it('[V8] with ChangeableForDays starts the grace time anew', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
    sandbox.days(2);
    sandbox.lock({ ChangeableForDays: 5 });
    expect(lockDate(sandbox)).toBe((START + 7 * DAY) / 1000);
    sandbox.advanceTo(asInstant(START + 3 * DAY));
    expect(sandbox.vaultRow().lock.state).toBe('graceTime');
    sandbox.advanceTo(asInstant(START + 7 * DAY));
    expect(sandbox.vaultRow().lock.state).toBe('immutable');
  });

  it('[V1] turns governance into compliance, with a fresh grace time', () => {
    const sandbox = freshSandbox().vault().lock({});
    sandbox.days(100);
    sandbox.lock({ ChangeableForDays: 3 });
    expect(lockDate(sandbox)).toBe((START + 103 * DAY) / 1000);
  });

  it('[V9] without ChangeableForDays during the grace time leaves governance, by our reading', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3, MinRetentionDays: 7 });
    sandbox.lock({ MinRetentionDays: 7 });
    expect(sandbox.describeVault()).toMatchObject({ Locked: true, MinRetentionDays: 7 });
    expect(lockDate(sandbox)).toBeUndefined();
    sandbox.days(10);
    expect(sandbox.vaultRow().lock.state).toBe('governance');
  });

  it('[V11] is possible until one millisecond before the lock date', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
    sandbox.advance(3 * DAY - 1);
    sandbox.lock({ MinRetentionDays: 9 });
    expect(sandbox.vaultRow().lock).toEqual({ state: 'governance', minimumRetention: asDays(9) });
  });

  it.each(['root', 'backup-administrator'] as const)(
    '[V5] [V11] is refused to %s on the lock date itself and ever after',
    (principal) => {
      const sandbox = freshSandbox().vault().lock({ MinRetentionDays: 7, ChangeableForDays: 3 });
      const told = { ...sandbox.describeVault() };
      sandbox.advance(3 * DAY);
      for (const lock of [
        {},
        { MinRetentionDays: 7, ChangeableForDays: 3 },
        { MinRetentionDays: 1 },
      ])
        expect(refusal(sandbox.as(principal), lock)).toMatchObject({
          rule: 'V5',
          error: 'InvalidRequestException',
          wording: 'ours',
        });
      sandbox.days(36_500);
      expect(refusal(sandbox.as(principal), { MaxRetentionDays: 365 }).rule).toBe('V5');
      expect(sandbox.describeVault()).toEqual(told);
    },
  );

  it('[E1] needs a vault that is there', () => {
    expect(refusal(freshSandbox(), {}).rule).toBe('E1');
  });
});
