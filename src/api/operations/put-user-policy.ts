import { decidePutUserPolicy } from '../../domain/decide-user-policy.ts';
import { operation } from '../operation.ts';

/** IAM's: puts an inline policy on a user, or replaces the one of that name ([P9]). */
export const putUserPolicy = operation<'PutUserPolicy'>({
  name: 'PutUserPolicy',
  service: 'iam',
  decide: ({ caller }, { UserName, PolicyName, PolicyDocument }) =>
    decidePutUserPolicy({
      caller,
      userName: UserName,
      policyName: PolicyName,
      document: PolicyDocument,
    }),
});
