// A checkpoint is the world as rows, so that a long log need not be replayed to open a sandbox. It is a
// cache: what can be derived from the rows (agenda, indexes) is left out, and it may be deleted at any time.
import type { BackupJob } from '../domain/backup-job.ts';
import type { BackupPlan } from '../domain/backup-plan.ts';
import type { CopyJob } from '../domain/copy-job.ts';
import type { Instant } from '../domain/instant.ts';
import type { LegalHold } from '../domain/legal-hold.ts';
import type { RecoveryPoint } from '../domain/recovery-point.ts';
import type { GlobalSettings, RegionSettings } from '../domain/settings.ts';
import type { UserPolicy } from '../domain/user-policy.ts';
import type { RestoreJob } from '../domain/restore-job.ts';
import type { Vault } from '../domain/vault.ts';
import { refill } from './upkeep.ts';
import { beginWorld, type Genesis, type World } from './world.ts';

export interface Checkpoint {
  /** The entry after which the world stood so. */
  readonly seq: number;
  readonly genesis: Genesis;
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

export function checkpointOf(world: World, seq: number): Checkpoint {
  return {
    seq,
    genesis: world.genesis,
    now: world.now,
    nextOrdinal: world.nextOrdinal,
    vaults: [...world.vaults.values()],
    points: [...world.points.values()],
    jobs: [...world.jobs.values()],
    copies: [...world.copies.values()],
    restores: [...world.restores.values()],
    holds: [...world.holds.values()],
    userPolicies: [...world.userPolicies.values()],
    regionSettings: [...world.regionSettings.values()],
    globalSettings: [...world.globalSettings.values()],
    plans: [...world.plans.values()],
  };
}

/** The world of a checkpoint, with every index built anew. */
export function worldOf(checkpoint: Checkpoint): World {
  const world = beginWorld(checkpoint.genesis);
  refill(world, checkpoint);
  return world;
}

/** The world in one line of text, the same for the same world: what tests and digests compare. */
export const canonical = (world: World): string => JSON.stringify(sorted(checkpointOf(world, 0)));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, sorted(member)]));
}
