import { expect, it } from 'vitest';
import { joinUtcText, readUtcText, splitUtcText, utcTextOf } from './utc-text.ts';

it('reads what it writes', () => {
  const moment = Date.UTC(2021, 8, 28, 4, 33, 15);
  expect(utcTextOf(moment)).toBe('2021-09-28T04:33:15');
  expect(readUtcText(utcTextOf(moment))).toBe(moment);
  expect(joinUtcText(splitUtcText(utcTextOf(moment)))).toBe(utcTextOf(moment));
});

it('takes a time without seconds, as some browsers give it', () => {
  expect(readUtcText('2021-10-01T10:12')).toBe(Date.UTC(2021, 9, 1, 10, 12));
});

it.each(['', '2021-10-01T', 'T10:12:00', '2021-02-30T00:00:00', '2021-10-01T25:00:00', 'tomorrow'])(
  'reads no moment in %j',
  (text) => {
    expect(readUtcText(text)).toBeUndefined();
  },
);

it('keeps a half that is filled', () => {
  expect(joinUtcText({ date: '2021-10-01', time: '' })).toBe('2021-10-01T');
  expect(splitUtcText('T10:12:00')).toEqual({ date: '', time: '10:12:00' });
  expect(joinUtcText({ date: '', time: '' })).toBe('');
});
