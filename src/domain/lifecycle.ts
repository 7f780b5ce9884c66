import { type Days, type Instant, plusDays, DAY } from './instant.ts';

/** When a recovery point goes to cold storage and when it ends, in days after its creation. */
export interface Lifecycle {
  readonly moveToColdAfter?: Days;
  /** Absent: kept for ever. */
  readonly deleteAfter?: Days;
  readonly optInToArchive?: boolean;
}

export const SHORTEST_RETENTION = 1;
export const LONGEST_RETENTION = 36_500;
/** A point in cold storage stays there for at least so many days ([L2]). */
export const COLD_MINIMUM = 90;
/** AWS's way to write "always" in a request. */
export const ALWAYS = -1;

/** The instants that follow from a lifecycle ([L4]); absent where the lifecycle says nothing. */
export interface CalculatedLifecycle {
  readonly moveToColdAt?: Instant;
  readonly deleteAt?: Instant;
}

export function calculate(lifecycle: Lifecycle, createdAt: Instant): CalculatedLifecycle {
  const { moveToColdAfter, deleteAfter } = lifecycle;
  return {
    ...(moveToColdAfter === undefined
      ? {}
      : { moveToColdAt: plusDays(createdAt, moveToColdAfter) }),
    ...(deleteAfter === undefined ? {} : { deleteAt: plusDays(createdAt, deleteAfter) }),
  };
}

export type LifecycleFault = 'retention out of range' | 'cold out of range' | 'too soon after cold';

/** What is wrong with a lifecycle whatever vault it is for ([L1], [L2]); undefined when nothing is. */
export function faultOf(lifecycle: Lifecycle): LifecycleFault | undefined {
  const { moveToColdAfter, deleteAfter } = lifecycle;
  if (deleteAfter !== undefined && !isRetention(deleteAfter)) return 'retention out of range';
  if (moveToColdAfter !== undefined && !isRetention(moveToColdAfter)) return 'cold out of range';
  if (
    moveToColdAfter !== undefined &&
    deleteAfter !== undefined &&
    deleteAfter < moveToColdAfter + COLD_MINIMUM
  )
    return 'too soon after cold';
  return undefined;
}

const isRetention = (days: number): boolean =>
  Number.isInteger(days) && days >= SHORTEST_RETENTION && days <= LONGEST_RETENTION;

/** [L3] A type without cold storage keeps its retention and loses the rest, silently. */
export function withoutCold(lifecycle: Lifecycle): Lifecycle {
  return lifecycle.deleteAfter === undefined ? {} : { deleteAfter: lifecycle.deleteAfter };
}

/** [L7] The least value of "move to cold" that an edit may set: the whole days of age plus one. */
export const earliestColdEdit = (createdAt: Instant, now: Instant): Days =>
  (Math.ceil((now - createdAt) / DAY) + 1) as Days;
