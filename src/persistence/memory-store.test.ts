import { expect, it } from 'vitest';
import { describeLogStore } from './log-store.test-kit.ts';
import { MemoryStore } from './memory-store.ts';

describeLogStore('MemoryStore', () => Promise.resolve(new MemoryStore()));

it('MemoryStore says that it keeps nothing', () => {
  expect(new MemoryStore().isDurable).toBe(false);
});
