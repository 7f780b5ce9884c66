import { describe, expect, it } from 'vitest';
import { toEpochSeconds } from '../../domain/instant.ts';
import { selectedBy } from '../../simulation/selected.ts';
import { assign, makePlan, selectionOf } from '../plans.test-kit.ts';
import {
  BUCKET,
  EBS,
  EFS,
  freshSandbox,
  INSTANCE,
  RDS,
  ROLE,
  type Sandbox,
  START,
  TABLE,
} from '../sandbox.test-kit.ts';

type Given = Parameters<typeof assign>[2];

/** The resources that the plan's selections pick now. */
const picked = (sandbox: Sandbox, planId: string): string[] => {
  const plan = sandbox.world.plans.get(planId);
  return plan === undefined ? [] : selectedBy(sandbox.world, plan).map(({ arn }) => arn);
};

function pickedBy(given: Given, sandbox = freshSandbox()): string[] {
  const planId = makePlan(sandbox);
  assign(sandbox, planId, given);
  return picked(sandbox, planId);
}

const tag = (ConditionKey: string, ConditionValue: string) => ({ ConditionKey, ConditionValue });
const listed = (key: string, value: string) => ({
  ConditionType: 'STRINGEQUALS' as const,
  ...tag(key, value),
});
const ALL = [RDS, EFS, EBS, TABLE, BUCKET, INSTANCE];

describe('a selection picks', () => {
  it.each<[string, Given, string[]]>([
    ['everything', { Resources: ['*'] }, ALL],
    ['what it names', { Resources: [EFS, 'arn:aws:s3:::nobody'] }, [EFS]],
    ['a type', { Resources: ['arn:aws:ec2:*:*:volume/*', 'arn:aws:rds:*:*:db:*'] }, [RDS, EBS]],
    ['a beginning', { Resources: ['arn:aws:s3:::inv*', 'arn:aws:dyn*'] }, [TABLE, BUCKET]],
    [
      'everything but',
      { Resources: ['*'], NotResources: ['arn:aws:ec2:*:*:volume/*', RDS] },
      [EFS, TABLE, BUCKET, INSTANCE],
    ],
    ['a tag', { ListOfTags: [listed('backup', 'daily')] }, [RDS, EFS, TABLE]],
    [
      'one tag or another',
      { ListOfTags: [listed('backup', 'weekly'), listed('aws:ResourceTag/backup', 'monthly')] },
      [EBS, BUCKET],
    ],
    [
      'what it names or what has a tag',
      { Resources: [INSTANCE], ListOfTags: [listed('backup', 'weekly')] },
      [EBS, INSTANCE],
    ],
    [
      'what fulfils every condition',
      {
        Resources: ['*'],
        Conditions: {
          StringEquals: [tag('aws:ResourceTag/stage', 'production')],
          StringNotEquals: [tag('aws:ResourceTag/backup', 'daily')],
        },
      },
      [BUCKET],
    ],
    [
      'what lacks a tag, for a condition that is negated',
      {
        Resources: ['*'],
        Conditions: { StringNotEquals: [tag('aws:ResourceTag/backup', 'daily')] },
      },
      [EBS, BUCKET, INSTANCE],
    ],
    [
      'a value that is like another',
      { Resources: ['*'], Conditions: { StringLike: [tag('aws:ResourceTag/backup', '*ly')] } },
      [RDS, EFS, EBS, TABLE, BUCKET],
    ],
    [
      'a value that is not like another',
      {
        Resources: ['*'],
        Conditions: {
          StringNotLike: [tag('aws:ResourceTag/backup', 'd*')],
          StringLike: [tag('aws:ResourceTag/stage', 'test')],
        },
      },
      [EBS, INSTANCE],
    ],
    [
      'nothing, by a tag in another case',
      { ListOfTags: [listed('Backup', 'daily'), listed('backup', 'Daily')] },
      [],
    ],
  ])('[N13] %s', (_, given, expected) => {
    expect(pickedBy(given)).toEqual(expected);
  });

  it('[N13] a resource once, with the role of the first selection that picks it', () => {
    const sandbox = freshSandbox();
    const planId = makePlan(sandbox);
    const other = 'arn:aws:iam::123456789012:role/Other';
    assign(sandbox, planId, { Resources: [EFS], IamRoleArn: other });
    assign(sandbox, planId, { Resources: [EFS, RDS] });
    const plan = sandbox.world.plans.get(planId);
    expect(plan && selectedBy(sandbox.world, plan)).toEqual([
      { arn: EFS, type: 'EFS', roleArn: other },
      { arn: RDS, type: 'RDS', roleArn: ROLE },
    ]);
  });

  it('[N13] any well-formed ARN by its name, where such count as resources', () => {
    const sandbox = freshSandbox({ resources: 'any' });
    const named = 'arn:aws:s3:::somebody-elses';
    expect(pickedBy({ Resources: [named, 'arn:aws:lambda:x:y:z'] }, sandbox)).toEqual([named]);
    expect(pickedBy({ Resources: ['arn:aws:s3:::*'] }, freshSandbox({ resources: 'any' }))).toEqual(
      [BUCKET],
    );
  });

  it('[N13] nothing of the account in a Region where it owns nothing', () => {
    expect(pickedBy({ Resources: ['*'] }, freshSandbox().in('eu-west-1'))).toEqual([]);
  });
});

describe('a selection', () => {
  const given = {
    SelectionName: 'tagged',
    IamRoleArn: ROLE,
    Resources: ['*'],
    NotResources: [EBS],
    ListOfTags: [listed('backup', 'daily')],
    Conditions: {
      StringEquals: [tag('aws:ResourceTag/stage', 'production')],
      StringNotEquals: [],
      StringLike: [tag('aws:ResourceTag/backup', 'd*')],
      StringNotLike: [],
    },
  };

  it('gives back what it was given', () => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    const SelectionId = assign(sandbox, BackupPlanId, given);
    expect(sandbox.answer('GetBackupSelection', { BackupPlanId, SelectionId })).toEqual({
      BackupSelection: given,
      SelectionId,
      BackupPlanId,
      CreationDate: toEpochSeconds(START),
    });
  });

  it('is listed with the others, page by page, until it is deleted', () => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    const ids = ['one', 'two', 'three'].map((SelectionName) =>
      assign(sandbox, BackupPlanId, { SelectionName, Resources: ['*'] }),
    );
    const list = (input: object) =>
      sandbox.answer('ListBackupSelections', { BackupPlanId, ...input });
    const page = list({ MaxResults: 2 });
    const rest = list({ NextToken: page.NextToken });
    const members = [...(page.BackupSelectionsList ?? []), ...(rest.BackupSelectionsList ?? [])];
    expect(members.map(({ SelectionId }) => SelectionId)).toEqual(ids);
    expect(members[0]).toEqual({
      SelectionId: ids[0],
      SelectionName: 'one',
      BackupPlanId,
      CreationDate: toEpochSeconds(START),
      IamRoleArn: ROLE,
    });
    for (const SelectionId of ids.slice(1))
      sandbox.answer('DeleteBackupSelection', { BackupPlanId, SelectionId });
    expect(list({}).BackupSelectionsList).toHaveLength(1);
  });

  it('[N9] keeps its plan from being deleted', () => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    const SelectionId = assign(sandbox, BackupPlanId);
    expect(sandbox.refusal('DeleteBackupPlan', { BackupPlanId })).toMatchObject({
      rule: 'N9',
      error: 'InvalidRequestException',
      message: 'Related backup plan selections must be deleted prior to backup plan deletion',
    });
    sandbox.answer('DeleteBackupSelection', { BackupPlanId, SelectionId });
    sandbox.answer('DeleteBackupPlan', { BackupPlanId });
  });

  it('[N7] is answered to the same CreatorRequestId', () => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    const make = () =>
      sandbox.answer('CreateBackupSelection', {
        BackupPlanId,
        BackupSelection: selectionOf({ Resources: ['*'] }),
        CreatorRequestId: 'again',
      });
    expect(make()).toEqual(make());
    expect(sandbox.world.plans.get(BackupPlanId)?.selections).toHaveLength(1);
  });

  it.each([
    ['GetBackupSelection', 'N11'],
    ['DeleteBackupSelection', 'N11'],
  ])('[N11] is missing for %s where the plan does not have it', (operation, rule) => {
    const sandbox = freshSandbox();
    const SelectionId = assign(sandbox, makePlan(sandbox));
    const BackupPlanId = makePlan(sandbox, [{ RuleName: 'other' }]);
    expect(sandbox.refusal(operation, { BackupPlanId, SelectionId })).toMatchObject({
      rule,
      error: 'ResourceNotFoundException',
    });
  });

  const many = (count: number, pattern = '') =>
    Array.from({ length: count }, (_, n) => `arn:aws:s3:::bucket-${String(n)}${pattern}`);

  it.each<[string, Given, string]>([
    [
      'names nothing',
      {},
      "Invalid backup selection. Either 'ListOfTags' or 'Resources' section must be non-empty.",
    ],
    [
      'has conditions alone',
      { Conditions: { StringEquals: [tag('aws:ResourceTag/a', 'b')] } },
      "Invalid backup selection. Either 'ListOfTags' or 'Resources' section must be non-empty.",
    ],
    ['names 501 resources', { Resources: many(501) }, 'Resources has at most 500 ARNs'],
    ['has 31 patterns', { Resources: many(31, '*') }, 'Resources has at most 500 ARNs, or 30'],
    ['excludes 31 patterns', { Resources: ['*'], NotResources: many(31, '*') }, 'NotResources has'],
    ['has a wildcard at the beginning', { Resources: ['arn:aws:s3:::*-logs'] }, 'neither an ARN'],
    ['names what is no ARN', { Resources: ['database-2'] }, 'neither an ARN'],
    ['has a role that is none', { Resources: ['*'], IamRoleArn: 'me' }, 'IamRoleArn is not'],
    ['has a condition without a key', { ListOfTags: [listed('', 'x')] }, 'has a ConditionKey'],
  ])('[N12] is refused where it %s', (_, wrong, message) => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    const refusal = sandbox.refusal('CreateBackupSelection', {
      BackupPlanId,
      BackupSelection: selectionOf(wrong),
    });
    expect(refusal).toMatchObject({ rule: 'N12', error: 'InvalidParameterValueException' });
    expect(refusal.message).toContain(message);
  });
});
