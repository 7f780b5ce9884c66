// What a deadline brings about when its turn comes; nothing, when its row has changed meanwhile.
import type { BackupJob } from '../domain/backup-job.ts';
import { RETRY_EVERY } from '../domain/backup-job.ts';
import { failedByWindow, windowCheck } from '../domain/decide-job.ts';
import { ruleDue } from '../domain/backup-plan.ts';
import type { DomainEvent } from '../domain/event.ts';
import { type Instant, plus } from '../domain/instant.ts';
import { takes } from '../domain/lock.ts';
import {
  departureOf,
  goneAt,
  isEndPostponed,
  type RecoveryPoint,
  scheduleOf,
} from '../domain/recovery-point.ts';
import { drawDuration, resourceTypeNamed } from '../domain/resource-types.ts';
import { roleMayDelete } from '../domain/resource.ts';
import { drawFrom } from '../domain/seeded.ts';
import type { Deadline } from './agenda.ts';
import { copyEventAt, isCopyDue } from './deadline-copies.ts';
import { isRestoreDue, restoreEventAt } from './deadline-restores.ts';
import { runPlan } from './plan-run.ts';
import type { World } from './world.ts';

/** What a deadline brings about; nothing, where its row no longer has it. Each event is applied before the next is made. */
export function* eventsAt(world: World, deadline: Deadline): Generator<DomainEvent> {
  if (deadline.kind === 'plan run') {
    const plan = world.plans.get(deadline.key);
    const rule = ruleDue(plan, deadline.ordinal, deadline.at);
    if (plan !== undefined && rule !== undefined) yield* runPlan(world, plan, rule, deadline.at);
    return;
  }
  const event = eventAt(world, deadline);
  if (event !== undefined) yield event;
}

function eventAt(world: World, deadline: Deadline): DomainEvent | undefined {
  const { at, kind, key } = deadline;
  if (kind === 'lock date')
    return isLockDue(world, key, at) ? { type: 'lockDate.reached', at, vaultArn: key } : undefined;
  if (kind === 'job start' || kind === 'job end') {
    const job = world.jobs.get(key);
    if (job === undefined || !isJobDue(world, job, kind, at)) return undefined;
    return kind === 'job start' ? startOf(world, job, at) : endOf(job, at);
  }
  if (kind === 'copy start' || kind === 'copy end') return copyEventAt(world, deadline);
  if (kind === 'restore start' || kind === 'restore end') return restoreEventAt(world, deadline);
  if (kind === 'plan run') return undefined;
  const point = world.points.get(key);
  return point !== undefined && isPointDue(point, kind, at)
    ? pointEventOf(point, kind, at)
    : undefined;
}

/** Whether the row still has this deadline. */
export function isStillDue(world: World, deadline: Deadline): boolean {
  const { at, kind, key, ordinal } = deadline;
  if (kind === 'lock date') return isLockDue(world, key, at);
  if (kind === 'plan run') return ruleDue(world.plans.get(key), ordinal, at) !== undefined;
  if (kind === 'job start' || kind === 'job end') {
    const job = world.jobs.get(key);
    return job !== undefined && isJobDue(world, job, kind, at);
  }
  if (kind === 'copy start' || kind === 'copy end') return isCopyDue(world, deadline);
  if (kind === 'restore start' || kind === 'restore end') return isRestoreDue(world, deadline);
  const point = world.points.get(key);
  return point !== undefined && isPointDue(point, kind, at);
}

function isLockDue(world: World, vaultArn: string, at: Instant): boolean {
  const lock = world.vaults.get(vaultArn)?.lock;
  return lock?.lockDate === at && takes(lock, { type: 'lockDate.reached' });
}

function isJobDue(
  world: World,
  job: BackupJob,
  kind: 'job start' | 'job end',
  at: Instant,
): boolean {
  if (job.end !== undefined) return false;
  if (kind === 'job start') return job.startedAt === undefined && job.startsAt === at;
  return world.runningByResource.get(job.resourceArn) === job.id;
}

type PointDeadline = 'deletion' | 'move to cold' | 'end';

function pointEventOf(point: RecoveryPoint, kind: PointDeadline, at: Instant): DomainEvent {
  const pointArn = point.arn;
  if (kind === 'deletion') return { type: 'point.deleted', at, pointArn };
  if (kind === 'move to cold') return { type: 'point.movedToCold', at, pointArn };
  return { type: point.roleMayDelete ? 'point.expired' : 'point.deletionFailed', at, pointArn };
}

function isPointDue(point: RecoveryPoint, kind: PointDeadline, at: Instant): boolean {
  if (kind === 'move to cold') return point.coldAt === at && goneAt(point) > at;
  if (kind === 'deletion') return departureOf(point) === 'principal' && goneAt(point) === at;
  if (point.endsAt !== at || isEndPostponed(point)) return false;
  if (!point.roleMayDelete) return point.failedDeletionAt === undefined && goneAt(point) > at;
  return departureOf(point) === 'lifecycle' && goneAt(point) === at;
}

/** [J2], [J4], [J6], [W1]: a job that cannot start waits, fails or expires; otherwise its point is born ([R2]). */
export function startOf(world: World, job: BackupJob, at: Instant): DomainEvent {
  const vault = world.vaults.get(job.vaultArn);
  if (vault === undefined) {
    const message = `"Backup job failed because backup vault ${job.vaultArn} does not exist."`;
    return ended(job, 'FAILED', at, message, 'J4');
  }
  if (world.runningByResource.has(job.resourceArn)) return waitOrExpire(job, at);
  if (at >= job.completeBy) return expired(job, at);
  if (windowCheck(vault.lock, job).outcome === 'failed') return failedByWindow(job, at);
  const type = resourceTypeNamed(job.resourceType);
  const length =
    type === undefined || world.genesis.jobs === 'instant'
      ? 0
      : drawDuration(type, drawFrom(world.genesis.seed, 'length', job.ordinal));
  const completesAt = plus(at, length);
  return {
    type: 'job.started',
    at,
    jobId: job.id,
    completesAt,
    point: pointOf(world, job, at, completesAt),
  };
}

function waitOrExpire(job: BackupJob, at: Instant): DomainEvent {
  if (at >= job.startBy) {
    const message = '"Backup job failed because there was a running job for the same resource."';
    return ended(job, 'EXPIRED', at, message, 'J2');
  }
  const startsAt = Math.min(at + RETRY_EVERY, job.startBy) as Instant;
  return { type: 'job.postponed', at, jobId: job.id, startsAt };
}

function endOf(job: BackupJob, at: Instant): DomainEvent {
  if (job.completesAt === at)
    return { type: 'job.completed', at, jobId: job.id, pointArn: job.pointArn ?? '' };
  return expired(job, at);
}

const expired = (job: BackupJob, at: Instant): DomainEvent =>
  ended(job, 'EXPIRED', at, 'Backup job expired before completion.', 'J6');

const ended = (
  job: BackupJob,
  state: 'FAILED' | 'EXPIRED',
  at: Instant,
  message: string,
  rule: 'J2' | 'J4' | 'J6',
): DomainEvent => ({ type: 'job.ended', at, jobId: job.id, end: { state, at, message, rule } });

function pointOf(
  world: World,
  job: BackupJob,
  createdAt: Instant,
  completesAt: Instant,
): RecoveryPoint {
  const { seed } = world.genesis;
  const ordinal = world.nextOrdinal;
  const schedule = scheduleOf(
    job.lifecycle,
    createdAt,
    createdAt,
    drawFrom(seed, 'end', ordinal, createdAt),
  );
  return {
    arn: job.pointArn ?? pointArnFor(seed, job, createdAt),
    ordinal,
    vaultArn: job.vaultArn,
    resourceArn: job.resourceArn,
    resourceType: job.resourceType,
    resourceName: job.resourceName,
    roleArn: job.roleArn,
    roleMayDelete: roleMayDelete(job.account, job.roleArn),
    jobId: job.id,
    encryptionKeyArn: job.encryptionKeyArn,
    sizeInBytes: job.sizeInBytes,
    tags: job.tags,
    createdAt,
    completesAt,
    lifecycle: job.lifecycle,
    ...schedule,
    // [J6] It is known from the start that this one will not be done in time.
    ...(completesAt > job.completeBy ? { abandonedAt: job.completeBy } : {}),
    ...(job.isContinuous === undefined ? {} : { isContinuous: job.isContinuous }),
    ...(job.airGap?.way === 'copy' ? { deleteAfterCopyTo: job.airGap.vaultArn } : {}),
  };
}

/** [R1], [J7] The same draw, whether it is asked when the job is made or when it starts. */
export function pointArnFor(
  seed: string,
  job: Pick<
    BackupJob,
    'ordinal' | 'region' | 'account' | 'resourceArn' | 'resourceType' | 'isContinuous'
  >,
  createdAt: Instant,
): string {
  const { region, account, resourceArn } = job;
  const type = resourceTypeNamed(job.resourceType);
  if (type === undefined) throw new Error(`There is no resource type "${job.resourceType}".`);
  const draw = drawFrom(seed, 'point', job.ordinal);
  const isContinuous = job.isContinuous ?? false;
  return type.pointArn({ region, account, resourceArn, createdAt, isContinuous, draw });
}
