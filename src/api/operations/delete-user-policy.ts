import { decideDeleteUserPolicy } from '../../domain/decide-user-policy.ts';
import { operation } from '../operation.ts';

/** IAM's: takes a policy off a user; the preset comes back where it stood in its place ([P9]). */
export const deleteUserPolicy = operation<'DeleteUserPolicy'>({
  name: 'DeleteUserPolicy',
  service: 'iam',
  decide: ({ caller }, { UserName, PolicyName }) =>
    decideDeleteUserPolicy({ caller, userName: UserName, policyName: PolicyName }),
});
