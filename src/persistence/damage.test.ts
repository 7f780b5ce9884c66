import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { someCall, someSandbox } from '../simulation/drawn-log.test-kit.ts';
import { DamagedLog } from '../simulation/log-store.ts';
import { checkpointIn, partsOf } from './checkpoint-parts.ts';
import { inOrder } from './checkpoint-store.test-kit.ts';
import { Database } from './database.ts';
import { DexieStore } from './dexie-store.ts';
import { anyCheckpoint, largeCheckpoint, someCheckpoint } from './drawn-checkpoint.test-kit.ts';
import { writeRaw } from './raw-database.test-kit.ts';

let count = 0;
const newName = (): string => `damage ${String((count += 1))}`;

const rowOf = (seq: number) => ({ sandbox: 'a', seq, format: 1, entry: someCall(seq) });

/** A store whose sandbox "a" has five entries, and then what an accident made of them. */
async function storeAfter(accident: (database: Database) => Promise<unknown>): Promise<DexieStore> {
  const name = newName();
  await writeRaw(name, 1, {
    sandboxes: [someSandbox('a')],
    log: [1, 2, 3, 4, 5].map(rowOf),
  });
  const database = new Database(name);
  await accident(database);
  database.close();
  return DexieStore.open(name);
}

describe('a row of the log', () => {
  const damaged = (change: object) => ({ ...rowOf(3), ...change });
  const withEntry = (change: object) => damaged({ entry: { ...someCall(3), ...change } });

  it.each([
    ['without an entry', damaged({ entry: undefined }), 'it must be an object, not undefined.'],
    ['with text for an entry', damaged({ entry: '{}' }), 'it must be an object, not "{}".'],
    ['of no kind', withEntry({ kind: 'constructor' }), '"kind" must be "call" or "clock"'],
    ['of no format', damaged({ format: undefined }), 'the version of its format is missing.'],
    ['of format zero', damaged({ format: 0 }), 'the version of its format is missing.'],
    [
      'with the number of another',
      withEntry({ seq: 4 }),
      'it carries the number of another entry.',
    ],
    ['at no time', withEntry({ at: NaN }), '"at" must be a whole number of milliseconds'],
    ['at an earlier time', withEntry({ at: 0 }), 'its time lies before that of entry 2.'],
    ['of nobody', withEntry({ principal: 'mallory' }), '"principal" must be one of the principals'],
    ['in no Region', withEntry({ region: 7 }), '"region" must be text, not 7.'],
    ['without an operation', withEntry({ operation: undefined }), '"operation" must be text'],
    ['with a Date for input', withEntry({ input: new Date(0) }), '"input" must be an object'],
    ['with a Map in its input', withEntry({ input: { a: new Map() } }), '"input.a" must be JSON'],
    ['of an unheard-of outcome', withEntry({ outcome: { result: 'maybe' } }), '"outcome.result"'],
    ['with a stranger member', withEntry({ extra: 1 }), '"extra" does not belong here.'],
  ])('%s stops the reading, with its number and the reason', async (_, row, reason) => {
    const store = await storeAfter((database) => database.log.put(row));
    const error: unknown = await store.entries('a', 0).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(DamagedLog);
    expect(error).toMatchObject({ seq: 3, reason: expect.stringContaining(reason) as string });
    expect((await store.entries('a', 0, 2)).map(({ seq }) => seq)).toEqual([1, 2]);
    store.close();
  });

  it('that is missing stops the reading', async () => {
    const store = await storeAfter((database) => database.log.delete(['a', 3]));
    await expect(store.entries('a', 0)).rejects.toMatchObject({ name: 'DamagedLog', seq: 3 });
    await expect(store.entries('a', 2)).rejects.toMatchObject({ seq: 3 });
    expect((await store.entries('a', 3)).map(({ seq }) => seq)).toEqual([4, 5]);
    store.close();
  });

  it('of a newer format says so', async () => {
    const store = await storeAfter((database) => database.log.put({ ...rowOf(3), format: 2 }));
    await expect(store.entries('a', 0)).rejects.toMatchObject({ name: 'NewerData', found: 2 });
    store.close();
  });

  it('is left out of what can be salvaged, missing ones are counted too', async () => {
    const store = await storeAfter(async (database) => {
      await database.log.put(damaged({ entry: null }));
      await database.log.delete(['a', 2]);
    });
    const { entries, unreadable } = await store.salvage('a');
    expect(entries.map(({ seq }) => seq)).toEqual([1, 4, 5]);
    expect(unreadable).toBe(2);
    store.close();
  });
});

describe('the row of a sandbox', () => {
  it('is listed with what can be read of it, and its log can be salvaged', async () => {
    const row = { ...someSandbox('a'), genesis: { seed: 1 }, region: 'eu-west-1', evil: '<img>' };
    const store = await storeAfter((database) => database.sandboxes.put(row));
    expect(await store.sandboxes()).toEqual([
      someSandbox('a', {
        region: 'eu-west-1',
        genesis: { seed: 'a', startsAt: 0 as never, resources: 'account' },
      }),
    ]);
    const error: unknown = await store.entries('a', 0).catch((refusal: unknown) => refusal);
    expect(error).toMatchObject({ name: 'DamagedLog', seq: 0 });
    expect((await store.salvage('a')).entries).toHaveLength(5);
    store.close();
  });

  it('is listed even if nothing of it can be read', async () => {
    const store = await storeAfter((database) => database.sandboxes.put({ id: 'a' }));
    expect(await store.sandboxes()).toMatchObject([{ id: 'a', name: 'Unreadable sandbox a' }]);
    await expect(store.entries('a', 0)).rejects.toBeInstanceOf(DamagedLog);
    store.close();
  });

  it('of a newer format is listed, and says so when it is read', async () => {
    const row = { ...someSandbox('a', { format: 2 }), colour: 'green' };
    const store = await storeAfter((database) => database.sandboxes.put(row));
    expect(await store.sandboxes()).toMatchObject([{ id: 'a', name: 'Sandbox a' }]);
    await expect(store.entries('a', 0)).rejects.toMatchObject({ name: 'NewerData', found: 2 });
    store.close();
  });
});

describe('a damaged checkpoint', () => {
  it('is passed over for the one before it', async () => {
    const store = await storeAfter(async (database) => {
      await database.checkpoints.bulkPut(partsOf('a', someCheckpoint(2)));
      const [head, ...bodies] = partsOf('a', largeCheckpoint(3000, 4));
      await database.checkpoints.bulkPut([head, ...bodies.slice(1)] as never);
    });
    expect((await store.checkpoint('a'))?.seq).toBe(2);
    store.close();
  });

  it('is none at all where there is no other', async () => {
    const store = await storeAfter((database) =>
      database.checkpoints.bulkPut(
        partsOf('a', someCheckpoint(2)).map((part) => ({ ...part, format: 2 })),
      ),
    );
    expect(await store.checkpoint('a')).toBeUndefined();
    store.close();
  });

  const anyValue = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue(),
    fc.constant(new Float64Array(3)),
    fc.constant(new Uint16Array([9, 9, 9])),
  );

  it('never does harm, whatever became of it', () => {
    fc.assert(
      fc.property(anyCheckpoint, fc.nat(), anyValue, (checkpoint, place, value) => {
        const parts: unknown[] = structuredClone(partsOf('a', checkpoint));
        const before = inOrder(parts);
        replaceSomewhere(parts, place, value);
        const found = checkpointIn(parts);
        if (found === undefined || inOrder(parts) === before) return;
        // What is still taken has the shape of a checkpoint, and can be written again.
        expect(inOrder(checkpointIn(partsOf('a', found)))).toBe(inOrder(found));
      }),
      { numRuns: 1000 },
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

/** Puts the value in one of the places of a tree, whichever the number falls on. */
function replaceSomewhere(tree: unknown, number: number, value: unknown): void {
  const places: [container: Record<string, unknown>, key: string][] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || ArrayBuffer.isView(node)) return;
    for (const key of Object.keys(node)) {
      const container = node as Record<string, unknown>;
      if (key === '__proto__') continue;
      places.push([container, key]);
      walk(container[key]);
    }
  };
  walk(tree);
  const place = places[number % places.length];
  if (place !== undefined) place[0][place[1]] = value;
}
