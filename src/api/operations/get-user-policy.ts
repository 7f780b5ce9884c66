import { decideGetUserPolicy, policiesOf, userNamed } from '../../domain/decide-user-policy.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';

/** IAM's: the document as it was put, without IAM's percent-encoding of it. */
export const getUserPolicy = operation<'GetUserPolicy'>({
  name: 'GetUserPolicy',
  service: 'iam',
  decide: ({ caller }, { UserName, PolicyName }) =>
    decideGetUserPolicy({ caller, userName: UserName, policyName: PolicyName }),
  answer: ({ caller }, { UserName, PolicyName }) => {
    const policies = policiesOf(found(userNamed(UserName)), caller.userPolicies);
    const { document } = found(policies.find(({ name }) => name === PolicyName));
    return { UserName, PolicyName, PolicyDocument: document };
  },
});
