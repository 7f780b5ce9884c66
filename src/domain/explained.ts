// Each decision that a person meets, together with the way out of its refusal.
import {
  decideStartBackup,
  decideStopBackup,
  type StartBackupFacts,
  type StopBackupFacts,
} from './decide-job.ts';
import {
  decidePutLock,
  decideRemoveLock,
  LONGEST_GRACE_TIME,
  type PutLockFacts,
  type RemoveLockFacts,
  SHORTEST_GRACE_TIME,
} from './decide-lock.ts';
import {
  decideDeletePoint,
  decideEditLifecycle,
  type DeletePointFacts,
  type EditLifecycleFacts,
} from './decide-point.ts';
import {
  type CreateVaultFacts,
  decideCreateVault,
  decideDeleteVault,
  type DeleteVaultFacts,
} from './decide-vault.ts';
import type { DomainEvent } from './event.ts';
import { asDays, type Days, type Instant } from './instant.ts';
import {
  COLD_MINIMUM,
  earliestColdEdit,
  type Lifecycle,
  LONGEST_RETENTION,
  SHORTEST_RETENTION,
} from './lifecycle.ts';
import { calculatedOf, type RecoveryPoint } from './recovery-point.ts';
import type { Verdict } from './verdict.ts';
import {
  askAsAnother,
  changeInput,
  findWayOut,
  type Move,
  removeLockFirst,
  type Variant,
  waitUntil,
} from './way-out.ts';

type DomainVerdict = Verdict<DomainEvent>;

function explained<Facts>(
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
  explained(facts, decidePutLock, [askAsAnother, graceTimeInRange, boundsInRange]);

export const explainedRemoveLock = (facts: RemoveLockFacts): DomainVerdict =>
  explained(facts, decideRemoveLock, [askAsAnother]);

export const explainedDeletePoint = (facts: DeletePointFacts): DomainVerdict =>
  explained(
    facts,
    decideDeletePoint,
    [askAsAnother, removeLockFirst, waitUntil(({ point }) => [point?.completesAt])],
    endOf(facts.point),
  );

export const explainedEditLifecycle = (facts: EditLifecycleFacts): DomainVerdict =>
  explained(facts, decideEditLifecycle, [
    askAsAnother,
    removeLockFirst,
    changeInput('DeleteAfterDays', retentionRange, withRetention),
    changeInput('MoveToColdStorageAfterDays', coldRange, withCold),
    waitUntil(({ point }) => [point?.completesAt]),
  ]);

export const explainedCreateVault = (facts: CreateVaultFacts): DomainVerdict =>
  explained(facts, decideCreateVault, [askAsAnother]);

/** Points of the vault as the way out needs them: one to ask about, and when the last of all ends. */
export interface VaultContents {
  readonly sample: RecoveryPoint | undefined;
  readonly lastEnd: Instant | undefined;
  readonly seed: string;
}

export const explainedDeleteVault = (
  facts: DeleteVaultFacts,
  { sample, lastEnd, seed }: VaultContents,
): DomainVerdict => {
  const deletePointsFirst = (now: DeleteVaultFacts): Variant<DeleteVaultFacts>[] => {
    if (sample === undefined) return [];
    const pointFacts = { ...now, seed, point: sample, pointArn: sample.arn };
    if (decideDeletePoint(pointFacts).refusal) return [];
    return [
      {
        facts: { ...now, pointsInVault: 0 },
        remedy: { kind: 'first', operation: 'DeleteRecoveryPoint' },
      },
    ];
  };
  const waitForLastEnd = (now: DeleteVaultFacts): Variant<DeleteVaultFacts>[] =>
    waitUntil<DeleteVaultFacts>(() => [lastEnd])(now).map(({ facts: later, remedy }) => ({
      facts: { ...later, pointsInVault: 0 },
      remedy,
    }));
  return explained(facts, decideDeleteVault, [
    askAsAnother,
    removeLockFirst,
    deletePointsFirst,
    waitForLastEnd,
  ]);
};

export const explainedStartBackup = (facts: StartBackupFacts): DomainVerdict =>
  explained(facts, decideStartBackup, [
    askAsAnother,
    removeLockFirst,
    changeInput('Lifecycle.DeleteAfterDays', retentionInWindow, withJobRetention),
  ]);

export const explainedStopBackup = (facts: StopBackupFacts): DomainVerdict =>
  explained(facts, decideStopBackup, [askAsAnother]);

const graceTimeInRange = changeInput<PutLockFacts>(
  'ChangeableForDays',
  ({ request }) =>
    request.changeableForDays === undefined
      ? undefined
      : { from: asDays(SHORTEST_GRACE_TIME), to: asDays(LONGEST_GRACE_TIME) },
  (facts, changeableForDays) => ({ ...facts, request: { ...facts.request, changeableForDays } }),
);

/** The maximum raised to the minimum, or to the shortest retention where the minimum is absent. */
const boundsInRange = changeInput<PutLockFacts>(
  'MaxRetentionDays',
  ({ request }) => ({
    from: request.minimumRetention ?? asDays(SHORTEST_RETENTION),
    to: asDays(LONGEST_RETENTION),
  }),
  (facts, maximumRetention) => ({ ...facts, request: { ...facts.request, maximumRetention } }),
);

const retentionRange = ({ lifecycle }: EditLifecycleFacts): { from: Days; to: Days } => ({
  from: asDays(
    lifecycle.moveToColdAfter === undefined
      ? SHORTEST_RETENTION
      : lifecycle.moveToColdAfter + COLD_MINIMUM,
  ),
  to: asDays(LONGEST_RETENTION),
});

const withRetention = (facts: EditLifecycleFacts, deleteAfter: Days): EditLifecycleFacts => ({
  ...facts,
  lifecycle: { ...facts.lifecycle, deleteAfter },
});

function coldRange({ point, caller, lifecycle }: EditLifecycleFacts) {
  if (point === undefined || lifecycle.moveToColdAfter === undefined) return undefined;
  return { from: earliestColdEdit(point.createdAt, caller.now) };
}

const withCold = (facts: EditLifecycleFacts, moveToColdAfter: Days): EditLifecycleFacts => ({
  ...facts,
  lifecycle: { ...facts.lifecycle, moveToColdAfter },
});

/** The vault's window, narrowed to what any retention may be. */
function retentionInWindow({ vault, wanted }: StartBackupFacts): { from: Days; to: Days } {
  const leastForCold =
    wanted.lifecycle.moveToColdAfter === undefined
      ? SHORTEST_RETENTION
      : wanted.lifecycle.moveToColdAfter + COLD_MINIMUM;
  return {
    from: asDays(Math.max(vault?.lock.minimumRetention ?? SHORTEST_RETENTION, leastForCold)),
    to: vault?.lock.maximumRetention ?? asDays(LONGEST_RETENTION),
  };
}

const withJobRetention = (facts: StartBackupFacts, deleteAfter: Days): StartBackupFacts => {
  const lifecycle: Lifecycle = { ...facts.wanted.lifecycle, deleteAfter };
  return { ...facts, wanted: { ...facts.wanted, lifecycle } };
};

/** When the point leaves by its own lifecycle, as AWS would tell it; not the drawn moment. */
const endOf = (point: RecoveryPoint | undefined): Instant | undefined =>
  point?.roleMayDelete ? calculatedOf(point).deleteAt : undefined;
