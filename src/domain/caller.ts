import type { Instant } from './instant.ts';
import type { Principal } from './principal.ts';

/** Who asks, in which account and Region, and when. */
export interface Caller {
  readonly principal: Principal;
  readonly account: string;
  readonly region: string;
  readonly now: Instant;
}
