import { describe, expect, it } from 'vitest';
import { asDays } from '../../domain/instant.ts';
import type { Lock } from '../../domain/lock.ts';
import { called, put, removed } from './called.test-kit.ts';
import { day, vaultWith } from './drawn-points.test-kit.ts';
import { type LockPhase, lockStory, phaseBefore, standsSince } from './lock-story.ts';

const GRACE: Lock = { state: 'graceTime', lockDate: day(4) };
const GOVERNANCE: Lock = { state: 'governance' };

const told = (phases: readonly LockPhase[]) =>
  phases.map(({ state, from, to }) => [state, from, to]);

describe('the story of a lock', () => {
  it('[V1] has a grace time, and is immutable from the lock date on', () => {
    const phases = lockStory(vaultWith(GRACE), [put(day(1), 3)]);
    expect(told(phases)).toEqual([
      ['graceTime', day(1), day(4)],
      ['immutable', day(4), Infinity],
    ]);
    expect(standsSince(phases)).toBe(day(1));
  });

  it('keeps the same story after the lock date', () => {
    const immutable: Lock = { state: 'immutable', lockDate: day(4) };
    expect(lockStory(vaultWith(immutable), [put(day(1), 3)])).toHaveLength(2);
  });

  it('[V8] begins a new phase with each put', () => {
    const phases = lockStory(vaultWith(GOVERNANCE), [put(day(1), 3), put(day(2))]);
    expect(told(phases)).toEqual([
      ['graceTime', day(1), day(2)],
      ['governance', day(2), Infinity],
    ]);
    expect(standsSince(phases)).toBe(day(2));
  });

  it('ends with the removal, and keeps what was', () => {
    const phases = lockStory(vaultWith(), [put(day(1), 3), removed(day(2))]);
    expect(told(phases)).toEqual([['graceTime', day(1), day(2)]]);
    expect(standsSince(phases)).toBeUndefined();
  });

  it('takes the row where the log held does not reach back to the put', () => {
    const later = [called(day(2), 'DescribeBackupVault')];
    const phases = lockStory(vaultWith(GRACE), later);
    expect(told(phases)).toEqual([
      ['graceTime', day(2), day(4)],
      ['immutable', day(4), Infinity],
    ]);
    expect(standsSince(phases)).toBeUndefined();
    expect(told(lockStory(vaultWith(GOVERNANCE), later))).toEqual([
      ['governance', day(2), Infinity],
    ]);
  });

  it('knows the bounds that stood before an entry', () => {
    const [first, second] = [put(day(1), undefined, [7, 30]), put(day(2), undefined, [1])];
    const phases = lockStory(vaultWith(GOVERNANCE), [first, second]);
    expect(phaseBefore(phases, second.seq)).toMatchObject({ minimum: 7, maximum: 30 });
    expect(phaseBefore(phases, second.seq + 1)?.minimum).toBe(asDays(1));
    expect(phaseBefore(phases, first.seq)).toBeUndefined();
  });
});
