import { describe, expect, it } from 'vitest';
import { presetDocument } from '../../domain/policy-judge.ts';
import { principalOf } from '../../domain/principal.ts';
import { checkpointOf, worldOf } from '../../simulation/checkpoint.ts';
import { freshSandbox, Sandbox, VAULT } from '../sandbox.test-kit.ts';

const documentOf = (...Statement: readonly object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const ALL = { Effect: 'Allow', Action: 'backup:*', Resource: '*' };
const OPERATOR = { UserName: 'Operator', PolicyName: 'OperatorPolicy' };
const NAMED = { BackupVaultName: VAULT };

const put = (sandbox: Sandbox, UserName: string, PolicyName: string, ...list: readonly object[]) =>
  sandbox.answer('PutUserPolicy', {
    UserName,
    PolicyName,
    PolicyDocument: documentOf(...list),
  });

describe('the policies of a user', () => {
  it('[P9] begin with the preset, and come back to it', () => {
    const sandbox = freshSandbox().vault();
    const preset = presetDocument(principalOf('operator'));
    expect(sandbox.answer('GetUserPolicy', OPERATOR)).toEqual({
      ...OPERATOR,
      PolicyDocument: preset,
    });
    put(sandbox, 'Operator', 'OperatorPolicy', ALL);
    sandbox.as('operator').answer('DeleteBackupVault', NAMED);
    sandbox.answer('DeleteUserPolicy', OPERATOR);
    sandbox.vault();
    expect(sandbox.as('operator').refusal('DeleteBackupVault', NAMED).rule).toBe('P1');
    expect(sandbox.answer('GetUserPolicy', OPERATOR).PolicyDocument).toBe(preset);
    expect(sandbox.call('DeleteUserPolicy', OPERATOR).verdict.events).toEqual([]);
  });

  it('[P9] add up: a second policy gives more, and a deny in it takes away', () => {
    const sandbox = freshSandbox().vault();
    put(sandbox, 'Operator', 'more', ALL);
    const operator = sandbox.as('operator');
    operator.answer('PutBackupVaultLockConfiguration', NAMED);
    put(sandbox, 'Operator', 'less', {
      Sid: 'NoRemoval',
      Effect: 'Deny',
      Action: 'backup:DeleteBackupVaultLock*',
      Resource: '*',
    });
    const { verdict } = operator.call('DeleteBackupVaultLockConfiguration', NAMED);
    expect(verdict.refusal?.message).toMatch(/with an explicit deny in an identity-based policy$/);
    expect(verdict.path[0]?.facts['Decided by']).toBe(
      'identity-based policy less, statement 1 (NoRemoval)',
    );
    expect(sandbox.answer('ListUserPolicies', { UserName: 'Operator' }).PolicyNames).toEqual([
      'OperatorPolicy',
      'more',
      'less',
    ]);
  });

  it('[P2] can forbid compliance locks, and short or long grace times', () => {
    const sandbox = freshSandbox().vault();
    const deny = {
      Effect: 'Deny',
      Action: 'backup:PutBackupVaultLockConfiguration',
      Resource: '*',
    };
    const lock = (ChangeableForDays?: number) =>
      sandbox.as('backup-administrator').call('PutBackupVaultLockConfiguration', {
        ...NAMED,
        ...(ChangeableForDays === undefined ? {} : { ChangeableForDays }),
      }).outcome.result;
    const days = 'backup:ChangeableForDays';
    const write = (Condition: object) =>
      put(sandbox, 'BackupAdministrator', 'limits', { ...deny, Condition });
    write({ Null: { [days]: 'false' } });
    expect([lock(3), lock()]).toEqual(['refused', 'accepted']);
    write({ NumericLessThan: { [days]: 30 } });
    expect([lock(3), lock(), lock(30)]).toEqual(['refused', 'accepted', 'accepted']);
  });

  it('[P2] can be about one vault, one Region and one time', () => {
    const sandbox = freshSandbox().vault().vault('other');
    put(sandbox, 'Auditor', 'AuditorPolicy', {
      Effect: 'Allow',
      Action: 'backup:DescribeBackupVault',
      Resource: `arn:aws:backup:*:*:backup-vault:${VAULT}`,
      Condition: {
        StringEquals: { 'aws:RequestedRegion': 'us-east-1', 'aws:username': 'Auditor' },
        DateLessThan: { 'aws:CurrentTime': '2021-10-01T00:00:00Z' },
      },
    });
    const auditor = sandbox.as('auditor');
    auditor.describeVault();
    expect(auditor.refusal('DescribeBackupVault', { BackupVaultName: 'other' }).rule).toBe('P1');
    sandbox.in('eu-west-1').vault();
    expect(auditor.in('eu-west-1').refusal('DescribeBackupVault', NAMED).rule).toBe('P1');
    sandbox.days(3);
    expect(auditor.refusal('DescribeBackupVault', NAMED).rule).toBe('P1');
  });

  it('[P4] are refused where they are malformed, in IAM’s words', () => {
    const sandbox = freshSandbox();
    const refusal = sandbox.refusal('PutUserPolicy', { ...OPERATOR, PolicyDocument: '{' });
    expect(refusal).toMatchObject({
      rule: 'P4',
      error: 'MalformedPolicyDocument',
      message: 'Syntax errors in policy.',
      wording: 'aws',
    });
  });

  it('[S1] [S2] are asked for in IAM’s shapes, whose faults are its own', () => {
    const sandbox = freshSandbox();
    for (const [rule, input] of [
      ['S1', { UserName: 'Operator' }],
      ['S2', { ...OPERATOR, UserName: 'no user' }],
      ['S2', { ...OPERATOR, PolicyName: 'x'.repeat(129) }],
    ] as const)
      expect(sandbox.refusal('GetUserPolicy', input)).toMatchObject({
        rule,
        error: 'ValidationError',
      });
  });

  it('[P7] are those of users: root is none', () => {
    const sandbox = freshSandbox();
    for (const UserName of ['root', 'nobody', 'operator'])
      expect(
        sandbox.refusal('PutUserPolicy', {
          UserName,
          PolicyName: 'x',
          PolicyDocument: documentOf(ALL),
        }),
      ).toMatchObject({
        rule: 'P7',
        error: 'NoSuchEntity',
        message: `The user with name ${UserName} cannot be found.`,
      });
  });

  it('[P8] fit into 2,048 characters, white space not counted', () => {
    const sandbox = freshSandbox();
    const blank = documentOf(ALL) + ' '.repeat(5000);
    sandbox.answer('PutUserPolicy', { ...OPERATOR, PolicyDocument: blank });
    const long = documentOf({ ...ALL, Sid: 'x'.repeat(2048) });
    expect(sandbox.refusal('PutUserPolicy', { ...OPERATOR, PolicyDocument: long })).toMatchObject({
      rule: 'P8',
      error: 'LimitExceeded',
      message: 'Maximum policy size of 2048 bytes exceeded for user Operator',
    });
  });

  it('[P10] are found by their names', () => {
    const sandbox = freshSandbox();
    const input = { UserName: 'Operator', PolicyName: 'none' };
    for (const operation of ['GetUserPolicy', 'DeleteUserPolicy'])
      expect(sandbox.refusal(operation, input)).toMatchObject({
        rule: 'P10',
        error: 'NoSuchEntity',
        message: 'The user policy with name none cannot be found.',
      });
  });

  it('[P1] are edited by who has IAM’s right: an administrator of everything else can give himself backup rights', () => {
    const sandbox = freshSandbox().vault();
    expect(
      sandbox.as('backup-administrator').refusal('PutUserPolicy', {
        ...OPERATOR,
        PolicyDocument: documentOf(ALL),
      }).message,
    ).toBe(
      'User: arn:aws:iam::123456789012:user/BackupAdministrator is not authorized to perform: iam:PutUserPolicy on resource: arn:aws:iam::123456789012:user/Operator because no identity-based policy allows the iam:PutUserPolicy action',
    );
    const platform = sandbox.as('other-administrator');
    expect(platform.refusal('DeleteBackupVault', NAMED).rule).toBe('P1');
    put(platform, 'PlatformAdministrator', 'PlatformAdministratorPolicy', {
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
    });
    platform.answer('DeleteBackupVault', NAMED);
  });

  it('are part of what a checkpoint keeps', () => {
    const sandbox = freshSandbox().vault();
    put(sandbox, 'Operator', 'OperatorPolicy', ALL);
    const copy = worldOf(checkpointOf(sandbox.world, 1));
    new Sandbox(copy, 'operator', 'us-east-1', []).answer('DeleteBackupVault', NAMED);
  });
});
