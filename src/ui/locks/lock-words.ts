// What is said of a vault's lock, in the same words on every screen.
import type { Instant } from '../../domain/instant.ts';
import { type Lock, lockIs } from '../../domain/lock.ts';
import { shortSpan, windowText } from '../format.ts';

/** `becomes immutable in 2 d 4 h` while a lock date is ahead; undefined otherwise. */
export function countdownOf(lock: Lock, at: Instant): string | undefined {
  if (!lockIs(lock, 'counting') || lock.lockDate === undefined) return undefined;
  return `becomes immutable in ${shortSpan(lock.lockDate - at)}`;
}

/** The mode by AWS's name. The API does not return it: it is read from whether there is a lock date. */
export function modeText(lock: Lock): string {
  if (!lockIs(lock, 'locked')) return 'None';
  return lock.lockDate === undefined ? 'Governance mode' : 'Compliance mode';
}

/** `7 to 30 days`, `Any`; `None` where there is no lock to have a window. */
export function lockWindowText(lock: Lock): string {
  if (!lockIs(lock, 'locked')) return 'None';
  const text = windowText(lock.minimumRetention, lock.maximumRetention);
  return text.charAt(0).toUpperCase() + text.slice(1);
}
