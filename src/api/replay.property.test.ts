// The world is a fold over the log, and time composes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../domain/event.ts';
import { asInstant, DAY, MINUTE } from '../domain/instant.ts';
import { times } from '../domain/long-run.test-kit.ts';
import { canonical, type Checkpoint, checkpointOf, worldOf } from '../simulation/checkpoint.ts';
import type { LogEntry } from '../simulation/log.ts';
import { begun, stepsUpTo, take, takeAll } from './random-calls.test-kit.ts';
import { replay } from './replay.ts';
import { Sandbox } from './sandbox.test-kit.ts';

/** The sandbox as it comes back from a store. */
function restored({ world, region, log }: Sandbox): Sandbox {
  const text = JSON.stringify(checkpointOf(world, log.length));
  return new Sandbox(worldOf(JSON.parse(text) as Checkpoint), 'root', region, [...log]);
}

const identifiers = ({ world }: Sandbox): string[] => [
  ...world.jobs.keys(),
  ...world.points.keys(),
];

describe('the log', () => {
  it('replays to the same world, byte for byte, with the same outcomes', () => {
    fc.assert(
      fc.property(stepsUpTo(60), (steps) => {
        const live = begun();
        takeAll(live, steps);
        const entries = JSON.parse(JSON.stringify(live.log)) as LogEntry[];
        const { world, firstDifference } = replay(live.world.genesis, entries);
        expect(canonical(world)).toBe(canonical(live.world));
        expect(firstDifference).toBeUndefined();
      }),
      { numRuns: times(150) },
    );
  });

  it('notices the first entry whose outcome the rules do not give', () => {
    const live = begun();
    live.refusal('DeleteBackupVault', { BackupVaultName: 'nobody' });
    live.answer('DeleteBackupVault', { BackupVaultName: 'one' });
    const forged = live.log.map((entry) =>
      entry.kind === 'call' && entry.outcome.result === 'refused'
        ? { ...entry, outcome: { result: 'accepted' } as const }
        : entry,
    );
    expect(replay(live.world.genesis, forged).firstDifference).toBe(4);
  });
});

describe('the seed', () => {
  it('gives the same calls the same world, and another seed other identifiers', () => {
    fc.assert(
      fc.property(stepsUpTo(40), (steps) => {
        const [one, same, other] = [begun('seed'), begun('seed'), begun('another')];
        for (const sandbox of [one, same, other]) takeAll(sandbox, steps);
        expect(canonical(same.world)).toBe(canonical(one.world));
        const known = new Set(identifiers(one));
        expect(identifiers(other).filter((id) => known.has(id))).toEqual([]);
      }),
      { numRuns: times(50) },
    );
  });
});

describe('[T2] a move of the clock', () => {
  it('in one go is the same as in parts, in the world and in what passed', () => {
    const parts = fc.array(fc.oneof(fc.nat(3 * MINUTE), fc.nat(3 * DAY), fc.nat(400 * DAY)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(stepsUpTo(40), parts, (steps, lengths) => {
        const [whole, pieces] = [begun(), begun()];
        for (const sandbox of [whole, pieces]) takeAll(sandbox, steps);
        const to = lengths.reduce((sum, length) => sum + length, whole.now);
        const passed: DomainEvent[] = lengths.flatMap((length) => pieces.advance(length));
        expect(whole.advanceTo(asInstant(to))).toEqual(passed);
        expect(canonical(whole.world)).toBe(canonical(pieces.world));
      }),
      { numRuns: times(100) },
    );
  });

  it('meets deadlines in order, none before the move and none after it', () => {
    fc.assert(
      fc.property(stepsUpTo(40), fc.nat(400 * DAY), (steps, length) => {
        const sandbox = begun();
        takeAll(sandbox, steps);
        const from = sandbox.now;
        const instants = sandbox.advance(length).map(({ at }) => at as number);
        expect(instants).toEqual([...instants].sort((one, other) => one - other));
        for (const at of instants) {
          expect(at).toBeGreaterThan(from);
          expect(at).toBeLessThanOrEqual(sandbox.now);
        }
      }),
      { numRuns: times(50) },
    );
  });
});

describe('a checkpoint', () => {
  it('anywhere in a log makes no difference to what follows', () => {
    fc.assert(
      fc.property(stepsUpTo(30), stepsUpTo(30), (before, after) => {
        const live = begun();
        takeAll(live, before);
        const again = restored(live);
        expect(canonical(again.world)).toBe(canonical(live.world));
        for (const step of after) {
          const [one, other] = [take(live, step), take(again, step)];
          expect(other.passed).toEqual(one.passed);
          expect(other.called?.outcome).toEqual(one.called?.outcome);
          expect(other.called?.answer).toEqual(one.called?.answer);
        }
        expect(canonical(again.world)).toBe(canonical(live.world));
      }),
      { numRuns: times(100) },
    );
  });
});
