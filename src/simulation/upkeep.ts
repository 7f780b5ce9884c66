// Keeps what is derived from the rows (the agenda, the shelves, who runs) in step with them, row by row for
// evolve and all at once for a checkpoint.
import { type BackupJob, hasEndedAt } from '../domain/backup-job.ts';
import { type BackupPlan, currentVersion, type PlanRule } from '../domain/backup-plan.ts';
import { type CopyJob, copyEndedAt } from '../domain/copy-job.ts';
import type { Instant } from '../domain/instant.ts';
import type { LegalHold } from '../domain/legal-hold.ts';
import { isThereAt, type RecoveryPoint } from '../domain/recovery-point.ts';
import type { GlobalSettings, RegionSettings } from '../domain/settings.ts';
import { type UserPolicy, userPolicyKey } from '../domain/user-policy.ts';
import { type RestoreJob, restoreStatusAt } from '../domain/restore-job.ts';
import type { Vault } from '../domain/vault.ts';
import type { DeadlineKind } from './agenda.ts';
import { Shelf } from './shelf.ts';
import type { World } from './world.ts';

/** The world as it is written: by evolve and by the upkeep of its indexes, and nowhere else. */
export type Mutable = {
  -readonly [Key in keyof World]: World[Key] extends ReadonlyMap<infer K, infer V>
    ? Map<K, V>
    : World[Key] extends ReadonlySet<infer K>
      ? Set<K>
      : World[Key];
};

export const tokenKey = (region: string, token: string): string => `${region} ${token}`;

export const planLock = (world: Mutable, vault: Vault): void =>
  plan(world, 'lock date', vault.lock.lockDate, vault.ordinal, vault.arn);

export function planStart(world: Mutable, job: BackupJob): void {
  world.waitingJobs.add(job.id);
  plan(world, 'job start', job.startsAt, job.ordinal, job.id);
}

/** A job that will not be done in its completion window is met at the end of that window instead. */
export function planEnd(world: Mutable, job: BackupJob): void {
  world.waitingJobs.delete(job.id);
  world.runningByResource.set(job.resourceArn, job.id);
  const endsAt = Math.min(job.completesAt ?? job.completeBy, job.completeBy) as Instant;
  plan(world, 'job end', endsAt, job.ordinal, job.id);
}

export const planCopyStart = (world: Mutable, copy: CopyJob): void =>
  plan(world, 'copy start', copy.startsAt, copy.ordinal, copy.id);

export function planCopyEnd(world: Mutable, copy: CopyJob): void {
  world.runningByResource.set(copy.resourceArn, copy.id);
  plan(world, 'copy end', copy.completesAt, copy.ordinal, copy.id);
}

export function planRuns(
  world: Mutable,
  { id, nextRuns }: BackupPlan,
  rules: readonly PlanRule[],
): void {
  for (const rule of rules) plan(world, 'plan run', nextRuns[rule.id], rule.ordinal, id);
}

export function planRestore(world: Mutable, restore: RestoreJob): void {
  plan(world, 'restore start', restore.startsAt, restore.ordinal, restore.id);
  plan(world, 'restore end', restore.completesAt, restore.ordinal, restore.id);
}

export function planPoint(world: Mutable, point: RecoveryPoint): void {
  plan(world, 'deletion', point.deletion?.doneAt, point.ordinal, point.arn);
  plan(world, 'move to cold', point.coldAt, point.ordinal, point.arn);
  plan(world, 'end', point.endsAt, point.ordinal, point.arn);
}

function plan(
  world: Mutable,
  kind: DeadlineKind,
  at: Instant | undefined,
  ordinal: number,
  key: string,
): void {
  if (at !== undefined && at > world.now) world.agenda.add({ at, kind, ordinal, key });
}

export function shelveJob(world: Mutable, job: BackupJob): void {
  shelfOf(world.jobsByRegion, job.region).add(job.ordinal, job.id);
  if (job.idempotencyToken !== undefined)
    world.jobsByToken.set(tokenKey(job.region, job.idempotencyToken), job.id);
}

export function shelvePoint(world: Mutable, point: RecoveryPoint): void {
  shelfOf(world.pointsByVault, point.vaultArn).add(point.ordinal, point.arn);
  shelfOf(world.pointsByResource, point.resourceArn).add(point.ordinal, point.arn);
  planPoint(world, point);
}

export function unshelvePoint(world: Mutable, point: RecoveryPoint | undefined): void {
  if (point === undefined) return;
  world.pointsByVault.get(point.vaultArn)?.leave();
  world.pointsByResource.get(point.resourceArn)?.leave();
}

function shelfOf(shelves: Map<string, Shelf>, key: string): Shelf {
  const known = shelves.get(key);
  if (known !== undefined) return known;
  const shelf = new Shelf();
  shelves.set(key, shelf);
  return shelf;
}

interface Rows {
  readonly now: Instant;
  readonly nextOrdinal: number;
  readonly vaults: readonly Vault[];
  readonly points: readonly RecoveryPoint[];
  readonly jobs: readonly BackupJob[];
  readonly copies: readonly CopyJob[];
  readonly restores: readonly RestoreJob[];
  readonly holds: readonly LegalHold[];
  readonly userPolicies: readonly UserPolicy[];
  readonly regionSettings: readonly RegionSettings[];
  readonly globalSettings: readonly GlobalSettings[];
  readonly plans: readonly BackupPlan[];
}

/** Puts rows into a world that has just begun, and builds its indexes and its agenda. */
export function refill(frozen: World, rows: Rows): void {
  const { now, nextOrdinal, vaults, points, jobs, copies, restores, holds, userPolicies, plans } =
    rows;
  const world = frozen as Mutable;
  world.now = now;
  world.nextOrdinal = nextOrdinal;
  for (const vault of vaults) {
    world.vaults.set(vault.arn, vault);
    planLock(world, vault);
  }
  for (const job of jobs) {
    world.jobs.set(job.id, job);
    shelveJob(world, job);
    if (hasEndedAt(job, now)) continue;
    if (job.startedAt === undefined) planStart(world, job);
    else planEnd(world, job);
  }
  for (const copy of copies) {
    world.copies.set(copy.id, copy);
    if (copyEndedAt(copy, now) !== undefined) continue;
    if (copy.startedAt === undefined) planCopyStart(world, copy);
    else planCopyEnd(world, copy);
  }
  for (const restore of restores) {
    world.restores.set(restore.id, restore);
    planRestore(world, restore);
    if (restoreStatusAt(restore, now) === 'COMPLETED') bringBack(world, restore);
  }
  for (const point of points) {
    world.points.set(point.arn, point);
    if (isThereAt(point, now)) shelvePoint(world, point);
  }
  for (const hold of holds) world.holds.set(hold.id, hold);
  for (const settings of rows.regionSettings) world.regionSettings.set(settings.region, settings);
  for (const settings of rows.globalSettings) world.globalSettings.set(settings.account, settings);
  for (const policy of userPolicies)
    world.userPolicies.set(userPolicyKey(policy.principal, policy.name), policy);
  for (const row of plans) {
    world.plans.set(row.id, row);
    planRuns(world, row, currentVersion(row).rules);
  }
}

/** [K2] What was restored is a resource of the account, and can be backed up itself. */
export function bringBack(world: Mutable, restore: RestoreJob): void {
  const { makes, region, resourceType, sizeInBytes } = restore;
  if (world.resources.has(makes.arn)) return;
  world.resources.set(makes.arn, { ...makes, region, type: resourceType, sizeInBytes });
}
