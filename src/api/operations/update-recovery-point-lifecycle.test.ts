import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../domain/instant.ts';
import { EBS, EFS, freshSandbox, type Sandbox, VAULT } from '../sandbox.test-kit.ts';

const input = (RecoveryPointArn: string, Lifecycle?: object) => ({
  BackupVaultName: VAULT,
  RecoveryPointArn,
  ...(Lifecycle === undefined ? {} : { Lifecycle }),
});
const edit = (sandbox: Sandbox, arn: string, lifecycle?: object) =>
  sandbox.answer('UpdateRecoveryPointLifecycle', input(arn, lifecycle));
const refusal = (sandbox: Sandbox, arn: string, lifecycle: object) =>
  sandbox.refusal('UpdateRecoveryPointLifecycle', input(arn, lifecycle));

/** An EFS point kept for a year, cold after 30 days. */
function coldPoint(): { sandbox: Sandbox; arn: string } {
  const sandbox = freshSandbox().vault();
  const arn = sandbox.backUp({
    ResourceArn: EFS,
    Lifecycle: { DeleteAfterDays: 365, MoveToColdStorageAfterDays: 30 },
  });
  return { sandbox, arn };
}

describe('UpdateRecoveryPointLifecycle', () => {
  it('[L6] [L4] replaces the lifecycle and answers with what follows from it', () => {
    const { sandbox, arn } = coldPoint();
    const created = sandbox.point(arn).createdAt;
    expect(edit(sandbox, arn, { DeleteAfterDays: 200, MoveToColdStorageAfterDays: 40 })).toEqual({
      BackupVaultArn: sandbox.vaultRow().arn,
      RecoveryPointArn: arn,
      Lifecycle: { DeleteAfterDays: 200, MoveToColdStorageAfterDays: 40 },
      CalculatedLifecycle: {
        DeleteAt: (created + 200 * DAY) / 1000,
        MoveToColdStorageAt: (created + 40 * DAY) / 1000,
      },
    });
    expect(sandbox.describePoint(arn).Lifecycle?.DeleteAfterDays).toBe(200);
  });

  it.each([[{}], [undefined], [{ DeleteAfterDays: -1, MoveToColdStorageAfterDays: -1 }]])(
    '[L6] %j removes both values: kept for ever',
    (lifecycle) => {
      const { sandbox, arn } = coldPoint();
      expect(edit(sandbox, arn, lifecycle)).toMatchObject({
        Lifecycle: {},
        CalculatedLifecycle: {},
      });
      sandbox.days(36_500);
      expect(sandbox.listPoints()).toEqual([arn]);
    },
  );

  it('[L6] omitting one value removes it', () => {
    const { sandbox, arn } = coldPoint();
    edit(sandbox, arn, { DeleteAfterDays: 365 });
    sandbox.days(100);
    expect(sandbox.describePoint(arn).StorageClass).toBe('WARM');
  });

  it('[L5] a retention shortened below the age ends the point within 8 hours', () => {
    const { sandbox, arn } = coldPoint();
    edit(sandbox, arn, { DeleteAfterDays: 5 });
    sandbox.days(4);
    expect(sandbox.listPoints()).toEqual([arn]);
    edit(sandbox, arn, { DeleteAfterDays: 1 });
    expect(sandbox.listPoints()).toEqual([arn]);
    sandbox.advance(8 * HOUR);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[L5] a retention lengthened at the last moment keeps the point', () => {
    const { sandbox, arn } = coldPoint();
    edit(sandbox, arn, { DeleteAfterDays: 2 });
    sandbox.advance(sandbox.point(arn).createdAt + 2 * DAY - sandbox.now);
    edit(sandbox, arn, { DeleteAfterDays: 3 });
    sandbox.advance(8 * HOUR);
    expect(sandbox.listPoints()).toEqual([arn]);
  });

  it('[L7] sets the move to cold no earlier than the age plus one day', () => {
    const { sandbox, arn } = coldPoint();
    sandbox.advance(sandbox.point(arn).createdAt + 10 * DAY - sandbox.now);
    expect(refusal(sandbox, arn, { MoveToColdStorageAfterDays: 10 })).toMatchObject({
      rule: 'L7',
      error: 'InvalidParameterValueException',
      wording: 'ours',
    });
    edit(sandbox, arn, { MoveToColdStorageAfterDays: 11 });
    sandbox.advance(1);
    expect(refusal(sandbox, arn, { MoveToColdStorageAfterDays: 10 }).rule).toBe('L7');
    edit(sandbox, arn, { MoveToColdStorageAfterDays: 12 });
    // The value that it has is no new one.
    sandbox.advance(DAY);
    edit(sandbox, arn, { MoveToColdStorageAfterDays: 12, DeleteAfterDays: 400 });
  });

  it.each([{ MoveToColdStorageAfterDays: 60 }, {}, { MoveToColdStorageAfterDays: -1 }])(
    '[L7] %j does not bring a cold point back',
    (lifecycle) => {
      const { sandbox, arn } = coldPoint();
      sandbox.days(31);
      expect(sandbox.describePoint(arn).StorageClass).toBe('COLD');
      expect(refusal(sandbox, arn, lifecycle).rule).toBe('L7');
      edit(sandbox, arn, { MoveToColdStorageAfterDays: 30, DeleteAfterDays: 400 });
      expect(sandbox.describePoint(arn).StorageClass).toBe('COLD');
    },
  );

  it('[L2] leaves 90 days between cold and the end', () => {
    const { sandbox, arn } = coldPoint();
    const lifecycle = { DeleteAfterDays: 119, MoveToColdStorageAfterDays: 30 };
    expect(refusal(sandbox, arn, lifecycle)).toMatchObject({ rule: 'L2', wording: 'aws' });
    edit(sandbox, arn, { ...lifecycle, DeleteAfterDays: 120 });
  });

  it('[L3] ignores the move to cold for a type without it, and for EBS that does not opt in', () => {
    const sandbox = freshSandbox().vault();
    for (const ResourceArn of [undefined, EBS]) {
      const arn = sandbox.backUp(ResourceArn === undefined ? {} : { ResourceArn });
      const lifecycle = { DeleteAfterDays: 91, MoveToColdStorageAfterDays: 90 };
      expect(edit(sandbox, arn, lifecycle).Lifecycle).toEqual({ DeleteAfterDays: 91 });
    }
  });

  it.each([0, 36_501, -7])('[L1] refuses %d days', (DeleteAfterDays) => {
    const { sandbox, arn } = coldPoint();
    expect(refusal(sandbox, arn, { DeleteAfterDays })).toMatchObject({
      rule: 'L1',
      wording: 'aws',
    });
  });

  it('[R4] refuses a point that is not complete', () => {
    const sandbox = freshSandbox().vault();
    sandbox.start();
    sandbox.advance(3 * MINUTE);
    const [arn = ''] = sandbox.listPoints();
    expect(refusal(sandbox, arn, { DeleteAfterDays: 7 }).rule).toBe('R4');
  });

  it('[S2] does not take DeleteAfterEvent, which AWS only answers', () => {
    const { sandbox, arn } = coldPoint();
    expect(refusal(sandbox, arn, { DeleteAfterEvent: 'DELETE_AFTER_COPY' }).rule).toBe('S2');
  });

  it.each([
    ['shorter', { DeleteAfterDays: 91, MoveToColdStorageAfterDays: 1 }],
    ['longer', { DeleteAfterDays: 3650, MoveToColdStorageAfterDays: 30 }],
    ['for ever', {}],
    ['to cold', { DeleteAfterDays: 365, MoveToColdStorageAfterDays: 20 }],
    ['as it is', { DeleteAfterDays: 365, MoveToColdStorageAfterDays: 30 }],
  ])('[V3] refuses every edit in a locked vault: %s', (_, lifecycle) => {
    for (const [lock, days] of [
      [{}, 1],
      [{ ChangeableForDays: 3 }, 1],
      [{ ChangeableForDays: 3 }, 3],
    ] as const) {
      const { sandbox, arn } = coldPoint();
      sandbox.lock(lock);
      sandbox.days(days);
      const told = sandbox.describePoint(arn);
      expect(refusal(sandbox, arn, lifecycle)).toEqual({
        rule: 'V3',
        error: 'InvalidRequestException',
        message: 'RecoveryPoint cannot be deleted or updated (Backup vault configured with Lock)',
        wording: 'aws',
      });
      expect(sandbox.describePoint(arn)).toEqual(told);
    }
  });
});
