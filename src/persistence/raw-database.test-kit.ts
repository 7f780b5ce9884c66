// The database past our own code: as another version, or an accident, leaves it.

const STORES = {
  sandboxes: 'id',
  log: ['sandbox', 'seq'],
  checkpoints: ['sandbox', 'seq', 'part'],
  meta: 'key',
} as const;

type StoreName = keyof typeof STORES;

/** Opens the database at a format and puts the rows into it. The tables are made where they are not there. */
export async function writeRaw(
  name: string,
  format: number,
  rows: Partial<Record<StoreName, readonly unknown[]>>,
): Promise<void> {
  const database = await openRaw(name, format);
  const transaction = database.transaction(Object.keys(STORES), 'readwrite');
  for (const [store, values] of Object.entries(rows))
    for (const value of values) transaction.objectStore(store).put(value);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = reject;
  });
  database.close();
}

export function openRaw(name: string, format: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, format * 10); // Dexie counts in tenths.
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(STORES))
        if (!request.result.objectStoreNames.contains(store))
          request.result.createObjectStore(store, { keyPath: keyPath as string | string[] });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database did not open.'));
  });
}
