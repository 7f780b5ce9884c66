// How an operation finds the rows that it names, in the caller's account and Region.
import type { BackupJob } from '../domain/backup-job.ts';
import { isThereAt, type RecoveryPoint } from '../domain/recovery-point.ts';
import { type Vault, vaultArn } from '../domain/vault.ts';
import type { Context } from './operation.ts';

export const findVault = (
  { world, caller }: Context,
  name: string,
  accountId: string = caller.account,
): Vault | undefined => world.vaults.get(vaultArn(caller.region, accountId, name));

/** The point if it is in that vault now. */
export function findPoint(
  { world }: Context,
  vault: Vault | undefined,
  arn: string,
): RecoveryPoint | undefined {
  const point = world.points.get(arn);
  if (point === undefined || point.vaultArn !== vault?.arn) return undefined;
  return isThereAt(point, world.now) ? point : undefined;
}

export function findJob({ world, caller }: Context, id: string): BackupJob | undefined {
  const job = world.jobs.get(id);
  return job?.region === caller.region ? job : undefined;
}

/** A row whose existence the decision has shown. */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined)
    throw new Error('An answer was asked for a row that the decision did not find.');
  return row;
}
