// What the log says about each vault, as far as the walkthrough asks: one pass over the entries.
import { asDays, type Instant } from '../domain/instant.ts';
import { lockDateOf } from '../domain/lock.ts';
import { typeOfResource } from '../domain/resource-types.ts';
import type { RuleId } from '../domain/rules.ts';
import { vaultArn } from '../domain/vault.ts';
import type { CallEntry, LogEntry } from '../simulation/log.ts';
import type { World } from '../simulation/world.ts';

/** The story of one vault, from its creation on. */
export interface Trail {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: Instant;
  hasDatabase: boolean;
  hasFiles: boolean;
  isRetentionChanged: boolean;
  /** A lock in compliance mode was put at some time. */
  wasLocked: boolean;
  /** The lock as the last put left it; undefined while there is none. */
  lock: { readonly lockDate?: Instant; readonly maximum?: number } | undefined;
  isDeletionRefused: boolean;
  isLongRetentionRefused: boolean;
  isEditRefused: boolean;
  /** The entry of the call that removed the lock. */
  removedBy: number | undefined;
  isRemovalRefused: boolean;
  deletedAt: Instant | undefined;
  /** Somebody without the permission tried what the lock should have refused. */
  lacksPermission: boolean;
}

/**
 * The stories of the vaults that the log creates where the account's resources are, oldest first; one that
 * went before any lock is left out.
 */
export function trailsIn(
  entries: readonly LogEntry[],
  { account, homeRegion }: Pick<World, 'account' | 'homeRegion'>,
): Trail[] {
  const open = new Map<string, Trail>();
  const finished: Trail[] = [];
  for (const entry of entries) {
    if (entry.kind === 'clock' || entry.region !== homeRegion) continue;
    const name = entry.input['BackupVaultName'];
    if (typeof name !== 'string') continue;
    const arn = vaultArn(homeRegion, account, name);
    const trail = open.get(arn);
    if (trail === undefined) {
      if (isAccepted(entry, 'CreateBackupVault')) open.set(arn, begin(arn, name, entry.at));
      continue;
    }
    follow(trail, entry);
    if (trail.deletedAt === undefined) continue;
    open.delete(arn);
    if (trail.wasLocked) finished.push(trail);
  }
  return [...finished, ...open.values()];
}

const isAccepted = ({ operation, outcome }: CallEntry, wanted: string): boolean =>
  operation === wanted && outcome.result === 'accepted';

const begin = (arn: string, name: string, createdAt: Instant): Trail => ({
  arn,
  name,
  createdAt,
  hasDatabase: false,
  hasFiles: false,
  isRetentionChanged: false,
  wasLocked: false,
  lock: undefined,
  isDeletionRefused: false,
  isLongRetentionRefused: false,
  isEditRefused: false,
  removedBy: undefined,
  isRemovalRefused: false,
  deletedAt: undefined,
  lacksPermission: false,
});

function follow(trail: Trail, entry: CallEntry): void {
  const { outcome } = entry;
  if (outcome.result === 'accepted') followAccepted(trail, entry);
  else if (outcome.result === 'refused') followRefused(trail, entry.operation, outcome.rule);
  else if (outcome.rule === 'W1') trail.isLongRetentionRefused = true;
}

function followAccepted(trail: Trail, entry: CallEntry): void {
  switch (entry.operation) {
    case 'StartBackupJob':
      followBackup(trail, entry);
      return;
    case 'UpdateRecoveryPointLifecycle':
      trail.isRetentionChanged = true;
      return;
    case 'PutBackupVaultLockConfiguration':
      followLock(trail, entry);
      return;
    case 'DeleteBackupVaultLockConfiguration':
      if (trail.wasLocked && trail.lock !== undefined) trail.removedBy = entry.seq;
      trail.lock = undefined;
      return;
    case 'DeleteBackupVault':
      trail.deletedAt = entry.at;
      return;
  }
}

function followBackup(trail: Trail, { input }: CallEntry): void {
  const arn = input['ResourceArn'];
  const type = typeof arn === 'string' ? typeOfResource(arn)?.name : undefined;
  if (type === 'RDS') trail.hasDatabase = true;
  if (type === 'EFS') trail.hasFiles = true;
}

function followLock(trail: Trail, { input, at }: CallEntry): void {
  const days = input['ChangeableForDays'];
  const maximum = input['MaxRetentionDays'];
  trail.wasLocked ||= typeof days === 'number';
  trail.lock = {
    ...(typeof days === 'number' ? { lockDate: lockDateOf(at, asDays(days)) } : {}),
    ...(typeof maximum === 'number' ? { maximum } : {}),
  };
}

function followRefused(trail: Trail, operation: string, rule: RuleId): void {
  const isEdit = operation === 'UpdateRecoveryPointLifecycle';
  const isDeletion = operation === 'DeleteRecoveryPoint';
  if (isDeletion && rule === 'V3') trail.isDeletionRefused = true;
  if (isEdit && rule === 'V3') trail.isEditRefused = true;
  if (rule === 'V5') trail.isRemovalRefused = true;
  if ((isEdit || isDeletion) && rule === 'P1') trail.lacksPermission = true;
}
