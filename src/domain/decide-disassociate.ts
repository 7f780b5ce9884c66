import type { DeletePointFacts } from './decide-point.ts';
import type { DomainEvent } from './event.ts';
import { explained } from './explained.ts';
import { type RecoveryPoint, statusAt } from './recovery-point.ts';
import {
  answer,
  denial,
  mayAskPoint,
  pointExists,
  pointIsNotHeld,
  pointIsSettled,
  present,
  vaultExists,
  vaultIsUnlocked,
} from './step.ts';
import { decide, type Step, type Verdict } from './verdict.ts';
import {
  askAsAnother,
  releaseHoldsFirst,
  removeLockFirst,
  removePolicyFirst,
  waitUntil,
} from './way-out.ts';

/** Whether a continuous recovery point may be given back to its service ([R5], [R6]). */
function decideDisassociate(facts: DeletePointFacts): Verdict<DomainEvent> {
  const { caller, vaultName, vault, point, pointArn } = facts;
  return decide(
    [
      mayAskPoint(caller, 'DisassociateRecoveryPoint', pointArn, facts),
      vaultExists(vault, vaultName),
      pointExists(caller, point),
      pointIsNotHeld(caller, point),
      vaultIsUnlocked(vault),
      pointIsContinuous(point),
      pointIsSettled(caller, point),
    ],
    () => disassociationOf(present(point), facts),
  );
}

/** [R6] An expired one stays as it is. */
function disassociationOf(point: RecoveryPoint, { caller }: DeletePointFacts): DomainEvent[] {
  if (statusAt(point, caller.now) === 'EXPIRED' || point.stoppedAt !== undefined) return [];
  const stays = point.resourceType === 'S3';
  return [{ type: 'point.disassociated', at: caller.now, pointArn: point.arn, stays }];
}

export const explainedDisassociate = (facts: DeletePointFacts): Verdict<DomainEvent> =>
  explained(facts, decideDisassociate, [
    askAsAnother,
    removePolicyFirst,
    releaseHoldsFirst,
    removeLockFirst,
    waitUntil(({ point }) => [point?.completesAt]),
  ]);

/** [R5] */
const pointIsContinuous = (point: RecoveryPoint | undefined): Step => ({
  rule: 'R5',
  ask: () => {
    const isContinuous = present(point).isContinuous === true;
    return answer(
      { 'Backup type': isContinuous ? 'continuous' : 'snapshot' },
      isContinuous,
      denial(
        'InvalidRequestException',
        'ours',
        'The recovery point is a snapshot; only a continuous recovery point can be disassociated.',
      ),
    );
  },
});
