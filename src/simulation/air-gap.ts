// What follows on a backup that is meant for a logically air-gapped vault but cannot be made there: it is copied,
// and once it is copied the temporary recovery point goes.
import type { BackupJob } from '../domain/backup-job.ts';
import { copyEndedAt, type CopyJob } from '../domain/copy-job.ts';
import type { DomainEvent } from '../domain/event.ts';
import { type Instant, plus, SECOND } from '../domain/instant.ts';
import type { RecoveryPoint } from '../domain/recovery-point.ts';
import { drawBetween, drawFrom } from '../domain/seeded.ts';
import { copyJobFor } from './make-copy.ts';
import type { World } from './world.ts';

/** What follows on an event that has been applied; where jobs are instant it has been told already. */
export function airGapAfter(world: World, event: DomainEvent): readonly DomainEvent[] {
  if (world.genesis.jobs === 'instant') return [];
  if (event.type === 'job.completed') {
    const job = world.jobs.get(event.jobId);
    const point = world.points.get(event.pointArn);
    return job === undefined || point === undefined ? [] : copyOfTemporary(world, job, point);
  }
  if (event.type !== 'copy.completed' && event.type !== 'copy.failed') return [];
  const point = world.points.get(world.copies.get(event.copyId)?.sourcePointArn ?? '');
  return point?.deleteAfterCopyTo === undefined ? [] : dueAfterCopy(world, point);
}

/** [G9] */
export function copyOfTemporary(
  world: World,
  { region, roleArn, id: backupJobId }: BackupJob,
  point: RecoveryPoint,
): DomainEvent[] {
  const { deleteAfterCopyTo: destinationArn, lifecycle } = point;
  if (destinationArn === undefined) return [];
  const parts = { region, point, destinationArn, roleArn, lifecycle, backupJobId };
  return [{ type: 'copy.created', at: world.now, copy: copyJobFor(world, parts) }];
}

/** [G10] Nothing while a copy of it is under way, or where none in the air-gapped vault is kept as long as it. */
function dueAfterCopy({ copies, now, genesis }: World, point: RecoveryPoint): DomainEvent[] {
  if (point.dueAfterCopyAt !== undefined) return [];
  let isServed = false;
  for (const copy of copies.values()) {
    if (copy.sourcePointArn !== point.arn) continue;
    if (copyEndedAt(copy, now) === undefined) return [];
    isServed ||= copy.failure === undefined && isServedBy(copy, point);
  }
  return isServed ? [dueSoon(now, genesis.seed, point)] : [];
}

export function dueSoon(now: Instant, seed: string, point: RecoveryPoint): DomainEvent {
  const draw = drawFrom(seed, 'after copy', point.ordinal);
  const endsAt = plus(now, drawBetween(draw, 60, 600) * SECOND);
  return { type: 'point.dueAfterCopy', at: now, pointArn: point.arn, endsAt };
}

/** [G10] Whether the copy is in the air-gapped vault, and for as long. */
export function isServedBy(
  { destinationVaultArn, lifecycle }: CopyJob,
  point: RecoveryPoint,
): boolean {
  if (destinationVaultArn !== point.deleteAfterCopyTo) return false;
  return (lifecycle.deleteAfter ?? Infinity) >= (point.lifecycle.deleteAfter ?? Infinity);
}
