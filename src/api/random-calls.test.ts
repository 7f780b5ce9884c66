import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepsUpTo } from './random-calls.test-kit.ts';
import { eventsOf, type Seen, seenIn } from './watched-calls.test-kit.ts';

/** States of a lock, kinds of events, and rules that refused: each is met sooner or later. */
const TO_BE_MET = [
  ...['unlocked', 'governance', 'graceTime', 'immutable'],
  ...['vault.created', 'vault.deleted', 'vault.tagged', 'lock.put', 'lock.removed'],
  ...['lockDate.reached', 'job.created', 'job.postponed', 'job.started', 'job.completed'],
  ...['job.ended', 'point.lifecycleChanged', 'point.deletionAsked', 'point.deletionFailed'],
  ...['point.deleted', 'point.movedToCold', 'point.expired', 'point.tagged'],
  ...['S1', 'S2', 'S3', 'P1', 'E1', 'E2', 'E3', 'E4', 'E5', 'B1', 'B2', 'B4', 'B7'],
  ...['copy.created', 'copy.postponed', 'copy.started', 'copy.completed', 'copy.failed'],
  ...['restore.created', 'restore.started', 'restore.completed', 'restore.failed', 'K3', 'K4'],
  ...['C1', 'C2', 'C4', 'C12'],
  ...['hold.created', 'hold.canceled', 'hold.tagged', 'H1', 'H7', 'H8', 'H9', 'H11', 'H13'],
  ...['plan.created', 'plan.updated', 'plan.deleted', 'plan.ran', 'plan.tagged'],
  ...['selection.created', 'selection.deleted'],
  ...['N1', 'N3', 'N4', 'N5', 'N6', 'N9', 'N11', 'N12', 'N15'],
  ...['accessPolicy.put', 'accessPolicy.deleted', 'userPolicy.put', 'userPolicy.deleted'],
  ...['notifications.put', 'notifications.deleted', 'B9', 'E6', 'P4', 'P5', 'P7', 'P10'],
  ...['regionSettings.updated', 'globalSettings.updated', 'O1', 'O2', 'O4'],
  ...['V3', 'V5', 'V6', 'V7', 'L1', 'L2', 'L7', 'R4', 'J5', 'J9'],
];

/** So many times fifty runs at the most; far fewer are needed. */
const MOST_BATCHES = 60;

function* metIn(seen: Seen): Generator<string> {
  for (const { type } of eventsOf(seen)) yield type;
  yield seen.called?.verdict.refusal?.rule ?? '';
  for (const { lock } of seen.after.vaults) yield lock.state;
}

describe('the random calls', () => {
  it('are worth something: they lock, refuse by every kind of rule, and let points come and go', () => {
    const missing = new Set(TO_BE_MET);
    for (let seed = 1; missing.size > 0 && seed <= MOST_BATCHES; seed += 1)
      for (const steps of fc.sample(stepsUpTo(60), { numRuns: 50, seed }))
        seenIn(steps, (seen) => {
          for (const each of metIn(seen)) missing.delete(each);
        });
    expect([...missing]).toEqual([]);
  }, 120_000);
});
