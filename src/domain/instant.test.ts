import { describe, expect, it } from 'vitest';
import {
  asDays,
  asInstant,
  DAY,
  END_OF_TIME,
  parseIso,
  plusDays,
  toEpochSeconds,
  toIso,
} from './instant.ts';

describe('an instant', () => {
  it('[L4] plus days is so many times 24 hours later, as in AWS’s example of 100 days', () => {
    const created = parseIso('2020-07-15T21:38:31.152Z') ?? asInstant(0);
    expect(toIso(plusDays(created, asDays(100)))).toBe('2020-10-23T21:38:31.152Z');
  });

  it('[V1] plus days keeps the time of day over the end of a month, as in AWS’s example of 30 days', () => {
    const put = parseIso('2022-01-01T20:00:00Z') ?? asInstant(0);
    expect(toIso(plusDays(put, asDays(30)))).toBe('2022-01-31T20:00:00.000Z');
    expect(plusDays(put, asDays(36_500)) - put).toBe(36_500 * DAY);
  });

  it('is written on the wire in seconds, to the millisecond', () => {
    expect(toEpochSeconds(asInstant(1_632_803_595_089))).toBe(1_632_803_595.089);
  });

  it('ends with the year 9999', () => {
    expect(toIso(END_OF_TIME)).toBe('9999-12-31T23:59:59.999Z');
  });
});

describe('ISO 8601 that is read', () => {
  it.each([
    ['2021-09-28T04:33:15Z', '2021-09-28T04:33:15.000Z'],
    ['2021-09-28T04:33Z', '2021-09-28T04:33:00.000Z'],
    ['2021-09-28T04:33:15.089Z', '2021-09-28T04:33:15.089Z'],
    ['2021-09-28T04:33:15.089000-07:00', '2021-09-28T11:33:15.089Z'],
    ['2021-09-28T04:33:15+0530', '2021-09-27T23:03:15.000Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ])('%s is %s', (text, iso) => {
    const at = parseIso(text);
    expect(at === undefined ? undefined : toIso(at)).toBe(iso);
  });

  it.each([
    '',
    'yesterday',
    '2021-09-28',
    '2021-09-28T04:33:15',
    '2021-09-28 04:33:15Z',
    '2021-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2021-13-01T00:00:00Z',
    '2021-00-10T00:00:00Z',
    '2021-01-00T00:00:00Z',
    '2021-01-01T25:00:00Z',
    '2021-01-01T00:00:00Z ',
    '+012021-01-01T00:00:00Z',
  ])('"%s" is no instant', (text) => {
    expect(parseIso(text)).toBeUndefined();
  });
});
