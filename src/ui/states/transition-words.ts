// What a transition of the statechart is called: short in the picture, in full beside it.
import type { LockState } from '../../domain/lock.ts';
import type { ChartTransition } from './chart.ts';

export type Question = Pick<ChartTransition, 'event' | 'guard'>;

interface Words {
  /** For the picture, where room is scarce. */
  readonly label: string;
  /** AWS's operation and what tells it apart; for time, what comes. */
  readonly full: string;
  /** What a person would say they want. */
  readonly wish: string;
}

const STARTS_GRACE_TIME = 'startsGraceTime';

export function wordsFor({ event, guard }: Question): Words {
  switch (event) {
    case 'lock.put':
      return guard === STARTS_GRACE_TIME
        ? {
            label: 'Put, with days',
            full: 'PutBackupVaultLockConfiguration with ChangeableForDays',
            wish: 'Put a lock in compliance mode',
          }
        : {
            label: 'Put',
            full: 'PutBackupVaultLockConfiguration without ChangeableForDays',
            wish: 'Put a lock in governance mode',
          };
    case 'lock.removed':
      return {
        label: 'Delete',
        full: 'DeleteBackupVaultLockConfiguration',
        wish: 'Remove the lock',
      };
    case 'lockDate.reached':
      return { label: 'Lock date', full: 'The lock date is reached', wish: 'Reach the lock date' };
  }
}

/** The state's name in the picture and in sentences. */
export const STATE_NAMES: Readonly<Record<LockState, string>> = {
  unlocked: 'Unlocked',
  governance: 'Governance',
  graceTime: 'Grace time',
  immutable: 'Immutable',
};

/** `Unlocked to Governance: PutBackupVaultLockConfiguration without ChangeableForDays.` */
export function sentenceOf(transition: ChartTransition): string {
  const { full } = wordsFor(transition);
  const { from, to } = transition;
  return from === to
    ? `${STATE_NAMES[from]} stays: ${full}.`
    : `${STATE_NAMES[from]} to ${STATE_NAMES[to]}: ${full}.`;
}
