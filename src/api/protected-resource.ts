// A resource counts as protected while it has a complete recovery point in the Region.
import { toEpochSeconds } from '../domain/instant.ts';
import { isCompleteAt, type RecoveryPoint } from '../domain/recovery-point.ts';
import { newestPointsOf, pointsOf } from '../simulation/world.ts';
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
  const view = {
    ResourceArn: resourceArn,
    ResourceType: last.resourceType,
    LastBackupTime: toEpochSeconds(last.createdAt),
    ResourceName: last.resourceName,
    LastBackupVaultArn: last.vaultArn,
    LastRecoveryPointArn: last.arn,
  };
  return { ordinal: first.ordinal, view };
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
