import { transition } from 'xstate';
import { type Days, type Instant, plusDays } from './instant.ts';
import {
  type LockEvent,
  type LockTag,
  vaultLockMachine,
  type VaultType,
} from './vault-lock.machine.ts';

export type LockState = 'unlocked' | 'governance' | 'graceTime' | 'immutable';

export const LOCK_STATES: readonly LockState[] = [
  'unlocked',
  'governance',
  'graceTime',
  'immutable',
];

/** A vault's lock as it stands. Bounds are in days; an absent bound is not enforced. */
export interface Lock {
  readonly state: LockState;
  readonly minimumRetention?: Days;
  readonly maximumRetention?: Days;
  /** From this instant on the lock is immutable. Present in grace time and after it only. */
  readonly lockDate?: Instant;
}

/** The two bounds and the grace time that a put asks for. */
export interface LockRequest {
  readonly minimumRetention?: Days | undefined;
  readonly maximumRetention?: Days | undefined;
  readonly changeableForDays?: Days | undefined;
}

export const UNLOCKED: Lock = Object.freeze({ state: 'unlocked' });

const snapshots = new Map(
  LOCK_STATES.map((state) => [state, vaultLockMachine.resolveState({ value: state, context: {} })]),
);

function snapshotOf(state: LockState) {
  const snapshot = snapshots.get(state);
  if (snapshot === undefined) throw new Error(`The statechart has no state "${state}".`);
  return snapshot;
}

/** Whether the statechart takes this event in this state. */
export const takes = (lock: Lock, event: LockEvent): boolean => snapshotOf(lock.state).can(event);

/** Whether the present state carries the tag. */
export const lockIs = (lock: Lock, tag: LockTag): boolean => snapshotOf(lock.state).hasTag(tag);

/** The state that follows, by the statechart; the same state where the event is not taken. */
export function stateAfter(state: LockState, event: LockEvent): LockState {
  const [next] = transition(vaultLockMachine, snapshotOf(state), event);
  return next.value;
}

/** [G1] The state in which a vault of this type comes into the world, by the statechart. */
export function stateAtBirth(type: VaultType): LockState {
  const state = LOCK_STATES.find((each) => vaultLockMachine.states[each]?.meta?.birthOf === type);
  if (state === undefined) throw new Error(`The statechart says no birth of a ${type}.`);
  return state;
}

/** [V1] LockDate = the instant of the put + ChangeableForDays x 24 h. */
export const lockDateOf = (putAt: Instant, changeableForDays: Days): Instant =>
  plusDays(putAt, changeableForDays);

/** The lock after a put: a full replacement of whatever stood there before ([V8]). */
export function lockAfterPut(lock: Lock, request: LockRequest, at: Instant): Lock {
  const { minimumRetention, maximumRetention, changeableForDays } = request;
  return {
    state: stateAfter(lock.state, { type: 'lock.put', changeableForDays }),
    ...(minimumRetention === undefined ? {} : { minimumRetention }),
    ...(maximumRetention === undefined ? {} : { maximumRetention }),
    ...(changeableForDays === undefined ? {} : { lockDate: lockDateOf(at, changeableForDays) }),
  };
}

/** The lock as it stands at a later instant if nobody touches it. */
export function lockAt(lock: Lock, now: Instant): Lock {
  if (lock.lockDate === undefined || now < lock.lockDate) return lock;
  if (!takes(lock, { type: 'lockDate.reached' })) return lock;
  return { ...lock, state: stateAfter(lock.state, { type: 'lockDate.reached' }) };
}
