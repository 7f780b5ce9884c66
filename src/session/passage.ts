// What passed in one move of the clock, summed up so that it can be said in one sentence.
import type { DomainEvent, EventType } from '../domain/event.ts';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../domain/instant.ts';
import { countByType } from '../simulation/advance.ts';

export interface Passage {
  readonly from: Instant;
  readonly to: Instant;
  readonly counts: Partial<Record<EventType, number>>;
  readonly failedJobs: number;
  readonly lockDates: readonly { readonly vaultName: string; readonly at: Instant }[];
  /** The first of what happened, in order; a long jump keeps no more than these. */
  readonly events: readonly DomainEvent[];
}

const KEPT = 500;

export function passageOf(from: Instant, to: Instant, events: readonly DomainEvent[]): Passage {
  const failed = events.filter(({ type }) => type === 'job.ended');
  const lockDates = events
    .filter((event) => event.type === 'lockDate.reached')
    .map(({ vaultArn, at }) => ({ vaultName: vaultArn.split(':').at(-1) ?? vaultArn, at }));
  return {
    from,
    to,
    counts: countByType(events),
    failedJobs: failed.length,
    lockDates,
    events: events.slice(0, KEPT),
  };
}

/** "12 days passed: the lock of WORM_vault became immutable on day 3, 4 recovery points expired." */
export function sentenceOf(passage: Passage): string {
  const { counts, failedJobs, lockDates } = passage;
  const parts = [
    ...lockParts(passage),
    count(counts['job.started'], 'backup started', 'backups started'),
    count(counts['job.completed'], 'backup completed', 'backups completed'),
    count(failedJobs, 'job failed', 'jobs failed'),
    count(
      counts['point.movedToCold'],
      'recovery point moved to cold storage',
      'recovery points moved to cold storage',
    ),
    count(counts['point.expired'], 'recovery point expired', 'recovery points expired'),
    count(counts['point.deleted'], 'recovery point was deleted', 'recovery points were deleted'),
    count(
      counts['point.deletionFailed'],
      'recovery point could not be deleted',
      'recovery points could not be deleted',
    ),
  ].filter((part) => part !== undefined);
  const length = `${spanInWords(passage.to - passage.from)} passed`;
  if (parts.length === 0 && lockDates.length === 0) return `${length}: nothing happened.`;
  return `${length}: ${parts.join(', ')}.`;
}

function lockParts({ lockDates, from }: Passage): string[] {
  if (lockDates.length > 3) return [`${String(lockDates.length)} locks became immutable`];
  return lockDates.map(
    ({ vaultName, at }) =>
      `the lock of ${vaultName} became immutable${at - from >= DAY ? ` on day ${String(Math.ceil((at - from) / DAY))}` : ''}`,
  );
}

function count(number: number | undefined, one: string, many: string): string | undefined {
  if (number === undefined || number === 0) return undefined;
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** "3 days", "2 d 4 h", "18 min": the two largest units, or one when it is exact. */
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
  }
  return parts.slice(0, 2).join(' ') || '0 seconds';
}
