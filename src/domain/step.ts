// The questions that several decisions share, each asked in one place.
import type { Caller } from './caller.ts';
import type { Days } from './instant.ts';
import { faultOf, type Lifecycle } from './lifecycle.ts';
import { type Lock, lockIs } from './lock.ts';
import { type Asked, permissionOf } from './permission.ts';
import { principalArn } from './principal.ts';
import { holdsOnAt, type RecoveryPoint, statusAt } from './recovery-point.ts';
import { type Vault, vaultArn } from './vault.ts';
import type { Fact, Facts, Refusal, Step } from './verdict.ts';

type Denial = Omit<Refusal, 'rule'>;

export const denial = (
  error: Refusal['error'],
  wording: Refusal['wording'],
  message: string,
  code?: string,
): Denial => ({ error, wording, message, ...(code === undefined ? {} : { code }) });

/** A passed or failed answer: the denial counts only when `passed` is false. */
export const answer = (facts: Facts, passed: boolean, refusal: Denial) =>
  passed ? { facts } : { facts, refusal };

/** [P1] What the request is about, where policies may ask: the vault, condition keys, tags. */
export const mayAsk = (
  caller: Caller,
  operation: string,
  resourceArn: string,
  about: Omit<Asked, 'action' | 'resourceArn'> = {},
): Step => mayAct(caller, { ...about, action: `backup:${operation}`, resourceArn });

/** [P1] [P3] The same for a call about a vault, whose access policy has a say. */
export const mayAskVault = (
  caller: Caller,
  operation: string,
  name: string,
  vault: Vault | undefined,
  about: Pick<Asked, 'keys' | 'requestTags'> = {},
): Step =>
  mayAsk(caller, operation, vault?.arn ?? vaultArn(caller.region, caller.account, name), {
    ...about,
    vault,
    resourceTags: vault?.tags,
  });

/** [P1] [P3] The same for a call about a recovery point in a vault. */
export const mayAskPoint = (
  caller: Caller,
  operation: string,
  pointArn: string,
  {
    vault,
    point,
  }: { readonly vault: Vault | undefined; readonly point: RecoveryPoint | undefined },
  keys: Asked['keys'] = {},
): Step => mayAsk(caller, operation, pointArn, { keys, vault, resourceTags: point?.tags });

/** [P1] The same for an action of any service. */
export const mayAct = (caller: Caller, asked: Asked): Step => ({
  rule: 'P1',
  ask: () => {
    const { action, resourceArn } = asked;
    const { isGiven, why, decidedBy } = permissionOf(caller, asked);
    const who = principalArn(caller.principal, caller.account);
    return answer(
      { 'Acting as': caller.principal.name, Action: action, 'Decided by': decidedBy },
      isGiven,
      denial(
        'AccessDeniedException',
        'aws',
        `User: ${who} is not authorized to perform: ${action} on resource: ${resourceArn} ${why}`,
      ),
    );
  },
});

/** [E1] */
export const vaultExists = (vault: Vault | undefined, name: string): Step => ({
  rule: 'E1',
  ask: () =>
    answer(
      vault === undefined
        ? { 'Backup vault': name, Exists: false }
        : { 'Backup vault': vault.name, Created: { instant: vault.createdAt } },
      vault !== undefined,
      denial('AccessDeniedException', 'aws', 'Insufficient privileges to perform this action.'),
    ),
});

/** [E2] */
export const pointExists = (caller: Caller, point: RecoveryPoint | undefined): Step => ({
  rule: 'E2',
  ask: () => {
    const status = point === undefined ? 'gone' : statusAt(point, caller.now);
    const isThere = status !== 'gone' && status !== 'not yet';
    const facts: Facts =
      point === undefined || !isThere
        ? { 'In the vault': false }
        : { Resource: point.resourceName, Created: { instant: point.createdAt }, Status: status };
    return answer(
      facts,
      isThere,
      denial('ResourceNotFoundException', 'aws', 'Cannot find recovery point.', 'ERROR_2603'),
    );
  },
});

const LOCK_REFUSAL =
  'RecoveryPoint cannot be deleted or updated (Backup vault configured with Lock)';

/** [V3] Asks the statechart; the caller does not matter. */
export const vaultIsUnlocked = (vault: Vault | undefined): Step => ({
  rule: 'V3',
  ask: () => {
    const lock = present(vault).lock;
    return answer(
      lockFacts(lock),
      lockIs(lock, 'deletable'),
      denial('InvalidRequestException', 'aws', LOCK_REFUSAL),
    );
  },
});

/** [H1] */
export const pointIsNotHeld = (caller: Caller, point: RecoveryPoint | undefined): Step => ({
  rule: 'H1',
  ask: () => {
    const holds = holdsOnAt(present(point), caller.now);
    return answer(
      { 'Active legal holds': holds.length },
      holds.length === 0,
      denial(
        'InvalidRequestException',
        'aws',
        'The recovery point cannot be deleted because it has active legal hold(s)',
      ),
    );
  },
});

/** [R4] */
export const pointIsSettled = (caller: Caller, point: RecoveryPoint | undefined): Step => ({
  rule: 'R4',
  ask: () => {
    const status = statusAt(present(point), caller.now);
    return answer(
      { Status: status },
      status === 'COMPLETED' || status === 'EXPIRED',
      denial(
        'InvalidResourceStateException',
        'ours',
        `The recovery point is ${status} and can be deleted or edited only when it is COMPLETED or EXPIRED.`,
      ),
    );
  },
});

/** [L1] */
export const retentionIsAllowed = (lifecycle: Lifecycle): Step => ({
  rule: 'L1',
  ask: () => {
    const fault = faultOf(lifecycle);
    const isCold = fault === 'cold out of range';
    const member = isCold ? 'MoveToColdStorageAfterDays' : 'DeleteAfterDays';
    return answer(
      lifecycleFacts(lifecycle),
      fault !== 'retention out of range' && !isCold,
      denial(
        'InvalidParameterValueException',
        isCold ? 'ours' : 'aws',
        `Invalid lifecycle. ${member} cannot be less than 1 or more than 36500 days`,
      ),
    );
  },
});

/** [L2] */
export const coldLeavesNinetyDays = (lifecycle: Lifecycle): Step => ({
  rule: 'L2',
  ask: () =>
    answer(
      lifecycleFacts(lifecycle),
      faultOf(lifecycle) !== 'too soon after cold',
      denial(
        'InvalidParameterValueException',
        'aws',
        'Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays',
      ),
    ),
});

export const daysOrForEver = (days: Days | undefined): Fact => ({ days: days ?? 'for ever' });

function lifecycleFacts({ deleteAfter, moveToColdAfter }: Lifecycle): Facts {
  return {
    Retention: daysOrForEver(deleteAfter),
    ...(moveToColdAfter === undefined ? {} : { 'Cold storage after': { days: moveToColdAfter } }),
  };
}

/** What anybody sees of a lock: Locked, the mode, and the lock date where there is one. */
export function lockFacts(lock: Lock): Facts {
  const isLocked = lockIs(lock, 'locked');
  if (!isLocked) return { Locked: false };
  const mode = lock.lockDate === undefined ? 'governance' : 'compliance';
  return {
    Locked: true,
    Mode: mode,
    ...(lock.lockDate === undefined ? {} : { 'Lock date': { instant: lock.lockDate } }),
  };
}

/** A row that an earlier step on the path has shown to be there. */
export function present<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('A check was asked before the row it needs was found.');
  return row;
}
