import { afterEach, describe, expect, it } from 'vitest';
import { asInstant, DAY, END_OF_TIME, HOUR, type Instant, plus } from '../domain/instant.ts';
import { vaultArn } from '../domain/vault.ts';
import { type Clock, FORWARD_ONLY, HORIZONS } from './clock.svelte.ts';
import { closeAll, lived, VAULT } from './lived.test-kit.ts';
import { sentenceOf } from './passage.ts';

afterEach(closeAll);

const ahead = (clock: Clock, span: number): Instant => plus(clock.now, span);

describe('the hand', () => {
  it('looks ahead without moving the clock, and lets go', async () => {
    const { session, clock } = await lived();
    const { now, head } = session;
    clock.look(ahead(clock, DAY));
    expect([clock.shown, clock.preview]).toEqual([now + DAY, now + DAY]);
    expect([session.now, session.head]).toEqual([now, head]);
    clock.letGo();
    expect([clock.shown, clock.preview]).toEqual([now, undefined]);
  });

  it('does not go behind now, and says why', async () => {
    const { clock } = await lived();
    clock.look(ahead(clock, -DAY));
    expect([clock.preview, clock.shown]).toEqual([undefined, clock.now]);
    expect(clock.fault).toBe(FORWARD_ONLY);
    clock.look(ahead(clock, DAY));
    expect(clock.fault).toBeUndefined();
  });

  it('does not go past the end of time', async () => {
    const { clock } = await lived();
    clock.look(asInstant(END_OF_TIME + DAY));
    expect(clock.shown).toBe(END_OF_TIME);
  });

  it('is let go by a call, which happens now and not where the hand looks', async () => {
    const { session, clock } = await lived();
    clock.look(ahead(clock, DAY));
    await session.dispatch('CreateBackupVault', { BackupVaultName: 'another' });
    expect(clock.preview).toBeUndefined();
  });

  it('commits once: the clock moves there and the hand is free', async () => {
    const { session, clock } = await lived();
    const to = ahead(clock, 10 * DAY);
    clock.look(to);
    const result = await clock.commit();
    expect(result?.kind).toBe('moved');
    expect([session.now, clock.preview]).toEqual([to, undefined]);
    expect(await clock.commit()).toBeUndefined();
  });

  it('stays where it is while the move is being made', async () => {
    const { session, clock } = await lived();
    const to = ahead(clock, DAY);
    const move = clock.goTo(to);
    expect([session.now < to, clock.shown]).toEqual([true, to]);
    await move;
    expect(clock.shown).toBe(session.now);
  });
});

describe('moves', () => {
  it('keeps the newest move for its sentence', async () => {
    const { session, clock } = await lived();
    await clock.by(8 * DAY);
    expect(clock.lastMove?.seq).toBe(session.head);
    expect(clock.lastMove && sentenceOf(clock.lastMove.passage)).toBe(
      '8 days passed: the lock of WORM_vault became immutable on day 3, one recovery point expired.',
    );
  });

  it('refuses the past with a sentence and without an entry', async () => {
    const { session, clock } = await lived();
    const { head } = session;
    const result = await clock.goTo(ahead(clock, -1));
    expect([result.kind, clock.fault]).toEqual(['failed', 'Simulated time goes forward only.']);
    expect([session.head, clock.lastMove]).toEqual([head, undefined]);
  });

  it('goes on from where the hand is held', async () => {
    const { session, clock } = await lived();
    const to = ahead(clock, 3 * HOUR);
    clock.look(ahead(clock, 2 * HOUR));
    await clock.by(HOUR);
    expect(session.now).toBe(to);
  });
});

describe('what lies ahead', () => {
  it('names the next deadline, and the next lock date', async () => {
    const { session, clock } = await lived();
    const arn = vaultArn('us-east-1', session.world.account, VAULT);
    expect(clock.next?.kind).toBe('lock date');
    expect(clock.nextLockDate(arn)?.at).toBe(clock.next?.at);
    expect(clock.nextLockDate(`${arn}-other`)).toBeUndefined();
    await clock.by(4 * DAY);
    expect(clock.nextLockDate()).toBeUndefined();
    expect(clock.next?.kind).toBe('end');
  });

  it('counts by kind, within the horizon and beyond it', async () => {
    const { clock } = await lived();
    expect(clock.countsUntil(ahead(clock, DAY))).toEqual({});
    expect(clock.countsUntil(ahead(clock, 5 * DAY))).toEqual({ 'lock date': 1 });
    const beyond = asInstant(clock.horizon + DAY);
    expect(clock.countsUntil(beyond)).toEqual({ 'lock date': 1, end: 1 });
  });

  it.each(HORIZONS)('has steps that suit $label', ({ days, step, leap }) => {
    expect([step < leap, leap < days * DAY]).toEqual([true, true]);
    expect((days * DAY) / step).toBeLessThan(1_500);
  });
});
