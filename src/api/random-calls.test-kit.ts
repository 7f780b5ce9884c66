// For laws: calls by anybody of any operation, well and badly formed, and moves of the clock. A step is plain
// data, so that a counterexample can be read; what it names in the world ("@point 3") is looked up when it is
// taken.
import fc from 'fast-check';
import type { DomainEvent } from '../domain/event.ts';
import { asInstant, DAY, HOUR, type Instant, MINUTE, SECOND } from '../domain/instant.ts';
import { PRINCIPALS, type PrincipalId } from '../domain/principal.ts';
import { isThereAt } from '../domain/recovery-point.ts';
import { upcoming } from '../simulation/advance.ts';
import {
  BUCKET,
  type Called,
  CREATE_ONLY_ROLE,
  EBS,
  EFS,
  freshSandbox,
  RDS,
  ROLE,
  type Sandbox,
  TABLE,
} from './sandbox.test-kit.ts';

export interface CallStep {
  readonly who: PrincipalId;
  readonly region: string;
  readonly operation: string;
  readonly input: unknown;
}
/** So many milliseconds on, or to the next deadline, or to a millisecond before it. */
interface ClockStep {
  readonly clock: number | 'next deadline' | 'just before it';
}
export type Step = CallStep | ClockStep;

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const oneOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

const vaultName = fc.oneof(
  { weight: 12, arbitrary: oneOf('one', 'two') },
  { weight: 1, arbitrary: oneOf<unknown>('three', 'nobody', 'bad name!', '', null, 7) },
);
const resourceArn = fc.oneof(
  { weight: 12, arbitrary: oneOf(RDS, EFS, EFS, EFS, EBS, TABLE, BUCKET, BUCKET) },
  { weight: 1, arbitrary: oneOf('arn:aws:s3:::nobody', 'arn:aws:lambda:x', '', null) },
);
const retention = oneOf(undefined, -1, 0, 1, 2, 6, 7, 8, 29, 30, 31, 120, 400, 36_500, 36_501);
const lifecycle = fc.record({
  DeleteAfterDays: retention,
  MoveToColdStorageAfterDays: fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: oneOf(-1, 0, 1, 2, 10, 30, 36_500) },
  ),
  OptInToArchiveForSupportedResources: oneOf(undefined, true, false),
});
/** Once in a while a move to cold storage that comes too late. */
const edited = fc.oneof(
  { weight: 3, arbitrary: maybe(lifecycle) },
  { weight: 1, arbitrary: fc.constant({ MoveToColdStorageAfterDays: 1 }) },
);
const place = fc.nat(9).map(String);
/** A point and, mostly, the vault that it is in. */
const point = fc.oneof(
  {
    weight: 6,
    arbitrary: place.map((which) => ({
      BackupVaultName: `@home ${which}`,
      RecoveryPointArn: `@point ${which}`,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      BackupVaultName: vaultName,
      RecoveryPointArn: oneOf('@point 0', 'none', null),
    }),
  },
);
const jobId = place.map((which) => `@job ${which}`);
const tagged = oneOf(
  '@holdArn 0',
  '@holdArn 0',
  '@point 0',
  '@point 1',
  '@point 2',
  '@vault one',
  '@vault two',
  '@planArn 0',
  'none',
);
const tags = fc.dictionary(oneOf('team', 'stage', 'aws:x', '', '__proto__'), oneOf('', 'a', 'b'));
const page = {
  MaxResults: oneOf(undefined, undefined, 1, 2, 1000, 0),
  NextToken: oneOf(undefined, undefined, undefined, 'made up', ''),
};
const named = { BackupVaultName: vaultName };
const lock = {
  ...named,
  MinRetentionDays: oneOf(undefined, undefined, 0, 1, 7, 30),
  MaxRetentionDays: oneOf(undefined, undefined, 7, 30, 400, 36_501),
  ChangeableForDays: oneOf(undefined, undefined, 0, 3, 3, 4, 30),
};
const job = {
  ...named,
  LogicallyAirGappedBackupVaultArn: oneOf(undefined, undefined, undefined, undefined, '@vault gap'),
  ResourceArn: resourceArn,
  IamRoleArn: oneOf(ROLE, ROLE, CREATE_ONLY_ROLE),
  Lifecycle: maybe(lifecycle),
  IdempotencyToken: oneOf(undefined, undefined, undefined, 'once', 'twice'),
  StartWindowMinutes: oneOf(undefined, undefined, undefined, 60, 59),
  CompleteWindowMinutes: oneOf(undefined, undefined, undefined, 480, 60),
  RecoveryPointTags: maybe(tags),
};

const restore = {
  RecoveryPointArn: place.map((which) => `@point ${which}`),
  Metadata: oneOf<unknown>(
    { newFileSystem: 'true', DBInstanceIdentifier: 'database-3', DestinationBucketName: 'b-2' },
    { 'file-system-id': 'fs-1', DBInstanceIdentifier: 'database-2', targetTableName: 'orders' },
    {},
  ),
  ResourceType: oneOf(undefined, undefined, 'EFS'),
  CopySourceTagsToRestoredResource: oneOf(undefined, true),
  IdempotencyToken: oneOf(undefined, undefined, 'once'),
};
const airGap = {
  BackupVaultName: oneOf('gap', 'gap', 'one'),
  MinRetentionDays: oneOf(7, 7, 7, 30, 6),
  MaxRetentionDays: oneOf(60, 400, 29),
};
const copy = {
  DestinationBackupVaultArn: oneOf<unknown>(
    '@vault gap',
    '@vault one',
    '@vault two',
    '@vault two',
    'arn:aws:backup:eu-west-1:123456789012:backup-vault:one',
    'arn:aws:backup:us-east-1:999999999999:backup-vault:one',
    'none',
  ),
  IamRoleArn: oneOf(ROLE, ROLE, CREATE_ONLY_ROLE),
  Lifecycle: maybe(lifecycle),
  IdempotencyToken: oneOf(undefined, undefined, undefined, 'once'),
};
/** A point and, mostly, the vault from which it is copied. */
const copied = point.map(({ BackupVaultName, RecoveryPointArn }) => ({
  SourceBackupVaultName: BackupVaultName,
  RecoveryPointArn,
}));

const holdId = place.map((which) => `@hold ${which}`);
const heldRange = oneOf(
  undefined,
  undefined,
  { FromDate: '2021-09-01T00:00:00Z', ToDate: '2021-09-28T04:33:15Z' },
  { FromDate: 1, ToDate: 99_999_999_999 },
);
const hold = {
  Title: oneOf('a matter', 'a matter', 'a matter', ''),
  Description: fc.constant('kept for the court'),
  IdempotencyToken: oneOf(undefined, undefined, 'once'),
  RecoveryPointSelection: maybe(
    fc.record({
      VaultNames: oneOf(undefined, undefined, ['one'], ['two', 'three']),
      ResourceIdentifiers: oneOf<unknown>(undefined, undefined, ['EFS'], ['arn:aws:s3*'], [RDS]),
      DateRange: heldRange,
    }),
  ),
  Tags: maybe(tags),
};

const document = (...Statement: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const accessPolicy = oneOf(
  document({
    Effect: 'Deny',
    Principal: '*',
    Action: ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle'],
    Resource: '*',
  }),
  document({
    Effect: 'Allow',
    Principal: { AWS: 'arn:aws:iam::123456789012:user/Auditor' },
    Action: 'backup:StartBackupJob',
    Resource: '*',
    Condition: { StringNotEquals: { 'aws:ResourceTag/team': 'a' } },
  }),
  document({ Effect: 'Deny', Principal: '*', Action: 'backup:*', Resource: '*' }),
  undefined,
);
const userPolicy = {
  UserName: oneOf('Operator', 'Operator', 'BackupAdministrator', 'root'),
  PolicyName: oneOf('more', 'more', 'OperatorPolicy'),
};
const userDocument = oneOf(
  document({ Effect: 'Allow', Action: 'backup:*', Resource: '*' }),
  document({
    Effect: 'Deny',
    Action: 'backup:PutBackupVaultLockConfiguration',
    Resource: '*',
    Condition: { Null: { 'backup:ChangeableForDays': 'false' } },
  }),
  '{}',
);

/** None that goes on daily for ever: the clock jumps over a hundred years. */
const planRule = fc.record({
  RuleName: oneOf('first', 'second', 'third'),
  TargetBackupVaultName: oneOf('one', 'one', 'two', 'gap', 'three'),
  ScheduleExpression: oneOf(
    'cron(0 5 ? * MON,THU 2021)',
    'cron(0 5 ? * MON,THU 2021)',
    'cron(30 4 28 * ? 2021-2023)',
    'cron(0 0 29 2 ? *)',
    'rate(400 days)',
    'cron(0/10 5 ? * * *)',
    'now and then',
  ),
  ScheduleExpressionTimezone: oneOf(undefined, undefined, 'Europe/Berlin', 'nowhere'),
  Lifecycle: fc.oneof(
    { weight: 4, arbitrary: oneOf(undefined, { DeleteAfterDays: 7 }, { DeleteAfterDays: 31 }) },
    { weight: 1, arbitrary: lifecycle },
  ),
  EnableContinuousBackup: oneOf(undefined, undefined, undefined, true),
  StartWindowMinutes: oneOf(undefined, undefined, undefined, 60, 59),
  RecoveryPointTags: maybe(tags),
  CopyActions: maybe(
    fc.array(
      fc.record({
        DestinationBackupVaultArn: oneOf('@vault one', '@vault two', '@vault gap', 'none'),
        Lifecycle: oneOf(undefined, { DeleteAfterDays: 8 }, { DeleteAfterDays: -1 }),
      }),
      { maxLength: 2 },
    ),
  ),
});
const plainPlan = (TargetBackupVaultName: string) => ({
  BackupPlanName: 'plain',
  Rules: [
    {
      RuleName: 'plain',
      TargetBackupVaultName,
      ScheduleExpression: 'cron(0 5 ? * MON,THU 2021)',
      Lifecycle: { DeleteAfterDays: 8 },
    },
  ],
});
const plan = {
  BackupPlan: fc.oneof(
    { weight: 3, arbitrary: oneOf<unknown>(plainPlan('one'), plainPlan('two')) },
    {
      weight: 4,
      arbitrary: fc.record({
        BackupPlanName: oneOf('a', 'b', 'b', 'b c'),
        Rules: fc.array(planRule, { minLength: 0, maxLength: 2 }),
      }),
    },
  ),
};
const aPlan = { BackupPlanId: oneOf('@plan 0', '@plan 0', '@plan 1', '@plan 2') };
const tagIs = (operator: string, ConditionValue: string) => ({
  [operator]: [{ ConditionKey: 'aws:ResourceTag/backup', ConditionValue }],
});
const selection = {
  BackupSelection: fc.record({
    SelectionName: oneOf('some', 'more'),
    IamRoleArn: oneOf(ROLE, ROLE, ROLE, CREATE_ONLY_ROLE),
    Resources: oneOf(undefined, [EFS], [BUCKET], [BUCKET], ['arn:aws:ec2:*:*:volume/*'], ['*-x']),
    NotResources: oneOf(undefined, undefined, [RDS], ['arn:aws:s3*']),
    ListOfTags: oneOf(undefined, undefined, [
      { ConditionType: 'STRINGEQUALS', ConditionKey: 'backup', ConditionValue: 'weekly' },
    ]),
    Conditions: oneOf<unknown>(undefined, undefined, tagIs('StringLike', 'd*')),
  }),
};
/** A selection and, mostly, the plan that it belongs to. */
const aSelection = fc.oneof(
  {
    weight: 4,
    arbitrary: place.map((which) => ({
      BackupPlanId: `@planOf ${which}`,
      SelectionId: `@selection ${which}`,
    })),
  },
  { weight: 1, arbitrary: fc.constant({ BackupPlanId: '@plan 0', SelectionId: 'none' }) },
);

type Members = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** How often, what, with which members, and some that go together. */
const calls: readonly (readonly [number, string, Members, fc.Arbitrary<object>?])[] = [
  [1, 'CreateBackupVault', { ...named, CreatorRequestId: oneOf(undefined, 'again') }],
  [1, 'DescribeBackupVault', named],
  [1, 'ListBackupVaults', page],
  [2, 'DeleteBackupVault', named],
  [3, 'PutBackupVaultLockConfiguration', lock],
  [2, 'DeleteBackupVaultLockConfiguration', named],
  [32, 'StartBackupJob', job],
  [1, 'DescribeBackupJob', { BackupJobId: jobId }],
  [1, 'ListBackupJobs', { ...page, ByState: oneOf(undefined, 'FAILED', 'DONE') }],
  [1, 'StopBackupJob', { BackupJobId: jobId }],
  [1, 'ListRecoveryPointsByBackupVault', { ...named, ...page }],
  [1, 'ListRecoveryPointsByResource', { ...page, ResourceArn: resourceArn }],
  [1, 'DescribeRecoveryPoint', {}, point],
  [7, 'UpdateRecoveryPointLifecycle', { Lifecycle: edited }, point],
  [7, 'DeleteRecoveryPoint', {}, point],
  [1, 'ListProtectedResources', page],
  [1, 'DescribeProtectedResource', { ResourceArn: resourceArn }],
  [1, 'GetSupportedResourceTypes', {}],
  [3, 'TagResource', { ResourceArn: tagged, Tags: tags }],
  [
    2,
    'TagResource',
    { ResourceArn: oneOf('@holdArn 0', '@planArn 0'), Tags: fc.constant({ team: 'a' }) },
  ],
  [1, 'UntagResource', { ResourceArn: tagged, TagKeyList: fc.constant(['team', 'x']) }],
  [1, 'ListTags', { ...page, ResourceArn: tagged }],
  [1, 'CreateLogicallyAirGappedBackupVault', airGap],
  [1, 'DisassociateRecoveryPoint', {}, point],
  [1, 'ListBackupJobSummaries', { ...page, State: oneOf(undefined, 'ANY', 'FAILED', 'DONE') }],
  [1, 'ListCopyJobSummaries', { ...page, MessageCategory: oneOf(undefined, 'ANY') }],
  [1, 'ListRestoreJobSummaries', page],
  [1, 'ListProtectedResourcesByBackupVault', { ...named, ...page }],
  [4, 'StartRestoreJob', restore],
  [1, 'DescribeRestoreJob', { RestoreJobId: place.map((which) => `@restore ${which}`) }],
  [1, 'ListRestoreJobs', { ...page, ByStatus: oneOf(undefined, 'FAILED', 'DONE') }],
  [1, 'GetRecoveryPointRestoreMetadata', {}, point],
  [18, 'StartCopyJob', copy, copied],
  [1, 'DescribeCopyJob', { CopyJobId: place.map((which) => `@copy ${which}`) }],
  [1, 'ListCopyJobs', { ...page, ByState: oneOf(undefined, 'FAILED', 'DONE') }],
  [5, 'CreateLegalHold', hold],
  [1, 'GetLegalHold', { LegalHoldId: holdId }],
  [1, 'ListLegalHolds', page],
  [
    4,
    'CancelLegalHold',
    {
      LegalHoldId: holdId,
      CancelDescription: oneOf('settled', 'settled', 'settled', ' '),
      RetainRecordInDays: oneOf(undefined, undefined, undefined, 0, 1, -1),
    },
  ],
  [1, 'ListRecoveryPointsByLegalHold', { ...page, LegalHoldId: holdId }],
  [1, 'PutBackupVaultAccessPolicy', { ...named, Policy: accessPolicy }],
  [1, 'GetBackupVaultAccessPolicy', named],
  [1, 'DeleteBackupVaultAccessPolicy', named],
  [2, 'PutUserPolicy', { ...userPolicy, PolicyDocument: userDocument }],
  [1, 'GetUserPolicy', userPolicy],
  [2, 'DeleteUserPolicy', userPolicy],
  [
    1,
    'PutBackupVaultNotifications',
    {
      ...named,
      SNSTopicArn: oneOf('arn:aws:sns:us-east-1:123456789012:topic', 'none'),
      BackupVaultEvents: fc.constant(['BACKUP_JOB_STARTED']),
    },
  ],
  [1, 'GetBackupVaultNotifications', named],
  [3, 'DeleteBackupVaultNotifications', named],
  [
    1,
    'UpdateRegionSettings',
    { ResourceTypeOptInPreference: oneOf<unknown>({ S3: true }, { S3: false }, { X: true }) },
  ],
  [1, 'UpdateGlobalSettings', { GlobalSettings: oneOf({ isMpaEnabled: 'true' }, { x: 'y' }) }],
  [4, 'CreateBackupPlan', { ...plan, CreatorRequestId: oneOf(undefined, undefined, 'again') }],
  [1, 'GetBackupPlan', { ...aPlan, MaxScheduledRunsPreview: oneOf(undefined, 3, 11) }],
  [2, 'UpdateBackupPlan', { ...plan, ...aPlan }],
  [1, 'DeleteBackupPlan', aPlan],
  [1, 'ListBackupPlans', { ...page, IncludeDeleted: oneOf(undefined, true) }],
  [1, 'ListBackupPlanVersions', { ...page, ...aPlan }],
  [5, 'CreateBackupSelection', { ...selection, ...aPlan }],
  [1, 'GetBackupSelection', {}, aSelection],
  [1, 'ListBackupSelections', { ...page, ...aPlan }],
  [2, 'DeleteBackupSelection', {}, aSelection],
  [1, 'MakeCoffee', named],
];

/** Calls of these operations, in their proportion. */
export const callsOf = (isWanted: (operation: string) => boolean): fc.Arbitrary<CallStep> =>
  fc.oneof(
    ...calls
      .filter(([, operation]) => isWanted(operation))
      .map(([weight, operation, members, together = fc.constant({})]) => ({
        weight,
        arbitrary: fc.record({
          who: fc.oneof(
            { weight: 4, arbitrary: oneOf<PrincipalId>('root', 'backup-administrator') },
            { weight: 1, arbitrary: oneOf(...PRINCIPALS.map(({ id }) => id)) },
          ),
          region: fc.oneof(
            { weight: 9, arbitrary: fc.constant('us-east-1') },
            { weight: 1, arbitrary: fc.constant('eu-west-1') },
          ),
          operation: fc.constant(operation),
          input: fc
            .tuple(fc.record(members), together)
            .map(([apart, tied]) => ({ ...apart, ...tied })),
        }),
      })),
  );

const clockStep: fc.Arbitrary<ClockStep> = fc.record({
  clock: fc.oneof(
    { weight: 2, arbitrary: oneOf<ClockStep['clock']>('next deadline', 'just before it') },
    {
      weight: 3,
      arbitrary: oneOf(0, 1, SECOND, MINUTE, 3 * MINUTE, 3 * MINUTE, 10 * MINUTE, HOUR),
    },
    { weight: 2, arbitrary: oneOf(8 * HOUR, DAY, 2 * DAY, 3 * DAY, 7 * DAY) },
    { weight: 1, arbitrary: oneOf(10 * DAY, 30 * DAY, 90 * DAY, 400 * DAY, 40_000 * DAY) },
  ),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: callsOf(() => true) },
  { weight: 1, arbitrary: clockStep },
);

export const stepsUpTo = (maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(step, { maxLength, size: 'max' });

/** Two empty vaults at home, and one elsewhere. */
export function begun(seed = 'seed'): Sandbox {
  const sandbox = freshSandbox({ seed }).vault('one').vault('two');
  sandbox.in('eu-west-1').vault('one');
  return sandbox;
}

export interface Taken {
  readonly called?: Called;
  readonly passed?: readonly DomainEvent[];
}

export function take(sandbox: Sandbox, each: Step): Taken {
  if ('clock' in each) return { passed: sandbox.advanceTo(instantOf(sandbox, each)) };
  const { who, region, operation } = each;
  const input = lookedUp(sandbox, each.input);
  return { called: sandbox.as(who).in(region).call(operation, input) };
}

export function takeAll(sandbox: Sandbox, steps: readonly Step[]): Taken[] {
  return steps.map((each) => take(sandbox, each));
}

function instantOf({ world, now }: Sandbox, { clock }: ClockStep): Instant {
  if (typeof clock === 'number') return asInstant(now + clock);
  const [deadline] = upcoming(world);
  const next = deadline?.at ?? asInstant(now + 1);
  return clock === 'next deadline' ? next : asInstant(next - 1);
}

/** The input as JSON, with the things that it names: "@point 3" is the fourth, counted round those there are. */
function lookedUp(sandbox: Sandbox, input: unknown): unknown {
  const { world } = sandbox;
  const points = [...world.points.values()].filter((row) => isThereAt(row, world.now));
  const jobs = [...world.jobs.values()];
  const copies = [...world.copies.values()];
  const holds = [...world.holds.values()];
  const plans = [...world.plans.values()];
  const selections = plans.flatMap((row) =>
    row.selections.map(({ id }) => ({ id, planId: row.id })),
  );
  const named: Readonly<Record<string, (which: string) => string | undefined>> = {
    point: (which) => nth(points, which)?.arn,
    home: (which) => nth(points, which)?.vaultArn.split(':').at(-1),
    job: (which) => nth(jobs, which)?.id,
    copy: (which) => nth(copies, which)?.id,
    restore: (which) => nth([...world.restores.values()], which)?.id,
    hold: (which) => nth(holds, which)?.id,
    holdArn: (which) => nth(holds, which)?.arn,
    plan: (which) => nth(plans, which)?.id,
    planArn: (which) => nth(plans, which)?.arn,
    selection: (which) => nth(selections, which)?.id,
    planOf: (which) => nth(selections, which)?.planId,
    vault: (which) => `arn:aws:backup:us-east-1:123456789012:backup-vault:${which}`,
  };
  return JSON.parse(JSON.stringify(input), (_, value: unknown) => {
    const [, kind = '', which = ''] = /^@(\w+) (\w+)$/.exec(String(value)) ?? [];
    return kind === '' ? value : (named[kind]?.(which) ?? 'none');
  });
}

/** The newest first: they are the ones about which something is still open. */
const nth = <Row>(rows: readonly Row[], place: string): Row | undefined =>
  rows.at(-1 - (Number(place) % Math.max(rows.length, 1)));
