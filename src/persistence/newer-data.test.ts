import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { someCall, someSandbox } from '../simulation/drawn-log.test-kit.ts';
import type { LogStore } from '../simulation/log-store.ts';
import { DexieStore } from './dexie-store.ts';
import { someCheckpoint } from './drawn-checkpoint.test-kit.ts';
import { openRaw, writeRaw } from './raw-database.test-kit.ts';

let count = 0;
const newName = (): string => `newer ${String((count += 1))}`;

const newer = { name: 'NewerData', found: 2 };

async function expectNoWriting(store: LogStore): Promise<void> {
  await expect(store.append('a', someCall(2))).rejects.toMatchObject(newer);
  await expect(store.add(someSandbox('b'))).rejects.toMatchObject(newer);
  await expect(store.change('a', { name: 'x' })).rejects.toMatchObject(newer);
  await expect(store.remove('a')).rejects.toMatchObject(newer);
  await expect(store.saveCheckpoint('a', someCheckpoint(1))).rejects.toMatchObject(newer);
}

const rows = {
  sandboxes: [someSandbox('a')],
  log: [{ sandbox: 'a', seq: 1, format: 1, entry: someCall(1) }],
};

it('a database of a newer version is read, and not written to', async () => {
  const name = newName();
  await writeRaw(name, 2, { ...rows, meta: [{ key: 'format', format: 2 }] });
  const store = await DexieStore.open(name);
  await expectNoWriting(store);
  expect(await store.sandboxes()).toEqual([someSandbox('a')]);
  expect(await store.entries('a', 0)).toEqual([someCall(1)]);
  const onError = vi.fn();
  const unfollow = store.followHead('a', vi.fn(), onError);
  await vi.waitFor(() =>
    expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(newer)),
  );
  unfollow();
  store.close();
});

it('a database of a newer version stays as it is, even where a table has gone', async () => {
  const name = newName();
  const later = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 20);
    request.onupgradeneeded = () => request.result.createObjectStore('meta', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
  });
  later.close();
  const store = await DexieStore.open(name);
  await expect(store.sandboxes()).rejects.toMatchObject(newer);
  await expectNoWriting(store);
  store.close();
  expect(await indexedDB.databases()).toContainEqual({ name, version: 20 });
});

it('a newer format that another tab notes stops the writing here', async () => {
  const name = newName();
  await writeRaw(name, 1, rows);
  const store = await DexieStore.open(name);
  const onError = vi.fn();
  store.followHead('a', vi.fn(), onError);
  await writeRaw(name, 1, { meta: [{ key: 'format', format: 2 }] });
  await expectNoWriting(store);
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(newer));
  expect(await store.entries('a', 0)).toEqual([someCall(1)]);
  store.close();
});

it('an upgrade by another tab goes ahead, and this one says why it stops', async () => {
  const name = newName();
  await writeRaw(name, 1, rows);
  const store = await DexieStore.open(name);
  const onError = vi.fn();
  store.followSandboxes(vi.fn(), onError);
  const later = await openRaw(name, 2);
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(newer));
  await expectNoWriting(store);
  await expect(store.entries('a', 0)).rejects.toMatchObject(newer);
  later.close();
});

it('a database that is deleted under the page is made anew, and knows no sandbox', async () => {
  const name = newName();
  await writeRaw(name, 1, rows);
  const store = await DexieStore.open(name);
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
  await expect(store.append('a', someCall(2))).rejects.toMatchObject({ failure: 'gone' });
  expect(await store.sandboxes()).toEqual([]);
  store.close();
});
