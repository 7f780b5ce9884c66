// The statechart as data for a picture, read from the machine that decides; nothing is written down twice.
import { LOCK_STATES, type LockState } from '../../domain/lock.ts';
import { type LockEvent, vaultLockMachine } from '../../domain/vault-lock.machine.ts';

export interface ChartState {
  readonly state: LockState;
  readonly description: string;
}

export interface ChartTransition {
  readonly from: LockState;
  readonly to: LockState;
  readonly event: LockEvent['type'];
  /** The machine's name of the condition; absent for a transition without one. */
  readonly guard?: string;
}

const nodes = Object.values(vaultLockMachine.states);

export const CHART_STATES: readonly ChartState[] = nodes.map(({ key, description }) => ({
  state: stateNamed(key),
  description: description ?? '',
}));

export const CHART_TRANSITIONS: readonly ChartTransition[] = nodes.flatMap((node) =>
  [...node.transitions.values()].flat().flatMap(({ eventType, guard, target }) =>
    (target ?? []).map((to) => ({
      from: stateNamed(node.key),
      to: stateNamed(to.key),
      event: eventType as LockEvent['type'],
      ...(typeof guard === 'string' ? { guard } : {}),
    })),
  ),
);

/** What can be asked of a lock in any state at all: each event once for each of its conditions. */
export const CHART_QUESTIONS: readonly Pick<ChartTransition, 'event' | 'guard'>[] = [
  ...new Map(
    CHART_TRANSITIONS.map(({ event, guard }) => [
      `${event} ${guard ?? ''}`,
      { event, ...(guard === undefined ? {} : { guard }) },
    ]),
  ).values(),
];

function stateNamed(key: string): LockState {
  const state = LOCK_STATES.find((each) => each === key);
  if (state === undefined)
    throw new Error(`The statechart has a state that is not drawn: "${key}".`);
  return state;
}
