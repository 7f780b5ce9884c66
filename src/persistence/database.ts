// The tables in the browser's IndexedDB. The version of the database is the format of what is in it: whoever
// raises FORMAT adds a version here, even where no table changes, so that older pages notice.
import Dexie, { type Table, type Transaction } from 'dexie';
import { FORMAT } from '../simulation/log-store.ts';

export const DATABASE_NAME = 'vault-lock-lab';

/** An entry of a log. What stands in it is asked before it is believed. */
export interface LogRow {
  readonly sandbox: string;
  readonly seq: number;
  readonly format: unknown;
  readonly entry: unknown;
}

/** A piece of a checkpoint; the pieces are `checkpoint-parts.ts`'s business. */
export interface PartRow {
  readonly sandbox: string;
  readonly seq: number;
  readonly part: number;
}

export interface MetaRow {
  readonly key: string;
  readonly format: unknown;
}

export class Database extends Dexie {
  /** `asFound` takes the tables of a newer version as they are, where naming ours would change them. */
  constructor(name: string, asFound = false) {
    super(name, {
      // A commit waits until the data is with the operating system, not until it is on the disk. That
      // survives a reload and a crash of the tab or the browser; a power cut may take the newest entries,
      // but never one in the middle. Firefox and Safari do the same, and a call is confirmed at once.
      chromeTransactionDurability: 'relaxed',
      // Dexie's cache answers with what is not written yet; a reader here must see only what was committed.
      cache: 'disabled',
    });
    if (asFound) return;
    this.version(1).stores({
      sandboxes: 'id',
      log: '[sandbox+seq]',
      checkpoints: '[sandbox+seq+part]',
      meta: 'key',
    });
    this.on('populate', (transaction: Transaction) => {
      void transaction.table('meta').put(formatRow());
    });
  }

  // Asked by name: what a newer version has taken away must be missing, not undefined.
  get sandboxes(): Table<{ readonly id: string }, string> {
    return this.table('sandboxes');
  }

  get log(): Table<LogRow, [string, number]> {
    return this.table('log');
  }

  get checkpoints(): Table<PartRow, [string, number, number]> {
    return this.table('checkpoints');
  }

  get meta(): Table<MetaRow, string> {
    return this.table('meta');
  }
}

/** The guard: an older page that meets a higher format here stops writing. */
export const formatRow = (): MetaRow => ({ key: 'format', format: FORMAT });

/** The format of a database by its version in IndexedDB, which Dexie counts in tenths. */
export const formatOfVersion = (version: number): number => Math.floor(version / 10);

/** The format of the database that is there, if it is newer than ours. */
export async function newerFormat(name: string): Promise<number | undefined> {
  const found = await databases();
  const version = found.find((database) => database.name === name)?.version;
  const format = version === undefined ? 0 : formatOfVersion(version);
  return format > FORMAT ? format : undefined;
}

/** Where they cannot be listed, opening tells the rest. */
async function databases(): Promise<readonly IDBDatabaseInfo[]> {
  try {
    return await indexedDB.databases();
  } catch {
    return [];
  }
}
