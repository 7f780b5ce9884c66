// The statechart of a vault's lock. It is asked as a pure function and never run as an actor: dates
// and numbers live beside it, and the instant of the lock date is raised by the agenda (no `after`).
import { setup } from 'xstate';

/** What can happen to a lock. The same words stand in the log. */
export type LockEvent =
  | { readonly type: 'lock.put'; readonly changeableForDays?: number | undefined }
  | { readonly type: 'lock.removed' }
  | { readonly type: 'lockDate.reached' };

/**
 * Tags are what code asks: `deletable` (recovery points may be deleted and edited), `changeable`
 * (the lock may be put, replaced or removed), `locked`, `counting` (a lock date is ahead) and
 * `immutable`. No code compares state names to decide.
 */
export type LockTag = 'deletable' | 'changeable' | 'locked' | 'counting' | 'immutable';

/** The two types of vault, in AWS's words. */
export type VaultType = 'BACKUP_VAULT' | 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT';

export const vaultLockMachine = setup({
  types: {
    context: {},
    events: {} as LockEvent,
    tags: {} as LockTag,
    /** The type of vault that comes into the world in this state. */
    meta: {} as { readonly birthOf: VaultType },
  },
  guards: {
    startsGraceTime: ({ event }) =>
      event.type === 'lock.put' && event.changeableForDays !== undefined,
  },
}).createMachine({
  id: 'vaultLock',
  initial: 'unlocked',
  context: {},
  states: {
    unlocked: {
      description:
        'No lock. Whoever holds the permission may delete recovery points and edit their lifecycle.',
      meta: { birthOf: 'BACKUP_VAULT' },
      tags: ['deletable', 'changeable'],
      on: {
        'lock.put': [{ guard: 'startsGraceTime', target: 'graceTime' }, { target: 'governance' }],
        'lock.removed': { target: 'unlocked' },
      },
    },
    governance: {
      description:
        'Locked without a lock date. Nobody deletes or edits a recovery point, but whoever holds the permission may change or remove the lock at any time.',
      tags: ['locked', 'changeable'],
      on: {
        'lock.put': [{ guard: 'startsGraceTime', target: 'graceTime' }, { target: 'governance' }],
        'lock.removed': { target: 'unlocked' },
      },
    },
    graceTime: {
      description:
        'Compliance mode before its lock date. The protection is complete from the first second; only the lock itself may still be changed or removed.',
      tags: ['locked', 'changeable', 'counting'],
      on: {
        'lock.put': [{ guard: 'startsGraceTime', target: 'graceTime' }, { target: 'governance' }],
        'lock.removed': { target: 'unlocked' },
        'lockDate.reached': { target: 'immutable' },
      },
    },
    immutable: {
      description:
        'Compliance mode on or after its lock date. Nobody, root and AWS included, changes or removes the lock again. Recovery points leave only by the end of their own lifecycle. A logically air-gapped vault is born so.',
      meta: { birthOf: 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT' },
      tags: ['locked', 'immutable'],
    },
  },
});
