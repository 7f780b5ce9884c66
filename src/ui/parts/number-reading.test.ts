import { expect, it } from 'vitest';
import { readNumber } from './number-reading.ts';

it.each([
  ['7', 7],
  [' 36500 ', 36500],
  ['-1', -1],
  ['+3', 3],
  ['2.5', 2.5],
  ['007', 7],
])('reads %j as a number, for the API to judge', (text, value) => {
  expect(readNumber(text)).toEqual({ kind: 'number', value });
});

it.each(['seven', '1e3', '0x10', '36,500', '3 4', '٣', '.', '--1', 'Infinity'])(
  'reports %j as it was typed',
  (text) => {
    expect(readNumber(text)).toEqual({ kind: 'invalid', text });
  },
);

it.each(['', '   '])('takes %j for empty', (text) => {
  expect(readNumber(text)).toEqual({ kind: 'empty' });
});
