// Everything that the timeline of a vault is drawn from, gathered once for each change of the world.
import type { BackupJob } from '../../domain/backup-job.ts';
import { asDays, type Instant, plusDays } from '../../domain/instant.ts';
import { SHORTEST_RETENTION } from '../../domain/lifecycle.ts';
import { bornAt, goneAt } from '../../domain/recovery-point.ts';
import type { Vault } from '../../domain/vault.ts';
import type { LogEntry } from '../../simulation/log.ts';
import type { World } from '../../simulation/world.ts';
import {
  type Attempt,
  attemptsOnPoints,
  attemptsOnVault,
  callsOn,
  type RefusedBackup,
  refusedBackups,
} from './attempts.ts';
import { type Density, densityOf, type LivingPoint } from './density.ts';
import { lateFailures } from './late-failures.ts';
import { type LockPhase, lockStory } from './lock-story.ts';
import type { Contents } from './stretch.ts';

export interface VaultHistory {
  readonly vault: Vault;
  /** All that ever were in the vault, in the order in which they were made. */
  readonly points: readonly LivingPoint[];
  readonly density: Density;
  /** Jobs that have not started: what they will make is not there yet. */
  readonly waiting: readonly BackupJob[];
  readonly phases: readonly LockPhase[];
  readonly onPoints: ReadonlyMap<string, readonly Attempt[]>;
  readonly onVault: readonly Attempt[];
  readonly refused: readonly RefusedBackup[];
}

export function vaultHistory(
  vault: Vault,
  world: World,
  entries: readonly LogEntry[],
): VaultHistory {
  const calls = callsOn(vault, entries);
  const phases = lockStory(vault, calls);
  const points = pointsOfVault(vault, world);
  const refused = [...refusedBackups(calls, phases), ...lateFailures(vault, world)];
  return {
    vault,
    points,
    density: densityOf(points),
    waiting: waitingFor(vault, world),
    phases,
    onPoints: attemptsOnPoints(calls),
    onVault: attemptsOnVault(calls),
    refused: refused.sort((one, other) => one.at - other.at),
  };
}

/** One of the same name before this vault had other recovery points. */
function pointsOfVault({ arn, ordinal }: Vault, world: World): readonly LivingPoint[] {
  const points: LivingPoint[] = [];
  for (const point of world.points.values()) {
    if (point.vaultArn === arn && point.ordinal > ordinal)
      points.push({ point, end: goneAt(point) });
  }
  return points;
}

function waitingFor(vault: Vault, world: World): readonly BackupJob[] {
  const waiting: BackupJob[] = [];
  for (const job of world.jobs.values()) {
    const isOfVault = job.vaultArn === vault.arn && job.ordinal > vault.ordinal;
    if (isOfVault && job.startedAt === undefined && job.end === undefined) waiting.push(job);
  }
  return waiting;
}

/** What a stretch that fits everything has to hold. */
export function contentsOf(history: VaultHistory, now: Instant): Contents {
  const { vault, points, phases, refused } = history;
  let livingFrom = Infinity;
  let last: number = now;
  for (const { point, end } of points) {
    if (end > now) livingFrom = Math.min(livingFrom, bornAt(point));
    if (end !== Infinity) last = Math.max(last, end);
  }
  const phase = phases.at(-1);
  if (phase?.state === 'immutable' && phase.from > now) {
    livingFrom = Math.min(livingFrom, now);
    last = Math.max(last, phase.from);
  }
  last = Math.max(last, refused.at(-1)?.at ?? 0);
  return {
    now,
    begins: vault.createdAt,
    livingFrom: Number.isFinite(livingFrom) ? (livingFrom as Instant) : undefined,
    last: last as Instant,
    latestAllowed: allowedEnds(vault, now)?.latest,
  };
}

/** [W1] The earliest and the latest end of a backup made at an instant; undefined where nothing bounds it. */
export function allowedEnds(
  { lock }: Vault,
  at: Instant,
): { readonly earliest: Instant; readonly latest: Instant | undefined } | undefined {
  const { state, minimumRetention: minimum, maximumRetention: maximum } = lock;
  if (state === 'unlocked' || (minimum ?? maximum) === undefined) return undefined;
  return {
    earliest: plusDays(at, minimum ?? asDays(SHORTEST_RETENTION)),
    latest: maximum === undefined ? undefined : plusDays(at, maximum),
  };
}
