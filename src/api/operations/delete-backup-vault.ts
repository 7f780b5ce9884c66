import { explainedDeleteVault } from '../../domain/explained.ts';
import type { Instant } from '../../domain/instant.ts';
import { goneAt, type RecoveryPoint } from '../../domain/recovery-point.ts';
import { countPointsIn, pointsIn, type World } from '../../simulation/world.ts';
import { findVault } from '../find.ts';
import { operation } from '../operation.ts';

/** Deletes a vault that holds nothing, whatever the state of its lock ([B4], [B5]). */
export const deleteBackupVault = operation<'DeleteBackupVault'>({
  name: 'DeleteBackupVault',
  decide: (context, { BackupVaultName }) => {
    const { world, caller } = context;
    const vault = findVault(context, BackupVaultName);
    const pointsInVault = vault === undefined ? 0 : countPointsIn(world, vault.arn);
    return explainedDeleteVault(
      { caller, vaultName: BackupVaultName, vault, pointsInVault },
      contentsOf(world, vault?.arn ?? ''),
    );
  },
});

function contentsOf(world: World, arn: string) {
  let sample: RecoveryPoint | undefined;
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const point of pointsIn(world, arn)) {
    sample ??= point;
    lastEnd = Math.max(lastEnd, goneAt(point));
  }
  return {
    sample,
    lastEnd: Number.isFinite(lastEnd) ? (lastEnd as Instant) : undefined,
    seed: world.genesis.seed,
  };
}
