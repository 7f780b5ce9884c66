// The stored data from behind the page's back, as damage, another version or another program would leave it.
import type { Page } from '@playwright/test';

interface LogRow {
  readonly sandbox: string;
  readonly seq: number;
  readonly format: unknown;
  entry: unknown;
}

/** Puts a row into a table; the database is the page's own. */
export function putRow(page: Page, table: string, row: object): Promise<void> {
  return page.evaluate(
    ([table, row]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('vault-lock-lab');
        opening.onerror = () => reject(new Error('It does not open.'));
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(table, 'readwrite');
          transaction.objectStore(table).put(row);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onabort = () => reject(new Error('It is not written.'));
        };
      }),
    [table, row] as const,
  );
}

/** Every row of the log, of all sandboxes. */
export function logRows(page: Page): Promise<LogRow[]> {
  return page.evaluate(
    () =>
      new Promise<LogRow[]>((resolve, reject) => {
        const opening = indexedDB.open('vault-lock-lab');
        opening.onerror = () => reject(new Error('It does not open.'));
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction('log').objectStore('log').getAll();
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result as LogRow[]);
          };
        };
      }),
  );
}
