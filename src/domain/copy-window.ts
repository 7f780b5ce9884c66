// What can stand in the way of a copy job, asked once when the copy is asked for and again when it starts.
import type { CopyFailure, CopyJob } from './copy-job.ts';
import type { CopyEvent } from './copy-event.ts';
import { windowCheck } from './decide-job.ts';
import type { Instant } from './instant.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { Lock } from './lock.ts';
import { type RecoveryPoint, statusAt, storageAt } from './recovery-point.ts';
import type { Vault } from './vault.ts';
import type { Check } from './verdict.ts';

const OUTSIDE_WINDOW =
  'Copy job failed. The retention specified in the job is not within the range specified for the target Backup Vault.';

/** [C5] The same question as for a backup, asked of the destination's lock. */
export const copyWindowCheck = (lock: Lock, lifecycle: Lifecycle): Check => ({
  ...windowCheck(lock, { lifecycle }),
  rule: 'C5',
});

export const outsideWindow = (at: Instant): CopyFailure => ({
  at,
  message: OUTSIDE_WINDOW,
  rule: 'C5',
});

export const failedCopy = (copy: CopyJob, failure: CopyFailure): CopyEvent => ({
  type: 'copy.failed',
  at: failure.at,
  copyId: copy.id,
  failure,
});

/** Why a copy cannot start now; undefined when it can. Messages are ours but for the window's. */
export function copyFault(
  copy: CopyJob,
  source: RecoveryPoint | undefined,
  destination: Vault | undefined,
  at: Instant,
): CopyFailure | undefined {
  if (destination === undefined) {
    const message = `Copy job failed because backup vault ${copy.destinationVaultArn} does not exist.`;
    return { at, message, rule: 'C2' };
  }
  if (source === undefined || !canBeRead(source, at)) {
    const message = 'Copy job failed because the source recovery point is not available.';
    return { at, message, rule: 'C4' };
  }
  if (storageAt(source, at) === 'COLD') {
    const message = 'Copy job failed because the source recovery point is in cold storage.';
    return { at, message, rule: 'C3' };
  }
  const { outcome } = copyWindowCheck(destination.lock, copy.lifecycle);
  return outcome === 'failed' ? outsideWindow(at) : undefined;
}

/** [C4] Whether what the point holds is complete and still there. */
export const canBeRead = (point: RecoveryPoint, at: Instant): boolean =>
  ['COMPLETED', 'EXPIRED'].includes(statusAt(point, at));
