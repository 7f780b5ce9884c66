// What every implementation of the log port must do. The tests of each call it with a way to open one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asInstant } from '../domain/instant.ts';
import { anyGenesis, anyLogFrom, someCall, someSandbox } from '../simulation/drawn-log.test-kit.ts';
import type { Call, LogEntry } from '../simulation/log.ts';
import { DamagedLog, type LogStore } from '../simulation/log-store.ts';
import { StorageFailed } from '../simulation/storage-failed.ts';
import { describeCheckpoints } from './checkpoint-store.test-kit.ts';
import { someCheckpoint } from './drawn-checkpoint.test-kit.ts';
import { describeFollowing } from './follow-store.test-kit.ts';

/** Each call of `open` gives an empty store. */
export function describeLogStore(name: string, open: () => Promise<LogStore>): void {
  describe(`${name} as a log store`, () => {
    describe('sandboxes', () => describeSandboxes(open));
    describe('the log', () => describeLog(open));
    describe('following', () => describeFollowing(open));
    describe('checkpoints', () => describeCheckpoints(open));
  });
}

function describeSandboxes(open: () => Promise<LogStore>): void {
  it('are listed in the order in which they were made', async () => {
    const store = await open();
    expect(await store.sandboxes()).toEqual([]);
    const later = someSandbox('a', { createdAt: 2 });
    const earlier = someSandbox('b', { createdAt: 1 });
    await store.add(later);
    await store.add(earlier);
    expect(await store.sandboxes()).toEqual([earlier, later]);
  });

  it('change in what may change', async () => {
    const store = await open();
    await store.add(someSandbox('a'));
    const change = {
      name: '<b>Ω</b>',
      openedAt: 7,
      principal: 'auditor',
      region: 'eu-west-1',
    } as const;
    await store.change('a', change);
    expect(await store.sandboxes()).toEqual([someSandbox('a', change)]);
  });

  it('are removed with their log and their checkpoints, and with nothing else', async () => {
    const store = await open();
    for (const id of ['a', 'b']) {
      await store.add(someSandbox(id), [someCall(1)]);
      await store.saveCheckpoint(id, someCheckpoint(1));
    }
    await store.remove('a');
    await store.add(someSandbox('a'));
    expect(await store.entries('a', 0)).toEqual([]);
    await store.append('a', someCall(1));
    expect(await store.checkpoint('a')).toBeUndefined();
    expect(await store.entries('b', 0)).toEqual([someCall(1)]);
    expect(await store.checkpoint('b')).toEqual(someCheckpoint(1));
  });

  it('cannot be written to once they are gone', async () => {
    const store = await open();
    await store.add(someSandbox('a'));
    await store.remove('a');
    const gone = { name: 'StorageFailed', failure: 'gone' };
    await expect(store.append('a', someCall(1))).rejects.toMatchObject(gone);
    await expect(store.change('a', { name: 'x' })).rejects.toMatchObject(gone);
    await expect(store.saveCheckpoint('a', someCheckpoint(1))).rejects.toMatchObject(gone);
    expect(await store.sandboxes()).toEqual([]);
    expect(await store.entries('a', 0)).toEqual([]);
    expect(await store.head('a')).toBe(0);
  });

  it('are not added twice, nor with a log that has a gap', async () => {
    const store = await open();
    await store.add(someSandbox('a'), [someCall(1)]);
    await expect(store.add(someSandbox('a'), [])).rejects.toBeInstanceOf(StorageFailed);
    await expect(store.add(someSandbox('b'), [someCall(1), someCall(3)])).rejects.toBeInstanceOf(
      DamagedLog,
    );
    expect((await store.sandboxes()).map(({ id }) => id)).toEqual(['a']);
    expect(await store.head('a')).toBe(1);
    expect(await store.head('b')).toBe(0);
  });
}

function describeLog(open: () => Promise<LogStore>): void {
  it('gives back what was appended, whatever stands in it', async () => {
    const store = await open();
    let count = 0;
    const sound = anyGenesis.chain((genesis) =>
      anyLogFrom(genesis.startsAt).map((entries) => ({ genesis, entries })),
    );
    await fc.assert(
      fc.asyncProperty(sound, fc.nat(12), async ({ genesis, entries }, added) => {
        const id = `law ${String((count += 1))}`;
        await store.add(someSandbox(id, { genesis }), entries.slice(0, added));
        for (const entry of entries.slice(added)) await store.append(id, entry);
        const kept = await store.entries(id, 0);
        expect(JSON.stringify(kept)).toBe(JSON.stringify(entries));
        expect(await store.head(id)).toBe(entries.length);
        expect(await store.salvage(id)).toEqual({ entries, unreadable: 0 });
      }),
      { numRuns: 50 },
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('gives a part of it', async () => {
    const store = await open();
    await store.add(
      someSandbox('a'),
      [1, 2, 3, 4].map((seq) => someCall(seq)),
    );
    const seqs = async (after: number, upTo?: number) =>
      (await store.entries('a', after, upTo)).map(({ seq }) => seq);
    expect(await seqs(0)).toEqual([1, 2, 3, 4]);
    expect(await seqs(1, 3)).toEqual([2, 3]);
    expect(await seqs(2, 2)).toEqual([]);
    expect(await seqs(3, 99)).toEqual([4]);
    expect(await seqs(4)).toEqual([]);
    expect(await seqs(0, 0)).toEqual([]);
  });

  it('takes each number once, however many ask at the same time', async () => {
    const store = await open();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 2, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        async (rivals, rounds) => {
          const id = `rivals ${String((count += 1))}`;
          await store.add(someSandbox(id));
          for (let seq = 1; seq <= rounds; seq += 1) {
            const names = Array.from({ length: rivals }, (_, rival) => `Rival${String(rival)}`);
            const answers = await Promise.all(
              names.map((operation) => store.append(id, someCall(seq, operation))),
            );
            expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1);
            const winner = names[answers.indexOf('appended')] ?? '';
            expect(await store.entries(id, seq - 1)).toEqual([someCall(seq, winner)]);
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('never gets a gap', async () => {
    const store = await open();
    await store.add(someSandbox('a'), [someCall(1)]);
    await expect(store.append('a', someCall(3))).rejects.toBeInstanceOf(DamagedLog);
    expect(await store.head('a')).toBe(1);
  });

  it('takes nothing that could not be read again', async () => {
    const store = await open();
    await store.add(someSandbox('a'));
    const wrong = { ...someCall(1), principal: 'nobody' } as unknown as LogEntry;
    await expect(store.append('a', wrong)).rejects.toThrow('principal');
    const backwards: LogEntry = { kind: 'clock', seq: 1, at: asInstant(5), to: asInstant(4) };
    await expect(store.append('a', backwards)).rejects.toThrow('backwards');
    expect(await store.head('a')).toBe(0);
  });

  it('does not change with what was given to it', async () => {
    const store = await open();
    const input = { BackupVaultName: 'first' };
    const entry: LogEntry = { ...(someCall(1) as Call & LogEntry), input } as LogEntry;
    await store.add(someSandbox('a'));
    await store.append('a', entry);
    input.BackupVaultName = 'second';
    expect(await store.entries('a', 0)).toMatchObject([{ input: { BackupVaultName: 'first' } }]);
  });

  it('takes what a proxy stands for', async () => {
    const store = await open();
    const input = new Proxy({ BackupVaultName: 'vault' }, {});
    await store.add(someSandbox('a'));
    await store.append('a', { ...someCall(1), input } as LogEntry);
    expect(await store.entries('a', 0)).toEqual([
      { ...someCall(1), input: { BackupVaultName: 'vault' } },
    ]);
  });
}
