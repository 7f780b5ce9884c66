import type { PrincipalId } from './principal.ts';

/** An inline policy of a user, as somebody wrote it. One with the preset's name stands in the preset's place. */
export interface UserPolicy {
  readonly principal: PrincipalId;
  readonly name: string;
  /** JSON, as it was given. */
  readonly document: string;
}

export const userPolicyKey = (principal: PrincipalId, name: string): string =>
  `${principal}/${name}`;

/** All inline policies of a user together, white space not counted. */
export const MOST_POLICY_CHARACTERS = 2048;
