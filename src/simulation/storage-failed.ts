/** Why something could not be kept although nothing is wrong with it. */
export type StorageFailure = 'full' | 'gone' | 'closed' | 'unknown';

const SENTENCES: Readonly<Record<StorageFailure, string>> = {
  full: 'Nothing was saved: the browser has no more space for this page. Free some space or delete a sandbox, then try again.',
  gone: 'Nothing was saved: this sandbox was deleted, perhaps in another tab.',
  closed: 'Nothing was saved: the browser closed the storage of this page. Reload the page.',
  unknown: "Nothing was saved: the browser's storage failed.",
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
