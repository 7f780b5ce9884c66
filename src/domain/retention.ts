import type { Days } from './instant.ts';
import type { Lock } from './lock.ts';

/** The days for which a new recovery point is to be kept; absent means for ever. */
export type Retention = Days | undefined;

export type WindowAnswer = 'inside' | 'below minimum' | 'above maximum';

/**
 * Where a retention lies against the lock's bounds. Equal is inside ([W2]); for ever counts as
 * infinite, so it fails any maximum and satisfies any minimum ([W3]).
 */
export function retentionAgainst(lock: Lock, retention: Retention): WindowAnswer {
  const days = retention ?? Number.POSITIVE_INFINITY;
  if (lock.minimumRetention !== undefined && days < lock.minimumRetention) return 'below minimum';
  if (lock.maximumRetention !== undefined && days > lock.maximumRetention) return 'above maximum';
  return 'inside';
}
