// What every implementation of the log port must do with checkpoints.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { perform } from '../api/call.ts';
import { DAY, plus } from '../domain/instant.ts';
import { advance } from '../simulation/advance.ts';
import { canonical, checkpointOf, worldOf } from '../simulation/checkpoint.ts';
import { someCall, someSandbox } from '../simulation/drawn-log.test-kit.ts';
import type { Call } from '../simulation/log.ts';
import type { LogStore } from '../simulation/log-store.ts';
import { beginWorld, type World } from '../simulation/world.ts';
import { anyCheckpoint, someCheckpoint } from './drawn-checkpoint.test-kit.ts';

export function describeCheckpoints(open: () => Promise<LogStore>): void {
  const withLog = async (length: number): Promise<LogStore> => {
    const store = await open();
    const log = Array.from({ length }, (_, index) => someCall(index + 1));
    await store.add(someSandbox('a'), log);
    return store;
  };

  it('come back as they were', async () => {
    const store = await withLog(5);
    expect(await store.checkpoint('a')).toBeUndefined();
    await fc.assert(
      fc.asyncProperty(anyCheckpoint, async (checkpoint) => {
        await store.saveCheckpoint('a', { ...checkpoint, seq: 5 });
        expect(inOrder(await store.checkpoint('a'))).toBe(inOrder({ ...checkpoint, seq: 5 }));
      }),
      { numRuns: 50 },
    );
  });

  it('give the same world again', async () => {
    const world = livedWorld();
    const store = await withLog(1);
    await store.saveCheckpoint('a', checkpointOf(world, 1));
    const kept = await store.checkpoint('a');
    expect(kept === undefined ? '' : canonical(worldOf(kept))).toBe(canonical(world));
  });

  it('are given by their place: the newest at or before it', async () => {
    const store = await withLog(9);
    for (const seq of [2, 4, 6]) await store.saveCheckpoint('a', someCheckpoint(seq));
    const seqOf = async (upTo?: number) => (await store.checkpoint('a', upTo))?.seq;
    expect(await seqOf()).toBe(6);
    expect(await seqOf(5)).toBe(4);
    expect(await seqOf(4)).toBe(4);
    expect(await seqOf(1)).toBeUndefined();
  });

  it('beyond the end of the log do not count', async () => {
    const store = await withLog(2);
    await store.saveCheckpoint('a', someCheckpoint(1));
    await store.saveCheckpoint('a', someCheckpoint(3));
    expect((await store.checkpoint('a'))?.seq).toBe(1);
  });

  it('go, the oldest first, when there are many', async () => {
    const store = await withLog(9);
    for (let seq = 1; seq <= 9; seq += 1) await store.saveCheckpoint('a', someCheckpoint(seq));
    expect((await store.checkpoint('a'))?.seq).toBe(9);
    expect((await store.checkpoint('a', 7))?.seq).toBe(7);
    expect(await store.checkpoint('a', 2)).toBeUndefined();
  });
}

/** As text, the members in order; own members called `__proto__` count too. */
export const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );

/** A world in which a vault was locked, backed up into, edited and left to time. */
function livedWorld(): World {
  const world = beginWorld(someSandbox('a').genesis);
  const call = (operation: string, input: Call['input']): void => {
    const { outcome } = perform(world, {
      principal: 'root',
      region: 'us-east-1',
      operation,
      input,
    });
    expect(outcome.result, operation).not.toBe('refused');
  };
  const backup = {
    BackupVaultName: 'vault',
    ResourceArn: 'arn:aws:rds:us-east-1:123456789012:db:database-2',
    IamRoleArn: 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole',
  };
  call('CreateBackupVault', { BackupVaultName: 'vault', BackupVaultTags: { team: '<i>' } });
  call('StartBackupJob', { ...backup, Lifecycle: { DeleteAfterDays: 9 } });
  advance(world, plus(world.now, DAY));
  call('PutBackupVaultLockConfiguration', {
    BackupVaultName: 'vault',
    MinRetentionDays: 7,
    ChangeableForDays: 3,
  });
  call('StartBackupJob', { ...backup, Lifecycle: { DeleteAfterDays: 1 } });
  call('StartBackupJob', { ...backup, IdempotencyToken: 'token' });
  advance(world, plus(world.now, 4 * DAY));
  expect(world.points.size).toBeGreaterThan(1);
  return world;
}
