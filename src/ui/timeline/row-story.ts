// A row of the picture in words, for those who do not see it.
import type { Instant } from '../../domain/instant.ts';
import { calculatedOf, departureOf, statusAt, storageAt } from '../../domain/recovery-point.ts';
import { instantText } from '../format.ts';
import type { PointRow, Row } from './timeline-rows.ts';

export function rowStory(row: Row, now: Instant): string {
  if (row.kind === 'refused') return row.note;
  if (row.kind === 'waiting') return `Backup asked for: ${row.note}.`;
  return `${pointStory(row, now)} Retention: ${row.note}.`;
}

function pointStory({ living: { point, end } }: PointRow, now: Instant): string {
  const status = statusAt(point, now);
  const made = `made ${instantText(point.createdAt)}`;
  if (status === 'gone') {
    const how = { lifecycle: 'expired', principal: 'deleted', unfinished: 'given up with its job' };
    return `${made}, ${how[departureOf(point) ?? 'lifecycle']} ${instantText(end as Instant)}.`;
  }
  const { deleteAt } = calculatedOf(point);
  const ends = deleteAt === undefined ? 'kept always' : `to be deleted at ${instantText(deleteAt)}`;
  const storage = storageAt(point, now).toLowerCase();
  return `${made}, ${status}, ${storage} storage, ${ends}.`;
}
