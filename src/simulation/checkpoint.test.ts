import { describe, expect, it } from 'vitest';
import {
  CREATE_ONLY_ROLE,
  EFS,
  freshSandbox,
  RDS,
  Sandbox,
  VAULT,
} from '../api/sandbox.test-kit.ts';
import { DAY, MINUTE } from '../domain/instant.ts';
import { canonical, checkpointOf, type Checkpoint, worldOf } from './checkpoint.ts';
import { pointsIn, pointsOf, type World } from './world.ts';

/** A world in the middle of everything: jobs that run, wait and failed, points that go in every way. */
function busy(): Sandbox {
  const sandbox = freshSandbox().vault().vault('other');
  sandbox.backUp({ ResourceArn: EFS, Lifecycle: { MoveToColdStorageAfterDays: 2 } });
  sandbox.backUp({ IamRoleArn: CREATE_ONLY_ROLE, Lifecycle: { DeleteAfterDays: 1 } });
  const deleted = sandbox.backUp({ Lifecycle: { DeleteAfterDays: 9 } });
  sandbox.days(2);
  sandbox.lock({ MinRetentionDays: 2, ChangeableForDays: 3 }, 'other');
  sandbox.call('StartBackupJob', {
    BackupVaultName: 'other',
    ResourceArn: RDS,
    IamRoleArn: CREATE_ONLY_ROLE,
    Lifecycle: { DeleteAfterDays: 1 },
  });
  sandbox.start({ ResourceArn: EFS, IdempotencyToken: 'once', Lifecycle: { DeleteAfterDays: 5 } });
  sandbox.advance(3 * MINUTE);
  sandbox.start({ ResourceArn: EFS });
  sandbox.start({ ResourceArn: RDS });
  sandbox.answer('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn: deleted });
  return sandbox;
}

/** As it comes back from a store or a file. */
const restored = (world: World, seq = 0): World =>
  worldOf(JSON.parse(JSON.stringify(checkpointOf(world, seq))) as Checkpoint);

describe('a checkpoint', () => {
  it('gives the same world back', () => {
    const { world } = busy();
    expect(canonical(restored(world))).toBe(canonical(world));
  });

  it('remembers the entry after which it was taken', () => {
    expect(checkpointOf(busy().world, 17).seq).toBe(17);
  });

  it('builds every index anew', () => {
    const { world } = busy();
    const again = restored(world);
    const indexes = ({ runningByResource, jobsByToken, waitingJobs, ...rest }: World) => ({
      running: [...runningByResource],
      tokens: [...jobsByToken],
      waiting: [...waitingJobs],
      shelves: [rest.pointsByVault, rest.pointsByResource, rest.jobsByRegion].map((shelves) =>
        [...shelves]
          .map(([key, shelf]) => [key, shelf.present] as const)
          .filter(([, present]) => present > 0),
      ),
    });
    expect(indexes(again)).toEqual(indexes(world));
    for (const { arn } of world.vaults.values())
      expect([...pointsIn(again, arn)]).toEqual([...pointsIn(world, arn)]);
    for (const arn of world.resources.keys())
      expect([...pointsOf(again, arn)]).toEqual([...pointsOf(world, arn)]);
    expect(indexes(world).waiting.length).toBeGreaterThan(0);
    expect(indexes(world).running.length).toBeGreaterThan(0);
  });

  it('lets time pass as it would have passed', () => {
    const sandbox = busy();
    const again = new Sandbox(restored(sandbox.world), 'root', sandbox.region, []);
    expect(again.days(1)).toEqual(sandbox.days(1));
    expect(again.days(100)).toEqual(sandbox.days(100));
    expect(canonical(again.world)).toBe(canonical(sandbox.world));
  });
});

describe('the canonical text of a world', () => {
  it('is the same for the same world and another after any change', () => {
    const one = freshSandbox().vault();
    const other = freshSandbox().vault();
    expect(canonical(one.world)).toBe(canonical(other.world));
    other.advance(DAY);
    expect(canonical(one.world)).not.toBe(canonical(other.world));
    one.advance(DAY);
    expect(canonical(one.world)).toBe(canonical(other.world));
    one.lock({});
    expect(canonical(one.world)).not.toBe(canonical(other.world));
  });
});
