// The check of a value against one of AWS's shapes.
import { describe, expect, it } from 'vitest';
import { type Shape, shapeFault, type StructureShape } from './shape.ts';

const shape = {
  kind: 'structure',
  required: ['Name'],
  members: {
    Name: { kind: 'string', pattern: '^[a-z]{2,5}$' },
    State: { kind: 'string', enum: ['ON', 'OFF'] },
    Text: { kind: 'string', min: 1, max: 3 },
    Count: { kind: 'integer', min: 1, max: 10 },
    Share: { kind: 'double' },
    Yes: { kind: 'boolean' },
    When: { kind: 'timestamp' },
    Words: { kind: 'list', of: { kind: 'string' }, max: 2 },
    Tags: { kind: 'map', key: { kind: 'string', pattern: '^k.*$' }, value: { kind: 'string' } },
    Inner: { kind: 'structure', required: ['Deep'], members: { Deep: { kind: 'integer' } } },
  },
} as const satisfies StructureShape;

const fault = (value: unknown, of: Shape = shape) => shapeFault(of, value);

describe('a value that fits its shape', () => {
  it.each([
    [{ Name: 'ab' }],
    [{ Name: 'ab', State: 'ON', Text: 'abc', Count: 10, Share: 0.5, Yes: false }],
    [{ Name: 'ab', When: 1_632_803_595.089, Words: ['a', 'b'], Tags: { k1: '' } }],
    [{ Name: 'ab', When: '2021-09-28T04:33:15Z', Words: [], Tags: {}, Inner: { Deep: -1 } }],
    [{ Name: 'ab', State: null, Inner: undefined }],
  ])('%j', (value) => {
    expect(fault(value)).toBeUndefined();
  });
});

describe('a value that does not', () => {
  it.each([
    ['[S1] nothing', {}, 'missing', 'Name', 'Name is required and missing.'],
    ['[S1] null', { Name: null }, 'missing', 'Name', 'Name is required and missing.'],
    [
      '[S1] deep',
      { Name: 'ab', Inner: {} },
      'missing',
      'Inner.Deep',
      'Inner.Deep is required and missing.',
    ],
    ['[S2] pattern', { Name: 'A' }, 'invalid', 'Name', 'Name must match the pattern ^[a-z]{2,5}$'],
    [
      '[S2] pattern, a line more',
      { Name: 'ab\n' },
      'invalid',
      'Name',
      'Name must match the pattern ^[a-z]{2,5}$',
    ],
    ['[S2] text', { Name: 7 }, 'invalid', 'Name', 'Name must be a string, not 7.'],
    [
      '[S2] list of values',
      { Name: 'ab', State: 'on' },
      'invalid',
      'State',
      'State must be one of: ON, OFF.',
    ],
    [
      '[S2] too short',
      { Name: 'ab', Text: '' },
      'invalid',
      'Text',
      'Text has 0 characters; at least 1 is allowed.',
    ],
    [
      '[S2] too long',
      { Name: 'ab', Text: 'abcd' },
      'invalid',
      'Text',
      'Text has 4 characters; at most 3 is allowed.',
    ],
    [
      '[S2] too small',
      { Name: 'ab', Count: 0 },
      'invalid',
      'Count',
      'Count is 0; at least 1 is allowed.',
    ],
    [
      '[S2] too large',
      { Name: 'ab', Count: 11 },
      'invalid',
      'Count',
      'Count is 11; at most 10 is allowed.',
    ],
    [
      '[S2] fraction',
      { Name: 'ab', Count: 1.5 },
      'invalid',
      'Count',
      'Count must be a whole number, not 1.5.',
    ],
    [
      '[S2] beyond exact',
      { Name: 'ab', Count: 2 ** 53 },
      'invalid',
      'Count',
      'Count must be a whole number, not 9007199254740992.',
    ],
    [
      '[S2] number in text',
      { Name: 'ab', Count: '1' },
      'invalid',
      'Count',
      'Count must be a number, not a string.',
    ],
    [
      '[S2] no number',
      { Name: 'ab', Share: NaN },
      'invalid',
      'Share',
      'Share must be a number, not NaN.',
    ],
    [
      '[S2] truth',
      { Name: 'ab', Yes: 'true' },
      'invalid',
      'Yes',
      'Yes must be true or false, not a string.',
    ],
    [
      '[S2] time',
      { Name: 'ab', When: 'now' },
      'invalid',
      'When',
      'When must be a time in epoch seconds or ISO 8601 with a zone, not a string.',
    ],
    [
      '[S2] list',
      { Name: 'ab', Words: 'a' },
      'invalid',
      'Words',
      'Words must be a list, not a string.',
    ],
    [
      '[S2] item',
      { Name: 'ab', Words: ['a', null] },
      'invalid',
      'Words[1]',
      'Words[1] must be a string, not null.',
    ],
    [
      '[S2] too many',
      { Name: 'ab', Words: ['a', 'b', 'c'] },
      'invalid',
      'Words',
      'Words has 3 items; at most 2 is allowed.',
    ],
    ['[S2] map', { Name: 'ab', Tags: ['k'] }, 'invalid', 'Tags', 'Tags must be a map, not a list.'],
    [
      '[S2] key',
      { Name: 'ab', Tags: { x: '' } },
      'invalid',
      'Tags key',
      'Tags key must match the pattern ^k.*$',
    ],
    [
      '[S2] value',
      { Name: 'ab', Tags: { k: 1 } },
      'invalid',
      'Tags.k',
      'Tags.k must be a string, not 1.',
    ],
    [
      '[S2] structure',
      { Name: 'ab', Inner: [] },
      'invalid',
      'Inner',
      'Inner must be a structure, not a list.',
    ],
  ])('%s', (_, value, kind, path, message) => {
    expect(fault(value)).toEqual({ kind, path, message });
  });

  it.each([null, undefined, 7, 'text', [], true])('[S2] a request that is %j', (value) => {
    expect(fault(value)).toMatchObject({ kind: 'invalid', path: 'The request' });
  });

  it.each(['Colour', 'name', '__proto__', 'constructor', 'toString'])(
    '[S2] with the member "%s", which nobody knows',
    (name) => {
      const value: unknown = JSON.parse(`{"Name":"ab","${name}":1}`);
      expect(fault(value)?.path).toBe(name);
      expect(fault(value)?.message).toContain('the members are: Name, State');
    },
  );
});
