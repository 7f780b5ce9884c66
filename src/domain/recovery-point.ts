// A recovery point's row is its schedule: what is planned for it, and what was done to it. Its status is
// a function of an instant, so the world at any moment, past or previewed, can be read without replay.
import { type Instant, HOUR } from './instant.ts';
import { calculate, type CalculatedLifecycle, type Lifecycle } from './lifecycle.ts';
import { drawBetween, drawFrom } from './seeded.ts';
import type { Tags } from './vault.ts';

export interface RecoveryPoint {
  readonly arn: string;
  readonly ordinal: number;
  readonly vaultArn: string;
  readonly resourceArn: string;
  readonly resourceType: string;
  readonly resourceName: string;
  readonly roleArn: string;
  /** Whether the role that made it may also delete it ([L9]). */
  readonly roleMayDelete: boolean;
  readonly jobId: string;
  readonly encryptionKeyArn: string;
  readonly sizeInBytes: number;
  readonly tags: Tags;
  /** [R2] The instant at which its job started: retention counts from here. */
  readonly createdAt: Instant;
  readonly completesAt: Instant;
  readonly lifecycle: Lifecycle;
  /** When its storage becomes cold, if it does. */
  readonly coldAt?: Instant;
  /** [L5] The seeded moment at which AWS Backup removes it; absent for "always". */
  readonly endsAt?: Instant;
  /** [R3] A principal asked for its deletion at the first, and it is gone at the second. */
  readonly deletion?: { readonly askedAt: Instant; readonly doneAt: Instant };
  /** [L9] From here on it is EXPIRED: its deletion failed. */
  readonly failedDeletionAt?: Instant;
  /** It left with its unfinished job ([J3], [J6]). */
  readonly abandonedAt?: Instant;
  /** [N17] */
  readonly isContinuous?: true;
  /** [R6] From here on it is continued no more. */
  readonly stoppedAt?: Instant;
  /** [G10] It is temporary: once it is copied to this vault it goes. */
  readonly deleteAfterCopyTo?: string;
  /** [G10] Since then its end is near. */
  readonly dueAfterCopyAt?: Instant;
  /** Set on a copy of another recovery point. */
  readonly copy?: CopyOrigin;
  /** [H2] The legal holds on it and when each begins to hold; one that is released is taken off. */
  readonly heldBy?: readonly HoldOnPoint[];
}

/** How a copy came about. */
export interface CopyOrigin {
  /** The copy job; the point's `jobId` stays that of the backup. */
  readonly copyId: string;
  readonly pointArn: string;
  readonly vaultArn: string;
  /** From here on the copy is there; its `createdAt` is its source's ([C8]). */
  readonly startedAt: Instant;
}

export interface HoldOnPoint {
  readonly id: string;
  readonly from: Instant;
}

export type PointStatus = 'not yet' | 'CREATING' | 'COMPLETED' | 'DELETING' | 'EXPIRED' | 'gone';

/** Why a recovery point is no longer there. */
export type Departure = 'lifecycle' | 'principal' | 'unfinished';

/** The instant from which the point is in its vault: for a copy later than its creation date ([C8]). */
export const bornAt = (point: RecoveryPoint): Instant => point.copy?.startedAt ?? point.createdAt;

/** The status at an instant, past, present or future, if nobody touches the point meanwhile. */
export function statusAt(point: RecoveryPoint, now: Instant): PointStatus {
  if (now < bornAt(point)) return 'not yet';
  if (now >= goneAt(point)) return 'gone';
  if (point.deletion !== undefined && now >= point.deletion.askedAt) return 'DELETING';
  if (now < point.completesAt) return 'CREATING';
  return now >= expiredFrom(point) ? 'EXPIRED' : 'COMPLETED';
}

/** The instant from which the point is no longer there; infinite when nothing ends it. */
export function goneAt(point: RecoveryPoint): Instant {
  // Asked of a hundred thousand points at a time: no list is made for it.
  return Math.min(
    point.abandonedAt ?? Number.POSITIVE_INFINITY,
    point.deletion?.doneAt ?? Number.POSITIVE_INFINITY,
    naturalEnd(point) ?? Number.POSITIVE_INFINITY,
  ) as Instant;
}

export function departureOf(point: RecoveryPoint): Departure | undefined {
  const end = goneAt(point);
  if (!Number.isFinite(end)) return undefined;
  if (point.abandonedAt === end) return 'unfinished';
  return point.deletion?.doneAt === end ? 'principal' : 'lifecycle';
}

/** Whether there is something in the vault at this instant, in whatever status. */
export const isThereAt = (point: RecoveryPoint, now: Instant): boolean =>
  now >= bornAt(point) && now < goneAt(point);

/** A recovery point counts as protected once it is complete ([J3]). */
export const isCompleteAt = (point: RecoveryPoint, now: Instant): boolean =>
  isThereAt(point, now) && now >= point.completesAt;

export const storageAt = (point: RecoveryPoint, now: Instant): 'WARM' | 'COLD' =>
  point.coldAt !== undefined && now >= point.coldAt ? 'COLD' : 'WARM';

export const calculatedOf = (point: RecoveryPoint): CalculatedLifecycle =>
  calculate(point.lifecycle, point.createdAt);

/** The schedule that a lifecycle gives: when the point turns cold, and when it is removed. */
export function scheduleOf(
  lifecycle: Lifecycle,
  createdAt: Instant,
  from: Instant,
  draw: () => number,
): Pick<RecoveryPoint, 'coldAt' | 'endsAt'> {
  const { moveToColdAt, deleteAt } = calculate(lifecycle, createdAt);
  // A retention that is shortened into the past falls due now, not in the past.
  const due = deleteAt === undefined ? undefined : Math.max(deleteAt, from);
  return {
    ...(moveToColdAt === undefined ? {} : { coldAt: moveToColdAt }),
    ...(due === undefined
      ? {}
      : { endsAt: (due + drawBetween(draw, 1, (8 * HOUR) / 1000 - 1) * 1000) as Instant }),
  };
}

/** The point with another lifecycle from `now` on; the moment of its end is drawn again. */
export function withLifecycle(
  point: RecoveryPoint,
  lifecycle: Lifecycle,
  now: Instant,
  seed: string,
): RecoveryPoint {
  const { coldAt: _coldAt, endsAt: _endsAt, ...rest } = point;
  const draw = drawFrom(seed, 'end', point.ordinal, now);
  const schedule = scheduleOf(lifecycle, point.createdAt, now, draw);
  // What is cold already stays cold ([L7]).
  const cold = _coldAt !== undefined && _coldAt <= now ? { coldAt: _coldAt } : {};
  return { ...rest, lifecycle, ...schedule, ...cold };
}

/** The legal holds that hold the point at an instant; they forbid its deletion by hand ([H1]). */
export const holdsOnAt = ({ heldBy = [] }: RecoveryPoint, now: Instant): readonly HoldOnPoint[] =>
  heldBy.filter(({ from }) => from <= now);

/** [H2] Whether a hold stands in the way of the end that the lifecycle gives. */
export function isEndPostponed({ heldBy, endsAt }: RecoveryPoint): boolean {
  if (heldBy === undefined || endsAt === undefined) return false;
  for (const { from } of heldBy) if (from <= endsAt) return true;
  return false;
}

/** The point under one more hold; many points share the list of one that is alone on them. */
export const withHold = (
  point: RecoveryPoint,
  hold: HoldOnPoint,
  alone: readonly HoldOnPoint[] = [hold],
): RecoveryPoint => ({
  ...point,
  heldBy: point.heldBy === undefined ? alone : [...point.heldBy, hold],
});

/** [H3] The point without that hold; an end that fell due meanwhile follows within 24 hours, or waits for another. */
export function withoutHold(
  point: RecoveryPoint,
  holdId: string,
  now: Instant,
  seed: string,
): RecoveryPoint {
  const { heldBy = [], ...rest } = point;
  const left = heldBy.filter(({ id }) => id !== holdId);
  const { endsAt } = point;
  const isOverdue = endsAt !== undefined && endsAt <= now && point.failedDeletionAt === undefined;
  const draw = drawFrom(seed, 'released', point.ordinal, now);
  return {
    ...rest,
    ...(left.length === 0 ? {} : { heldBy: left }),
    ...(isOverdue
      ? { endsAt: (now + drawBetween(draw, 1, (24 * HOUR) / 1000 - 1) * 1000) as Instant }
      : {}),
  };
}

const naturalEnd = (point: RecoveryPoint): Instant | undefined =>
  point.roleMayDelete && !isEndPostponed(point) ? point.endsAt : undefined;

function expiredFrom(point: RecoveryPoint): number {
  const byLifecycle = point.roleMayDelete || isEndPostponed(point) ? undefined : point.endsAt;
  return Math.min(
    point.failedDeletionAt ?? Number.POSITIVE_INFINITY,
    byLifecycle ?? Number.POSITIVE_INFINITY,
  );
}
