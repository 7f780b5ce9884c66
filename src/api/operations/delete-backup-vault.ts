import { explainedDeleteVault, type VaultContents } from '../../domain/explained.ts';
import { asInstant, HOUR, plus, plusDays } from '../../domain/instant.ts';
import { goneAt, type RecoveryPoint } from '../../domain/recovery-point.ts';
import { roleMayDelete } from '../../domain/resource.ts';
import { countPointsIn, pointsIn, type World } from '../../simulation/world.ts';
import { findVault, found } from '../find.ts';
import { operation } from '../operation.ts';

/** Deletes a vault that holds nothing, whatever the state of its lock ([B4], [B5]). */
export const deleteBackupVault = operation<'DeleteBackupVault'>({
  name: 'DeleteBackupVault',
  decide: (context, { BackupVaultName }) => {
    const { world, caller } = context;
    const vault = findVault(context, BackupVaultName);
    const pointsInVault = vault === undefined ? 0 : countPointsIn(world, vault.arn);
    return explainedDeleteVault({ caller, vaultName: BackupVaultName, vault, pointsInVault }, () =>
      contentsOf(world, vault?.arn ?? ''),
    );
  },
});

function contentsOf(world: World, arn: string): VaultContents {
  let sample: RecoveryPoint | undefined;
  let lastEnd = Math.max(lastEndOfJobs(world, arn), lastEndOfCopies(world, arn));
  for (const point of pointsIn(world, arn)) {
    if (point.deletion === undefined && point.abandonedAt === undefined) sample ??= point;
    lastEnd = Math.max(lastEnd, goneAt(point));
  }
  return {
    sample,
    lastEnd: Number.isFinite(lastEnd) ? asInstant(lastEnd) : undefined,
    seed: world.genesis.seed,
  };
}

/** When whatever the jobs under way may still put into the vault is gone for certain ([L5]). */
function lastEndOfJobs(world: World, arn: string): number {
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const id of world.waitingJobs) {
    const { vaultArn, account, roleArn, lifecycle, startBy } = found(world.jobs.get(id));
    if (vaultArn !== arn) continue;
    if (lifecycle.deleteAfter === undefined || !roleMayDelete(account, roleArn)) return Infinity;
    lastEnd = Math.max(lastEnd, plus(plusDays(startBy, lifecycle.deleteAfter), 8 * HOUR));
  }
  return lastEnd;
}

/** No job is longer than three hours: a copy that waits starts when all before it are done ([C10]). */
function lastEndOfCopies(world: World, arn: string): number {
  const waiting = [...world.copies.values()].filter(
    (copy) => copy.startedAt === undefined && copy.failure === undefined,
  );
  const queue = (waiting.length + world.waitingJobs.size + 1) * 3 * HOUR;
  let lastEnd = Number.NEGATIVE_INFINITY;
  for (const { destinationVaultArn, account, roleArn, lifecycle, startsAt } of waiting) {
    if (destinationVaultArn !== arn) continue;
    if (lifecycle.deleteAfter === undefined || !roleMayDelete(account, roleArn)) return Infinity;
    const startBy = plus(startsAt, queue);
    lastEnd = Math.max(lastEnd, plus(plusDays(startBy, lifecycle.deleteAfter), 8 * HOUR));
  }
  return lastEnd;
}
