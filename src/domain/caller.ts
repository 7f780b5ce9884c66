import type { Instant } from './instant.ts';
import type { Principal } from './principal.ts';
import type { UserPolicy } from './user-policy.ts';

/** Who asks, in which account and Region, and when. */
export interface Caller {
  readonly principal: Principal;
  readonly account: string;
  readonly region: string;
  readonly now: Instant;
  /** Every policy that somebody wrote for a user of the account; absent where nobody did. */
  readonly userPolicies?: readonly UserPolicy[];
}
