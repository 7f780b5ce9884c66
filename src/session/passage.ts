// What passed in one move of the clock, summed up so that it can be said in one sentence.
import type { DomainEvent, EventType } from '../domain/event.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../domain/instant.ts';
import { countByType } from '../simulation/advance.ts';

export interface Passage {
  readonly from: Instant;
  readonly to: Instant;
  readonly counts: Partial<Record<EventType, number>>;
  /** Jobs that failed, and jobs that ran out of their window ([J2], [J6]). */
  readonly failedJobs: number;
  readonly expiredJobs: number;
  readonly lockDates: readonly { readonly vaultName: string; readonly at: Instant }[];
  /** The first of what happened, in order; a long jump keeps no more than these. */
  readonly events: readonly DomainEvent[];
}

const KEPT = 500;

export function passageOf(from: Instant, to: Instant, events: readonly DomainEvent[]): Passage {
  const ends = events.filter((event) => event.type === 'job.ended');
  const lockDates = events
    .filter((event) => event.type === 'lockDate.reached')
    .map(({ vaultArn, at }) => ({ vaultName: vaultArn.split(':').at(-1) ?? vaultArn, at }));
  return {
    from,
    to,
    counts: countByType(events),
    failedJobs: ends.filter(({ end }) => end.state === 'FAILED').length,
    expiredJobs: ends.filter(({ end }) => end.state === 'EXPIRED').length,
    lockDates,
    events: events.slice(0, KEPT),
  };
}

/** Two moves, one right after the other, as the one that they make together. */
export function joined(first: Passage, second: Passage): Passage {
  const counts = { ...first.counts };
  for (const [type, number] of Object.entries(second.counts) as [EventType, number][])
    counts[type] = (counts[type] ?? 0) + number;
  return {
    from: first.from,
    to: second.to,
    counts,
    failedJobs: first.failedJobs + second.failedJobs,
    expiredJobs: first.expiredJobs + second.expiredJobs,
    lockDates: [...first.lockDates, ...second.lockDates],
    events: [...first.events, ...second.events].slice(0, KEPT),
  };
}

/** "12 days passed: the lock of WORM_vault became immutable on day 3, four recovery points expired." */
export function sentenceOf(passage: Passage): string {
  const { counts, failedJobs, expiredJobs } = passage;
  const parts = [
    ...lockParts(passage),
    counted(counts['plan.ran'], 'backup rule ran', 'backup rules ran'),
    counted(counts['job.started'], 'backup started', 'backups started'),
    counted(counts['job.completed'], 'backup completed', 'backups completed'),
    counted(counts['copy.started'], 'copy started', 'copies started'),
    counted(counts['copy.completed'], 'copy completed', 'copies completed'),
    counted(counts['copy.failed'], 'copy failed', 'copies failed'),
    counted(counts['restore.completed'], 'restore completed', 'restores completed'),
    counted(counts['restore.failed'], 'restore failed', 'restores failed'),
    counted(failedJobs, 'job failed', 'jobs failed'),
    counted(expiredJobs, 'job expired', 'jobs expired'),
    counted(
      counts['point.movedToCold'],
      'recovery point moved to cold storage',
      'recovery points moved to cold storage',
    ),
    counted(counts['point.expired'], 'recovery point expired', 'recovery points expired'),
    counted(counts['point.deleted'], 'recovery point was deleted', 'recovery points were deleted'),
    counted(
      counts['point.deletionFailed'],
      'recovery point could not be deleted and is EXPIRED',
      'recovery points could not be deleted and are EXPIRED',
    ),
  ].filter((part) => part !== undefined);
  const span = passage.to - passage.from;
  const length = `${spanInWords(span)} passed`;
  return parts.length === 0 ? `${length}: nothing happened.` : `${length}: ${parts.join(', ')}.`;
}

function lockParts({ lockDates, from }: Passage): string[] {
  if (lockDates.length > 3) return [`${numberInWords(lockDates.length)} locks became immutable`];
  return lockDates.map(
    ({ vaultName, at }) =>
      `the lock of ${vaultName} became immutable${at - from >= DAY ? ` on day ${String(Math.ceil((at - from) / DAY))}` : ''}`,
  );
}

/** "one job failed", "12 jobs failed"; undefined for none. */
function counted(number: number | undefined, one: string, many: string): string | undefined {
  if (number === undefined || number === 0) return undefined;
  return `${numberInWords(number)} ${number === 1 ? one : many}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "four", "12", "1,200" */
export const numberInWords = (number: number): string =>
  SMALL[number] ?? number.toLocaleString('en');

/** "3 days", "2 days 4 hours", "18 minutes": the two largest units, or one when it is exact. */
export function spanInWords(milliseconds: number): string {
  const units: readonly [number, string, string][] = [
    [365 * DAY, 'year', 'years'],
    [DAY, 'day', 'days'],
    [HOUR, 'hour', 'hours'],
    [MINUTE, 'minute', 'minutes'],
    [SECOND, 'second', 'seconds'],
  ];
  const parts: string[] = [];
  let rest = milliseconds;
  for (const [size, one, many] of units) {
    const number = Math.floor(rest / size);
    rest -= number * size;
    if (number > 0) parts.push(`${number.toLocaleString('en')} ${number === 1 ? one : many}`);
    // Two units that stand next to each other: "1 year 3 seconds" would be exact about nothing.
    else if (parts.length === 1) break;
    if (parts.length === 2) break;
  }
  return parts.join(' ') || '0 seconds';
}
