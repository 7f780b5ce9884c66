// Each decision that a person meets, together with the way out of its refusal.
import { decideStartBackup, type StartBackupFacts } from './decide-job.ts';
import {
  decidePutLock,
  decideRemoveLock,
  type PutLockFacts,
  type RemoveLockFacts,
} from './decide-lock.ts';
import {
  decideDeletePoint,
  decideEditLifecycle,
  type DeletePointFacts,
  type EditLifecycleFacts,
} from './decide-point.ts';
import { decideStopBackup, type StopBackupFacts } from './decide-stop-job.ts';
import {
  type CreateVaultFacts,
  decideCreateVault,
  decideDeleteVault,
  type DeleteVaultFacts,
} from './decide-vault.ts';
import type { DomainEvent } from './event.ts';
import type { Instant } from './instant.ts';
import {
  coldOfEditInRange,
  coldOfJobInRange,
  graceTimeInRange,
  maximumInRange,
  minimumInRange,
  retentionOfEditInRange,
  retentionOfJobInWindow,
} from './nearest-input.ts';
import { calculatedOf, departureOf, goneAt, type RecoveryPoint } from './recovery-point.ts';
import type { Verdict } from './verdict.ts';
import {
  askAsAnother,
  findWayOut,
  type Move,
  releaseHoldsFirst,
  removeLockFirst,
  removePolicyFirst,
  type Variant,
  waitUntil,
} from './way-out.ts';

type DomainVerdict = Verdict<DomainEvent>;

export function explained<Facts>(
  facts: Facts,
  decide: (facts: Facts) => DomainVerdict,
  moves: readonly Move<Facts>[],
  byItself?: Instant,
): DomainVerdict {
  const verdict = decide(facts);
  if (verdict.refusal === undefined && verdict.jobFailure === undefined) return verdict;
  const wayOut = findWayOut(facts, decide, moves);
  return { ...verdict, wayOut: byItself === undefined ? wayOut : { ...wayOut, byItself } };
}

export const explainedPutLock = (facts: PutLockFacts): DomainVerdict =>
  explained(facts, decidePutLock, [
    askAsAnother,
    removePolicyFirst,
    graceTimeInRange,
    minimumInRange,
    maximumInRange,
  ]);

export const explainedRemoveLock = (facts: RemoveLockFacts): DomainVerdict =>
  explained(facts, decideRemoveLock, [askAsAnother, removePolicyFirst]);

export const explainedDeletePoint = (facts: DeletePointFacts): DomainVerdict =>
  explained(
    facts,
    decideDeletePoint,
    [
      askAsAnother,
      removePolicyFirst,
      releaseHoldsFirst,
      removeLockFirst,
      waitUntil(({ point }) => [point?.completesAt]),
    ],
    endOf(facts.point),
  );

export const explainedEditLifecycle = (facts: EditLifecycleFacts): DomainVerdict =>
  explained(facts, decideEditLifecycle, [
    askAsAnother,
    removePolicyFirst,
    removeLockFirst,
    coldOfEditInRange,
    retentionOfEditInRange,
    waitUntil(({ point }) => [point?.completesAt]),
  ]);

export const explainedCreateVault = (facts: CreateVaultFacts): DomainVerdict =>
  explained(facts, decideCreateVault, [askAsAnother]);

/** What is in the vault, as the way out needs it. */
export interface VaultContents {
  /** A recovery point that nobody has asked to delete yet. */
  readonly sample: RecoveryPoint | undefined;
  /** When the last of all ends by itself; undefined when one never does. */
  readonly lastEnd: Instant | undefined;
  readonly seed: string;
}

/** The contents are asked for only when the call is refused: reading a large vault takes a while. */
export function explainedDeleteVault(
  facts: DeleteVaultFacts,
  contentsOf: () => VaultContents,
): DomainVerdict {
  const verdict = decideDeleteVault(facts);
  if (verdict.refusal === undefined) return verdict;
  const { sample, lastEnd, seed } = contentsOf();
  return explained(facts, decideDeleteVault, [
    askAsAnother,
    removePolicyFirst,
    removeLockFirst,
    (now) => deletePointsFirst(now, sample, seed),
    (now) => waitUntilEmpty(now, lastEnd),
  ]);
}

/** Every point is deleted by hand, as soon as it is complete, if that is allowed for one of them. */
function deletePointsFirst(
  facts: DeleteVaultFacts,
  sample: RecoveryPoint | undefined,
  seed: string,
): Variant<DeleteVaultFacts>[] {
  if (sample === undefined) return [];
  const now = Math.max(facts.caller.now, sample.completesAt) as Instant;
  const caller = { ...facts.caller, now };
  if (decideDeletePoint({ ...facts, caller, seed, point: sample, pointArn: sample.arn }).refusal)
    return [];
  return [
    {
      facts: { ...facts, pointsInVault: 0 },
      remedy: { kind: 'first', operation: 'DeleteRecoveryPoint' },
    },
  ];
}

const waitUntilEmpty = (
  facts: DeleteVaultFacts,
  lastEnd: Instant | undefined,
): Variant<DeleteVaultFacts>[] =>
  waitUntil<DeleteVaultFacts>(() => [lastEnd])(facts).map(({ facts: later, remedy }) => ({
    facts: { ...later, pointsInVault: 0 },
    remedy,
  }));

export const explainedStartBackup = (facts: StartBackupFacts): DomainVerdict =>
  explained(facts, decideStartBackup, [
    askAsAnother,
    removePolicyFirst,
    removeLockFirst,
    coldOfJobInRange,
    retentionOfJobInWindow,
    (now) => waitUntilAvailable(now),
  ]);

/** [G3] */
const waitUntilAvailable = (facts: StartBackupFacts): readonly Variant<StartBackupFacts>[] =>
  waitUntil<StartBackupFacts>(({ airGap }) => [airGap?.airGap?.availableAt])(facts);

export const explainedStopBackup = (facts: StopBackupFacts): DomainVerdict =>
  explained(facts, decideStopBackup, [askAsAnother]);

/** When time takes the point: for a lifecycle the date that AWS tells, not the drawn moment. */
function endOf(point: RecoveryPoint | undefined): Instant | undefined {
  const departure = point && departureOf(point);
  if (point === undefined || departure === undefined) return undefined;
  return departure === 'lifecycle' ? calculatedOf(point).deleteAt : goneAt(point);
}
