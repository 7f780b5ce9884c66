// What AWS says, as far as it is known to the letter.

export const LOCKED =
  'RecoveryPoint cannot be deleted or updated (Backup vault configured with Lock)';
export const OUT_OF_RANGE =
  'Backup job failed because the lifecycle is outside the valid range for backup vault.';
export const NOT_EMPTY = 'Backup vault cannot be deleted because it contains recovery points.';
export const NO_PRIVILEGES = 'Insufficient privileges to perform this action.';

/** Ours: AWS's is not known. */
export const IMMUTABLE = 'The vault lock is immutable: its lock date has come';

export const notAuthorized = (action: string): RegExp =>
  new RegExp(`is not authorized to perform: backup:\\w*${action}.*AccessDeniedException`, 's');

/** What would be trouble if it were not shown as text. */
export const MARKUP = '<img src=x onerror=alert(1)>';
