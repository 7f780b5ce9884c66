// The decision about a copy, together with the way out of its refusal or of the failure of its job.
import { decideStartCopy, type StartCopyFacts } from './decide-copy.ts';
import type { DomainEvent } from './event.ts';
import { explained } from './explained.ts';
import { asDays } from './instant.ts';
import { COLD_MINIMUM, LONGEST_RETENTION, SHORTEST_RETENTION } from './lifecycle.ts';
import type { Verdict } from './verdict.ts';
import {
  askAsAnother,
  changeInput,
  removeLockFirst,
  removePolicyFirst,
  waitUntil,
} from './way-out.ts';

export const explainedStartCopy = (facts: StartCopyFacts): Verdict<DomainEvent> =>
  explained(facts, decideStartCopy, [
    askAsAnother,
    removePolicyFirst,
    removeLockFirst,
    retentionInWindow,
    waitUntil(({ point, vault }) => [point?.completesAt, vault?.airGap?.availableAt]),
  ]);

/** Into the destination's window, narrowed to what any retention may be. */
const retentionInWindow = changeInput<StartCopyFacts>(
  'Lifecycle.DeleteAfterDays',
  ({ vault, lifecycle: { moveToColdAfter } }) => ({
    from: asDays(
      Math.max(
        vault?.lock.minimumRetention ?? SHORTEST_RETENTION,
        moveToColdAfter === undefined ? 0 : moveToColdAfter + COLD_MINIMUM,
      ),
    ),
    to: vault?.lock.maximumRetention ?? asDays(LONGEST_RETENTION),
  }),
  (facts, deleteAfter) => ({ ...facts, lifecycle: { ...facts.lifecycle, deleteAfter } }),
);
