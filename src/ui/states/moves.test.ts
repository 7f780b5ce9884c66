import { describe, expect, it } from 'vitest';
import { DAY, plus } from '../../domain/instant.ts';
import { type LockState, lockAt } from '../../domain/lock.ts';
import { type PrincipalId, principalOf } from '../../domain/principal.ts';
import { ruleOf } from '../../domain/rules.ts';
import { vaultArn } from '../../domain/vault.ts';
import { VAULT, WrittenLog } from '../../session/written-log.test-kit.ts';
import { type Move, movesOf } from './moves.ts';

function movesIn(
  put: { ChangeableForDays?: number } | undefined,
  as: PrincipalId = 'root',
  after = 0,
) {
  const log = new WrittenLog();
  log.call('CreateBackupVault', { BackupVaultName: VAULT });
  if (put !== undefined)
    log.call('PutBackupVaultLockConfiguration', { BackupVaultName: VAULT, ...put });
  const { account, vaults, now } = log.world;
  const vault = vaults.get(vaultArn('us-east-1', account, VAULT));
  if (vault === undefined) throw new Error('The vault is missing.');
  const at = plus(now, after);
  return movesOf(
    { ...vault, lock: lockAt(vault.lock, at) },
    { principal: principalOf(as), account, region: 'us-east-1', now: at },
  );
}

const targets = (moves: readonly Move[]): (LockState | undefined)[] =>
  moves.map(({ to, reason }) => (reason === undefined ? to : undefined));

describe('what can be asked of a lock', () => {
  it('[V1] [V2] [V10] unlocked: both kinds of lock, and a removal that does nothing', () => {
    expect(targets(movesIn(undefined))).toEqual(['graceTime', 'governance', 'unlocked', undefined]);
    expect(movesIn(undefined).at(-1)?.reason).toMatch(/No lock date is set/);
  });

  it('[V8] governance: everything but time', () => {
    expect(targets(movesIn({}))).toEqual(['graceTime', 'governance', 'unlocked', undefined]);
  });

  it('[V9] grace time: everything', () => {
    const moves = movesIn({ ChangeableForDays: 3 });
    expect(targets(moves)).toEqual(['graceTime', 'governance', 'unlocked', 'immutable']);
  });

  it('[V5] [V11] on the lock date: nothing, with the rule that says so', () => {
    const moves = movesIn({ ChangeableForDays: 3 }, 'root', 3 * DAY);
    expect(targets(moves)).toEqual([undefined, undefined, undefined, undefined]);
    expect(moves.map(({ rule }) => rule)).toEqual(['V5', 'V5', 'V5', undefined]);
    expect(moves[2]?.reason).toBe(ruleOf('V5').sentence);
    expect(moves[3]?.reason).toMatch(/reached already/);
  });

  it('[P1] without the permission: time alone', () => {
    const moves = movesIn({ ChangeableForDays: 3 }, 'auditor');
    expect(targets(moves)).toEqual([undefined, undefined, undefined, 'immutable']);
    expect(moves[0]?.rule).toBe('P1');
  });
});
