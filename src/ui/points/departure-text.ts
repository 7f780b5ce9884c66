import {
  calculatedOf,
  departureOf,
  goneAt,
  type RecoveryPoint,
} from '../../domain/recovery-point.ts';
import { HOUR } from '../../domain/instant.ts';
import { daysText, exactText } from '../format.ts';

/** When and why a recovery point left, in sentences. */
export function departureText(point: RecoveryPoint): string {
  const gone = exactText(goneAt(point));
  switch (departureOf(point)) {
    case 'lifecycle':
      return byLifecycle(point, gone);
    case 'principal':
      return `It was deleted by hand: DeleteRecoveryPoint was called on ${askedAt(point)}, and it was gone on ${gone}.`;
    case 'unfinished':
      return `Its job did not complete. What there was of it left with the job on ${gone}.`;
    case undefined:
      return 'Nothing has ended it.';
  }
}

function byLifecycle(point: RecoveryPoint, gone: string): string {
  const { deleteAfter } = point.lifecycle;
  const { deleteAt } = calculatedOf(point);
  const kept = deleteAfter === undefined ? '' : ` of ${daysText(deleteAfter)}`;
  const due = deleteAt === undefined ? '' : ` was over on ${exactText(deleteAt)}, and AWS Backup`;
  if (deleteAt !== undefined && goneAt(point) > deleteAt + 8 * HOUR)
    return `It left by its own lifecycle, but late: its retention period${kept}${due} deleted it only on ${gone}. Until then a legal hold was on it, or its retention was shortened after it had passed.`;
  return `It left by its own lifecycle: its retention period${kept}${due} deleted it within the 8 hours that follow, on ${gone}.`;
}

const askedAt = ({ deletion }: RecoveryPoint): string =>
  deletion === undefined ? 'an unknown date' : exactText(deletion.askedAt);
