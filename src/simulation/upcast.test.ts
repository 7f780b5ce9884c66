import { expect, it } from 'vitest';
import { someCall } from './drawn-log.test-kit.ts';
import { type FormatStep, upcast } from './upcast.ts';

// Steps that never were, to hold the way on which real ones will go.
const steps = new Map<number, FormatStep>([
  [1, { entry: (entry) => ({ ...(entry as object), by: 'one' }) }],
  [2, { sandbox: (sandbox) => ({ ...(sandbox as object), colour: 'none' }) }],
  [3, { entry: (entry) => ({ ...(entry as object), then: 'three' }) }],
]);

it('a value of the present format stays the same object', () => {
  const entry = someCall(1);
  expect(upcast('entry', entry, 1)).toBe(entry);
});

it('a value of an earlier format takes each step of its own shape, in order', () => {
  expect(upcast('entry', { seq: 1 }, 1, steps, 4)).toEqual({ seq: 1, by: 'one', then: 'three' });
  expect(upcast('entry', { seq: 1 }, 2, steps, 4)).toEqual({ seq: 1, then: 'three' });
  expect(upcast('entry', { seq: 1 }, 1, steps, 2)).toEqual({ seq: 1, by: 'one' });
  expect(upcast('sandbox', { id: 'a' }, 1, steps, 4)).toEqual({ id: 'a', colour: 'none' });
});
