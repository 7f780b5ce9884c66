import { decideListUserPolicies, policiesOf, userNamed } from '../../domain/decide-user-policy.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';

/** IAM's: the names of a user's inline policies, all of them at once. */
export const listUserPolicies = operation<'ListUserPolicies'>({
  name: 'ListUserPolicies',
  service: 'iam',
  decide: ({ caller }, { UserName }) => decideListUserPolicies({ caller, userName: UserName }),
  answer: ({ caller }, { UserName }) => ({
    PolicyNames: policiesOf(found(userNamed(UserName)), caller.userPolicies).map(
      ({ name }) => name,
    ),
    IsTruncated: false,
  }),
});
