// The answer of all policies that have a say: an explicit deny beats every allow, and without an allow
// nothing is allowed. The order of policies and statements never matters to the answer.
import { holds } from './policy-condition.ts';
import type { Names, PolicyDocument, Statement } from './policy-document.ts';
import { filledIn, isLike, isLikeArn, type PolicyKeys } from './policy-glob.ts';
import { isAbout, type Person } from './policy-principal.ts';

export interface PolicyRequest {
  readonly who: Person;
  /** Such as `backup:DeleteRecoveryPoint`. */
  readonly action: string;
  /** An ARN, or `*` for a call that is about no single thing. */
  readonly resource: string;
  readonly keys: PolicyKeys;
}

export interface NamedPolicy {
  readonly name: string;
  readonly basis: 'identity-based' | 'resource-based';
  readonly document: PolicyDocument;
}

/** The statement that decided; `place` counts from 1. */
export interface Deciding {
  readonly policy: NamedPolicy;
  readonly place: number;
  readonly sid: string | undefined;
}

export type Judgement =
  | { readonly answer: 'allowed' | 'denied'; readonly by: Deciding }
  | { readonly answer: 'nothing allows it' };

/** [P2] Asks every policy; in one account either basis may allow ([P3]). */
export function evaluate(request: PolicyRequest, policies: readonly NamedPolicy[]): Judgement {
  const denied = firstOf('Deny', request, policies);
  if (denied !== undefined) return { answer: 'denied', by: denied };
  const allowed = firstOf('Allow', request, policies);
  return allowed === undefined
    ? { answer: 'nothing allows it' }
    : { answer: 'allowed', by: allowed };
}

function firstOf(
  effect: Statement['effect'],
  request: PolicyRequest,
  policies: readonly NamedPolicy[],
): Deciding | undefined {
  for (const policy of policies) {
    const { statements } = policy.document;
    const index = statements.findIndex(
      (statement) => statement.effect === effect && applies(statement, request),
    );
    if (index >= 0) return { policy, place: index + 1, sid: statements[index]?.sid };
  }
  return undefined;
}

/** Whether every part of the statement fits the request. */
export function applies(statement: Statement, request: PolicyRequest): boolean {
  const { principals, effect, actions, resources, conditions } = statement;
  const { who, action, resource, keys } = request;
  return (
    (principals === undefined || isAbout(principals, who, effect)) &&
    isNamed(actions, (name) => isLike(name.toLowerCase(), action.toLowerCase())) &&
    isNamed(resources, (name) => {
      const filled = filledIn(name, keys);
      return filled !== undefined && isLikeArn(filled, resource);
    }) &&
    conditions.every((condition) => holds(condition, keys))
  );
}

const isNamed = ({ isNot, names }: Names, fits: (name: string) => boolean): boolean =>
  names.some(fits) !== isNot;
