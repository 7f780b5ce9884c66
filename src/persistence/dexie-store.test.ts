import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { DexieStore } from './dexie-store.ts';
import { describeLogStore } from './log-store.test-kit.ts';

const opened: DexieStore[] = [];
let count = 0;

async function openNew(): Promise<DexieStore> {
  const store = await DexieStore.open(`contract ${String((count += 1))}`);
  opened.push(store);
  return store;
}

afterEach(() => {
  for (const store of opened.splice(0)) store.close();
});

describeLogStore('DexieStore', openNew);

it('DexieStore says that it keeps what it is given', async () => {
  expect((await openNew()).isDurable).toBe(true);
});
