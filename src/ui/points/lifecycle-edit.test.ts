import { describe, expect, it } from 'vitest';
import { asDays, asInstant, DAY } from '../../domain/instant.ts';
import type { Lifecycle } from '../../domain/lifecycle.ts';
import type { LockState } from '../../domain/lock.ts';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import type { Vault } from '../../domain/vault.ts';
import { LifecycleEdit } from './lifecycle-edit.svelte.ts';

const now = asInstant(10 * DAY);
const vault = (state: LockState): Vault => ({ lock: { state } }) as unknown as Vault;

function edit(typed: Partial<LifecycleEdit['draft']>, before: Partial<RecoveryPoint> = {}) {
  const lifecycle: Lifecycle = { deleteAfter: asDays(200) };
  const point = { arn: 'the-point', resourceType: 'EFS', createdAt: 0, lifecycle, ...before };
  const made = new LifecycleEdit(point as RecoveryPoint);
  Object.assign(made.draft, typed);
  return made;
}

describe('an edit of a lifecycle', () => {
  it('makes AWS’s request', () => {
    expect(edit({ days: '1' }).input('v1')).toEqual({
      BackupVaultName: 'v1',
      RecoveryPointArn: 'the-point',
      Lifecycle: { DeleteAfterDays: 1 },
    });
  });

  it('[L2] stops a conflict with cold storage in an unlocked vault', () => {
    const made = edit({ movesToCold: true, coldDays: '120' });
    expect(made.faultsIn(vault('unlocked'), now).days).toContain('210 days');
    expect(made.isFaultyIn(vault('unlocked'), now)).toBe(true);
  });

  it.each(['governance', 'graceTime', 'immutable'] as const)(
    '[V3] lets the same through in %s, where the lock refuses first',
    (state) => {
      const made = edit({ movesToCold: true, coldDays: '120' });
      expect(made.isFaultyIn(vault(state), now)).toBe(false);
      expect(made.warningIn(vault(state), now)).toContain('210 days');
    },
  );

  it('[L1] stops a number that is none, locked or not', () => {
    for (const state of ['unlocked', 'immutable'] as const)
      expect(edit({ days: '0' }).isFaultyIn(vault(state), now)).toBe(true);
  });

  it('[L7] moves to cold at the point’s age plus one day at the earliest', () => {
    const early = edit({ keep: 'always', movesToCold: true, coldDays: '10' });
    const first = edit({ keep: 'always', movesToCold: true, coldDays: '11' });
    expect(early.faultsIn(vault('unlocked'), now).coldDays).toContain('At least 11');
    expect(first.isFaultyIn(vault('unlocked'), now)).toBe(false);
  });

  it('[L7] changes nothing about what is cold already, but lets the retention be', () => {
    const cold = {
      coldAt: asInstant(DAY),
      lifecycle: { deleteAfter: asDays(200), moveToColdAfter: asDays(1) },
    };
    expect(edit({ movesToCold: false }, cold).faultsIn(vault('unlocked'), now).coldDays).toMatch(
      /cannot be changed/,
    );
    expect(edit({ days: '300' }, cold).isFaultyIn(vault('unlocked'), now)).toBe(false);
  });

  it('[L3] leaves a type without cold storage alone', () => {
    const made = edit({ movesToCold: true, coldDays: '1' }, { resourceType: 'RDS' });
    expect(made.isFaultyIn(vault('unlocked'), now)).toBe(false);
  });
});
