// A resource counts as protected while it has a complete recovery point in the Region.
import { toEpochSeconds } from '../domain/instant.ts';
import { isCompleteAt, type RecoveryPoint } from '../domain/recovery-point.ts';
import { pointsOf } from '../simulation/world.ts';
import type { Context } from './operation.ts';

/** The resource in AWS's words, and the ordinal of its first point, by which lists go. */
export function protectedResource({ world, caller }: Context, resourceArn: string) {
  let first: RecoveryPoint | undefined;
  let last: RecoveryPoint | undefined;
  for (const point of pointsOf(world, resourceArn)) {
    if (!isCompleteAt(point, world.now)) continue;
    if (world.vaults.get(point.vaultArn)?.region !== caller.region) continue;
    first ??= point;
    last = point;
  }
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

export const protectedResources = (context: Context) =>
  [...context.world.pointsByResource.keys()]
    .map((arn) => protectedResource(context, arn))
    .filter((resource) => resource !== undefined)
    .sort((one, other) => one.ordinal - other.ordinal);
