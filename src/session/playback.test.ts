import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { asInstant, DAY, END_OF_TIME, HOUR, MINUTE } from '../domain/instant.ts';
import { MemoryStore } from '../persistence/memory-store.ts';
import { SPEEDS } from './clock.svelte.ts';
import { closeAll, lived, ready, VAULT } from './lived.test-kit.ts';
import { BEAT, LONGEST_BEAT } from './playback.machine.ts';

afterEach(closeAll);

describe('playing', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

  it('moves the hand, and makes it so at the pause', async () => {
    const { session, clock } = await ready();
    const { now } = session;
    clock.play();
    await seconds(2);
    expect([clock.isPlaying, session.now]).toEqual([true, now]);
    expect(clock.shown - now).toBeGreaterThanOrEqual(2 * HOUR - BEAT * HOUR);
    const { shown } = clock;
    clock.pause();
    await vi.advanceTimersByTimeAsync(0);
    expect([clock.isPlaying, session.now]).toEqual([false, shown]);
    await seconds(5);
    expect(session.now).toBe(shown);
  });

  it('makes each deadline real as the hand passes it, and tells of the whole run', async () => {
    const { session, clock } = await lived();
    const from = session.now;
    clock.speed = SPEEDS.find(({ perSecond }) => perSecond === DAY) ?? clock.speed;
    clock.play();
    await seconds(4);
    expect([...session.world.vaults.values()][0]?.lock.state).toBe('immutable');
    expect(clock.isPlaying).toBe(true);
    await seconds(5);
    clock.pause();
    await vi.advanceTimersByTimeAsync(0);
    const passage = clock.lastMove?.passage;
    expect([passage?.from, passage?.to]).toEqual([from, session.now]);
    expect(passage?.lockDates).toHaveLength(1);
    expect(passage?.counts['point.expired']).toBe(1);
  });

  it('starts a new account with each run and each jump', async () => {
    const { clock } = await ready();
    clock.play();
    await seconds(1);
    clock.pause();
    await vi.advanceTimersByTimeAsync(0);
    const before = clock.now;
    await clock.by(DAY);
    expect(clock.lastMove?.passage.from).toBe(before);
  });

  it('does not run away after a sleep', async () => {
    const { session, clock } = await ready();
    clock.play();
    const awake = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + DAY);
    await vi.advanceTimersByTimeAsync(BEAT);
    awake.mockRestore();
    const most = (LONGEST_BEAT / 1000) * clock.speed.perSecond;
    expect(clock.shown - session.now).toBe(most);
  });

  it('stops where it cannot be saved', async () => {
    const store = new MemoryStore();
    const { session, clock } = await ready(store);
    await session.dispatch('CreateBackupVault', { BackupVaultName: VAULT });
    await session.dispatch('PutBackupVaultLockConfiguration', {
      BackupVaultName: VAULT,
      ChangeableForDays: 3,
    });
    vi.spyOn(store, 'append').mockRejectedValue(new Error('The disk is full.'));
    const { now } = session;
    clock.speed = { label: 'fast', perSecond: 7 * DAY };
    clock.play();
    await seconds(2);
    expect([clock.isPlaying, clock.fault]).toEqual([false, 'The disk is full.']);
    expect([clock.preview, session.now]).toEqual([undefined, now]);
  });

  it('is stopped by a jump, which counts from the hand', async () => {
    const { session, clock } = await ready();
    clock.play();
    await seconds(1);
    const { shown } = clock;
    await clock.by(10 * MINUTE);
    expect([clock.isPlaying, session.now]).toEqual([false, shown + 10 * MINUTE]);
  });

  it('ends with the year 9999', async () => {
    const { session, clock } = await ready();
    await clock.goTo(asInstant(END_OF_TIME - HOUR));
    clock.play();
    await seconds(3);
    expect([clock.isPlaying, session.now]).toEqual([false, END_OF_TIME]);
  });
});
