// One event, applied to the world. Nothing else changes a world, and nothing here decides anything.
import type { BackupJob } from '../domain/backup-job.ts';
import type { DomainEvent } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import { lockAfterPut, lockAt, UNLOCKED } from '../domain/lock.ts';
import { type RecoveryPoint, withLifecycle } from '../domain/recovery-point.ts';
import type { Vault } from '../domain/vault.ts';
import { evolveCopy } from './evolve-copies.ts';
import { evolveAccess } from './evolve-access.ts';
import { bearPoint, evolveHold } from './evolve-holds.ts';
import { evolveSettings } from './evolve-settings.ts';
import { evolvePlan } from './evolve-plans.ts';
import { evolveRestore } from './evolve-restores.ts';
import {
  type Mutable,
  planEnd,
  planLock,
  planPoint,
  planStart,
  shelveJob,
  unshelvePoint,
} from './upkeep.ts';
import type { World } from './world.ts';

/** The clock's hand: only advance moves it. */
export function setNow(frozen: World, now: Instant): void {
  (frozen as Mutable).now = now;
}

export function evolve(frozen: World, event: DomainEvent): void {
  const world = frozen as Mutable;
  switch (event.type) {
    case 'vault.created':
      world.vaults.set(event.vault.arn, event.vault);
      world.nextOrdinal = event.vault.ordinal + 1;
      return;
    case 'vault.deleted':
      world.vaults.delete(event.vaultArn);
      return;
    case 'vault.tagged':
      changeVault(world, event.vaultArn, (vault) => ({ ...vault, tags: event.tags }));
      return;
    case 'lock.put':
      changeVault(world, event.vaultArn, (vault) => {
        const locked = { ...vault, lock: lockAfterPut(vault.lock, event, event.at) };
        planLock(world, locked);
        return locked;
      });
      return;
    case 'lock.removed':
      changeVault(world, event.vaultArn, (vault) => ({ ...vault, lock: UNLOCKED }));
      return;
    case 'lockDate.reached':
      changeVault(world, event.vaultArn, (vault) => ({
        ...vault,
        lock: lockAt(vault.lock, event.at),
      }));
      return;
    case 'job.created':
      createJob(world, event.job);
      return;
    case 'job.postponed':
      changeJob(world, event.jobId, (job) => ({ ...job, startsAt: event.startsAt }));
      return;
    case 'job.started':
      startJob(world, event.jobId, event.at, event.completesAt, event.point);
      return;
    case 'job.completed':
      finishJob(world, event.jobId);
      return;
    case 'job.ended':
      changeJob(world, event.jobId, (job) => ({ ...job, end: event.end }));
      abandonPoint(world, event.jobId, event.at);
      finishJob(world, event.jobId);
      return;
    case 'point.lifecycleChanged':
      changePoint(world, event.pointArn, (point) =>
        withLifecycle(point, event.lifecycle, event.at, world.genesis.seed),
      );
      return;
    case 'point.deletionAsked':
      changePoint(world, event.pointArn, (point) => ({
        ...point,
        deletion: { askedAt: event.at, doneAt: event.doneAt },
      }));
      return;
    case 'point.dueAfterCopy':
      changePoint(world, event.pointArn, (point) => ({
        ...point,
        endsAt: Math.min(point.endsAt ?? Infinity, event.endsAt) as Instant,
        dueAfterCopyAt: event.at,
      }));
      return;
    case 'point.disassociated':
      changePoint(world, event.pointArn, (point) => ({
        ...point,
        ...(event.stays
          ? { stoppedAt: event.at }
          : { deletion: { askedAt: event.at, doneAt: event.at } }),
      }));
      if (!event.stays) unshelvePoint(world, world.points.get(event.pointArn));
      return;
    case 'point.deletionFailed':
      changePoint(world, event.pointArn, (point) => ({ ...point, failedDeletionAt: event.at }));
      return;
    case 'point.tagged':
      changePoint(world, event.pointArn, (point) => ({ ...point, tags: event.tags }));
      return;
    case 'point.deleted':
    case 'point.expired':
      unshelvePoint(world, world.points.get(event.pointArn));
      return;
    case 'point.movedToCold':
      // The row's schedule says it already; the event is for those who follow the story.
      return;
    case 'copy.created':
    case 'copy.postponed':
    case 'copy.started':
    case 'copy.completed':
    case 'copy.failed':
      evolveCopy(world, event);
      return;
    case 'restore.created':
    case 'restore.started':
    case 'restore.completed':
    case 'restore.failed':
      evolveRestore(world, event);
      return;
    case 'userPolicy.put':
    case 'userPolicy.deleted':
    case 'accessPolicy.put':
    case 'accessPolicy.deleted':
      evolveAccess(world, event);
      return;
    case 'regionSettings.updated':
    case 'globalSettings.updated':
    case 'notifications.put':
    case 'notifications.deleted':
      evolveSettings(world, event);
      return;
    case 'hold.created':
    case 'hold.canceled':
    case 'hold.tagged':
      evolveHold(world, event);
      return;
    case 'plan.created':
    case 'plan.updated':
    case 'plan.deleted':
    case 'plan.tagged':
    case 'plan.ran':
    case 'selection.created':
    case 'selection.deleted':
      evolvePlan(world, event);
      return;
  }
}

function changeVault(world: Mutable, arn: string, change: (vault: Vault) => Vault): void {
  const vault = world.vaults.get(arn);
  if (vault !== undefined) world.vaults.set(arn, change(vault));
}

function changeJob(world: Mutable, id: string, change: (job: BackupJob) => BackupJob): void {
  const job = world.jobs.get(id);
  if (job === undefined) return;
  const changed = change(job);
  world.jobs.set(id, changed);
  if (changed.startedAt === undefined && changed.end === undefined) planStart(world, changed);
}

function changePoint(
  world: Mutable,
  arn: string,
  change: (point: RecoveryPoint) => RecoveryPoint,
): void {
  const point = world.points.get(arn);
  if (point === undefined) return;
  const changed = change(point);
  world.points.set(arn, changed);
  planPoint(world, changed);
}

function createJob(world: Mutable, job: BackupJob): void {
  world.jobs.set(job.id, job);
  world.nextOrdinal = job.ordinal + 1;
  shelveJob(world, job);
  planStart(world, job);
}

function startJob(
  world: Mutable,
  jobId: string,
  startedAt: Instant,
  completesAt: Instant,
  point: RecoveryPoint,
): void {
  const job = world.jobs.get(jobId);
  if (job === undefined) return;
  const started: BackupJob = { ...job, startedAt, completesAt, pointArn: point.arn };
  world.jobs.set(jobId, started);
  planEnd(world, started);
  bearPoint(world, point);
}

function finishJob(world: Mutable, jobId: string): void {
  world.waitingJobs.delete(jobId);
  const job = world.jobs.get(jobId);
  if (job !== undefined && world.runningByResource.get(job.resourceArn) === jobId)
    world.runningByResource.delete(job.resourceArn);
}

/** [J3], [J6] What an unfinished job had begun goes with it. */
function abandonPoint(world: Mutable, jobId: string, at: Instant): void {
  const job = world.jobs.get(jobId);
  const point = job?.startedAt === undefined ? undefined : world.points.get(job.pointArn ?? '');
  if (point === undefined) return;
  world.points.set(point.arn, { ...point, abandonedAt: at });
  unshelvePoint(world, point);
}
