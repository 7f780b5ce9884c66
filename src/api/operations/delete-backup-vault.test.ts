import { describe, expect, it } from 'vitest';
import { asInstant, DAY, HOUR, MINUTE } from '../../domain/instant.ts';
import { CREATE_ONLY_ROLE, freshSandbox, VAULT } from '../sandbox.test-kit.ts';

const INPUT = { BackupVaultName: VAULT };
const NOT_EMPTY = {
  rule: 'B4',
  error: 'InvalidRequestException',
  message: 'Backup vault cannot be deleted because it contains recovery points.',
  code: 'ERROR_9101',
  wording: 'aws',
};

describe('DeleteBackupVault', () => {
  it('deletes an empty vault and answers with nothing', () => {
    const sandbox = freshSandbox().vault();
    expect(sandbox.call('DeleteBackupVault', INPUT).answer).toBeUndefined();
    expect(sandbox.answer('ListBackupVaults', {}).BackupVaultList).toEqual([]);
  });

  it('[B4] refuses a vault that holds a recovery point, in AWS’s words', () => {
    const sandbox = freshSandbox().vault();
    sandbox.backUp();
    expect(sandbox.refusal('DeleteBackupVault', INPUT)).toEqual(NOT_EMPTY);
  });

  it('[B4] counts a point that is still being created, and one that is being deleted', () => {
    const sandbox = freshSandbox().vault();
    sandbox.start();
    sandbox.advance(3 * MINUTE);
    expect(sandbox.refusal('DeleteBackupVault', INPUT)).toEqual(NOT_EMPTY);
    sandbox.advance(HOUR);
    const [RecoveryPointArn = ''] = sandbox.listPoints();
    sandbox.answer('DeleteRecoveryPoint', { ...INPUT, RecoveryPointArn });
    expect(sandbox.refusal('DeleteBackupVault', INPUT)).toEqual(NOT_EMPTY);
    sandbox.advance(10 * MINUTE);
    sandbox.answer('DeleteBackupVault', INPUT);
  });

  it('[B4] [L9] counts a point that expired and stayed', () => {
    const sandbox = freshSandbox().vault();
    sandbox.backUp({ IamRoleArn: CREATE_ONLY_ROLE, Lifecycle: { DeleteAfterDays: 1 } });
    sandbox.days(100);
    expect(sandbox.refusal('DeleteBackupVault', INPUT)).toEqual(NOT_EMPTY);
  });

  it.each([
    ['governance', {}, 0],
    ['grace time', { ChangeableForDays: 3 }, 0],
    ['its lock date behind it', { ChangeableForDays: 3 }, 3],
    ['its lock date ten years behind it', { ChangeableForDays: 3 }, 3650],
  ])('[B5] deletes an empty vault with a lock in %s', (_, lock, days) => {
    const sandbox = freshSandbox().vault().lock(lock);
    sandbox.days(days);
    sandbox.answer('DeleteBackupVault', INPUT);
  });

  it('lets a vault of the same name begin anew: unlocked and empty', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
    sandbox.answer('DeleteBackupVault', INPUT);
    sandbox.vault();
    expect(sandbox.describeVault()).toMatchObject({ Locked: false, NumberOfRecoveryPoints: 0 });
    sandbox.days(4);
    expect(sandbox.describeVault().Locked).toBe(false);
  });

  it('[B4] tells when the last point leaves, waiting jobs included', () => {
    const sandbox = freshSandbox().vault();
    sandbox.backUp({ Lifecycle: { DeleteAfterDays: 10 } });
    const waits = () =>
      sandbox
        .call('DeleteBackupVault', INPUT)
        .verdict.wayOut?.alternatives.flat()
        .flatMap((remedy) => (remedy.kind === 'wait' ? [remedy.from] : []));
    const [point] = [...sandbox.world.points.values()];
    expect(waits()).toEqual([point?.endsAt]);

    sandbox.start({ Lifecycle: { DeleteAfterDays: 20 } });
    const [from = asInstant(0)] = waits() ?? [];
    expect(from).toBeGreaterThan(sandbox.now + 20 * DAY);
    sandbox.advanceTo(from);
    sandbox.answer('DeleteBackupVault', INPUT);
  });

  it('[B4] names no such instant while a point is kept for ever', () => {
    const sandbox = freshSandbox().vault();
    sandbox.backUp({ Lifecycle: { DeleteAfterDays: 10 } });
    sandbox.backUp();
    sandbox.lock({ ChangeableForDays: 3 });
    sandbox.days(3);
    expect(sandbox.call('DeleteBackupVault', INPUT).verdict.wayOut).toEqual({ alternatives: [] });
  });
});
