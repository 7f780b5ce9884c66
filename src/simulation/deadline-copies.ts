// What the deadlines of copy jobs bring about.
import { RETRY_EVERY } from '../domain/backup-job.ts';
import type { CopyEvent } from '../domain/copy-event.ts';
import type { CopyJob } from '../domain/copy-job.ts';
import { copyFault, failedCopy } from '../domain/copy-window.ts';
import { type Instant, plus } from '../domain/instant.ts';
import { type RecoveryPoint, scheduleOf } from '../domain/recovery-point.ts';
import { drawDuration, ownPointArn, resourceTypeNamed } from '../domain/resource-types.ts';
import { roleMayDelete } from '../domain/resource.ts';
import { drawFrom } from '../domain/seeded.ts';
import type { Vault } from '../domain/vault.ts';
import type { Deadline } from './agenda.ts';
import type { World } from './world.ts';

/** Undefined where the copy job no longer has the deadline. */
export function copyEventAt(world: World, deadline: Deadline): CopyEvent | undefined {
  const { at, kind, key } = deadline;
  const copy = world.copies.get(key);
  if (copy === undefined || !isCopyDue(world, deadline)) return undefined;
  return kind === 'copy start'
    ? startOfCopy(world, copy, at)
    : { type: 'copy.completed', at, copyId: key, pointArn: copy.pointArn ?? '' };
}

export function isCopyDue(world: World, { at, kind, key }: Deadline): boolean {
  const copy = world.copies.get(key);
  if (copy === undefined || copy.failure !== undefined) return false;
  return kind === 'copy start'
    ? copy.startedAt === undefined && copy.startsAt === at
    : copy.completesAt === at && world.runningByResource.get(copy.resourceArn) === key;
}

/** [C2] [C3] [C4] [C5] [C10] A copy that cannot start fails or waits; otherwise its point is born. */
export function startOfCopy(world: World, copy: CopyJob, at: Instant): CopyEvent | undefined {
  const source = world.points.get(copy.sourcePointArn);
  const destination = world.vaults.get(copy.destinationVaultArn);
  const fault = copyFault(copy, source, destination, at);
  if (fault !== undefined) return failedCopy(copy, fault);
  // Both are there: their absence is a fault.
  if (source === undefined || destination === undefined) return undefined;
  if (world.runningByResource.has(copy.resourceArn))
    return { type: 'copy.postponed', at, copyId: copy.id, startsAt: plus(at, RETRY_EVERY) };
  const completesAt = plus(at, lengthOf(world, copy));
  const point = copiedPoint(world, copy, source, destination, at);
  return {
    type: 'copy.started',
    at,
    copyId: copy.id,
    completesAt,
    point: scheduled(world, { ...point, completesAt }),
  };
}

function lengthOf({ genesis }: World, copy: CopyJob): number {
  const type = resourceTypeNamed(copy.resourceType);
  if (type === undefined || genesis.jobs === 'instant') return 0;
  return drawDuration(type, drawFrom(genesis.seed, 'copy length', copy.ordinal));
}

/** [C8] The source again, in another vault; what is about its time in its own vault stays behind. */
function copiedPoint(
  world: World,
  copy: CopyJob,
  source: RecoveryPoint,
  destination: Vault,
  startedAt: Instant,
): Omit<RecoveryPoint, 'completesAt'> {
  const { resourceArn, resourceType, resourceName, jobId, sizeInBytes, tags, createdAt } = source;
  return {
    arn: copyArn(world, copy, destination, createdAt),
    ordinal: world.nextOrdinal,
    vaultArn: destination.arn,
    resourceArn,
    resourceType,
    resourceName,
    roleArn: copy.roleArn,
    roleMayDelete: roleMayDelete(copy.account, copy.roleArn),
    jobId,
    encryptionKeyArn: copy.encryptionKeyArn,
    sizeInBytes,
    tags,
    createdAt,
    lifecycle: copy.lifecycle,
    copy: { copyId: copy.id, pointArn: source.arn, vaultArn: source.vaultArn, startedAt },
  };
}

/** [C11] [G5] Its form is that of the type; a snapshot of a database is named after the copy job. */
function copyArn(
  { genesis }: World,
  { ordinal, account, resourceArn, resourceType }: CopyJob,
  { region, airGap }: Vault,
  createdAt: Instant,
): string {
  const type = resourceTypeNamed(resourceType);
  if (type === undefined) throw new Error(`There is no resource type "${resourceType}".`);
  const draw = drawFrom(genesis.seed, 'copied point', ordinal);
  if (airGap !== undefined) return ownPointArn({ region, account, draw });
  return type.pointArn({ region, account, resourceArn, createdAt, madeBy: 'copyjob', draw });
}

/** Nothing falls due before the copy is complete, however old its source is. */
function scheduled({ genesis }: World, point: RecoveryPoint): RecoveryPoint {
  const { lifecycle, createdAt, completesAt, ordinal } = point;
  const draw = drawFrom(genesis.seed, 'end', ordinal, createdAt);
  const { coldAt, ...schedule } = scheduleOf(lifecycle, createdAt, completesAt, draw);
  if (coldAt === undefined) return { ...point, ...schedule };
  return { ...point, ...schedule, coldAt: Math.max(coldAt, completesAt) as Instant };
}
