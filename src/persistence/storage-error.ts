// Browsers and Dexie tell of failing storage by the names of errors, sometimes one within another. Here each
// becomes one of ours, or a sentence that a person understands.
import { DamagedLog, NewerData } from '../simulation/log-store.ts';
import { StorageFailed, type StorageFailure } from '../simulation/storage-failed.ts';

/** The error as the port promises it; one of ours stays as it is. */
export function storageError(error: unknown): Error {
  if (error instanceof DamagedLog || error instanceof NewerData || error instanceof StorageFailed)
    return error;
  return new StorageFailed(failureOf(namesOf(error)), error);
}

function failureOf(names: readonly string[]): StorageFailure {
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('DatabaseClosedError') || names.includes('InvalidStateError')) return 'closed';
  return 'unknown';
}

/** The storage did not answer in time. */
export class StorageSilent extends Error {
  override readonly name = 'StorageSilent';
}

const DAMAGED =
  "The browser's storage for this page is damaged. Clear the data of this site in the browser's settings, then reload the page.";

const REFUSALS: readonly (readonly [name: string, sentence: string])[] = [
  [
    'StorageSilent',
    "The browser's storage does not answer. Another tab of this page may hold it: close the other tabs and reload.",
  ],
  [
    'QuotaExceededError',
    'The browser has no space left for this page. Free some space, then reload the page.',
  ],
  [
    'SecurityError',
    'The browser does not let this page store anything: cookies and site data are blocked for it. Allow them, then reload the page.',
  ],
  ['MissingAPIError', 'This browser offers this page no storage (IndexedDB).'],
  [
    'InvalidStateError',
    'The browser does not let this page store anything, as some do in a private window. Use an ordinary window to keep sandboxes.',
  ],
  ['NotFoundError', DAMAGED],
  ['UnknownError', DAMAGED],
];

/** Why nothing can be kept here, in a sentence or two. */
export function refusalInWords(error: unknown): string {
  const names = namesOf(error);
  const known = REFUSALS.find(([name]) => names.includes(name));
  if (known !== undefined) return known[1];
  const detail = error instanceof Error ? ` (${error.name}: ${error.message})` : '';
  return `The browser's storage cannot be opened${detail}.`;
}

const MOST_WITHIN = 5;

/** The names of an error and of those within it. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  let current = error;
  while (current instanceof Error || current instanceof DOMException) {
    if (names.length === MOST_WITHIN) break;
    names.push(current.name);
    current = (current as { inner?: unknown }).inner;
  }
  return names;
}
