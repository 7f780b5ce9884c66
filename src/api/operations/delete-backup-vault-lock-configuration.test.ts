import { describe, expect, it } from 'vitest';
import { DAY } from '../../domain/instant.ts';
import { freshSandbox, type Sandbox, VAULT } from '../sandbox.test-kit.ts';

const INPUT = { BackupVaultName: VAULT };
const remove = (sandbox: Sandbox) =>
  sandbox.call('DeleteBackupVaultLockConfiguration', INPUT).verdict;

describe('DeleteBackupVaultLockConfiguration', () => {
  it.each([
    ['governance', {}],
    ['grace time', { ChangeableForDays: 3 }],
  ])('[V10] removes a lock in %s at once, with its bounds', (_, changeable) => {
    const sandbox = freshSandbox().vault();
    const before = sandbox.describeVault();
    sandbox.lock({ MinRetentionDays: 7, MaxRetentionDays: 30, ...changeable });
    sandbox.answer('DeleteBackupVaultLockConfiguration', INPUT);
    expect(sandbox.describeVault()).toEqual(before);
    sandbox.days(10);
    expect(sandbox.describeVault().Locked).toBe(false);
  });

  it('[V10] gives back everything that the lock forbade', () => {
    const sandbox = freshSandbox().vault();
    const RecoveryPointArn = sandbox.backUp({ Lifecycle: { DeleteAfterDays: 10 } });
    sandbox.lock({ MinRetentionDays: 7, MaxRetentionDays: 30, ChangeableForDays: 3 });
    const point = { ...INPUT, RecoveryPointArn };
    expect(sandbox.refusal('DeleteRecoveryPoint', point).rule).toBe('V3');
    sandbox.answer('DeleteBackupVaultLockConfiguration', INPUT);

    sandbox.backUp({ Lifecycle: { DeleteAfterDays: 1 } });
    sandbox.answer('UpdateRecoveryPointLifecycle', { ...point, Lifecycle: { DeleteAfterDays: 2 } });
    sandbox.answer('DeleteRecoveryPoint', point);
  });

  it('[V10] does nothing on an unlocked vault, and succeeds', () => {
    const sandbox = freshSandbox().vault();
    expect(remove(sandbox)).toMatchObject({ events: [] });
    expect(remove(sandbox).refusal).toBeUndefined();
  });

  it('[V11] is possible until one millisecond before the lock date', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
    sandbox.advance(3 * DAY - 1);
    sandbox.answer('DeleteBackupVaultLockConfiguration', INPUT);
    sandbox.advance(1);
    expect(sandbox.describeVault().Locked).toBe(false);
  });

  it.each(['root', 'backup-administrator'] as const)(
    '[V5] [V11] is refused to %s on the lock date itself, and nothing helps',
    (principal) => {
      const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
      sandbox.advance(3 * DAY);
      expect(remove(sandbox.as(principal))).toMatchObject({
        refusal: { rule: 'V5', error: 'InvalidRequestException', wording: 'ours' },
        wayOut: { alternatives: [] },
      });
      expect(sandbox.describeVault().Locked).toBe(true);
    },
  );

  it('[E1] needs a vault that is there', () => {
    expect(remove(freshSandbox()).refusal?.rule).toBe('E1');
  });
});
