import { expect, it } from 'vitest';
import { asDays, asInstant, DAY, HOUR } from '../../domain/instant.ts';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { departureText } from './departure-text.ts';

const point = {
  createdAt: asInstant(0),
  completesAt: asInstant(HOUR),
  roleMayDelete: true,
  lifecycle: { deleteAfter: asDays(2) },
  endsAt: asInstant(2 * DAY + 3 * HOUR),
} as RecoveryPoint;

it('[L5] names the end of the retention and the moment of the deletion', () => {
  expect(departureText(point)).toBe(
    'It left by its own lifecycle: its retention period of 2 days was over on 3 Jan 1970, 00:00:00 UTC, and AWS Backup deleted it within the 8 hours that follow, on 3 Jan 1970, 03:00:00 UTC.',
  );
});

it('[H3] says of a late one what may have kept it', () => {
  const late = { ...point, endsAt: asInstant(30 * DAY) };
  expect(departureText(late)).toContain(
    'deleted it only on 31 Jan 1970, 00:00:00 UTC. Until then a legal hold was on it',
  );
});

it('[R3] names the call that deleted it', () => {
  const deletion = { askedAt: asInstant(DAY), doneAt: asInstant(DAY + HOUR) };
  expect(departureText({ ...point, deletion })).toBe(
    'It was deleted by hand: DeleteRecoveryPoint was called on 2 Jan 1970, 00:00:00 UTC, and it was gone on 2 Jan 1970, 01:00:00 UTC.',
  );
});

it('[J3] names the job that did not complete', () => {
  expect(departureText({ ...point, abandonedAt: asInstant(HOUR / 2) })).toContain(
    'Its job did not complete.',
  );
});
