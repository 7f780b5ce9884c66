import { describe, expect, it } from 'vitest';
import { asInstant, DAY, END_OF_TIME, HOUR, MINUTE, parseIso } from '../domain/instant.ts';
import {
  dateText,
  daysText,
  dayText,
  exactText,
  instantText,
  shortSpan,
  sizeText,
  windowText,
  wordsOf,
} from './format.ts';

const at = parseIso('2021-09-28T04:33:15Z') ?? (0 as never);

describe('what people read', () => {
  it('writes instants in UTC and says so', () => {
    expect(instantText(at)).toBe('28 Sep 2021, 04:33 UTC');
    expect(exactText(at)).toBe('28 Sep 2021, 04:33:15 UTC');
  });

  it('writes the first and the last instant of the clock', () => {
    expect(exactText(asInstant(0))).toBe('1 Jan 1970, 00:00:00 UTC');
    expect(exactText(END_OF_TIME)).toBe('31 Dec 9999, 23:59:59 UTC');
    expect([dayText(at), dateText(at)]).toEqual(['28 Sep', '28 Sep 2021']);
  });

  it.each([
    [2 * DAY + 4 * HOUR + 5 * MINUTE, '2 d 4 h'],
    [3 * DAY, '3 d'],
    [18 * MINUTE, '18 min'],
    [40_000, '40 s'],
    [400 * DAY, '1 y 35 d'],
    [0, '0 s'],
  ])('writes %d milliseconds as %s', (span, text) => {
    expect(shortSpan(span)).toBe(text);
  });

  it('writes windows, days and sizes', () => {
    expect(windowText(7, 30)).toBe('7 to 30 days');
    expect(windowText(undefined, 30)).toBe('at most 30 days');
    expect(windowText(1, undefined)).toBe('at least 1 day');
    expect(windowText(undefined, undefined)).toBe('any');
    expect(daysText(36_500)).toBe('36,500 days');
    expect(daysText(1_234_567)).toBe('1,234,567 days');
    expect(daysText(999)).toBe('999 days');
    expect(sizeText(64 * 2 ** 30)).toBe('64 GiB');
  });

  it('writes operations in words', () => {
    expect(wordsOf('DeleteRecoveryPoint')).toBe('delete recovery point');
  });
});
