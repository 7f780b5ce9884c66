// The few operations of IAM with which the policies of the account's users are edited. AWS Backup's model
// does not have them; these are written by hand after the IAM API Reference.
import type { StructureShape } from './shape.ts';

const NAME = '^[\\w+=,.@-]+$';
const UserName = { kind: 'string', pattern: NAME, min: 1, max: 64 } as const;
const PolicyName = { kind: 'string', pattern: NAME, min: 1, max: 128 } as const;
const PolicyDocument = { kind: 'string', min: 1, max: 131_072 } as const;

/** What each operation accepts. */
export const IAM_INPUT_SHAPES = {
  DeleteUserPolicy: {
    kind: 'structure',
    required: ['UserName', 'PolicyName'],
    members: { UserName, PolicyName },
  },
  GetUserPolicy: {
    kind: 'structure',
    required: ['UserName', 'PolicyName'],
    members: { UserName, PolicyName },
  },
  ListUserPolicies: { kind: 'structure', required: ['UserName'], members: { UserName } },
  PutUserPolicy: {
    kind: 'structure',
    required: ['UserName', 'PolicyName', 'PolicyDocument'],
    members: { UserName, PolicyName, PolicyDocument },
  },
} as const satisfies Record<string, StructureShape>;

/** What each operation answers. */
export const IAM_OUTPUT_SHAPES = {
  DeleteUserPolicy: { kind: 'structure', members: {} },
  GetUserPolicy: {
    kind: 'structure',
    required: ['UserName', 'PolicyName', 'PolicyDocument'],
    members: { UserName, PolicyName, PolicyDocument },
  },
  ListUserPolicies: {
    kind: 'structure',
    required: ['PolicyNames'],
    members: {
      PolicyNames: { kind: 'list', of: PolicyName },
      IsTruncated: { kind: 'boolean' },
    },
  },
  PutUserPolicy: { kind: 'structure', members: {} },
} as const satisfies Record<string, StructureShape>;
