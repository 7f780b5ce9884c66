// The world is what the log adds up to. Its rows are immutable; its maps are changed in place by evolve
// alone, and whoever shows the world makes a new shell for it after each change (see `renewed`).
import type { BackupJob } from '../domain/backup-job.ts';
import type { BackupPlan } from '../domain/backup-plan.ts';
import type { CopyJob } from '../domain/copy-job.ts';
import { type Instant, END_OF_TIME } from '../domain/instant.ts';
import type { LegalHold } from '../domain/legal-hold.ts';
import { isThereAt, type RecoveryPoint } from '../domain/recovery-point.ts';
import { ACCOUNT, REGION, type Resource, startingResources } from '../domain/resource.ts';
import { nameInArn, typeOfResource } from '../domain/resource-types.ts';
import type { GlobalSettings, RegionSettings } from '../domain/settings.ts';
import type { UserPolicy } from '../domain/user-policy.ts';
import type { RestoreJob } from '../domain/restore-job.ts';
import type { Vault } from '../domain/vault.ts';
import { Agenda } from './agenda.ts';
import { Shelf } from './shelf.ts';

/** What a sandbox is made from; the same genesis and the same log give the same world, byte for byte. */
export interface Genesis {
  readonly seed: string;
  readonly startsAt: Instant;
  /** `account`: only what the account owns exists. `any`: every well-formed ARN of a known type does. */
  readonly resources: 'account' | 'any';
  /** `instant`: jobs start and complete at the instant of the call. Absent, they take simulated time. */
  readonly jobs?: 'instant';
}

export interface World {
  readonly genesis: Genesis;
  readonly account: string;
  readonly homeRegion: string;
  readonly now: Instant;
  /** The place of the next thing to be made. */
  readonly nextOrdinal: number;
  readonly resources: ReadonlyMap<string, Resource>;
  readonly vaults: ReadonlyMap<string, Vault>;
  readonly points: ReadonlyMap<string, RecoveryPoint>;
  readonly jobs: ReadonlyMap<string, BackupJob>;
  readonly copies: ReadonlyMap<string, CopyJob>;
  readonly restores: ReadonlyMap<string, RestoreJob>;
  readonly holds: ReadonlyMap<string, LegalHold>;
  readonly regionSettings: ReadonlyMap<string, RegionSettings>;
  readonly globalSettings: ReadonlyMap<string, GlobalSettings>;
  /** What somebody wrote for a user, by `userPolicyKey`. */
  readonly userPolicies: ReadonlyMap<string, UserPolicy>;
  readonly plans: ReadonlyMap<string, BackupPlan>;
  readonly agenda: Agenda;
  /** Recovery points by vault and by resource, in the order in which they were made. */
  readonly pointsByVault: ReadonlyMap<string, Shelf>;
  readonly pointsByResource: ReadonlyMap<string, Shelf>;
  /** The one backup or copy job that runs for a resource. */
  readonly runningByResource: ReadonlyMap<string, string>;
  readonly jobsByRegion: ReadonlyMap<string, Shelf>;
  readonly jobsByToken: ReadonlyMap<string, string>;
  /** The jobs that have neither started nor ended. */
  readonly waitingJobs: ReadonlySet<string>;
}

export function beginWorld(genesis: Genesis): World {
  const owned = startingResources(ACCOUNT, REGION);
  return {
    genesis,
    account: ACCOUNT,
    homeRegion: REGION,
    now: genesis.startsAt,
    nextOrdinal: 1,
    resources: new Map(owned.map((resource) => [resource.arn, resource])),
    vaults: new Map(),
    points: new Map(),
    jobs: new Map(),
    copies: new Map(),
    restores: new Map(),
    holds: new Map(),
    userPolicies: new Map(),
    regionSettings: new Map(),
    globalSettings: new Map(),
    plans: new Map(),
    agenda: new Agenda(),
    pointsByVault: new Map(),
    pointsByResource: new Map(),
    runningByResource: new Map(),
    jobsByRegion: new Map(),
    jobsByToken: new Map(),
    waitingJobs: new Set(),
  };
}

/** The same world in a new shell, so that a reader who compares by identity sees that it changed. */
export const renewed = (world: World): World => ({ ...world });

export const isLegalStart = (at: number): at is Instant =>
  Number.isInteger(at) && at >= 0 && at <= END_OF_TIME;

export function vaultsIn(world: World, region: string): Vault[] {
  return [...world.vaults.values()].filter((vault) => vault.region === region);
}

/** The points of a vault that are there now, in the order in which they were made. */
export function* pointsIn(
  world: World,
  vaultArn: string,
  afterOrdinal = 0,
): Generator<RecoveryPoint> {
  yield* thereIn(world, tidied(world, world.pointsByVault.get(vaultArn))?.after(afterOrdinal));
}

/** The points of a resource that are there now, in the order in which they were made. */
export function* pointsOf(
  world: World,
  resourceArn: string,
  afterOrdinal = 0,
): Generator<RecoveryPoint> {
  const shelf = tidied(world, world.pointsByResource.get(resourceArn));
  yield* thereIn(world, shelf?.after(afterOrdinal));
}

/** The same, the newest first. */
export function* newestPointsOf(world: World, resourceArn: string): Generator<RecoveryPoint> {
  const shelf = tidied(world, world.pointsByResource.get(resourceArn));
  yield* thereIn(world, shelf?.fromTheEnd());
}

function* thereIn(world: World, arns: Iterable<string> = []): Generator<RecoveryPoint> {
  for (const arn of arns) {
    const point = pointThere(world, arn);
    if (point !== undefined) yield point;
  }
}

function tidied(world: World, shelf: Shelf | undefined): Shelf | undefined {
  shelf?.tidy((arn) => pointThere(world, arn) !== undefined);
  return shelf;
}

function pointThere(world: World, arn: string): RecoveryPoint | undefined {
  const point = world.points.get(arn);
  return point !== undefined && isThereAt(point, world.now) ? point : undefined;
}

export const countPointsIn = (world: World, vaultArn: string): number =>
  world.pointsByVault.get(vaultArn)?.present ?? 0;

/** The resource with this ARN, if it exists in the Region under the sandbox's rule for resources. */
export function resourceNamed(world: World, arn: string, region: string): Resource | undefined {
  const known = world.resources.get(arn);
  const owned = (known?.region ?? world.homeRegion) === region ? known : undefined;
  if (owned !== undefined || world.genesis.resources === 'account') return owned;
  const type = typeOfResource(arn);
  if (type === undefined) return undefined;
  return { arn, type: type.name, name: nameInArn(arn), sizeInBytes: 10 * 2 ** 30, tags: {} };
}
