// For laws about every step: a run of random calls and clock moves, seen step by step with the rows before and
// after it.
import fc from 'fast-check';
import type { DomainEvent } from '../domain/event.ts';
import { times } from '../domain/long-run.test-kit.ts';
import { lockIs } from '../domain/lock.ts';
import type { RecoveryPoint } from '../domain/recovery-point.ts';
import type { Vault } from '../domain/vault.ts';
import { type Checkpoint, checkpointOf } from '../simulation/checkpoint.ts';
import { begun, type Step, stepsUpTo, take, type Taken } from './random-calls.test-kit.ts';
import type { Sandbox } from './sandbox.test-kit.ts';

/** A step with the rows before and after it. */
export interface Seen extends Taken {
  readonly step: Step;
  readonly sandbox: Sandbox;
  readonly before: Checkpoint;
  readonly after: Checkpoint;
}

export function seenIn(steps: readonly Step[], look: (seen: Seen) => void): void {
  const sandbox = begun();
  let before = checkpointOf(sandbox.world, 0);
  for (const step of steps) {
    const taken = take(sandbox, step);
    const after = checkpointOf(sandbox.world, 0);
    look({ ...taken, step, sandbox, before, after });
    before = after;
  }
}

/** The body of a test that looks at every step of many runs: over all the laws some 100,000 steps. */
export const law = (look: (seen: Seen) => void) => () => {
  fc.assert(
    fc.property(stepsUpTo(60), (steps) => seenIn(steps, look)),
    { numRuns: times(300) },
  );
};

export const vaultIn = ({ vaults }: Checkpoint, arn: string): Vault | undefined =>
  vaults.find((vault) => vault.arn === arn);
export const pointIn = ({ points }: Checkpoint, arn: string): RecoveryPoint | undefined =>
  points.find((point) => point.arn === arn);
export const lockedIn = ({ vaults }: Checkpoint): Vault[] =>
  vaults.filter(({ lock }) => lockIs(lock, 'locked'));
/** What was done, when the call was allowed. */
export const eventsOf = ({ called, passed }: Taken): readonly DomainEvent[] =>
  called?.verdict.events ?? passed ?? [];
