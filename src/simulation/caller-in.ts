import type { Caller } from '../domain/caller.ts';
import type { Instant } from '../domain/instant.ts';
import { type PrincipalId, principalOf } from '../domain/principal.ts';
import type { World } from './world.ts';

/** Somebody who asks a world something, with the policies that the world has for its users. */
export function callerIn(
  { account, now, userPolicies }: World,
  principal: PrincipalId,
  region: string,
  at: Instant = now,
): Caller {
  const caller = { principal: principalOf(principal), account, region, now: at };
  return userPolicies.size === 0 ? caller : { ...caller, userPolicies: [...userPolicies.values()] };
}
