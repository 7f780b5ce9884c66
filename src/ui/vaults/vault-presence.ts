// Where a vault is, where it was, and what is in it at an instant.
import type { Instant } from '../../domain/instant.ts';
import { bornAt, goneAt } from '../../domain/recovery-point.ts';
import type { Vault } from '../../domain/vault.ts';
import type { CallEntry, LogEntry } from '../../simulation/log.ts';
import { countUpTo } from '../../session/forecast.ts';
import { pointsIn, type World } from '../../simulation/world.ts';

/** The instants at which recovery points come and go, sorted, so that any instant is counted at once. */
export interface Presence {
  readonly births: Float64Array;
  readonly ends: Float64Array;
}

export function presenceIn(world: World, vaultArn: string): Presence {
  const points = [...pointsIn(world, vaultArn)];
  return {
    births: Float64Array.from(points, bornAt).sort(),
    ends: Float64Array.from(points, goneAt).sort(),
  };
}

/** How many recovery points there are when the clock's hand stands at `at`, now or ahead. */
export const countAt = ({ births, ends }: Presence, at: Instant): number =>
  countUpTo(births, at) - countUpTo(ends, at);

/** The Regions in which the account has a vault of this name. */
export const regionsOf = (world: World, name: string): readonly string[] =>
  [...world.vaults.values()].filter((vault) => vault.name === name).map(({ region }) => region);

/** How many vaults the account has in each of its other Regions. */
export function vaultsElsewhere(world: World, region: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const vault of world.vaults.values())
    if (vault.region !== region) counts.set(vault.region, (counts.get(vault.region) ?? 0) + 1);
  return counts;
}

/** The call that deleted the vault of this name last, if it is among the entries. */
export function deletionOf(
  entries: readonly LogEntry[],
  { name, region }: Pick<Vault, 'name' | 'region'>,
): CallEntry | undefined {
  return entries.findLast(
    (entry): entry is CallEntry =>
      entry.kind === 'call' &&
      entry.operation === 'DeleteBackupVault' &&
      entry.outcome.result === 'accepted' &&
      entry.region === region &&
      entry.input['BackupVaultName'] === name,
  );
}
