import { describe, expect, it } from 'vitest';
import { drawBetween, drawFrom, drawHex, drawUuid } from './seeded.ts';

describe('what is drawn from the seed', () => {
  it('is the same for the same seed and labels', () => {
    const one = drawFrom('seed', 'job', 7);
    const other = drawFrom('seed', 'job', 7);
    expect(Array.from({ length: 20 }, one)).toEqual(Array.from({ length: 20 }, other));
  });

  it('differs when the seed or a label differs', () => {
    const first = (...from: Parameters<typeof drawFrom>) => drawFrom(...from)();
    const draws = [
      first('seed', 'job', 7),
      first('seee', 'job', 7),
      first('seed', 'point', 7),
      first('seed', 'job', 8),
      first('seed', 'job', 7, 0),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });

  it('gives 200,000 things 200,000 names', () => {
    const names = new Set<string>();
    for (let ordinal = 1; ordinal <= 200_000; ordinal += 1)
      names.add(drawHex(drawFrom('seed', 'job', ordinal), 16));
    expect(names.size).toBe(200_000);
  });

  it('spreads evenly: each of 16 digits falls a sixteenth of the time', () => {
    const counts = new Map<string, number>();
    for (let ordinal = 0; ordinal < 2000; ordinal += 1)
      for (const digit of drawHex(drawFrom('seed', ordinal), 32))
        counts.set(digit, (counts.get(digit) ?? 0) + 1);
    expect([...counts.keys()].sort().join('')).toBe('0123456789abcdef');
    for (const count of counts.values()) expect(Math.abs(count - 4000)).toBeLessThan(400);
  });

  it('reaches both ends of a range and nothing beyond', () => {
    const draw = drawFrom('seed', 'range');
    const seen = new Set(Array.from({ length: 500 }, () => drawBetween(draw, 3, 7)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6, 7]);
  });

  it('makes version 4 UUIDs', () => {
    for (let ordinal = 0; ordinal < 100; ordinal += 1)
      expect(drawUuid(drawFrom('seed', ordinal))).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  });
});
