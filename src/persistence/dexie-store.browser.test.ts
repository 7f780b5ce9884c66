import { afterEach, describe, expect, it, vi } from 'vitest';
import { someCall, someSandbox } from '../simulation/drawn-log.test-kit.ts';
import { DexieStore } from './dexie-store.ts';
import { largeCheckpoint } from './drawn-checkpoint.test-kit.ts';
import { describeLogStore } from './log-store.test-kit.ts';
import { otherPage } from './other-page.test-kit.ts';
import { openRaw } from './raw-database.test-kit.ts';

const opened: { readonly name: string; readonly store: DexieStore }[] = [];
let count = 0;

const newName = (): string => `browser ${String((count += 1))}`;

async function open(name = newName()): Promise<DexieStore> {
  const store = await DexieStore.open(name);
  opened.push({ name, store });
  return store;
}

afterEach(async () => {
  const done = opened.splice(0);
  for (const { store } of done) store.close();
  for (const name of new Set(done.map((each) => each.name))) await deleted(name);
});

function deleted(name: string): Promise<unknown> {
  return new Promise((resolve) => {
    indexedDB.deleteDatabase(name).onsuccess = resolve;
  });
}

describeLogStore('DexieStore in a browser', () => open());

describe('two connections to one database', () => {
  it('follow each other', async () => {
    const name = newName();
    const [one, other] = [await open(name), await open(name)];
    await one.add(someSandbox('a'));
    const heads: number[] = [];
    const onChange = vi.fn();
    const unfollow = [
      other.followHead('a', (head) => heads.push(head), vi.fn()),
      other.followSandboxes(onChange, vi.fn()),
    ];
    await vi.waitFor(() => expect(heads).toEqual([0]));
    await one.append('a', someCall(1));
    await vi.waitFor(() => expect(heads).toEqual([0, 1]));
    onChange.mockClear();
    await one.change('a', { name: 'Renamed' });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    for (const stop of unfollow) stop();
  });

  it('never write one number twice', async () => {
    const name = newName();
    const stores = [await open(name), await open(name)];
    await stores[0]?.add(someSandbox('a'));
    for (let seq = 1; seq <= 20; seq += 1) {
      const answers = await Promise.all(
        stores.map((store, index) => store.append('a', someCall(seq, `Tab${String(index)}`))),
      );
      expect([...answers].sort()).toEqual(['appended', 'conflict']);
    }
    const entries = await stores[1]?.entries('a', 0);
    expect(entries?.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });

  it('give way to a newer version that another tab brings', async () => {
    const name = newName();
    const stores = [await open(name), await open(name)];
    const later = await openRaw(name, 2);
    for (const store of stores)
      await expect(store.add(someSandbox('a'))).rejects.toMatchObject({
        name: 'NewerData',
        found: 2,
      });
    later.close();
  });
});

it('another page on the same origin is followed, and follows', async () => {
  const name = newName();
  const store = await open(name);
  await store.add(someSandbox('a'));
  const heads: number[] = [];
  const unfollow = store.followHead('a', (head) => heads.push(head), vi.fn());
  await vi.waitFor(() => expect(heads).toEqual([0]));
  const page = await otherPage(name);
  await page.append(someCall(1));
  await vi.waitFor(() => expect(heads).toEqual([0, 1]));
  await store.append('a', someCall(2));
  await vi.waitFor(() => expect(page.heads).toContain(2));
  expect(await page.append(someCall(2))).toBe('conflict');
  unfollow();
  page.close();
});

it('a hundred thousand recovery points come back as they were', async () => {
  const store = await open();
  const log = Array.from({ length: 3 }, (_, index) => someCall(index + 1));
  await store.add(someSandbox('a'), log);
  const checkpoint = largeCheckpoint(100_000, 3);
  await store.saveCheckpoint('a', checkpoint);
  const kept = await store.checkpoint('a');
  expect({ ...kept, points: [], jobs: [] }).toEqual({ ...checkpoint, points: [], jobs: [] });
  expect(firstDifference(kept?.points, checkpoint.points)).toBeUndefined();
  expect(firstDifference(kept?.jobs, checkpoint.jobs)).toBeUndefined();
});

it('what was acknowledged is there after the page has gone', async () => {
  const name = newName();
  const page = await otherPage(name);
  const store = await open(name);
  await store.add(someSandbox('a'));
  for (const seq of [1, 2, 3]) expect(await page.append(someCall(seq))).toBe('appended');
  page.close();
  expect((await store.entries('a', 0)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

/** Row by row: as one text or one object, so many rows would take longer than everything else. */
function firstDifference(
  kept: readonly object[] | undefined,
  given: readonly object[],
): object | undefined {
  if (kept?.length !== given.length) return { kept: kept?.length, given: given.length };
  const place = given.findIndex((row, index) => !isSame(kept[index] ?? {}, row));
  return place < 0 ? undefined : { kept: kept[place], given: given[place] };
}

function isSame(one: object, other: object): boolean {
  const members = Object.entries(one);
  return (
    members.length === Object.keys(other).length &&
    members.every(([name, value]) => {
      const rival = (other as Record<string, unknown>)[name];
      return value === rival || JSON.stringify(value) === JSON.stringify(rival);
    })
  );
}
