// The calendar against a naive model: one list, sorted whenever it is asked.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asInstant, DAY } from '../domain/instant.ts';
import { times } from '../domain/long-run.test-kit.ts';
import { Agenda, compareDeadlines, type Deadline, type DeadlineKind } from './agenda.ts';

const KINDS: readonly DeadlineKind[] = [
  'lock date',
  'job end',
  'job start',
  'deletion',
  'move to cold',
  'end',
];

class PlainAgenda {
  #deadlines: Deadline[] = [];

  add(deadline: Deadline): void {
    this.#deadlines.push(deadline);
    this.#deadlines.sort(compareDeadlines);
  }

  until = (to: number): Deadline[] => this.#deadlines.filter(({ at }) => at <= to);

  takeUntil(to: number): Deadline | undefined {
    const [first] = this.until(to);
    this.#deadlines = this.#deadlines.filter((deadline) => deadline !== first);
    return first;
  }
}

const deadline = (from: number) =>
  fc
    .record({
      at: fc.oneof(fc.integer({ min: 0, max: 3 * DAY }), fc.integer({ min: 0, max: 40_000 * DAY })),
      kind: fc.constantFrom(...KINDS),
      ordinal: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ at, kind, ordinal }): Deadline => {
      return { at: asInstant(from + at), kind, ordinal, key: String(ordinal) };
    });

type Step = { readonly add: Deadline } | { readonly take: number } | { readonly look: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ add: deadline(0) }) },
  { weight: 3, arbitrary: fc.record({ take: fc.integer({ min: 0, max: 4 * DAY }) }) },
  { weight: 1, arbitrary: fc.record({ look: fc.integer({ min: 0, max: 50_000 * DAY }) }) },
);

describe('the agenda', () => {
  it('gives what a sorted list gives, whatever is added and taken in whatever order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
        const agenda = new Agenda();
        const plain = new PlainAgenda();
        // As in a world: time only goes on, and nothing is planned for the past.
        let now = -1;
        for (const each of steps) {
          if ('add' in each) {
            if (each.add.at <= now) continue;
            agenda.add(each.add);
            plain.add(each.add);
          } else if ('look' in each) {
            expect([...agenda.until(each.look)]).toEqual(plain.until(each.look));
          } else {
            const to = asInstant(Math.max(now, 0) + each.take);
            const taken = agenda.takeUntil(to);
            expect(taken).toEqual(plain.takeUntil(to));
            now = taken?.at ?? to;
          }
        }
        const all = asInstant(100_000 * DAY);
        expect([...agenda.until(all)]).toEqual(plain.until(all));
        for (;;) {
          const taken = agenda.takeUntil(all);
          expect(taken).toEqual(plain.takeUntil(all));
          if (taken === undefined) break;
        }
      }),
      { numRuns: times(200) },
    );
  });

  it('orders one instant: the lock date before anything else, an end last, elders first', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...KINDS], { minLength: 6 }), (kinds) => {
        const agenda = new Agenda();
        for (const kind of kinds)
          for (const ordinal of [2, 1])
            agenda.add({ at: asInstant(7), kind, ordinal, key: String(ordinal) });
        const taken = [...agenda.until(7)].map(({ kind, ordinal }) => `${kind} ${ordinal}`);
        expect(taken).toEqual(KINDS.flatMap((kind) => [`${kind} 1`, `${kind} 2`]));
      }),
    );
  });
});
