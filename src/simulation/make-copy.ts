import type { CopyJob } from '../domain/copy-job.ts';
import { plus, SECOND } from '../domain/instant.ts';
import type { Lifecycle } from '../domain/lifecycle.ts';
import { lockIs } from '../domain/lock.ts';
import type { RecoveryPoint } from '../domain/recovery-point.ts';
import { drawBetween, drawFrom, drawUuid } from '../domain/seeded.ts';
import type { World } from './world.ts';

interface CopyParts {
  readonly region: string;
  readonly point: RecoveryPoint;
  /** A copy to a vault that is not there fails when it starts. */
  readonly destinationArn: string;
  readonly roleArn: string;
  /** As `lifecycleOfCopy` gives it, fitted to the type. */
  readonly lifecycle: Lifecycle;
  readonly idempotencyToken?: string | undefined;
  readonly backupJobId?: string | undefined;
}

/** The row of a copy job that is asked for now, as the next thing that the world makes; nothing is changed. */
export function copyJobFor(world: World, parts: CopyParts): CopyJob {
  const { region, point, destinationArn, roleArn, lifecycle } = parts;
  const { idempotencyToken, backupJobId } = parts;
  const { seed } = world.genesis;
  const ordinal = world.nextOrdinal;
  const destination = world.vaults.get(destinationArn);
  const wait = drawBetween(drawFrom(seed, 'copy start', ordinal), 10, 120) * SECOND;
  return {
    id: drawUuid(drawFrom(seed, 'copy', ordinal)),
    ordinal,
    account: world.account,
    region,
    sourceVaultArn: point.vaultArn,
    sourcePointArn: point.arn,
    destinationVaultArn: destinationArn,
    destinationWasLocked: destination !== undefined && lockIs(destination.lock, 'locked'),
    ...(destination?.airGap === undefined ? {} : { destinationIsAirGapped: true }),
    resourceArn: point.resourceArn,
    resourceType: point.resourceType,
    resourceName: point.resourceName,
    roleArn,
    lifecycle,
    ...(idempotencyToken === undefined ? {} : { idempotencyToken }),
    encryptionKeyArn: destination?.encryptionKeyArn ?? point.encryptionKeyArn,
    ...(backupJobId === undefined ? {} : { backupJobId }),
    createdAt: world.now,
    startsAt: plus(world.now, wait),
    sizeInBytes: point.sizeInBytes,
  };
}
