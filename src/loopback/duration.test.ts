import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../domain/instant.ts';
import { durationIn } from './duration.ts';

it.each([
  ['3d', 3 * DAY],
  ['90m', 90 * MINUTE],
  ['1w 2d', 9 * DAY],
  ['1d12h', 36 * HOUR],
  ['1s 5ms', 1005],
  ['0s', 0],
])('reads %s', (text, milliseconds) => {
  expect(durationIn(text)).toBe(milliseconds);
});

it.each(['', '3', 'd', '-3d', '3 d', '1.5d', '3d!', '99999999999999w', 'P3D'])(
  'does not read "%s"',
  (text) => {
    expect(durationIn(text)).toBeUndefined();
  },
);
