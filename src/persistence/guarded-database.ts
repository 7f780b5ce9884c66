// The database behind its guard: once a newer version of the program has taken over the data, in this tab's
// sight or behind its back, nothing is written here any more. Every error leaves as the port promises it.
import { liveQuery } from 'dexie';
import { FORMAT, NewerData } from '../simulation/log-store.ts';
import { StorageFailed } from '../simulation/storage-failed.ts';
import { Database, formatOfVersion, formatRow, newerFormat } from './database.ts';
import { storageError } from './storage-error.ts';

type TableName = 'sandboxes' | 'log' | 'checkpoints';

export class GuardedDatabase {
  readonly tables: Database;
  #newer: NewerData | undefined;
  readonly #followers = new Set<(error: unknown) => void>();

  private constructor(tables: Database, newer: NewerData | undefined) {
    this.tables = tables;
    this.#newer = newer;
    tables.on('versionchange', ({ newVersion }) => {
      this.#giveWay(newVersion);
      return false; // Dexie's own answer, to close and to open again, is not wanted.
    });
  }

  /** Opens the database, making it if need be. Rejects where the browser refuses. */
  static async open(name: string): Promise<GuardedDatabase> {
    const found = await newerFormat(name);
    const newer = found === undefined ? undefined : new NewerData(found);
    const guarded = new GuardedDatabase(new Database(name, newer !== undefined), newer);
    await guarded.tables.open();
    if (newer === undefined) await guarded.#noteFormat();
    return guarded;
  }

  async read<Result>(work: () => PromiseLike<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const ours = storageError(error);
      throw ours instanceof StorageFailed ? (this.#newer ?? ours) : ours;
    }
  }

  /** One transaction over the tables, after the guard. */
  write<Result>(
    tables: readonly TableName[],
    work: (tables: Database) => PromiseLike<Result>,
  ): Promise<Result> {
    return this.read(() =>
      this.tables.transaction('rw', [...tables, 'meta'], async () => {
        await this.askGuard();
        return work(this.tables);
      }),
    );
  }

  /** Throws `NewerData` where it is time to stop writing. */
  async askGuard(): Promise<void> {
    if (this.#newer !== undefined) throw this.#newer;
    const row = await this.tables.meta.get('format');
    if (typeof row?.format === 'number' && row.format > FORMAT)
      throw this.#meet(new NewerData(row.format));
  }

  /** Answers the query now and after each change of what it looked at, in whatever tab. */
  follow<Value>(
    query: () => Promise<Value>,
    onValue: (value: Value) => void,
    onError: (error: unknown) => void,
  ): () => void {
    const fail = (error: unknown): void => {
      onError(this.#newer ?? storageError(error));
    };
    const subscription = liveQuery(query).subscribe({ next: onValue, error: fail });
    this.#followers.add(fail);
    if (this.#newer !== undefined)
      queueMicrotask(() => {
        if (this.#followers.has(fail)) fail(this.#newer);
      });
    return () => {
      subscription.unsubscribe();
      this.#followers.delete(fail);
    };
  }

  /** Notes our format where none stands yet, and meets a newer one. */
  async #noteFormat(): Promise<void> {
    const { meta } = this.tables;
    await this.tables.transaction('rw', meta, async () => {
      const row = await meta.get('format');
      if (typeof row?.format !== 'number' || row.format < FORMAT) await meta.put(formatRow());
      else if (row.format > FORMAT) this.#meet(new NewerData(row.format));
    });
  }

  /** Another tab upgrades the database or deletes it, and waits until this connection is closed. */
  #giveWay(newVersion: number | null): void {
    const isDeleted = newVersion === null || newVersion === 0;
    this.tables.close({ disableAutoOpen: !isDeleted });
    if (!isDeleted) this.#meet(new NewerData(formatOfVersion(newVersion)));
  }

  #meet(newer: NewerData): NewerData {
    if (this.#newer !== undefined) return this.#newer;
    this.#newer = newer;
    for (const fail of this.#followers) fail(newer);
    return newer;
  }
}
