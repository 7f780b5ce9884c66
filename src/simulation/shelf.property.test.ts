// The shelf against a naive model: a list from which what leaves is filtered out. Who walks along the shelf
// passes over what is gone, as the world does.
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

/** A shelf, and who of those on it is still there. */
class Kept {
  readonly shelf = new Shelf();
  readonly there = new Set<string>();

  add(ordinal: number): void {
    this.shelf.add(ordinal, String(ordinal));
    this.there.add(String(ordinal));
  }

  leave(key: string): void {
    if (!this.there.delete(key)) return;
    if (this.shelf.leave()) this.shelf.close((each) => this.there.has(each));
  }

  walk = (keys: Iterable<string>): number[] =>
    [...keys].filter((key) => this.there.has(key)).map(Number);
}

describe('the shelf', () => {
  it('holds what a plain list holds, whoever joins and leaves', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 500, size: 'max' }), (steps) => {
        const kept = new Kept();
        let plain: number[] = [];
        let last = 0;
        for (const each of steps) {
          if ('add' in each) {
            last += each.add;
            kept.add(last);
            plain.push(last);
          } else if ('leave' in each) {
            // Some were never there, or have left already.
            const ordinal = plain[each.leave] ?? each.leave;
            kept.leave(String(ordinal));
            plain = plain.filter((row) => row !== ordinal);
          } else {
            const after = plain.filter((ordinal) => ordinal > each.after);
            expect(kept.walk(kept.shelf.after(each.after))).toEqual(after);
          }
          expect(kept.shelf.present).toBe(plain.length);
        }
        expect(kept.walk(kept.shelf.after(0))).toEqual(plain);
        expect(kept.walk(kept.shelf.fromTheEnd())).toEqual(plain.reverse());
      }),
      { numRuns: times(200) },
    );
  });

  it('is never walked along for much more than is there', () => {
    const kept = new Kept();
    for (let ordinal = 1; ordinal <= 10_000; ordinal += 1) kept.add(ordinal);
    for (let ordinal = 1; ordinal <= 10_000; ordinal += 1) {
      kept.leave(String(ordinal));
      if (ordinal % 500 !== 0) continue;
      const walked = [...kept.shelf.after(0)].length;
      expect(walked).toBeLessThanOrEqual(Math.max(64, 2 * kept.shelf.present));
    }
  });

  it('lets a walk go on over those that leave meanwhile', () => {
    const kept = new Kept();
    for (let ordinal = 1; ordinal <= 300; ordinal += 1) kept.add(ordinal);
    const walked: number[] = [];
    for (const key of kept.shelf.after(0)) {
      walked.push(Number(key));
      kept.leave(key);
    }
    expect(walked).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
    expect(kept.shelf.present).toBe(0);
  });
});
