// The numbers that would have been allowed, as moves of a way out that changes the input.
import { type StartBackupFacts, targetOf } from './decide-job.ts';
import { LONGEST_GRACE_TIME, type PutLockFacts, SHORTEST_GRACE_TIME } from './decide-lock.ts';
import { type EditLifecycleFacts, lifecycleFor } from './decide-point.ts';
import { asDays, type Days } from './instant.ts';
import {
  COLD_MINIMUM,
  earliestColdEdit,
  type Lifecycle,
  LONGEST_RETENTION,
  SHORTEST_RETENTION,
} from './lifecycle.ts';
import { changeInput } from './way-out.ts';

export const graceTimeInRange = changeInput<PutLockFacts>(
  'ChangeableForDays',
  ({ request }) =>
    request.changeableForDays === undefined
      ? undefined
      : { from: asDays(SHORTEST_GRACE_TIME), to: asDays(LONGEST_GRACE_TIME) },
  (facts, changeableForDays) => ({ ...facts, request: { ...facts.request, changeableForDays } }),
);

/** The minimum lowered to the maximum or below. */
export const minimumInRange = changeInput<PutLockFacts>(
  'MinRetentionDays',
  ({ request: { minimumRetention, maximumRetention } }) =>
    minimumRetention === undefined
      ? undefined
      : { from: asDays(SHORTEST_RETENTION), to: atMostLongest(maximumRetention) },
  (facts, minimumRetention) => ({ ...facts, request: { ...facts.request, minimumRetention } }),
);

/** The maximum raised to the minimum, or to the shortest retention where the minimum is absent. */
export const maximumInRange = changeInput<PutLockFacts>(
  'MaxRetentionDays',
  ({ request: { minimumRetention, maximumRetention } }) =>
    maximumRetention === undefined
      ? undefined
      : {
          from: minimumRetention ?? asDays(SHORTEST_RETENTION),
          to: asDays(LONGEST_RETENTION),
        },
  (facts, maximumRetention) => ({ ...facts, request: { ...facts.request, maximumRetention } }),
);

const atMostLongest = (days: Days | undefined): Days =>
  asDays(Math.min(days ?? LONGEST_RETENTION, LONGEST_RETENTION));

/** The least retention that leaves the move to cold its ninety days ([L2]). */
const leastFor = ({ moveToColdAfter }: Lifecycle): number =>
  moveToColdAfter === undefined ? SHORTEST_RETENTION : moveToColdAfter + COLD_MINIMUM;

/** From the earliest move to cold to the latest that the retention leaves; the earliest alone where it leaves none. */
function coldRange(lifecycle: Lifecycle, earliest: Days): { from: Days; to: Days } | undefined {
  if (lifecycle.moveToColdAfter === undefined) return undefined;
  return { from: earliest, to: asDays(Math.max(earliest, latestCold(lifecycle.deleteAfter))) };
}

function latestCold(deleteAfter: Days | undefined): number {
  if (deleteAfter === undefined) return LONGEST_RETENTION;
  return deleteAfter > LONGEST_RETENTION ? 0 : deleteAfter - COLD_MINIMUM;
}

export const coldOfEditInRange = changeInput<EditLifecycleFacts>(
  'Lifecycle.MoveToColdStorageAfterDays',
  ({ point, caller, lifecycle }) =>
    point &&
    coldRange(lifecycleFor(point, lifecycle), earliestColdEdit(point.createdAt, caller.now)),
  (facts, moveToColdAfter) => ({ ...facts, lifecycle: { ...facts.lifecycle, moveToColdAfter } }),
);

export const retentionOfEditInRange = changeInput<EditLifecycleFacts>(
  'Lifecycle.DeleteAfterDays',
  ({ point, lifecycle }) => ({
    from: asDays(leastFor(lifecycleFor(point, lifecycle))),
    to: asDays(LONGEST_RETENTION),
  }),
  (facts, deleteAfter) => ({ ...facts, lifecycle: { ...facts.lifecycle, deleteAfter } }),
);

export const coldOfJobInRange = changeInput<StartBackupFacts>(
  'Lifecycle.MoveToColdStorageAfterDays',
  ({ wanted }) => coldRange(wanted.lifecycle, asDays(SHORTEST_RETENTION)),
  (facts, moveToColdAfter) =>
    withJobLifecycle(facts, { ...facts.wanted.lifecycle, moveToColdAfter }),
);

/** Into the vault's window, narrowed to what any retention may be. */
export const retentionOfJobInWindow = changeInput<StartBackupFacts>(
  'Lifecycle.DeleteAfterDays',
  (facts) => {
    const lock = targetOf(facts)?.lock;
    return {
      from: asDays(Math.max(lock?.minimumRetention ?? 0, leastFor(facts.wanted.lifecycle))),
      to: lock?.maximumRetention ?? asDays(LONGEST_RETENTION),
    };
  },
  (facts, deleteAfter) => withJobLifecycle(facts, { ...facts.wanted.lifecycle, deleteAfter }),
);

const withJobLifecycle = (facts: StartBackupFacts, lifecycle: Lifecycle): StartBackupFacts => ({
  ...facts,
  wanted: { ...facts.wanted, lifecycle },
});
