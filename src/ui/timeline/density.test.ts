import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goneAt, isThereAt, storageAt } from '../../domain/recovery-point.ts';
import { areaPath, densityOf, profileOn, stockAt, topOf } from './density.ts';
import { day, pointOf } from './drawn-points.test-kit.ts';

const lives = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 50 }),
    length: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
    coldAfter: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  }),
  { maxLength: 30 },
);

it('counts warm and cold as asking each recovery point does', () => {
  fc.assert(
    fc.property(lives, fc.integer({ min: -1, max: 110 }), (drawn, when) => {
      const points = drawn.map(({ from, length, coldAfter }) =>
        pointOf(from, length === undefined ? undefined : from + length, {
          ...(coldAfter === undefined ? {} : { coldAt: day(from + coldAfter) }),
        }),
      );
      const at = day(when);
      const there = points.filter((point) => isThereAt(point, at));
      const cold = there.filter((point) => storageAt(point, at) === 'COLD').length;
      const density = densityOf(points.map((point) => ({ point, end: goneAt(point) })));
      expect(stockAt(density, at)).toEqual({ warm: there.length - cold, cold });
    }),
  );
});

const living = [0, 1, 2].map((from) => ({ point: pointOf(from, 10), end: day(10) }));

it('samples a stretch from end to end', () => {
  const profile = profileOn(densityOf(living), { from: day(-1), to: day(11) }, 12);
  expect(profile.map(({ warm }) => warm)).toEqual([0, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 0, 0]);
});

it('has a scale that an axis can say', () => {
  const scale = (count: number): number => topOf([{ warm: count, cold: 0 }]);
  expect([scale(0), scale(3), scale(41), scale(1_234)]).toEqual([1, 3, 50, 2_000]);
});

it('draws an area between two heights, there and back', () => {
  const profile = [
    { warm: 1, cold: 1 },
    { warm: 0, cold: 2 },
  ];
  const path = areaPath(profile, 2, ({ warm, cold }) => [cold, warm + cold]);
  expect(path).toBe('M0.0,0.00L1000.0,0.00L1000.0,0.00L0.0,50.00Z');
});
