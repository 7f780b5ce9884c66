import { expect, it } from 'vitest';
import { findTagProblems } from './tag-rows.ts';

it('finds each fault in its own row', () => {
  const problems = findTagProblems([
    { key: 'team', value: 'storage' },
    { key: 'team', value: '' },
    { key: '', value: 'x' },
    { key: 'AWS:name', value: 'x' },
    { key: 'k'.repeat(129), value: 'v'.repeat(257) },
    { key: 'Team', value: '' },
  ]);
  expect(problems.map(({ key }) => key)).toEqual([
    undefined,
    'This key is used above.',
    'A tag needs a key.',
    'Keys that begin with “aws:” are reserved.',
    'A key has at most 128 characters.',
    undefined,
  ]);
  expect(problems.map(({ value }) => value).filter(Boolean)).toEqual([
    'A value has at most 256 characters.',
  ]);
});
