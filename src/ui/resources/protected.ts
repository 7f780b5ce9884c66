// The account's resources with what protects them in a Region.
import type { Instant } from '../../domain/instant.ts';
import { isCompleteAt } from '../../domain/recovery-point.ts';
import type { Resource } from '../../domain/resource.ts';
import { pointsOf, type World } from '../../simulation/world.ts';

export interface Protection {
  readonly resource: Resource;
  /** When its newest complete recovery point was created; undefined where it has none. */
  readonly lastBackup: Instant | undefined;
  readonly points: number;
}

/** What the account owns in a Region: everything in its home Region, nothing elsewhere. */
export const resourcesIn = (world: World, region: string): Resource[] =>
  region === world.homeRegion ? [...world.resources.values()] : [];

/** One row for each resource of the Region, backed up or not. */
export const protectionsIn = (world: World, region: string): Protection[] =>
  resourcesIn(world, region).map((resource) => protectionOf(world, region, resource));

function protectionOf(world: World, region: string, resource: Resource): Protection {
  let points = 0;
  let lastBackup: Instant | undefined;
  for (const point of pointsOf(world, resource.arn)) {
    if (!isCompleteAt(point, world.now)) continue;
    if (world.vaults.get(point.vaultArn)?.region !== region) continue;
    points += 1;
    lastBackup = point.createdAt;
  }
  return { resource, lastBackup, points };
}
