// The rows of the timeline: one for each recovery point on the stretch that is shown, for each backup that is
// waiting, and for each that was refused.
import type { BackupJob } from '../../domain/backup-job.ts';
import { type Instant, plusDays } from '../../domain/instant.ts';
import type { Lifecycle } from '../../domain/lifecycle.ts';
import { bornAt } from '../../domain/recovery-point.ts';
import { retentionAgainst } from '../../domain/retention.ts';
import { daysText } from '../format.ts';
import type { Attempt, RefusedBackup } from './attempts.ts';
import { type Segment, segmentsOf } from './bar-segments.ts';
import type { LivingPoint } from './density.ts';
import { standsSince } from './lock-story.ts';
import { isOn, type Stretch } from './stretch.ts';
import type { VaultHistory } from './vault-history.ts';

interface RowBase {
  readonly id: string;
  /** "app-files · EFS" */
  readonly name: string;
  /** What stands at the end of the bar. */
  readonly note: string;
  /** The same where there is little room. */
  readonly briefNote: string;
  readonly from: Instant;
  readonly attempts: readonly Attempt[];
}

export interface PointRow extends RowBase {
  readonly kind: 'point';
  readonly living: LivingPoint;
  readonly segments: readonly Segment[];
}

export interface WaitingRow extends RowBase {
  readonly kind: 'waiting';
  readonly jobId: string;
  readonly to: number;
}

export interface RefusedRow extends RowBase {
  readonly kind: 'refused';
}

export type Row = PointRow | WaitingRow | RefusedRow;

/** As many rows are drawn one by one; more are drawn as density, with a few of them listed. */
export const MOST_ROWS = 40;
export const LISTED_ROWS = 12;
const MOST_REFUSED = 10;

export interface Picture {
  readonly rows: readonly Row[];
  /** Recovery points on the stretch that are drawn as density only. */
  readonly pointsLeftOut: number;
  readonly isDense: boolean;
  /** Refused backups that are left out of the rows; the table has them. */
  readonly refusedLeftOut: number;
}

export function pictureOf(history: VaultHistory, stretch: Stretch, now: Instant): Picture {
  const onStretch = history.points.filter(
    ({ point, end }) => bornAt(point) <= stretch.to && end >= stretch.from,
  );
  const isDense = onStretch.length > MOST_ROWS;
  const listed = isDense ? tellingOnes(history, onStretch, now) : onStretch;
  const refused = history.refused.filter(({ at }) => isOn(stretch, at));
  const shownRefused = refused.slice(-MOST_REFUSED);
  const rows: Row[] = [
    ...listed.map((living) => pointRow(history, living)),
    ...history.waiting.slice(0, LISTED_ROWS).map(waitingRow),
    ...shownRefused.map(refusedRow),
  ];
  rows.sort((one, other) => one.from - other.from);
  return {
    rows,
    pointsLeftOut: onStretch.length - listed.length,
    isDense,
    refusedLeftOut: refused.length - shownRefused.length,
  };
}

/** Those that somebody tried to delete or edit, and then those that end next. */
function tellingOnes(
  { onPoints }: VaultHistory,
  points: readonly LivingPoint[],
  now: Instant,
): readonly LivingPoint[] {
  const tried = points.filter(({ point }) => onPoints.has(point.arn)).slice(-LISTED_ROWS);
  const isOther = ({ point, end }: LivingPoint): boolean => end > now && !onPoints.has(point.arn);
  return [...tried, ...endingFirst(points, isOther, LISTED_ROWS - tried.length)];
}

/** The few that end first, in one pass: there may be a hundred thousand. */
function endingFirst(
  points: readonly LivingPoint[],
  isMeant: (living: LivingPoint) => boolean,
  most: number,
): readonly LivingPoint[] {
  const first: LivingPoint[] = [];
  for (const living of points) {
    const isTooLate = first.length >= most && living.end >= (first.at(-1)?.end ?? -Infinity);
    if (isTooLate || !isMeant(living)) continue;
    const place = first.findIndex(({ end }) => end > living.end);
    first.splice(place === -1 ? first.length : place, 0, living);
    if (first.length > most) first.pop();
  }
  return first;
}

export function pointRow(history: VaultHistory, living: LivingPoint): PointRow {
  const { point } = living;
  return {
    kind: 'point',
    id: point.arn,
    name: `${point.resourceName} · ${point.resourceType}`,
    note: noteOf(history, point),
    briefNote: retentionText(point.lifecycle),
    from: bornAt(point),
    attempts: history.onPoints.get(point.arn) ?? [],
    living,
    segments: segmentsOf(point),
  };
}

const retentionText = ({ deleteAfter }: Lifecycle): string =>
  deleteAfter === undefined ? 'always' : daysText(deleteAfter);

/** The retention; and why it may lie outside the window that stands today. */
function noteOf({ vault, phases }: VaultHistory, point: LivingPoint['point']): string {
  const retention = retentionText(point.lifecycle);
  const isOutside =
    vault.lock.state !== 'unlocked' &&
    retentionAgainst(vault.lock, point.lifecycle.deleteAfter) !== 'inside';
  if (!isOutside) return retention;
  return bornAt(point) <= (standsSince(phases) ?? 0)
    ? `${retention}, made before the lock: keeps its own end`
    : `${retention}, outside today’s window: keeps its own end`;
}

export function waitingRow(job: BackupJob): WaitingRow {
  const { deleteAfter } = job.lifecycle;
  return {
    kind: 'waiting',
    id: job.id,
    name: `${job.resourceName} · ${job.resourceType}`,
    note: `${retentionText(job.lifecycle)}, waits to start`,
    briefNote: retentionText(job.lifecycle),
    from: job.startsAt,
    to: deleteAfter === undefined ? Infinity : plusDays(job.startsAt, deleteAfter),
    attempts: [],
    jobId: job.id,
  };
}

export function refusedRow(backup: RefusedBackup): RefusedRow {
  const { name, reason, at, opens } = backup;
  const id = 'seq' in opens ? `call ${opens.seq}` : opens.jobId;
  const briefNote = reason.replace(/,.*/, '');
  return { kind: 'refused', id, name, note: reason, briefNote, from: at, attempts: [backup] };
}
