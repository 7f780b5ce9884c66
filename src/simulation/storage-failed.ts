/** Why something could not be kept although nothing is wrong with it. */
export type StorageFailure = 'full' | 'gone' | 'closed' | 'unknown';

const SENTENCES: Readonly<Record<StorageFailure, string>> = {
  full: 'The browser has no more space for this page; nothing was saved. Free some space or delete a sandbox, then try again.',
  gone: 'This sandbox was deleted, perhaps in another tab; nothing was saved.',
  closed: 'The browser closed the storage of this page. Reload the page.',
  unknown: "The browser's storage failed.",
};

/** The store could not keep what it was given; the message is for the person, nothing has changed. */
export class StorageFailed extends Error {
  override readonly name = 'StorageFailed';
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure, cause?: unknown) {
    const detail =
      failure === 'unknown' && cause instanceof Error ? ` (${cause.name}: ${cause.message})` : '';
    super(SENTENCES[failure] + detail, { cause });
    this.failure = failure;
  }
}
