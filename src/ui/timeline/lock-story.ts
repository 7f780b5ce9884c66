// When a vault was locked and how: a lock's row does not say since when it stands, so the log tells it.
import { asDays, type Days, type Instant } from '../../domain/instant.ts';
import { lockDateOf, type LockState } from '../../domain/lock.ts';
import type { Vault } from '../../domain/vault.ts';
import type { CallEntry } from '../../simulation/log.ts';

export interface LockPhase {
  readonly state: Exclude<LockState, 'unlocked'>;
  readonly from: Instant;
  /** Infinite where nothing ends it. */
  readonly to: number;
  readonly minimum?: Days;
  readonly maximum?: Days;
  /** The entry that put it; undefined where the log held does not reach back so far. */
  readonly seq?: number;
}

/** The phases of the vault's locks, in order; entries are the accepted and refused calls on this vault. */
export function lockStory(vault: Vault, calls: readonly CallEntry[]): readonly LockPhase[] {
  let phases: LockPhase[] = [];
  for (const call of calls) {
    if (call.outcome.result !== 'accepted') continue;
    if (call.operation === 'PutBackupVaultLockConfiguration')
      phases = [...endedAt(phases, call.at), ...phasesOfPut(call)];
    if (call.operation === 'DeleteBackupVaultLockConfiguration') phases = endedAt(phases, call.at);
  }
  return agrees(vault, phases) ? phases : phasesOfRow(vault, calls[0]?.at);
}

function phasesOfPut(call: CallEntry): LockPhase[] {
  const days = call.input['ChangeableForDays'];
  const put = { seq: call.seq, ...boundsOf(call) };
  if (typeof days !== 'number')
    return [{ ...put, state: 'governance', from: call.at, to: Infinity }];
  const lockDate = lockDateOf(call.at, asDays(days));
  return [
    { ...put, state: 'graceTime', from: call.at, to: lockDate },
    { ...put, state: 'immutable', from: lockDate, to: Infinity },
  ];
}

function boundsOf({ input }: CallEntry): { minimum?: Days; maximum?: Days } {
  const { MinRetentionDays: minimum, MaxRetentionDays: maximum } = input;
  return {
    ...(typeof minimum === 'number' ? { minimum: asDays(minimum) } : {}),
    ...(typeof maximum === 'number' ? { maximum: asDays(maximum) } : {}),
  };
}

function endedAt(phases: readonly LockPhase[], at: Instant): LockPhase[] {
  return phases
    .filter(({ from }) => from < at)
    .map((phase) => (phase.to > at ? { ...phase, to: at } : phase));
}

/** Whether the last phase is the lock that the vault has. */
function agrees({ lock }: Vault, phases: readonly LockPhase[]): boolean {
  const last = phases.at(-1);
  const isLocked = last?.to === Infinity;
  if (lock.state === 'unlocked') return !isLocked;
  const lockDate = last?.state === 'immutable' ? last.from : undefined;
  return isLocked && lockDate === lock.lockDate;
}

/** What the row alone says; the lock was put at some time before the entries that are held. */
function phasesOfRow(vault: Vault, heldFrom: Instant | undefined): LockPhase[] {
  const { state, lockDate, minimumRetention, maximumRetention } = vault.lock;
  if (state === 'unlocked') return [];
  const bounds = {
    ...(minimumRetention === undefined ? {} : { minimum: minimumRetention }),
    ...(maximumRetention === undefined ? {} : { maximum: maximumRetention }),
  };
  const from = heldFrom ?? vault.createdAt;
  if (lockDate === undefined) return [{ ...bounds, state: 'governance', from, to: Infinity }];
  const immutable: LockPhase = { ...bounds, state: 'immutable', from: lockDate, to: Infinity };
  return from < lockDate
    ? [{ ...bounds, state: 'graceTime', from, to: lockDate }, immutable]
    : [immutable];
}

/** The phase that stood before an entry of the log. */
export const phaseBefore = (phases: readonly LockPhase[], seq: number): LockPhase | undefined =>
  phases.findLast((phase) => (phase.seq ?? 0) < seq);

/** When the lock that stands now was put; undefined without a lock, or where the log held does not say. */
export function standsSince(phases: readonly LockPhase[]): Instant | undefined {
  const last = phases.at(-1);
  if (last?.to !== Infinity || last.seq === undefined) return undefined;
  return phases.find(({ seq }) => seq === last.seq)?.from;
}
