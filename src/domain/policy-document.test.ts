import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from './policy-document.ts';

const STATEMENT = { Effect: 'Allow', Action: 'backup:*', Resource: '*' };
const OF_VAULT = {
  Effect: 'Deny',
  Principal: '*',
  Action: ['backup:DeleteRecoveryPoint'],
  Resource: '*',
};
const identity = (statement: object, rest: object = {}) =>
  readPolicy(
    JSON.stringify({ Version: '2012-10-17', Statement: [statement], ...rest }),
    'identity',
  );
const vault = (statement: object) =>
  readPolicy(JSON.stringify({ Version: '2012-10-17', Statement: [statement] }), 'vault');

describe('a policy of a user', () => {
  it('[P4] is read: one statement or several, one name or several, negated or not', () => {
    const statement = { Effect: 'Deny', NotAction: ['a:B', 'a:C*'], NotResource: 'arn:aws:s3:::x' };
    const { document } = readPolicy(
      JSON.stringify({ Version: '2012-10-17', Id: 'mine', Statement: { ...statement, Sid: 'S1' } }),
      'identity',
    );
    expect(document?.statements).toEqual([
      {
        sid: 'S1',
        effect: 'Deny',
        actions: { isNot: true, names: ['a:B', 'a:C*'] },
        resources: { isNot: true, names: ['arn:aws:s3:::x'] },
        principals: undefined,
        conditions: [],
      },
    ]);
  });

  it.each<[string, string, ReturnType<typeof readPolicy>]>([
    ['no JSON', 'Syntax errors in policy.', readPolicy('{', 'identity')],
    ['a list', 'Syntax errors in policy.', readPolicy('[]', 'identity')],
    [
      'no statement',
      'Syntax errors in policy.',
      readPolicy('{"Version":"2012-10-17"}', 'identity'),
    ],
    [
      'no version',
      'Policy document must be version 2012-10-17 or greater.',
      readPolicy(JSON.stringify({ Statement: STATEMENT }), 'identity'),
    ],
    [
      'the old version',
      'Policy document must be version 2012-10-17 or greater.',
      identity(STATEMENT, { Version: '2008-10-17' }),
    ],
    ['another version', 'Syntax errors in policy.', identity(STATEMENT, { Version: '2021-01-01' })],
    ['a stranger', 'Syntax errors in policy.', identity(STATEMENT, { Comment: 'x' })],
    ['a stranger inside', 'Syntax errors in policy.', identity({ ...STATEMENT, Actions: 'x:Y' })],
    ['another effect', 'Syntax errors in policy.', identity({ ...STATEMENT, Effect: 'allow' })],
    [
      'no action',
      'Policy statement must contain actions.',
      identity({ Effect: 'Allow', Resource: '*' }),
    ],
    [
      'no resource',
      'Policy statement must contain resources.',
      identity({ Effect: 'Allow', Action: '*' }),
    ],
    [
      'both kinds of action',
      'Syntax errors in policy.',
      identity({ ...STATEMENT, NotAction: '*' }),
    ],
    [
      'an action of no service',
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
      identity({ ...STATEMENT, Action: 'DeleteRecoveryPoint' }),
    ],
    [
      'a resource that is no ARN',
      'Resource my-vault must be in ARN format or "*".',
      identity({ ...STATEMENT, Resource: 'my-vault' }),
    ],
    [
      'a principal',
      'Policy document should not specify a principal.',
      identity({ ...STATEMENT, Principal: '*' }),
    ],
    [
      'one Sid twice',
      'Statement IDs (SID) in a single policy must be unique.',
      readPolicy(
        JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            { ...STATEMENT, Sid: 'a' },
            { ...STATEMENT, Sid: 'a' },
          ],
        }),
        'identity',
      ),
    ],
    [
      'an unknown operator',
      'Syntax errors in policy.',
      identity({ ...STATEMENT, Condition: { NumberLessThan: { 'backup:ChangeableForDays': 3 } } }),
    ],
    [
      'a value that is no number',
      'Syntax errors in policy.',
      identity({
        ...STATEMENT,
        Condition: { NumericLessThan: { 'backup:MinRetentionDays': 'x' } },
      }),
    ],
  ])('[P4] with %s is refused in IAM’s words: %s', (_, words, { fault }) => {
    expect(fault?.aws).toBe(words);
    expect(fault?.what).toMatch(/^[A-Z].*\.$/);
  });
});

describe('an access policy of a vault', () => {
  it('[P5] is read, with whom it is about', () => {
    const { document } = vault({ ...OF_VAULT, Principal: { AWS: ['123456789012', '*'] } });
    expect(document?.statements[0]?.principals).toEqual({
      isNot: false,
      names: ['123456789012', '*'],
    });
  });

  it.each<[RegExp, object]>([
    [/needs a Principal/, { ...OF_VAULT, Principal: undefined }],
    [/names nobody/, { ...OF_VAULT, Principal: {} }],
    [/no kind of principal "Aws"/, { ...OF_VAULT, Principal: { Aws: '*' } }],
    [/neither an ARN nor an account/, { ...OF_VAULT, Principal: { AWS: 'Operator' } }],
    [/names each action; "backup:\*" has a wildcard/, { ...OF_VAULT, Action: 'backup:*' }],
    [/neither Action nor NotAction/, { ...OF_VAULT, Action: [] }],
  ])('[P5] is refused with the place and the reason: %s', (words, statement) => {
    expect(vault(statement).fault?.what).toMatch(words);
  });
});

it('[P4] [P5] any text at all is read or refused, never thrown at', () => {
  const policyLike = fc.record({
    Version: fc.oneof(fc.constant('2012-10-17'), fc.jsonValue()),
    Statement: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        policyLike.map((value) => JSON.stringify(value)),
      ),
      fc.constantFrom('identity' as const, 'vault' as const),
      (text, kind) => {
        const read = readPolicy(text, kind);
        expect((read.document === undefined) !== (read.fault === undefined)).toBe(true);
      },
    ),
  );
});
