import type { Caller } from './caller.ts';
import type { DomainEvent } from './event.ts';
import { type Instant, MINUTE, plus } from './instant.ts';
import { calculate, earliestColdEdit, type Lifecycle } from './lifecycle.ts';
import { type RecoveryPoint, statusAt, storageAt } from './recovery-point.ts';
import { fittedTo, resourceTypeNamed } from './resource-types.ts';
import { drawBetween, drawFrom } from './seeded.ts';
import {
  answer,
  coldLeavesNinetyDays,
  denial,
  mayAskPoint,
  pointExists,
  pointIsNotHeld,
  pointIsSettled,
  present,
  retentionIsAllowed,
  vaultExists,
  vaultIsUnlocked,
} from './step.ts';
import type { Vault } from './vault.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

export interface DeletePointFacts {
  readonly caller: Caller;
  readonly seed: string;
  readonly vaultName: string;
  readonly vault: Vault | undefined;
  readonly pointArn: string;
  readonly point: RecoveryPoint | undefined;
}

export interface EditLifecycleFacts extends DeletePointFacts {
  readonly lifecycle: Lifecycle;
}

/** Whether a principal may delete a recovery point by hand ([V3], [H1], [R3], [R4]). */
export function decideDeletePoint(facts: DeletePointFacts): Verdict<DomainEvent> {
  const { caller, vaultName, vault, point, pointArn } = facts;
  return decide(
    [
      mayAskPoint(caller, 'DeleteRecoveryPoint', pointArn, facts),
      vaultExists(vault, vaultName),
      pointExists(caller, point),
      pointIsNotHeld(caller, point),
      vaultIsUnlocked(vault),
      pointIsSettled(caller, point),
    ],
    () => deletionOf(present(point), caller.now, facts.seed),
  );
}

/** [L9] The first deletion fails where the role may not; an EXPIRED point goes by the caller's own right. */
function deletionOf(point: RecoveryPoint, now: Instant, seed: string): DomainEvent[] {
  if (!point.roleMayDelete && statusAt(point, now) !== 'EXPIRED')
    return [{ type: 'point.deletionFailed', at: now, pointArn: point.arn }];
  const draw = drawFrom(seed, 'deletion', point.ordinal, now);
  const doneAt = plus(now, drawBetween(draw, 60, 600) * (MINUTE / 60));
  return [{ type: 'point.deletionAsked', at: now, pointArn: point.arn, doneAt }];
}

/** Whether a principal may replace a recovery point's lifecycle; a lock refuses every edit ([V3]). */
export function decideEditLifecycle(facts: EditLifecycleFacts): Verdict<DomainEvent> {
  const { caller, vaultName, vault, point, pointArn } = facts;
  const lifecycle = lifecycleFor(point, facts.lifecycle);
  return decide(
    [
      mayAskPoint(caller, 'UpdateRecoveryPointLifecycle', pointArn, facts),
      retentionIsAllowed(lifecycle),
      vaultExists(vault, vaultName),
      pointExists(caller, point),
      vaultIsUnlocked(vault),
      pointIsSettled(caller, point),
      lifecycleIsItsOwn(point),
      coldLeavesNinetyDays(lifecycle),
      coldIsAhead(caller, point, lifecycle),
    ],
    () => [{ type: 'point.lifecycleChanged', at: caller.now, pointArn, lifecycle }],
  );
}

/** [N18] */
const lifecycleIsItsOwn = (point: RecoveryPoint | undefined): Step => ({
  rule: 'N18',
  ask: () => {
    const isContinuous = present(point).isContinuous === true;
    return answer(
      { 'Backup type': isContinuous ? 'continuous' : 'snapshot' },
      !isContinuous,
      denial(
        'InvalidRequestException',
        'ours',
        'The lifecycle of a continuous recovery point cannot be edited here. You must use your backup plan.',
      ),
    );
  },
});

/** [L3] The lifecycle as the point's type can keep it. */
export const lifecycleFor = (point: RecoveryPoint | undefined, lifecycle: Lifecycle): Lifecycle =>
  fittedTo(resourceTypeNamed(point?.resourceType ?? ''), lifecycle);

/** [L7] */
const coldIsAhead = (
  caller: Caller,
  point: RecoveryPoint | undefined,
  lifecycle: Lifecycle,
): Step => ({
  rule: 'L7',
  ask: () => {
    const row = present(point);
    const isCold = storageAt(row, caller.now) === 'COLD';
    const before = row.lifecycle.moveToColdAfter;
    const wanted = lifecycle.moveToColdAfter;
    const earliest = earliestColdEdit(row.createdAt, caller.now);
    const isAllowed =
      wanted === before || (!isCold && (wanted === undefined || wanted >= earliest));
    const { moveToColdAt } = calculate(lifecycle, row.createdAt);
    return answer(
      {
        Storage: isCold ? 'cold' : 'warm',
        'Move to cold': moveToColdAt === undefined ? 'never' : { instant: moveToColdAt },
      },
      isAllowed,
      denial(
        'InvalidParameterValueException',
        'ours',
        isCold
          ? 'The recovery point is in cold storage already; its move to cold storage cannot be changed.'
          : `MoveToColdStorageAfterDays must be at least the age of the recovery point plus one day, here ${String(earliest)}.`,
      ),
    );
  },
});
