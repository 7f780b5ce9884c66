import {
  type AirGapTarget,
  type BackupJob,
  DEFAULT_COMPLETION_WINDOW,
  DEFAULT_START_WINDOW,
} from '../domain/backup-job.ts';
import { type Instant, MINUTE, plus, SECOND } from '../domain/instant.ts';
import type { Lifecycle } from '../domain/lifecycle.ts';
import { lockIs } from '../domain/lock.ts';
import { defaultKeyArn } from '../domain/resource.ts';
import {
  fittedTo,
  nameInArn,
  resourceTypeNamed,
  typeOfResource,
} from '../domain/resource-types.ts';
import { drawBetween, drawFrom, drawUuid } from '../domain/seeded.ts';
import { canBeAirGapped, isFullyManaged } from '../domain/type-features.ts';
import { vaultArn } from '../domain/vault.ts';
import { pointArnFor } from './deadline.ts';
import { resourceNamed, type World } from './world.ts';

/** Of what, whither and how a backup is to be made. */
export interface JobWish
  extends
    Pick<BackupJob, 'region' | 'vaultName' | 'resourceArn' | 'roleArn' | 'tags'>,
    Partial<Pick<BackupJob, 'backupOptions' | 'idempotencyToken' | 'madeBy' | 'isContinuous'>> {
  readonly lifecycle: Lifecycle;
  /** The logically air-gapped vault for which the backup is meant ([G8], [G9], [G11]). */
  readonly airGapArn?: string | undefined;
  readonly startWindowMinutes?: number | undefined;
  readonly completeWindowMinutes?: number | undefined;
}

/** The next backup job of a world, as it would be made now. */
export function makeJob(world: World, wish: JobWish, now: Instant): BackupJob {
  const { region, vaultName, resourceArn, startWindowMinutes, completeWindowMinutes } = wish;
  const { backupOptions, idempotencyToken, madeBy, isContinuous } = wish;
  const { account, nextOrdinal: ordinal } = world;
  const { seed } = world.genesis;
  const resource = resourceNamed(world, resourceArn, region);
  const type = resourceTypeNamed(resource?.type ?? '') ?? typeOfResource(resourceArn);
  const airGap = airGapOf(wish.airGapArn, type?.name ?? '');
  // [G8] Made there straight away: the backup vault is named, but gets nothing.
  const directArn = airGap === 'direct' ? wish.airGapArn : undefined;
  const targetArn = directArn ?? vaultArn(region, account, vaultName);
  const vault = world.vaults.get(targetArn);
  const start = drawBetween(drawFrom(seed, 'start', ordinal), 10, 120) * SECOND;
  // Member by member: plans make jobs by the ten thousand, and a copied rest is several times slower.
  const job: BackupJob = {
    id: drawUuid(drawFrom(seed, 'job', ordinal)),
    ordinal,
    account,
    region,
    vaultArn: targetArn,
    vaultName: directArn === undefined ? vaultName : nameInArn(directArn),
    resourceArn,
    resourceType: type?.name ?? '',
    resourceName: resource?.name ?? nameInArn(resourceArn),
    roleArn: wish.roleArn,
    lifecycle: fittedTo(type, wish.lifecycle),
    tags: wish.tags,
    ...(backupOptions === undefined ? {} : { backupOptions }),
    ...(idempotencyToken === undefined ? {} : { idempotencyToken }),
    ...(typeof airGap === 'object' ? { airGap } : {}),
    ...(madeBy === undefined ? {} : { madeBy }),
    ...(isContinuous === undefined ? {} : { isContinuous }),
    encryptionKeyArn: vault?.encryptionKeyArn ?? defaultKeyArn(region, account),
    vaultWasLocked: vault !== undefined && lockIs(vault.lock, 'locked'),
    createdAt: now,
    startsAt: plus(now, start),
    startBy: plus(now, (startWindowMinutes ?? DEFAULT_START_WINDOW) * MINUTE),
    completeBy: plus(now, (completeWindowMinutes ?? DEFAULT_COMPLETION_WINDOW) * MINUTE),
    sizeInBytes: resource?.sizeInBytes ?? 0,
  };
  // [J7] Types that name the point at once have it from the start.
  return type?.namesPointAtOnce ? { ...job, pointArn: pointArnFor(seed, job, now) } : job;
}

function airGapOf(
  vaultArn: string | undefined,
  typeName: string,
): AirGapTarget | 'direct' | undefined {
  if (vaultArn === undefined) return undefined;
  if (!canBeAirGapped(typeName)) return { vaultArn, way: 'not supported' };
  return isFullyManaged(typeName) ? 'direct' : { vaultArn, way: 'copy' };
}
