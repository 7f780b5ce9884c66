// What must hold whatever anybody calls and however the clock moves.
import { describe, expect, it } from 'vitest';
import { DAY } from '../domain/instant.ts';
import { UNLOCKED } from '../domain/lock.ts';
import {
  calculatedOf,
  departureOf,
  holdsOnAt,
  isCompleteAt,
  isThereAt,
  statusAt,
} from '../domain/recovery-point.ts';
import { pointsIn } from '../simulation/world.ts';
import { eventsOf, law, lockedIn, pointIn, vaultIn } from './watched-calls.test-kit.ts';

describe('while anybody calls anything and the clock moves', () => {
  it(
    '[V5] [V11] on and after the lock date nothing changes the lock, but an empty vault may go',
    law(({ before, after, step, called }) => {
      for (const vault of before.vaults) {
        const { lockDate } = vault.lock;
        if (lockDate === undefined || before.now < lockDate) continue;
        const left = vaultIn(after, vault.arn);
        if (left !== undefined) expect(left.lock).toEqual(vault.lock);
        else {
          expect('operation' in step && step.operation).toBe('DeleteBackupVault');
          expect(called?.verdict.refusal).toBeUndefined();
          const inside = before.points.filter(
            (point) => point.vaultArn === vault.arn && isThereAt(point, before.now),
          );
          expect(inside).toEqual([]);
        }
      }
    }),
  );

  it(
    '[V3] [V4] a locked vault loses a complete point through time only',
    law(({ before, after, passed }) => {
      for (const vault of lockedIn(before))
        for (const point of before.points) {
          if (point.vaultArn !== vault.arn || !isCompleteAt(point, before.now)) continue;
          const left = pointIn(after, point.arn) ?? point;
          // A temporary point goes when it is copied ([G10]).
          if (left.dueAfterCopyAt !== undefined) continue;
          if (passed === undefined) {
            expect(statusAt(left, after.now)).toBe(statusAt(point, before.now));
          } else if (!isThereAt(left, after.now) && departureOf(left) === 'lifecycle') {
            expect(after.now).toBeGreaterThan(calculatedOf(left).deleteAt ?? Infinity);
          } else if (!isThereAt(left, after.now)) {
            // Asked for before the lock, and under way since then.
            expect(statusAt(point, before.now)).toBe('DELETING');
          }
        }
    }),
  );

  it(
    '[V3] in a locked vault no lifecycle and no end changes',
    law((seen) => {
      const { before, after } = seen;
      const isRelease = eventsOf(seen).some(({ type }) => type === 'hold.canceled');
      for (const vault of lockedIn(before))
        for (const point of before.points) {
          if (point.vaultArn !== vault.arn) continue;
          const left = pointIn(after, point.arn);
          expect(left?.lifecycle).toEqual(point.lifecycle);
          if (left?.dueAfterCopyAt !== undefined) continue;
          // What fell due under a legal hold is due once more when it is released ([H3]).
          if (!isRelease || (point.endsAt ?? Infinity) > before.now)
            expect(left?.endsAt).toBe(point.endsAt);
          else expect(left?.endsAt).toBeGreaterThanOrEqual(point.endsAt ?? 0);
          expect(left?.coldAt).toBe(point.coldAt);
        }
    }),
  );

  it(
    '[W1] [W2] [W3] [C5] every point that is born in a locked vault is in its window',
    law((seen) => {
      for (const event of eventsOf(seen)) {
        if (event.type !== 'job.started' && event.type !== 'copy.started') continue;
        const lock = vaultIn(seen.before, event.point.vaultArn)?.lock;
        const kept = event.point.lifecycle.deleteAfter ?? Infinity;
        expect(kept).toBeGreaterThanOrEqual(lock?.minimumRetention ?? 0);
        expect(kept).toBeLessThanOrEqual(lock?.maximumRetention ?? Infinity);
      }
    }),
  );

  it(
    '[W4] putting, replacing and removing a lock changes no recovery point',
    law((seen) => {
      const isAboutLock = eventsOf(seen).some(({ type }) => type.startsWith('lock'));
      if (seen.called === undefined || !isAboutLock) return;
      expect(seen.after.points).toEqual(seen.before.points);
      expect(seen.after.jobs).toEqual(seen.before.jobs);
    }),
  );

  it(
    '[V1] [V6] the lock date is the put plus so many times 24 hours, at least 72',
    law((seen) => {
      for (const event of eventsOf(seen)) {
        if (event.type !== 'lock.put') continue;
        const { lockDate } = vaultIn(seen.after, event.vaultArn)?.lock ?? {};
        if (event.changeableForDays === undefined) expect(lockDate).toBeUndefined();
        else {
          expect((lockDate ?? 0) - seen.after.now).toBe(event.changeableForDays * DAY);
          expect(event.changeableForDays).toBeGreaterThanOrEqual(3);
        }
      }
    }),
  );

  it(
    '[V10] removing a lock leaves the world as if it had never been put',
    law((seen) => {
      const [event] = eventsOf(seen);
      if (event?.type !== 'lock.removed') return;
      const vaults = seen.before.vaults.map((vault) =>
        vault.arn === event.vaultArn ? { ...vault, lock: UNLOCKED } : vault,
      );
      expect(seen.after).toEqual({ ...seen.before, vaults });
    }),
  );

  it(
    '[H1] [H2] [H3] a held point stays, whoever calls and however late it is; a released one goes within 24 hours',
    law((seen) => {
      const { before, after } = seen;
      for (const point of before.points) {
        const isHeld = holdsOnAt(point, before.now).length > 0 && isCompleteAt(point, before.now);
        const isExpired = statusAt(point, before.now) !== 'COMPLETED';
        const left = pointIn(after, point.arn) ?? point;
        if (isHeld && !isExpired) expect(statusAt(left, after.now)).toBe('COMPLETED');
        const wasDue = (point.endsAt ?? Infinity) <= before.now && isHeld && !isExpired;
        if (wasDue && holdsOnAt(left, after.now).length === 0)
          expect(left.endsAt).toBeLessThan(after.now + DAY);
      }
    }),
  );

  it(
    '[L4] [L5] a point ends so many times 24 hours after its creation, and at most 8 hours later',
    law(({ sandbox, after }) => {
      for (const vault of after.vaults)
        for (const point of pointsIn(sandbox.world, vault.arn)) {
          const { deleteAt } = calculatedOf(point);
          const { createdAt, endsAt, lifecycle } = point;
          if (point.dueAfterCopyAt !== undefined) continue;
          if (lifecycle.deleteAfter === undefined) expect(endsAt).toBeUndefined();
          else {
            expect((deleteAt ?? 0) - createdAt).toBe(lifecycle.deleteAfter * DAY);
            expect(endsAt).toBeGreaterThan(deleteAt ?? Infinity);
          }
        }
    }),
  );
});
