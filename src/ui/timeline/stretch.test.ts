import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asInstant, DAY, END_OF_TIME, type Instant } from '../../domain/instant.ts';
import { type Contents, extentOn, fitting, lasting, moved, percent, placeOn } from './stretch.ts';

const NOW = asInstant(Date.UTC(2021, 8, 28));
const at = (days: number): Instant => asInstant(NOW + days * DAY);

const contents = (change: Partial<Contents> = {}): Contents => ({
  now: NOW,
  begins: at(-2),
  livingFrom: at(-1),
  last: at(30),
  latestAllowed: undefined,
  ...change,
});

describe('a stretch of time', () => {
  const stretch = { from: at(0), to: at(10) };

  it('places instants in and outside of it', () => {
    expect([placeOn(stretch, at(5)), placeOn(stretch, at(-5)), placeOn(stretch, at(15))]).toEqual([
      0.5, -0.5, 1.5,
    ]);
    expect(percent(0.5)).toBe('50.000%');
  });

  it('cuts bars at its edges, and says which go on', () => {
    expect(extentOn(stretch, at(2), at(4))).toEqual({ start: 0.2, width: 0.2, goesOn: false });
    expect(extentOn(stretch, at(-4), at(5))).toEqual({ start: 0, width: 0.5, goesOn: false });
    expect(extentOn(stretch, at(5), Infinity)).toEqual({ start: 0.5, width: 0.5, goesOn: true });
    expect(extentOn(stretch, at(-4), at(-1))).toBeUndefined();
    expect(extentOn(stretch, at(11), at(12))).toBeUndefined();
  });

  it('never draws outside of the picture', () => {
    const day = fc.integer({ min: -100, max: 100 }).map(at);
    fc.assert(
      fc.property(day, day, (one, other) => {
        const extent = extentOn(stretch, Math.min(one, other), Math.max(one, other));
        if (extent === undefined) return;
        expect(extent.start).toBeGreaterThanOrEqual(0);
        expect(extent.width).toBeGreaterThanOrEqual(0);
        expect(extent.start + extent.width).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });
});

describe('fitting everything', () => {
  it('reaches from the making of a young vault to past the last end', () => {
    const { from, to } = fitting(contents());
    expect(from).toBeLessThan(at(-2));
    expect(to).toBeGreaterThan(at(30));
    expect(to).toBeLessThan(at(40));
  });

  it('leaves behind what was over long ago', () => {
    const { from } = fitting(contents({ begins: at(-36_500), livingFrom: at(-1) }));
    expect(from).toBeGreaterThan(at(-40));
  });

  it('shows the whole past where nothing is left', () => {
    const past = contents({ begins: at(-365), livingFrom: undefined, last: NOW });
    expect(fitting(past).from).toBeLessThanOrEqual(at(-365));
  });

  it('has room for the latest allowed end, unless that would dwarf the rest', () => {
    expect(fitting(contents({ latestAllowed: at(50) })).to).toBeGreaterThan(at(50));
    expect(fitting(contents({ latestAllowed: at(36_500) })).to).toBeLessThan(at(40));
  });

  it('always has a length, and now within', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    fc.assert(
      fc.property(day, day, fc.option(day, { nil: undefined }), (age, last, living) => {
        const { from, to } = fitting(
          contents({
            begins: at(-age),
            last: at(last),
            livingFrom: living === undefined ? undefined : at(-Math.min(age, living)),
          }),
        );
        expect(to - from).toBeGreaterThan(0);
        expect([from <= NOW, NOW <= to]).toEqual([true, true]);
      }),
    );
  });
});

describe('a chosen stretch', () => {
  it('begins shortly before now', () => {
    const { from, to } = lasting(30, NOW, undefined);
    expect([to - from, from]).toEqual([30 * DAY, at(-3)]);
  });

  it('moves by half its length, and not past the ends of time', () => {
    const stretch = { from: at(0), to: at(10) };
    expect([moved(stretch, 1), moved(stretch, -1)]).toEqual([at(5), at(-5)]);
    const last = { from: asInstant(END_OF_TIME - DAY), to: END_OF_TIME };
    expect(moved(last, 1)).toBe(last.from);
    expect(moved({ from: asInstant(DAY), to: at(0) }, -1)).toBe(0);
  });
});
