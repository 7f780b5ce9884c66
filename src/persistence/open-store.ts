// Where sandboxes are kept: in the browser's storage, or in memory where there is none to be had.
import type { LogStore } from '../simulation/log-store.ts';
import { DATABASE_NAME } from './database.ts';
import { DexieStore } from './dexie-store.ts';
import { MemoryStore } from './memory-store.ts';
import { refusalInWords, StorageSilent } from './storage-error.ts';

export interface OpenedStore {
  readonly store: LogStore;
  /** Why nothing is kept here, for the person; absent where it is. */
  readonly reason?: string;
}

const PATIENCE = 4_000;

/** Always answers, in a few seconds at the most. Data of a newer version opens; writing to it is refused. */
export async function openStore(
  name: string = DATABASE_NAME,
  patience: number = PATIENCE,
): Promise<OpenedStore> {
  try {
    return { store: await inTime(DexieStore.open(name), patience) };
  } catch (error) {
    return { store: new MemoryStore(), reason: refusalInWords(error) };
  }
}

/** A store that comes too late is closed again: the page works without it by then. */
async function inTime(opening: Promise<DexieStore>, patience: number): Promise<DexieStore> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StorageSilent()), patience);
  });
  try {
    return await Promise.race([opening, silence]);
  } catch (error) {
    const close = (store: DexieStore): void => store.close();
    void opening.then(close, () => undefined);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
