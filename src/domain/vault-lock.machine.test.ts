// The statechart, walked along every simple path: on paper, and in a world by AWS's calls.
import { describe, expect, it } from 'vitest';
import { initialTransition } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { freshSandbox, type Sandbox, VAULT } from '../api/sandbox.test-kit.ts';
import { asInstant } from './instant.ts';
import { LOCK_STATES, lockIs, type LockState, stateAfter, stateAtBirth, takes } from './lock.ts';
import { type LockEvent, type LockTag, vaultLockMachine } from './vault-lock.machine.ts';

const GOVERNANCE_PUT: LockEvent = { type: 'lock.put' };
const COMPLIANCE_PUT: LockEvent = { type: 'lock.put', changeableForDays: 3 };
const REMOVED: LockEvent = { type: 'lock.removed' };
const REACHED: LockEvent = { type: 'lockDate.reached' };
const EVENTS = [GOVERNANCE_PUT, COMPLIANCE_PUT, REMOVED, REACHED];

const TAGS: Readonly<Record<LockState, readonly LockTag[]>> = {
  unlocked: ['deletable', 'changeable'],
  governance: ['locked', 'changeable'],
  graceTime: ['locked', 'changeable', 'counting'],
  immutable: ['locked', 'immutable'],
};
const ALL_TAGS: readonly LockTag[] = ['deletable', 'changeable', 'locked', 'counting', 'immutable'];

/** Where each event leads; "stays" where the chart does not take it. */
const CHART: Readonly<Record<LockState, readonly (LockState | 'stays')[]>> = {
  unlocked: ['governance', 'graceTime', 'unlocked', 'stays'],
  governance: ['governance', 'graceTime', 'unlocked', 'stays'],
  graceTime: ['governance', 'graceTime', 'unlocked', 'immutable'],
  immutable: ['stays', 'stays', 'stays', 'stays'],
};

const nameOf = (event: LockEvent): string =>
  event === COMPLIANCE_PUT ? 'lock.put for 3 days' : event.type;

const paths = getSimplePaths(vaultLockMachine, { events: EVENTS }).map(({ state, steps }) => {
  const events = steps.map(({ event }) => event).filter(({ type }) => !type.startsWith('xstate.'));
  return { events, end: state.value, title: events.map(nameOf).join(', ') || 'nothing' };
});

describe('the statechart of a vault’s lock', () => {
  it('reaches every state', () => {
    expect(new Set(paths.map(({ end }) => end))).toEqual(new Set(LOCK_STATES));
    expect(Object.keys(vaultLockMachine.states).sort()).toEqual([...LOCK_STATES].sort());
  });

  it.each(LOCK_STATES)('from %s leads where it should, event by event', (state) => {
    const lock = { state };
    const ends = EVENTS.map((event) => (takes(lock, event) ? stateAfter(state, event) : 'stays'));
    expect(ends).toEqual(CHART[state]);
  });

  it('[V5] never leaves "immutable", whatever happens next', () => {
    const walked = paths.filter(({ end }) => end === 'immutable');
    expect(walked.length).toBeGreaterThan(0);
    for (const { events } of walked)
      for (const event of EVENTS)
        expect([...events, event, event].reduce<LockState>(stateAfter, 'unlocked')).toBe(
          'immutable',
        );
  });

  it('[G1] lets a backup vault be born unlocked and a logically air-gapped one immutable', () => {
    expect(stateAtBirth('BACKUP_VAULT')).toBe(initialTransition(vaultLockMachine)[0].value);
    expect(stateAtBirth('LOGICALLY_AIR_GAPPED_BACKUP_VAULT')).toBe('immutable');
  });

  it.each(LOCK_STATES)('says in %s by its tags what code may ask', (state) => {
    expect(ALL_TAGS.filter((tag) => lockIs({ state }, tag))).toEqual(
      ALL_TAGS.filter((tag) => TAGS[state].includes(tag)),
    );
  });

  it.each(LOCK_STATES)('describes %s in a sentence for the page', (state) => {
    expect(vaultLockMachine.states[state]?.description).toMatch(/^[A-Z].+\.$/s);
  });
});

describe('a simple path', () => {
  it.each(paths)('$title, ends in $end', ({ events, end }) => {
    expect(events.reduce<LockState>(stateAfter, 'unlocked')).toBe(end);
  });

  it.each(paths)('$title, ends in $end in a world too', ({ events, end }) => {
    const sandbox = freshSandbox().vault();
    for (const event of events) walk(sandbox, event);
    expect(sandbox.vaultRow().lock.state).toBe(end);
    const { Locked, LockDate } = sandbox.describeVault();
    expect(Locked).toBe(TAGS[end].includes('locked'));
    expect(LockDate !== undefined).toBe(end === 'graceTime' || end === 'immutable');
  });
});

/** The event, brought about by AWS's calls and by time. */
function walk(sandbox: Sandbox, event: LockEvent): void {
  if (event === GOVERNANCE_PUT) sandbox.lock({ MinRetentionDays: 7 });
  else if (event === COMPLIANCE_PUT) sandbox.lock({ MinRetentionDays: 7, ChangeableForDays: 3 });
  else if (event === REMOVED)
    sandbox.answer('DeleteBackupVaultLockConfiguration', { BackupVaultName: VAULT });
  else sandbox.advanceTo(sandbox.vaultRow().lock.lockDate ?? asInstant(0));
}
