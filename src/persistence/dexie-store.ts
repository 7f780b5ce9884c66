// The log port on IndexedDB. Each change is one transaction.
import type { Checkpoint } from '../simulation/checkpoint.ts';
import type { LogEntry } from '../simulation/log.ts';
import { type Appended, DamagedLog, type LogStore, type Sandbox } from '../simulation/log-store.ts';
import { StorageFailed } from '../simulation/storage-failed.ts';
import { DATABASE_NAME, type Database, type LogRow } from './database.ts';
import { loadCheckpoint, partsBetween, saveParts } from './dexie-checkpoints.ts';
import { GuardedDatabase } from './guarded-database.ts';
import { entriesIn, readableIn, rowOf } from './stored-entry.ts';
import { listedSandboxIn, sandboxIn } from './stored-sandbox.ts';

export class DexieStore implements LogStore {
  readonly isDurable = true;
  readonly #guarded: GuardedDatabase;
  readonly #tables: Database;

  private constructor(guarded: GuardedDatabase) {
    this.#guarded = guarded;
    this.#tables = guarded.tables;
  }

  /** Opens the database, making it if need be. Rejects where the browser refuses. */
  static async open(name: string = DATABASE_NAME): Promise<DexieStore> {
    return new DexieStore(await GuardedDatabase.open(name));
  }

  close(): void {
    this.#tables.close();
  }

  sandboxes(): Promise<readonly Sandbox[]> {
    return this.#guarded.read(async () => {
      const rows = await this.#tables.sandboxes.toArray();
      const sandboxes = rows.map((row) => listedSandboxIn(row));
      return sandboxes.sort((one, other) => one.createdAt - other.createdAt);
    });
  }

  async add(sandbox: Sandbox, entries: readonly LogEntry[] = []): Promise<void> {
    const row = sandboxIn({ ...sandbox });
    const rows = entries.map((entry) => rowOf(sandbox.id, entry));
    entriesIn(rows, 0);
    await this.#guarded.write(['sandboxes', 'log'], async ({ sandboxes, log }) => {
      await sandboxes.add(row);
      await log.bulkAdd(rows);
    });
  }

  async change(
    id: string,
    change: Partial<Pick<Sandbox, 'name' | 'openedAt' | 'principal' | 'region'>>,
  ): Promise<void> {
    await this.#guarded.write(['sandboxes'], async ({ sandboxes }) => {
      const row = await sandboxes.get(id);
      if (row === undefined) throw new StorageFailed('gone');
      await sandboxes.put({ ...row, ...change });
    });
  }

  async remove(id: string): Promise<void> {
    await this.#guarded.write(['sandboxes', 'log', 'checkpoints'], async ({ sandboxes }) => {
      await sandboxes.delete(id);
      await this.#rows(id, 0, Infinity).delete();
      await partsBetween(this.#tables, id, 0, Infinity).delete();
    });
  }

  async append(id: string, entry: LogEntry): Promise<Appended> {
    const row = rowOf(id, entry);
    try {
      return await this.#appendRow(row);
    } catch (error) {
      if (!(error instanceof StorageFailed) || error.failure !== 'full') throw error;
      // Checkpoints can be made again, the entry cannot: they make room for it.
      await this.#guarded.read(() => this.#tables.checkpoints.clear());
      return this.#appendRow(row);
    }
  }

  entries(id: string, after: number, upTo = Infinity): Promise<readonly LogEntry[]> {
    return this.#guarded.read(() =>
      this.#tables.transaction('r', ['sandboxes', 'log'], async () => {
        const [row, rows] = await Promise.all([
          this.#tables.sandboxes.get(id),
          this.#rows(id, after + 1, upTo).toArray(),
        ]);
        if (row !== undefined) sandboxIn(row);
        return entriesIn(rows, after);
      }),
    );
  }

  head(id: string): Promise<number> {
    return this.#guarded.read(() => this.#head(id));
  }

  followHead(
    id: string,
    onHead: (seq: number) => void,
    onError: (error: unknown) => void,
  ): () => void {
    let last: number | undefined;
    const onSeq = (seq: number): void => {
      if (seq === last) return;
      last = seq;
      onHead(seq);
    };
    return this.#guarded.follow(() => this.#head(id), onSeq, onError);
  }

  followSandboxes(onChange: () => void, onError: (error: unknown) => void): () => void {
    const list = async () => this.#tables.sandboxes.toArray();
    return this.#guarded.follow(list, () => onChange(), onError);
  }

  saveCheckpoint(id: string, checkpoint: Checkpoint): Promise<void> {
    return this.#guarded.read(async () => {
      await this.#guarded.askGuard();
      await saveParts(this.#tables, id, checkpoint);
    });
  }

  checkpoint(id: string, upTo = Infinity): Promise<Checkpoint | undefined> {
    return this.#guarded.read(async () => {
      // A checkpoint beyond the log would put into the world what the log does not hold.
      const limit = Math.min(upTo, await this.#head(id));
      return loadCheckpoint(this.#tables, id, limit);
    });
  }

  salvage(
    id: string,
  ): Promise<{ readonly entries: readonly LogEntry[]; readonly unreadable: number }> {
    return this.#guarded.read(async () => {
      const rows = await this.#rows(id, 1, Infinity).toArray();
      const entries = readableIn(rows);
      // Rows that are missing cannot be read either.
      return { entries, unreadable: (rows.at(-1)?.seq ?? 0) - entries.length };
    });
  }

  /** Never leaves a gap, and never writes into a sandbox that another tab has deleted. */
  #appendRow(row: LogRow): Promise<Appended> {
    return this.#guarded.write(['sandboxes', 'log'], async ({ sandboxes, log }) => {
      const [known, head] = await Promise.all([
        sandboxes.where('id').equals(row.sandbox).count(),
        this.#head(row.sandbox),
      ]);
      if (known === 0) throw new StorageFailed('gone');
      if (row.seq > head + 1) throw new DamagedLog(head + 1, 'it is missing.');
      return log.add(row).then(
        () => 'appended' as const,
        (error: unknown) => {
          if (error instanceof Error && error.name === 'ConstraintError') return 'conflict';
          throw error;
        },
      );
    });
  }

  #rows(id: string, from: number, to: number) {
    return this.#tables.log.where('[sandbox+seq]').between([id, from], [id, to], true, true);
  }

  async #head(id: string): Promise<number> {
    const keys = await this.#rows(id, 0, Infinity).reverse().limit(1).primaryKeys();
    return keys[0]?.[1] ?? 0;
  }
}
