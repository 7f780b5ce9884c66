// Who may do what. The policies that a sandbox begins with are plain lists of actions and are asked here;
// policies that somebody wrote are documents, and what reads documents is brought with the operations that
// write them (see `policy-judge.ts`).
import type { Caller } from './caller.ts';
import { isDenied, mayDo, presetPolicyName } from './principal.ts';
import type { Tags, Vault } from './vault.ts';

/** What is asked: may this be done to that? */
export interface Asked {
  /** Such as `backup:DeleteRecoveryPoint`. */
  readonly action: string;
  readonly resourceArn: string;
  /** The vault whose access policy has a say. */
  readonly vault?: Vault | undefined;
  /** Condition keys of the request by their names; those that are undefined are absent. */
  readonly keys?: Readonly<Record<string, string | number | readonly string[] | undefined>>;
  readonly resourceTags?: Tags | undefined;
  readonly requestTags?: Tags | undefined;
}

export interface Permission {
  readonly isGiven: boolean;
  /** Where it is not given: how AWS's message ends. */
  readonly why: string;
  /** The policy and the statement that decided. */
  readonly decidedBy: string;
}

export type Judge = (caller: Caller, asked: Asked) => Permission;

let broughtJudge: Judge | undefined;

/** Brings what reads policy documents; a world that has such policies cannot be asked before. */
export function bringJudge(judge: Judge): void {
  broughtJudge = judge;
}

export function permissionOf(caller: Caller, asked: Asked): Permission {
  const isWritten = caller.userPolicies?.some(({ principal }) => principal === caller.principal.id);
  if (isWritten !== true && asked.vault?.accessPolicy === undefined)
    return presetPermission(caller, asked);
  if (broughtJudge === undefined) throw new Error('Policies are asked before what reads them.');
  return broughtJudge(caller, asked);
}

function presetPermission({ principal }: Caller, { action }: Asked): Permission {
  if (principal.id === 'root')
    return { isGiven: true, why: '', decidedBy: 'nothing denies it to the root user' };
  const policy = `identity-based policy ${presetPolicyName(principal)}`;
  if (isDenied(principal, action))
    return { isGiven: false, why: EXPLICIT.identity, decidedBy: `${policy}, statement 2 (Denied)` };
  return mayDo(principal, action)
    ? { isGiven: true, why: '', decidedBy: `${policy}, statement 1 (Allowed)` }
    : { isGiven: false, why: withoutAllow(action), decidedBy: 'no statement allows it' };
}

export const EXPLICIT = {
  identity: 'with an explicit deny in an identity-based policy',
  resource: 'with an explicit deny in a resource-based policy',
};

/** Whether a statement denies it, and not only none allows it. */
export const isDeniedExplicitly = ({ why }: Permission): boolean =>
  why === EXPLICIT.identity || why === EXPLICIT.resource;

export const withoutAllow = (action: string): string =>
  `because no identity-based policy allows the ${action} action`;
