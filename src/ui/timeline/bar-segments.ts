import type { Instant } from '../../domain/instant.ts';
import { bornAt, goneAt, isEndPostponed, type RecoveryPoint } from '../../domain/recovery-point.ts';

type SegmentKind = 'creating' | 'warm' | 'cold' | 'expired' | 'deleting';

export interface Segment {
  readonly kind: SegmentKind;
  readonly from: Instant;
  /** Infinite where nothing ends it. */
  readonly to: number;
}

/** The life of a recovery point in pieces, from its creation until it is gone. */
export function segmentsOf(point: RecoveryPoint): readonly Segment[] {
  const end = goneAt(point);
  const cuts: readonly (readonly [SegmentKind, Instant | undefined])[] = [
    ['creating', bornAt(point)],
    ['warm', point.completesAt],
    ['cold', point.coldAt],
    [
      'expired',
      point.failedDeletionAt ??
        (point.roleMayDelete || isEndPostponed(point) ? undefined : point.endsAt),
    ],
    ['deleting', point.deletion?.askedAt],
  ];
  const segments: Segment[] = [];
  for (const [kind, from] of cuts) {
    if (from === undefined || from >= end) continue;
    // What begins later in this list, but not later in time, takes the place of what stood there.
    while (segments.at(-1) !== undefined && (segments.at(-1)?.from ?? 0) >= from) segments.pop();
    const before = segments.pop();
    if (before !== undefined) segments.push({ ...before, to: from });
    segments.push({ kind, from, to: end });
  }
  return segments;
}
