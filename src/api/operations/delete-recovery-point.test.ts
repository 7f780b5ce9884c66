import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../domain/instant.ts';
import { PRINCIPALS } from '../../domain/principal.ts';
import { CREATE_ONLY_ROLE, freshSandbox, type Sandbox, VAULT } from '../sandbox.test-kit.ts';

const LOCKED = {
  rule: 'V3',
  error: 'InvalidRequestException',
  message: 'RecoveryPoint cannot be deleted or updated (Backup vault configured with Lock)',
  wording: 'aws',
};
const GONE = { rule: 'E2', error: 'ResourceNotFoundException' };
const input = (RecoveryPointArn: string) => ({ BackupVaultName: VAULT, RecoveryPointArn });
const refusal = (sandbox: Sandbox, arn: string) =>
  sandbox.refusal('DeleteRecoveryPoint', input(arn));

describe('DeleteRecoveryPoint', () => {
  it('[R3] answers at once; the point is DELETING for a few minutes and then gone', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp();
    expect(sandbox.call('DeleteRecoveryPoint', input(arn)).answer).toBeUndefined();
    expect(sandbox.describePoint(arn).Status).toBe('DELETING');
    sandbox.advance(59_000);
    expect(sandbox.describePoint(arn).Status).toBe('DELETING');
    const passed = sandbox.advance(10 * MINUTE);
    expect(passed.map(({ type }) => type)).toEqual(['point.deleted']);
    expect(sandbox.refusal('DescribeRecoveryPoint', input(arn))).toMatchObject(GONE);
    expect(refusal(sandbox, arn)).toMatchObject(GONE);
  });

  it('[R4] refuses a point that is being created, and tells when it could', () => {
    const sandbox = freshSandbox().vault();
    sandbox.start();
    sandbox.advance(3 * MINUTE);
    const [arn = ''] = sandbox.listPoints();
    const { verdict } = sandbox.call('DeleteRecoveryPoint', input(arn));
    expect(verdict.refusal).toMatchObject({
      rule: 'R4',
      error: 'InvalidResourceStateException',
      wording: 'ours',
    });
    const from = sandbox.point(arn).completesAt;
    expect(verdict.wayOut?.alternatives).toEqual([[{ kind: 'wait', from }]]);
    sandbox.advanceTo(from);
    sandbox.answer('DeleteRecoveryPoint', input(arn));
  });

  it('[R4] refuses a point that is being deleted already, and tells when it will be gone', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp();
    sandbox.answer('DeleteRecoveryPoint', input(arn));
    const { verdict } = sandbox.call('DeleteRecoveryPoint', input(arn));
    expect(verdict.refusal?.rule).toBe('R4');
    expect(verdict.wayOut?.byItself).toBe(sandbox.point(arn).deletion?.doneAt);
  });

  it('[V3] [V4] refuses everybody, root included, from the first second of a lock', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({ Lifecycle: { DeleteAfterDays: 1 } });
    sandbox.lock({ MinRetentionDays: 7, MaxRetentionDays: 30, ChangeableForDays: 3 });
    for (const { id } of PRINCIPALS) {
      const refused = refusal(sandbox.as(id), arn);
      const isAllowed = id === 'root' || id === 'backup-administrator';
      expect(refused).toEqual(isAllowed ? LOCKED : expect.objectContaining({ rule: 'P1' }));
    }
    expect(sandbox.describePoint(arn).Status).toBe('COMPLETED');
  });

  it.each([
    ['governance', {}, 100],
    ['grace time', { ChangeableForDays: 3 }, 2],
    ['its lock date behind it', { ChangeableForDays: 3 }, 3],
    ['its lock date ten years behind it', { ChangeableForDays: 3 }, 3650],
  ])('[V3] refuses root in a vault with a lock in %s', (_, lock, days) => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp();
    sandbox.lock(lock);
    sandbox.days(days);
    expect(refusal(sandbox, arn)).toEqual(LOCKED);
  });

  it('[V3] says until when the lock could be removed first, and when time alone does it', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({ Lifecycle: { DeleteAfterDays: 30 } });
    sandbox.lock({ ChangeableForDays: 3 });
    const until = sandbox.vaultRow().lock.lockDate;
    const byItself = sandbox.point(arn).createdAt + 30 * DAY;
    const wayOut = () => sandbox.call('DeleteRecoveryPoint', input(arn)).verdict.wayOut;
    expect(wayOut()).toEqual({
      alternatives: [[{ kind: 'first', operation: 'DeleteBackupVaultLockConfiguration', until }]],
      byItself,
    });
    sandbox.days(3);
    expect(wayOut()).toEqual({ alternatives: [], byItself });
  });

  it('goes on with a deletion that was asked for before the lock', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp();
    sandbox.answer('DeleteRecoveryPoint', input(arn));
    sandbox.lock({ ChangeableForDays: 3 });
    sandbox.advance(HOUR);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[L9] succeeds without the role’s right, but the point expires and stays; the second time it goes', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({ IamRoleArn: CREATE_ONLY_ROLE });
    sandbox.answer('DeleteRecoveryPoint', input(arn));
    expect(sandbox.describePoint(arn).Status).toBe('EXPIRED');
    sandbox.days(365);
    expect(sandbox.describePoint(arn).Status).toBe('EXPIRED');
    sandbox.answer('DeleteRecoveryPoint', input(arn));
    sandbox.advance(HOUR);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[V14] refuses an EXPIRED point in a locked vault, by our reading', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({
      IamRoleArn: CREATE_ONLY_ROLE,
      Lifecycle: { DeleteAfterDays: 1 },
    });
    sandbox.lock({ ChangeableForDays: 3 });
    sandbox.days(10);
    expect(sandbox.describePoint(arn).Status).toBe('EXPIRED');
    expect(refusal(sandbox, arn)).toEqual(LOCKED);
  });

  it.each([
    [{ BackupVaultName: 'other' }, 'E1'],
    [{ RecoveryPointArn: 'arn:aws:ec2:us-east-1::snapshot/snap-0' }, 'E2'],
    [{ RecoveryPointArn: null }, 'S1'],
    [{ BackupVaultName: 'no name!' }, 'B1'],
    [{ Force: true }, 'S2'],
  ])('[E1] [E2] refuses %j', (changes, rule) => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp();
    expect(sandbox.refusal('DeleteRecoveryPoint', { ...input(arn), ...changes }).rule).toBe(rule);
  });
});
