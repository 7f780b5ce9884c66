// A resource counts as protected while it has a complete recovery point in the Region.
import { toEpochSeconds } from '../domain/instant.ts';
import { isCompleteAt, type RecoveryPoint } from '../domain/recovery-point.ts';
import { newestPointsOf, pointsIn, pointsOf } from '../simulation/world.ts';
import type { Context } from './operation.ts';

/** The resource in AWS's words, and the ordinal of its first point, by which lists go. */
export function protectedResource({ world, caller }: Context, resourceArn: string) {
  const counts = (point: RecoveryPoint): boolean =>
    isCompleteAt(point, world.now) && world.vaults.get(point.vaultArn)?.region === caller.region;
  // Looked for from both ends: a resource may have many points.
  const first = firstOf(pointsOf(world, resourceArn), counts);
  // A copy may have been made later than a newer backup.
  const newest = firstOf(
    newestPointsOf(world, resourceArn),
    (point) => counts(point) && !point.copy,
  );
  const last = newest ?? firstOf(newestPointsOf(world, resourceArn), counts);
  if (first === undefined || last === undefined) return undefined;
  return { ordinal: first.ordinal, view: viewOf(last) };
}

const viewOf = (last: RecoveryPoint) => ({
  ResourceArn: last.resourceArn,
  ResourceType: last.resourceType,
  LastBackupTime: toEpochSeconds(last.createdAt),
  ResourceName: last.resourceName,
  LastBackupVaultArn: last.vaultArn,
  LastRecoveryPointArn: last.arn,
});

/** The same for one vault, in the order of the first point of each resource that is in it. */
export function resourcesInVault({ world }: Context, vaultArn: string) {
  const resources = new Map<string, { ordinal: number; last: RecoveryPoint }>();
  for (const point of pointsIn(world, vaultArn)) {
    if (!isCompleteAt(point, world.now)) continue;
    const known = resources.get(point.resourceArn);
    const last = known !== undefined && known.last.createdAt > point.createdAt ? known.last : point;
    resources.set(point.resourceArn, { ordinal: known?.ordinal ?? point.ordinal, last });
  }
  return [...resources.values()].map(({ ordinal, last }) => ({ ordinal, view: viewOf(last) }));
}

function firstOf<Row>(rows: Iterable<Row>, counts: (row: Row) => boolean): Row | undefined {
  for (const row of rows) if (counts(row)) return row;
  return undefined;
}

export const protectedResources = (context: Context) =>
  [...context.world.pointsByResource.keys()]
    .map((arn) => protectedResource(context, arn))
    .filter((resource) => resource !== undefined)
    .sort((one, other) => one.ordinal - other.ordinal);
