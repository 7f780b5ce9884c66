import { describe, expect, it } from 'vitest';
import { DAY, MINUTE, plus, toEpochSeconds } from '../../domain/instant.ts';
import { getPlan, makePlan, planOf, ruleIn, vaultNamed } from '../plans.test-kit.ts';
import { freshSandbox, type Sandbox, START, VAULT } from '../sandbox.test-kit.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const create = (sandbox: Sandbox, BackupPlan = planOf(), CreatorRequestId?: string) =>
  sandbox.answer('CreateBackupPlan', {
    BackupPlan,
    ...(CreatorRequestId === undefined ? {} : { CreatorRequestId }),
  });

const refused = (BackupPlan: unknown, sandbox = freshSandbox()) =>
  sandbox.refusal('CreateBackupPlan', { BackupPlan });

const listed = (sandbox: Sandbox, IncludeDeleted = false) =>
  (sandbox.answer('ListBackupPlans', { IncludeDeleted }).BackupPlansList ?? []).map(
    ({ BackupPlanName }) => BackupPlanName,
  );

describe('a new plan', () => {
  it('answers with its ID, its ARN and a version in AWS’s form', () => {
    const made = create(freshSandbox());
    expect(made.BackupPlanId).toMatch(UUID);
    expect(made.BackupPlanArn).toBe(
      `arn:aws:backup:us-east-1:123456789012:backup-plan:${made.BackupPlanId ?? ''}`,
    );
    expect(made.CreationDate).toBe(toEpochSeconds(START));
    expect(atob(made.VersionId ?? '')).toMatch(UUID);
  });

  it('[N2] is read with the defaults that the service adds', () => {
    const sandbox = freshSandbox();
    const id = makePlan(sandbox);
    const got = getPlan(sandbox, id);
    expect(got.BackupPlan?.BackupPlanName).toBe('daily');
    expect(ruleIn(got)).toEqual({
      RuleName: 'daily-35d',
      TargetBackupVaultName: VAULT,
      ScheduleExpression: 'cron(0 5 ? * * *)',
      ScheduleExpressionTimezone: 'Etc/UTC',
      StartWindowMinutes: 480,
      CompletionWindowMinutes: 10_080,
      Lifecycle: { DeleteAfterDays: 35 },
      EnableContinuousBackup: false,
      RuleId: expect.stringMatching(UUID) as unknown,
    });
    expect(got.LastExecutionDate).toBeUndefined();
    expect(got.ScheduledRunsPreview).toBeUndefined();
  });

  it('gives back everything that it was given', () => {
    const sandbox = freshSandbox();
    const document = planOf(
      [
        {
          ScheduleExpression: 'cron(30 2 1 * ? *)',
          ScheduleExpressionTimezone: 'Europe/Berlin',
          StartWindowMinutes: 60,
          CompletionWindowMinutes: 120,
          Lifecycle: {
            MoveToColdStorageAfterDays: 10,
            DeleteAfterDays: 400,
            OptInToArchiveForSupportedResources: true,
          },
          RecoveryPointTags: { team: 'a' },
          CopyActions: [
            { DestinationBackupVaultArn: vaultNamed('DR_vault') },
            {
              DestinationBackupVaultArn: vaultNamed('other', 'eu-west-1'),
              Lifecycle: { DeleteAfterDays: -1, MoveToColdStorageAfterDays: 5 },
            },
          ],
          EnableContinuousBackup: false,
          IndexActions: [{ ResourceTypes: ['EBS'] }],
          ScanActions: [{ MalwareScanner: 'GUARDDUTY', ScanMode: 'FULL_SCAN' }],
          TargetLogicallyAirGappedBackupVaultArn: vaultNamed('gap'),
        },
      ],
      {
        AdvancedBackupSettings: [{ ResourceType: 'EC2', BackupOptions: { WindowsVSS: 'enabled' } }],
      },
    );
    const made = create(sandbox, document);
    const got = getPlan(sandbox, made.BackupPlanId ?? '');
    const { RuleId: _, ...given } = ruleIn(got) ?? {};
    expect({ ...got.BackupPlan, Rules: [given] }).toEqual(document);
    expect(made.AdvancedBackupSettings).toEqual(document.AdvancedBackupSettings);
    expect(got.AdvancedBackupSettings).toEqual(document.AdvancedBackupSettings);
  });

  it('[N14] may name a vault that is not there, and keep what its vault would not take', () => {
    const sandbox = freshSandbox().vault().lock({ MaxRetentionDays: 30 });
    makePlan(sandbox, [{ TargetBackupVaultName: 'nowhere' }, { RuleName: 'b' }]);
    expect(listed(sandbox)).toEqual(['daily']);
  });
});

describe('a plan that is refused', () => {
  const MESSAGES = {
    name: 'BackupPlanName must have 1 to 50 letters, digits, hyphens, underscores or dots.',
    retention: 'Invalid lifecycle. DeleteAfterDays cannot be less than 1 or more than 36500 days',
    cold: 'Error in some rules due to : Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays',
    often: "The interval between backup jobs shouldn't be less than 60 minutes.",
    unavailable:
      'Error in rule daily-35d : Invalid lifecycle. MoveToColdStorageAfterDays is unavailable',
  };
  const copies = Array.from({ length: 6 }, () => ({
    DestinationBackupVaultArn: vaultNamed('other'),
  }));

  it.each<[string, unknown, string]>([
    ['[N5] no rule', planOf([]), 'A backup plan has at least one rule.'],
    [
      '[N5] eleven rules',
      planOf(Array.from({ length: 11 }, (_, n) => ({ RuleName: `r${String(n)}` }))),
      'A backup plan has at most 10 rules.',
    ],
    ['[N5] two rules of one name', planOf([{}, {}]), 'Two rules have the name daily-35d.'],
    ['[N5] a strange name', planOf([{}], { BackupPlanName: 'a b' }), MESSAGES.name],
    ['[N5] no name', planOf([{}], { BackupPlanName: '' }), MESSAGES.name],
    ['[N5] a long name', planOf([{}], { BackupPlanName: 'x'.repeat(51) }), MESSAGES.name],
    [
      '[N5] six copy actions',
      planOf([{ CopyActions: copies }]),
      'Error in rule daily-35d : A rule has at most 5 copy actions.',
    ],
    [
      '[N5] a copy action to what is no vault',
      planOf([{ CopyActions: [{ DestinationBackupVaultArn: 'here' }] }]),
      'Error in rule daily-35d : DestinationBackupVaultArn is not the ARN of a backup vault: here',
    ],
    [
      '[N5] an air-gapped vault that is none',
      planOf([{ TargetLogicallyAirGappedBackupVaultArn: 'there' }]),
      'Error in rule daily-35d : TargetLogicallyAirGappedBackupVaultArn is not the ARN of a backup vault: there',
    ],
    [
      '[N3] a schedule that nobody can read',
      planOf([{ ScheduleExpression: 'cron(0 25 ? * * *)' }]),
      'Error in rule daily-35d : In hours, 25 is not from 0 to 23.',
    ],
    [
      '[N3] a zone that nobody knows',
      planOf([{ ScheduleExpressionTimezone: 'Mars/Olympus' }]),
      'Error in rule daily-35d : "Mars/Olympus" is not the name of a time zone.',
    ],
    [
      '[N4] every half an hour',
      planOf([{ ScheduleExpression: 'cron(0/30 * ? * * *)' }]),
      MESSAGES.often,
    ],
    [
      '[J5] a start window of 59 minutes',
      planOf([{ StartWindowMinutes: 59 }]),
      'Error in rule daily-35d : StartWindowMinutes must be at least 60.',
    ],
    [
      '[B7] a tag of AWS’s own',
      planOf([{ RecoveryPointTags: { 'aws:x': 'y' } }]),
      'Error in rule daily-35d : Tag keys that start with "aws:" belong to AWS.',
    ],
    ['[L1] 0 days', planOf([{ Lifecycle: { DeleteAfterDays: 0 } }]), MESSAGES.retention],
    [
      '[L1] 36,501 days for a copy',
      planOf([
        {
          CopyActions: [
            {
              DestinationBackupVaultArn: vaultNamed('other'),
              Lifecycle: { DeleteAfterDays: 36_501 },
            },
          ],
        },
      ]),
      MESSAGES.retention,
    ],
    [
      '[L2] 99 days with 10 before cold',
      planOf([{ Lifecycle: { MoveToColdStorageAfterDays: 10, DeleteAfterDays: 99 } }]),
      MESSAGES.cold,
    ],
    [
      '[N15] a continuous rule that goes cold',
      planOf([
        {
          EnableContinuousBackup: true,
          Lifecycle: { MoveToColdStorageAfterDays: 730, DeleteAfterDays: 2555 },
        },
      ]),
      MESSAGES.unavailable,
    ],
    [
      '[N15] a continuous rule without a lifecycle',
      {
        ...planOf(),
        Rules: [{ RuleName: 'a', TargetBackupVaultName: VAULT, EnableContinuousBackup: true }],
      },
      'Lifecycle must be specified for backup rule enabled continuous backup',
    ],
    [
      '[N15] a continuous rule of 36 days',
      planOf([{ EnableContinuousBackup: true, Lifecycle: { DeleteAfterDays: 36 } }]),
      'Error in rule daily-35d : Invalid lifecycle. DeleteAfterDays of a continuous backup must be from 1 to 35.',
    ],
    [
      '[S2] an event as the end of a lifecycle',
      planOf([{ Lifecycle: { DeleteAfterEvent: 'DELETE_AFTER_COPY' } }]),
      'Lifecycle.DeleteAfterEvent is not valid as an input.',
    ],
  ])('%s', (title, document, message) => {
    const refusal = refused(document);
    expect(refusal.error).toBe('InvalidParameterValueException');
    expect(refusal.message).toBe(message);
    expect(title).toContain(`[${refusal.rule}]`);
  });

  it('[B1] has a vault whose name breaks the pattern, in AWS’s words', () => {
    const document = planOf([{ RuleName: 'Daily', TargetBackupVaultName: 'Random Backups' }]);
    expect(refused(document)).toMatchObject({
      rule: 'B1',
      error: 'InvalidParameterValueException',
      message: 'Error in rule Daily : Backup vault name Random Backups is not valid',
      wording: 'aws',
    });
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    expect(
      sandbox.refusal('UpdateBackupPlan', { BackupPlanId, BackupPlan: document }).message,
    ).toContain('Error in rule Daily');
  });

  it('[N15] tells the context of its error as AWS does', () => {
    const { code, members } = refused(
      planOf([{ EnableContinuousBackup: true, Lifecycle: { MoveToColdStorageAfterDays: 1 } }]),
    );
    expect(code).toBe('ERROR_3015');
    expect(members?.['Context']).toBe(
      '["daily-35d","Invalid lifecycle. MoveToColdStorageAfterDays is unavailable"]',
    );
  });

  it('[P1] is not for everybody to make', () => {
    const sandbox = freshSandbox().as('operator');
    expect(refused(planOf(), sandbox).error).toBe('AccessDeniedException');
  });
});

describe('a plan that is there already', () => {
  it('[N6] is not made again from the same document, but from another one of the same name', () => {
    const sandbox = freshSandbox();
    const { BackupPlanArn } = create(sandbox, planOf(), 'first');
    const refusal = refused(planOf(), sandbox);
    expect(refusal).toMatchObject({
      rule: 'N6',
      error: 'AlreadyExistsException',
      message: 'Backup plan with the same plan document already exists',
      members: { Arn: BackupPlanArn, CreatorRequestId: 'first' },
    });
    makePlan(sandbox, [{ Lifecycle: { DeleteAfterDays: 36 } }]);
    expect(listed(sandbox)).toEqual(['daily', 'daily']);
    create(sandbox.in('eu-west-1'));
  });

  it('[N7] is answered to the same CreatorRequestId', () => {
    const sandbox = freshSandbox();
    const first = create(sandbox, planOf(), 'again');
    expect(create(sandbox, planOf(), 'again')).toEqual(first);
    expect(listed(sandbox)).toEqual(['daily']);
    expect(getPlan(sandbox, first.BackupPlanId ?? '').CreatorRequestId).toBe('again');
  });

  it('[N8] is one of 300 at the most', () => {
    const sandbox = freshSandbox();
    for (let number = 0; number < 300; number += 1)
      makePlan(sandbox, [{}], { BackupPlanName: `plan-${String(number)}` });
    expect(refused(planOf(), sandbox)).toMatchObject({
      rule: 'N8',
      error: 'LimitExceededException',
    });
    const page = sandbox.answer('ListBackupPlans', { MaxResults: 299 });
    expect(page.BackupPlansList).toHaveLength(299);
    const rest = sandbox.answer('ListBackupPlans', { NextToken: page.NextToken ?? '' });
    expect(rest.BackupPlansList?.map(({ BackupPlanName }) => BackupPlanName)).toEqual(['plan-299']);
  });
});

describe('a plan that is updated', () => {
  it('[N10] has a new version and keeps the old one', () => {
    const sandbox = freshSandbox();
    const made = create(sandbox, planOf([{}, { RuleName: 'weekly' }]));
    const BackupPlanId = made.BackupPlanId ?? '';
    const before = getPlan(sandbox, BackupPlanId);
    sandbox.advance(MINUTE);
    const updated = sandbox.answer('UpdateBackupPlan', {
      BackupPlanId,
      BackupPlan: planOf([{ RuleName: 'weekly' }, { RuleName: 'new' }], {
        BackupPlanName: 'other',
      }),
    });
    expect(updated.VersionId).not.toBe(made.VersionId);
    expect(updated.BackupPlanArn).toBe(made.BackupPlanArn);
    const after = getPlan(sandbox, BackupPlanId);
    expect(after.VersionId).toBe(updated.VersionId);
    expect(after.BackupPlan?.BackupPlanName).toBe('other');
    // A rule that keeps its name keeps its ID.
    expect(ruleIn(after, 0)?.RuleId).toBe(ruleIn(before, 1)?.RuleId);
    expect(ruleIn(after, 1)?.RuleId).not.toBe(ruleIn(before, 0)?.RuleId);
    expect(getPlan(sandbox, BackupPlanId, made.VersionId)).toEqual(before);
    const { BackupPlanVersionsList = [] } = sandbox.answer('ListBackupPlanVersions', {
      BackupPlanId,
    });
    expect(
      BackupPlanVersionsList.map(({ VersionId, CreationDate }) => [VersionId, CreationDate]),
    ).toEqual([
      [made.VersionId, toEpochSeconds(START)],
      [updated.VersionId, toEpochSeconds(plus(START, MINUTE))],
    ]);
  });

  it('is held to the same rules', () => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    expect(sandbox.refusal('UpdateBackupPlan', { BackupPlanId, BackupPlan: planOf([]) }).rule).toBe(
      'N5',
    );
  });
});

describe('a plan that is deleted', () => {
  it('[N10] can still be read, and is listed where deleted ones are asked for', () => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    const { VersionId } = getPlan(sandbox, BackupPlanId);
    sandbox.advance(MINUTE);
    const deleted = sandbox.answer('DeleteBackupPlan', { BackupPlanId });
    const DeletionDate = toEpochSeconds(plus(START, MINUTE));
    expect(deleted).toMatchObject({ BackupPlanId, VersionId, DeletionDate });
    expect(listed(sandbox)).toEqual([]);
    expect(listed(sandbox, true)).toEqual(['daily']);
    expect(getPlan(sandbox, BackupPlanId).DeletionDate).toBe(DeletionDate);
    makePlan(sandbox);
  });

  it.each([
    ['UpdateBackupPlan', { BackupPlan: planOf() }],
    ['DeleteBackupPlan', {}],
    ['ListBackupSelections', {}],
    ['GetBackupSelection', { SelectionId: 'x' }],
    ['DeleteBackupSelection', { SelectionId: 'x' }],
  ])('[N1] is missing for %s', (operation, input) => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    sandbox.answer('DeleteBackupPlan', { BackupPlanId });
    expect(sandbox.refusal(operation, { BackupPlanId, ...input })).toMatchObject({
      rule: 'N1',
      error: 'ResourceNotFoundException',
    });
  });

  it('[N1] is missing where it never was, in another Region and in another version', () => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox);
    const missing = (there: Sandbox, input: object) =>
      there.refusal('GetBackupPlan', { BackupPlanId, ...input }).rule;
    expect(missing(sandbox, { BackupPlanId: 'nobody' })).toBe('N1');
    expect(missing(sandbox, { VersionId: 'nobody' })).toBe('N1');
    expect(missing(sandbox.in('eu-west-1'), {})).toBe('N1');
  });
});

describe('what will run', () => {
  it('[N2] is told as far as it is asked for, all rules together', () => {
    const sandbox = freshSandbox();
    const BackupPlanId = makePlan(sandbox, [
      {},
      {
        RuleName: 'yearly',
        ScheduleExpression: 'cron(0 6 28 9 ? 2021)',
        EnableContinuousBackup: true,
      },
    ]);
    const got = sandbox.answer('GetBackupPlan', { BackupPlanId, MaxScheduledRunsPreview: 4 });
    const [daily, yearly] = [ruleIn(got, 0)?.RuleId, ruleIn(got, 1)?.RuleId];
    const five = toEpochSeconds(plus(START, 26 * MINUTE + 45_000));
    const day = DAY / 1000;
    expect(got.ScheduledRunsPreview).toEqual([
      { ExecutionTime: five, RuleId: daily, RuleExecutionType: 'SNAPSHOTS' },
      {
        ExecutionTime: five + 3600,
        RuleId: yearly,
        RuleExecutionType: 'CONTINUOUS_AND_SNAPSHOTS',
      },
      { ExecutionTime: five + day, RuleId: daily, RuleExecutionType: 'SNAPSHOTS' },
      { ExecutionTime: five + 2 * day, RuleId: daily, RuleExecutionType: 'SNAPSHOTS' },
    ]);
  });
});
