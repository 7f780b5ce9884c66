// The laws of evaluation, on policies drawn at random over a few actions, resources, people and conditions.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPolicy } from './policy-document.ts';
import { applies, evaluate, type NamedPolicy, type PolicyRequest } from './policy-evaluate.ts';
import { judge, presetDocument } from './policy-judge.ts';
import { isUser, mayDo, PRINCIPALS } from './principal.ts';
import { asInstant } from './instant.ts';

const ACTIONS = ['backup:DeleteRecoveryPoint', 'backup:StartBackupJob', 'backup:ListBackupVaults'];
const ARNS = [
  'arn:aws:backup:us-east-1:123456789012:backup-vault:one',
  'arn:aws:backup:us-east-1:123456789012:backup-vault:two',
  '*',
];
const PEOPLE = ['root', 'user/Operator', 'user/Auditor'].map((suffix) => ({
  arn: `arn:aws:iam::123456789012:${suffix}`,
  account: '123456789012',
  isRoot: suffix === 'root',
}));

const some = <T>(...values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const effect = fc.constantFrom('Allow', 'Deny');
const resource = some('*', 'arn:aws:backup:*:*:backup-vault:o*', ARNS[1] ?? '');
const condition = fc.option(
  fc.constantFrom(
    { StringEquals: { 'aws:username': 'Operator' } },
    { NumericGreaterThan: { 'backup:ChangeableForDays': 5 } },
    { Null: { 'backup:ChangeableForDays': 'true' } },
    { StringNotLikeIfExists: { 'aws:username': 'Aud*' } },
  ),
  { nil: undefined },
);
const either = (name: string, names: fc.Arbitrary<unknown>) =>
  fc.tuple(fc.boolean(), names).map(([isNot, value]) => ({ [isNot ? `Not${name}` : name]: value }));

const identityStatement = fc
  .tuple(
    effect,
    either('Action', some('*', 'backup:*', 'backup:Delete*', ...ACTIONS)),
    either('Resource', resource),
    condition,
  )
  .map(([Effect, action, where, Condition]) => ({ Effect, ...action, ...where, Condition }));

const vaultStatement = fc
  .tuple(
    effect,
    either('Action', some(...ACTIONS)),
    resource,
    either(
      'Principal',
      fc.oneof(
        fc.constant('*'),
        some('123456789012', ...PEOPLE.map(({ arn }) => arn)).map((AWS) => ({ AWS })),
      ),
    ),
    condition,
  )
  .map(([Effect, action, Resource, who, Condition]) => ({
    Effect,
    ...action,
    Resource,
    ...who,
    Condition,
  }));

const policyOf = (kind: 'identity' | 'vault') => (Statement: readonly object[]) => {
  const { document, fault } = readPolicy(
    JSON.stringify({ Version: '2012-10-17', Statement }),
    kind,
  );
  if (document === undefined) throw new Error(fault.what);
  const basis = kind === 'vault' ? 'resource-based' : 'identity-based';
  return { name: 'drawn', basis, document } satisfies NamedPolicy;
};

const anyPolicy: fc.Arbitrary<NamedPolicy> = fc.oneof(
  fc.array(identityStatement, { minLength: 1, maxLength: 3 }).map(policyOf('identity')),
  fc.array(vaultStatement, { minLength: 1, maxLength: 3 }).map(policyOf('vault')),
);
const anyRequest: fc.Arbitrary<PolicyRequest> = fc
  .record({
    who: fc.constantFrom(...PEOPLE),
    action: fc.constantFrom(...ACTIONS),
    resource: fc.constantFrom(...ARNS),
    days: fc.option(fc.integer({ min: 3, max: 9 }), { nil: undefined }),
  })
  .map(({ days, ...request }) => ({
    ...request,
    keys: new Map([
      ...(request.who.isRoot ? [] : [['aws:username', [request.who.arn.slice(36)]] as const]),
      ...(days === undefined ? [] : [['backup:changeablefordays', [String(days)]] as const]),
    ]),
  }));
const policies = fc.array(anyPolicy, { maxLength: 4 });

const statementsOf = (list: readonly NamedPolicy[]) =>
  list.flatMap(({ document }) => document.statements);

describe('evaluation', () => {
  it('[P2] a deny that applies always wins', () => {
    let met = 0;
    fc.assert(
      fc.property(anyRequest, policies, (request, list) => {
        const isDenied = statementsOf(list).some(
          (each) => each.effect === 'Deny' && applies(each, request),
        );
        if (isDenied) met += 1;
        expect(evaluate(request, list).answer === 'denied').toBe(isDenied);
      }),
      { numRuns: 500 },
    );
    expect(met).toBeGreaterThan(50);
  });

  it('[P2] without an allow that applies nothing is allowed', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyRequest, policies, (request, list) => {
        const { answer } = evaluate(request, list);
        met.add(answer);
        if (answer === 'allowed')
          expect(
            statementsOf(list).some((each) => each.effect === 'Allow' && applies(each, request)),
          ).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(met.size).toBe(3);
  });

  it('[P2] the order of policies and of statements does not matter', () => {
    fc.assert(
      fc.property(anyRequest, policies, (request, list) => {
        const turned = list
          .map((policy) => ({
            ...policy,
            document: { statements: [...policy.document.statements].reverse() },
          }))
          .reverse();
        expect(evaluate(request, turned).answer).toBe(evaluate(request, list).answer);
      }),
      { numRuns: 500 },
    );
  });

  it('[P2] [P3] one more Allow never takes away, one more Deny never gives', () => {
    fc.assert(
      fc.property(anyRequest, policies, anyPolicy, fc.nat(4), (request, list, extra, place) => {
        const only = (effect: string) => ({
          ...extra,
          document: {
            statements: extra.document.statements.filter((each) => each.effect === effect),
          },
        });
        const before = evaluate(request, list).answer;
        const allowed = evaluate(request, list.toSpliced(place, 0, only('Allow'))).answer;
        const denied = evaluate(request, list.toSpliced(place, 0, only('Deny'))).answer;
        if (before === 'allowed') expect(allowed).toBe('allowed');
        if (before === 'denied') expect(allowed).toBe('denied');
        if (before !== 'allowed') expect(denied).not.toBe('allowed');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the presets', () => {
  const actions = [...ACTIONS, 'backup:DescribeBackupJob', 'iam:PutUserPolicy', 'ec2:Run'];

  it('[P1] [P9] mean as documents what they mean as lists', () => {
    for (const principal of PRINCIPALS.filter(isUser))
      for (const action of actions) {
        const document = presetDocument(principal);
        const now = asInstant(0);
        const caller = { principal, account: '123456789012', region: 'us-east-1', now };
        expect(readPolicy(document, 'identity').fault).toBeUndefined();
        const { isGiven } = judge(caller, { action, resourceArn: '*' });
        expect(isGiven).toBe(mayDo(principal, action));
      }
  });
});
