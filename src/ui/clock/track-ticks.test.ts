import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asInstant } from '../../domain/instant.ts';
import type { Deadline, DeadlineKind } from '../../simulation/agenda.ts';
import { labelsOn, shareOn, TICK_GAP, tickNear, ticksOn, type Tick } from './track-ticks.ts';

const WIDTH = 500;
const track = { from: asInstant(0), to: asInstant(1000), width: WIDTH };

const due = (at: number, kind: DeadlineKind = 'end'): Deadline => ({
  at: asInstant(at),
  kind,
  ordinal: at,
  key: `${kind} ${at}`,
});
const ticksFor = (...deadlines: readonly Deadline[]): readonly Tick[] =>
  ticksOn(track, { deadlines, kinds: deadlines.map(({ kind }) => kind) });

describe('the ticks on the track', () => {
  it('stand where their events do', () => {
    expect(ticksFor(due(100), due(700)).map(({ share, total }) => [share, total])).toEqual([
      [0.1, 1],
      [0.7, 1],
    ]);
    expect([shareOn(track, -5), shareOn(track, 2000)]).toEqual([0, 1]);
  });

  it('are one where they would stand too close, with counts by kind', () => {
    const [tick] = ticksFor(due(100), due(103), due(110, 'move to cold'));
    expect(tick).toMatchObject({
      from: 100,
      to: 110,
      total: 3,
      counts: { end: 2, 'move to cold': 1 },
    });
  });

  it('never swallow a lock date, which is drawn last', () => {
    const ticks = ticksFor(due(100), due(101, 'lock date'), due(102));
    expect(ticks.map(({ total, isLockDate }) => [total, isLockDate])).toEqual([
      [2, false],
      [1, true],
    ]);
  });

  it('stand for every event once, and no closer than told apart', () => {
    const times = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 200 });
    fc.assert(
      fc.property(times, (drawn) => {
        const deadlines = [...drawn].sort((one, other) => one - other).map((at) => due(at));
        const ticks = ticksFor(...deadlines);
        expect(ticks.reduce((sum, { total }) => sum + total, 0)).toBe(drawn.length);
        expect(ticks.length).toBeLessThanOrEqual(WIDTH / TICK_GAP + 1);
        ticks.slice(1).forEach(({ from }, index) => {
          expect(((from - (ticks[index]?.from ?? 0)) / 1000) * WIDTH).toBeGreaterThan(TICK_GAP);
        });
      }),
    );
  });
});

describe('what the pointer is at', () => {
  const ticks = ticksFor(due(100), due(500), due(500, 'lock date'));

  it('is the nearest tick within reach, a lock date before the rest', () => {
    expect(tickNear(ticks, 0.11, WIDTH)?.from).toBe(100);
    expect(tickNear(ticks, 0.5, WIDTH)?.isLockDate).toBe(true);
    expect(tickNear(ticks, 0.3, WIDTH)).toBeUndefined();
  });
});

describe('the words under the ticks', () => {
  const words = (tick: Tick): readonly string[] =>
    tick.total > 1 ? ['many'] : ['a long name expires', 'short'];

  it('are the longest that fit, and left out where none do', () => {
    const labels = labelsOn(WIDTH, ticksFor(due(200), due(400), due(430)), words);
    expect(labels.map(({ text }) => text)).toEqual(['a long name expires', 'short']);
  });

  it('stay on the track and apart', () => {
    const times = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 60 });
    fc.assert(
      fc.property(times, (drawn) => {
        const deadlines = [...drawn].sort((one, other) => one - other).map((at) => due(at));
        let end = 0;
        for (const { text, middle } of labelsOn(WIDTH, ticksFor(...deadlines), words)) {
          const half = (text.length * 6.2) / 2;
          expect(middle - half).toBeGreaterThanOrEqual(end);
          end = middle + half;
        }
        expect(end).toBeLessThanOrEqual(WIDTH + 1e-9);
      }),
    );
  });
});
