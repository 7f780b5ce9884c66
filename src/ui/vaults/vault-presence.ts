// Where a vault is, where it was, and what is in it at an instant.
import type { Instant } from '../../domain/instant.ts';
import { isThereAt } from '../../domain/recovery-point.ts';
import type { Vault } from '../../domain/vault.ts';
import type { CallEntry, LogEntry } from '../../simulation/log.ts';
import { countPointsIn, type World } from '../../simulation/world.ts';

/** How many recovery points the vault holds when the clock's hand stands at `at`, now or ahead. */
export function pointsInAt(world: World, vaultArn: string, at: Instant): number {
  if (at === world.now) return countPointsIn(world, vaultArn);
  let count = 0;
  for (const arn of world.pointsByVault.get(vaultArn)?.after(0) ?? []) {
    const point = world.points.get(arn);
    if (point !== undefined && isThereAt(point, at)) count += 1;
  }
  return count;
}

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
