// IAM's part: policies that somebody writes for a user of the account.
import type { Caller } from './caller.ts';
import type { DomainEvent } from './event.ts';
import { readPolicy } from './policy-document.ts';
import { presetDocument } from './policy-judge.ts';
import {
  isUser,
  presetPolicyName,
  type Principal,
  principalArn,
  PRINCIPALS,
  userNameOf,
} from './principal.ts';
import { answer, denial, mayAct, present } from './step.ts';
import { MOST_POLICY_CHARACTERS, type UserPolicy, userPolicyKey } from './user-policy.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

export const userNamed = (name: string): Principal | undefined =>
  PRINCIPALS.filter(isUser).find((principal) => userNameOf(principal) === name);

/** The policies of a user as IAM shows them: what was written, and the preset where nothing stands for it. */
export function policiesOf(user: Principal, written: readonly UserPolicy[] = []): UserPolicy[] {
  const own = written.filter(({ principal }) => principal === user.id);
  const name = presetPolicyName(user);
  if (own.some((policy) => policy.name === name)) return own;
  return [{ principal: user.id, name, document: presetDocument(user) }, ...own];
}

export interface UserPolicyFacts {
  readonly caller: Caller;
  readonly userName: string;
  readonly policyName: string;
}

export interface PutUserPolicyFacts extends UserPolicyFacts {
  readonly document: string;
}

const mayAskIam = ({ caller, userName }: UserPolicyFacts, operation: string): Step => {
  const user = userNamed(userName);
  const { account } = caller;
  const resourceArn =
    user === undefined ? `arn:aws:iam::${account}:user/${userName}` : principalArn(user, account);
  return mayAct(caller, { action: `iam:${operation}`, resourceArn });
};

/** Whether a policy may be put on a user; it then counts for the very next call. */
export function decidePutUserPolicy(facts: PutUserPolicyFacts): Verdict<DomainEvent> {
  const { caller, userName, policyName, document } = facts;
  return decide(
    [
      mayAskIam(facts, 'PutUserPolicy'),
      userExists(userName),
      documentIsSound(document),
      policiesFit(facts),
    ],
    () => {
      const { id } = present(userNamed(userName));
      const policy: UserPolicy = { principal: id, name: policyName, document };
      return [{ type: 'userPolicy.put', at: caller.now, policy }];
    },
  );
}

/** [P9] Whether a policy may be taken off a user. */
export function decideDeleteUserPolicy(facts: UserPolicyFacts): Verdict<DomainEvent> {
  const { caller, userName, policyName } = facts;
  return decide(
    [mayAskIam(facts, 'DeleteUserPolicy'), userExists(userName), userHasPolicy(facts)],
    () => {
      const { id } = present(userNamed(userName));
      const isWritten = caller.userPolicies?.some(
        ({ principal, name }) => principal === id && name === policyName,
      );
      const key = userPolicyKey(id, policyName);
      return isWritten === true ? [{ type: 'userPolicy.deleted', at: caller.now, key }] : [];
    },
  );
}

export const decideGetUserPolicy = (facts: UserPolicyFacts): Verdict<DomainEvent> =>
  decide(
    [mayAskIam(facts, 'GetUserPolicy'), userExists(facts.userName), userHasPolicy(facts)],
    () => [],
  );

/** Whether somebody may see which policies a user has. */
export const decideListUserPolicies = (
  facts: Omit<UserPolicyFacts, 'policyName'>,
): Verdict<DomainEvent> =>
  decide(
    [mayAskIam({ ...facts, policyName: '' }, 'ListUserPolicies'), userExists(facts.userName)],
    () => [],
  );

/** [P7] */
const userExists = (userName: string): Step => ({
  rule: 'P7',
  ask: () => {
    const isThere = userNamed(userName) !== undefined;
    return answer(
      { User: userName, Exists: isThere },
      isThere,
      denial('NoSuchEntity', 'aws', `The user with name ${userName} cannot be found.`),
    );
  },
});

/** [P10] */
const userHasPolicy = ({ caller, userName, policyName }: UserPolicyFacts): Step => ({
  rule: 'P10',
  ask: () => {
    const policies = policiesOf(present(userNamed(userName)), caller.userPolicies);
    const isThere = policies.some(({ name }) => name === policyName);
    return answer(
      { Policy: policyName, Exists: isThere },
      isThere,
      denial('NoSuchEntity', 'aws', `The user policy with name ${policyName} cannot be found.`),
    );
  },
});

/** [P4] */
const documentIsSound = (document: string): Step => ({
  rule: 'P4',
  ask: () => {
    const { fault } = readPolicy(document, 'identity');
    return answer(
      { Policy: fault?.what ?? 'well formed' },
      fault === undefined,
      denial('MalformedPolicyDocument', 'aws', fault?.aws ?? ''),
    );
  },
});

/** [P8] */
const policiesFit = ({ caller, userName, policyName, document }: PutUserPolicyFacts): Step => ({
  rule: 'P8',
  ask: () => {
    const others = policiesOf(present(userNamed(userName)), caller.userPolicies)
      .filter(({ name }) => name !== policyName)
      .map((policy) => policy.document);
    const characters = [...others, document].join('').replace(/\s/g, '').length;
    return answer(
      { Characters: characters, 'At most': MOST_POLICY_CHARACTERS },
      characters <= MOST_POLICY_CHARACTERS,
      denial(
        'LimitExceeded',
        'aws',
        `Maximum policy size of ${String(MOST_POLICY_CHARACTERS)} bytes exceeded for user ${userName}`,
      ),
    );
  },
});
