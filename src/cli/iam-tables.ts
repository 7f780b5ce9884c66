// The calls of IAM that the sandbox answers, as tables like those of AWS Backup's model. IAM's own protocol is
// another one; here they never leave the page.
import type { ModelOperation, ModelShape } from '../api/service-model.ts';

const NAMES = ['PutUserPolicy', 'GetUserPolicy', 'DeleteUserPolicy', 'ListUserPolicies'] as const;

export const IAM_OPERATIONS: Readonly<Record<string, ModelOperation>> = Object.fromEntries(
  NAMES.map((name) => [
    name,
    {
      method: 'POST',
      uri: `/${name}`,
      status: 200,
      input: `${name}Request`,
      ...(/^(?:Get|List)/.test(name) ? { output: `${name}Response` } : {}),
      errors: [],
    },
  ]),
);

const text = { shape: 'string' } as const;
const UserName = text;
const PolicyName = text;
const PolicyDocument = text;

const request = (members: ModelShape['members'] = {}): ModelShape => ({
  type: 'structure',
  required: Object.keys(members),
  members,
});

export const IAM_SHAPES: Readonly<Record<string, ModelShape>> = {
  PutUserPolicyRequest: request({ UserName, PolicyName, PolicyDocument }),
  GetUserPolicyRequest: request({ UserName, PolicyName }),
  DeleteUserPolicyRequest: request({ UserName, PolicyName }),
  ListUserPoliciesRequest: request({ UserName }),
  GetUserPolicyResponse: {
    type: 'structure',
    members: { UserName, PolicyName, PolicyDocument },
  },
  ListUserPoliciesResponse: {
    type: 'structure',
    members: { PolicyNames: { shape: 'PolicyNames' }, IsTruncated: { shape: 'boolean' } },
  },
  PolicyNames: { type: 'list', member: text },
  boolean: { type: 'boolean' },
  string: { type: 'string' },
};
