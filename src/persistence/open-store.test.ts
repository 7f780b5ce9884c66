import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { someCall, someSandbox } from '../simulation/drawn-log.test-kit.ts';
import { StorageFailed } from '../simulation/storage-failed.ts';
import { DexieStore } from './dexie-store.ts';
import { someCheckpoint } from './drawn-checkpoint.test-kit.ts';
import { openStore } from './open-store.ts';
import { openRaw } from './raw-database.test-kit.ts';

let count = 0;
const newName = (): string => `open ${String((count += 1))}`;

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a browser does: an error at once, or one in the request. */
function refuseToOpen(name: string, how: 'at once' | 'in the request'): void {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    const error = new DOMException('No.', name);
    if (how === 'at once') throw error;
    const request = { error } as unknown as IDBOpenDBRequest;
    const event = { target: request, preventDefault: vi.fn(), stopPropagation: vi.fn() };
    setTimeout(() => {
      request.onerror?.(event as unknown as Event);
    });
    return request;
  });
}

describe('where the browser has storage', () => {
  it('it is used, and there is no reason to give', async () => {
    const opened = await openStore(newName());
    expect(opened.reason).toBeUndefined();
    expect(opened.store.isDurable).toBe(true);
  });

  it('it holds what was kept when the page opens again', async () => {
    const name = newName();
    const first = await DexieStore.open(name);
    await first.add(someSandbox('a'));
    await first.append('a', someCall(1));
    first.close();
    const { store } = await openStore(name);
    expect(await store.sandboxes()).toEqual([someSandbox('a')]);
    expect(await store.entries('a', 0)).toEqual([someCall(1)]);
  });
});

describe('where the browser refuses storage, memory serves and the reason is told', () => {
  it.each([
    ['SecurityError', 'at once', 'cookies and site data are blocked'],
    ['InvalidStateError', 'in the request', 'a private window'],
    ['InvalidStateError', 'at once', 'a private window'],
    ['QuotaExceededError', 'in the request', 'no space left'],
    ['UnknownError', 'in the request', 'is damaged'],
    ['DataError', 'in the request', 'cannot be opened (DataError: '],
  ] as const)('%s, %s', async (name, how, words) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    refuseToOpen(name, how);
    const { store, reason } = await openStore(newName());
    expect(store.isDurable).toBe(false);
    expect(reason).toContain(words);
    await store.add(someSandbox('a'));
    expect(await store.append('a', someCall(1))).toBe('appended');
  });

  it('there is no IndexedDB at all', async () => {
    const { dependencies } = Dexie as unknown as { dependencies: { indexedDB: unknown } };
    const before = dependencies.indexedDB;
    dependencies.indexedDB = undefined;
    const { store, reason } = await openStore(newName());
    dependencies.indexedDB = before;
    expect(store.isDurable).toBe(false);
    expect(reason).toContain('offers this page no storage');
  });

  it('the storage does not answer', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const name = newName();
    const holding = await openRaw(name, 0.5);
    const { store, reason } = await openStore(name, 50);
    expect(store.isDurable).toBe(false);
    expect(reason).toContain('does not answer');
    holding.close();
  });
});

describe('where the space runs out', () => {
  const fullFor = (times: number) => {
    const full = vi.spyOn(IDBObjectStore.prototype, 'add');
    for (let time = 0; time < times; time += 1)
      full.mockImplementationOnce(() => {
        throw new DOMException('Full.', 'QuotaExceededError');
      });
  };

  it('checkpoints make room for the entry', async () => {
    const store = await DexieStore.open(newName());
    await store.add(someSandbox('a'), [someCall(1)]);
    await store.saveCheckpoint('a', someCheckpoint(1));
    fullFor(1);
    expect(await store.append('a', someCall(2))).toBe('appended');
    expect(await store.checkpoint('a')).toBeUndefined();
    store.close();
  });

  it('the entry is refused with a sentence for the person, and nothing has changed', async () => {
    const store = await DexieStore.open(newName());
    await store.add(someSandbox('a'), [someCall(1)]);
    fullFor(2);
    const error: unknown = await store
      .append('a', someCall(2))
      .catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(StorageFailed);
    expect(error).toMatchObject({ failure: 'full' });
    expect(String(error)).toContain('no more space for this page; nothing was saved');
    expect(await store.head('a')).toBe(1);
    expect(await store.append('a', someCall(2))).toBe('appended');
    store.close();
  });
});

it('a connection that is closed says so', async () => {
  const store = await DexieStore.open(newName());
  store.close();
  await expect(store.sandboxes()).rejects.toMatchObject({ failure: 'closed' });
});
