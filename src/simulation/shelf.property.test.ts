// The shelf against a naive model: a list from which what leaves is filtered out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { times } from '../domain/long-run.test-kit.ts';
import { Shelf } from './shelf.ts';

type Step = { readonly add: number } | { readonly leave: number } | { readonly after: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ add: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 3, arbitrary: fc.record({ leave: fc.nat(400) }) },
  { weight: 1, arbitrary: fc.record({ after: fc.nat(800) }) },
);

describe('the shelf', () => {
  it('holds what a plain list holds, whoever joins and leaves', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 500, size: 'max' }), (steps) => {
        const shelf = new Shelf();
        let plain: number[] = [];
        let last = 0;
        const there = new Set<string>();
        const read = (keys: Iterable<string>): number[] =>
          [...keys].filter((key) => there.has(key)).map(Number);
        for (const each of steps) {
          if ('add' in each) {
            last += each.add;
            shelf.add(last, String(last));
            there.add(String(last));
            plain.push(last);
          } else if ('leave' in each) {
            const ordinal = plain[each.leave % Math.max(plain.length, 1)];
            if (ordinal === undefined) continue;
            shelf.leave();
            there.delete(String(ordinal));
            plain = plain.filter((row) => row !== ordinal);
          } else {
            shelf.tidy((key) => there.has(key));
            const after = plain.filter((ordinal) => ordinal > each.after);
            expect(read(shelf.after(each.after))).toEqual(after);
            // Never more than half of what is read is read in vain.
            expect([...shelf.after(0)].length).toBeLessThanOrEqual(plain.length * 2);
          }
          expect(shelf.present).toBe(plain.length);
        }
        expect(read(shelf.after(0))).toEqual(plain);
        expect(read(shelf.fromTheEnd())).toEqual(plain.reverse());
      }),
      { numRuns: times(200) },
    );
  });

  it('lets a walk go on over those that leave meanwhile', () => {
    const shelf = new Shelf();
    for (let ordinal = 1; ordinal <= 300; ordinal += 1) shelf.add(ordinal, String(ordinal));
    const walked: number[] = [];
    for (const key of shelf.after(0)) {
      walked.push(Number(key));
      shelf.leave();
      shelf.tidy((other) => Number(other) > walked.length);
    }
    expect(walked).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(shelf.present).toBe(0);
  });
});
