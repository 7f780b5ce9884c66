// A point's row is its schedule; what is true at an instant is read from it.
import { describe, expect, it } from 'vitest';
import { asDays, asInstant, DAY, HOUR, MINUTE } from './instant.ts';
import {
  departureOf,
  goneAt,
  isCompleteAt,
  isThereAt,
  type PointStatus,
  type RecoveryPoint,
  scheduleOf,
  statusAt,
  storageAt,
  withLifecycle,
} from './recovery-point.ts';
import { drawFrom } from './seeded.ts';

const BORN = asInstant(1_000_000);
const DONE = asInstant(BORN + 10 * MINUTE);
const END = asInstant(BORN + DAY + HOUR);

const point = (changes: Partial<RecoveryPoint> = {}): RecoveryPoint => ({
  arn: 'arn:aws:backup:us-east-1:123456789012:recovery-point:1',
  ordinal: 3,
  vaultArn: 'arn:aws:backup:us-east-1:123456789012:backup-vault:WORM_vault',
  resourceArn: 'arn:aws:s3:::invoices',
  resourceType: 'S3',
  resourceName: 'invoices',
  roleArn: 'arn:aws:iam::123456789012:role/role',
  roleMayDelete: true,
  jobId: 'job',
  encryptionKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/key',
  sizeInBytes: 1,
  tags: {},
  createdAt: BORN,
  completesAt: DONE,
  lifecycle: { deleteAfter: asDays(1) },
  endsAt: END,
  ...changes,
});

const before = (at: number) => asInstant(at - 1);
const story = (row: RecoveryPoint, ...instants: number[]): PointStatus[] =>
  instants.map((at) => statusAt(row, asInstant(at)));

describe('the status of a recovery point', () => {
  it('runs from birth to its end, each boundary included in what follows', () => {
    expect(story(point(), BORN - 1, BORN, DONE - 1, DONE, END - 1, END)).toEqual([
      'not yet',
      'CREATING',
      'CREATING',
      'COMPLETED',
      'COMPLETED',
      'gone',
    ]);
  });

  it('stays COMPLETED where nothing ends it', () => {
    const { endsAt: _endsAt, ...kept } = point({ lifecycle: {} });
    expect(statusAt(kept, asInstant(Number.MAX_SAFE_INTEGER))).toBe('COMPLETED');
    expect(goneAt(kept)).toBe(Infinity);
    expect(departureOf(kept)).toBeUndefined();
  });

  it('[R3] is DELETING from the request until it is gone', () => {
    const askedAt = asInstant(DONE + HOUR);
    const doneAt = asInstant(askedAt + 3 * MINUTE);
    const row = point({ deletion: { askedAt, doneAt } });
    expect(story(row, askedAt - 1, askedAt, doneAt - 1, doneAt)).toEqual([
      'COMPLETED',
      'DELETING',
      'DELETING',
      'gone',
    ]);
    expect(departureOf(row)).toBe('principal');
  });

  it('[L9] is EXPIRED for ever where the role may not delete', () => {
    const row = point({ roleMayDelete: false });
    expect(story(row, END - 1, END, END + 36_500 * DAY)).toEqual([
      'COMPLETED',
      'EXPIRED',
      'EXPIRED',
    ]);
    expect(isThereAt(row, asInstant(END + DAY))).toBe(true);
  });

  it('[L9] is EXPIRED as soon as a deletion by hand failed', () => {
    const failedDeletionAt = asInstant(DONE + HOUR);
    const row = point({ roleMayDelete: false, failedDeletionAt });
    expect(story(row, failedDeletionAt - 1, failedDeletionAt)).toEqual(['COMPLETED', 'EXPIRED']);
  });

  it('[J6] is gone with the job that did not complete', () => {
    const abandonedAt = asInstant(BORN + 5 * MINUTE);
    const row = point({ abandonedAt });
    expect(story(row, abandonedAt - 1, abandonedAt)).toEqual(['CREATING', 'gone']);
    expect(departureOf(row)).toBe('unfinished');
    expect(isCompleteAt(row, DONE)).toBe(false);
  });

  it('[V12] leaves by its lifecycle when that comes before a deletion by hand is done', () => {
    const row = point({ deletion: { askedAt: before(END), doneAt: asInstant(END + MINUTE) } });
    expect(goneAt(row)).toBe(END);
    expect(departureOf(row)).toBe('lifecycle');
  });
});

describe('the schedule of a recovery point', () => {
  const endOf = (days: number | undefined, ordinal: number) =>
    scheduleOf(
      days === undefined ? {} : { deleteAfter: asDays(days) },
      BORN,
      BORN,
      drawFrom('seed', 'end', ordinal),
    ).endsAt;

  it('[L5] ends within 8 hours after DeleteAt, at a moment of its own', () => {
    const delays = Array.from({ length: 500 }, (_, ordinal) => {
      const end = endOf(7, ordinal) ?? asInstant(0);
      return end - (BORN + 7 * DAY);
    });
    expect(Math.min(...delays)).toBeGreaterThan(0);
    expect(Math.max(...delays)).toBeLessThan(8 * HOUR);
    expect(new Set(delays).size).toBeGreaterThan(450);
  });

  it('[L1] has no end for "always"', () => {
    expect(endOf(undefined, 1)).toBeUndefined();
  });

  it('[L4] [L8] turns cold so many days after birth, whatever else happens', () => {
    const row = point({
      lifecycle: { moveToColdAfter: asDays(1), deleteAfter: asDays(91) },
      coldAt: asInstant(BORN + DAY),
    });
    expect(storageAt(row, asInstant(BORN + DAY - 1))).toBe('WARM');
    expect(storageAt(row, asInstant(BORN + DAY))).toBe('COLD');
  });

  it('[L6] falls due at once, not in the past, when a retention is shortened below the age', () => {
    const now = asInstant(BORN + 30 * DAY);
    const row = withLifecycle(point(), { deleteAfter: asDays(2) }, now, 'seed');
    expect(goneAt(row)).toBeGreaterThan(now);
    expect(goneAt(row)).toBeLessThan(now + 8 * HOUR);
  });

  it('[L7] stays cold when an edit comes after the move', () => {
    const cold = point({
      lifecycle: { moveToColdAfter: asDays(1) },
      coldAt: asInstant(BORN + DAY),
    });
    const now = asInstant(BORN + 5 * DAY);
    const row = withLifecycle(
      cold,
      { moveToColdAfter: asDays(1), deleteAfter: asDays(100) },
      now,
      'seed',
    );
    expect(storageAt(row, now)).toBe('COLD');
    expect(row.coldAt).toBe(BORN + DAY);
  });
});
