// The search for ways out on facts made up for it; that what it finds is true of the real decisions is
// proved where calls are made (see way-out.property.test.ts).
import { describe, expect, it } from 'vitest';
import { asDays } from './instant.ts';
import type { Remedy, Verdict } from './verdict.ts';
import { findWayOut, type Move } from './way-out.ts';

type Facts = readonly string[];

/** Succeeds once every one of these was done. */
const needing =
  (...needed: string[]) =>
  (facts: Facts): Verdict<never> => ({
    path: [],
    events: [],
    ...(needed.every((step) => facts.includes(step))
      ? {}
      : {
          refusal: {
            rule: 'S2',
            error: 'InvalidParameterValueException',
            message: 'Not yet.',
            wording: 'ours',
          },
        }),
  });

const remedies = {
  root: { kind: 'ask as', principals: ['root'] },
  administrator: { kind: 'ask as', principals: ['backup-administrator'] },
  unlock: { kind: 'first', operation: 'DeleteBackupVaultLockConfiguration' },
  change: { kind: 'change', member: 'DeleteAfterDays', from: asDays(7) },
} as const satisfies Readonly<Record<string, Remedy>>;
const move =
  (...steps: (keyof typeof remedies)[]): Move<Facts> =>
  (facts) =>
    steps.map((step) => ({
      facts: step === 'administrator' ? [...facts, 'root', step] : [...facts, step],
      remedy: remedies[step],
    }));

const MOVES = [move('root', 'administrator'), move('unlock'), move('change')];
const wayOut = (...needed: string[]) => findWayOut([], needing(...needed), MOVES).alternatives;
const both = { kind: 'ask as', principals: ['root', 'backup-administrator'] };

describe('the search for a way out', () => {
  it('finds every single step that helps', () => {
    expect(wayOut('change')).toEqual([[remedies.change]]);
  });

  it('names everybody who could ask in one step', () => {
    expect(wayOut('root')).toEqual([[both]]);
  });

  it('finds two steps of which neither helps alone', () => {
    expect(wayOut('root', 'unlock')).toEqual([[both, remedies.unlock]]);
  });

  it('finds three steps where fewer do not do', () => {
    expect(wayOut('root', 'unlock', 'change')).toEqual([[both, remedies.unlock, remedies.change]]);
  });

  it('adds no superfluous step', () => {
    expect(wayOut('unlock').flat()).toEqual([remedies.unlock]);
  });

  it('finds nothing where nothing helps', () => {
    expect(wayOut('a miracle')).toEqual([]);
  });
});
