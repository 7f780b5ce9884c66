import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../domain/instant.ts';
import { MOST_HOLDS } from '../../domain/legal-hold.ts';
import { assign, makePlan } from '../plans.test-kit.ts';
import {
  CREATE_ONLY_ROLE,
  EBS,
  EFS,
  freshSandbox,
  RDS,
  ROLE,
  type Sandbox,
  START,
  VAULT,
} from '../sandbox.test-kit.ts';
import type { InputOf } from '../operation.ts';

const WORDS = { Title: 'A matter', Description: 'Kept for the court' };
type Selection = NonNullable<InputOf<'CreateLegalHold'>['RecoveryPointSelection']>;

/** Puts a hold and waits until it is ACTIVE. */
function hold(sandbox: Sandbox, selection: Selection = {}): string {
  const { LegalHoldId = '' } = sandbox.answer('CreateLegalHold', {
    ...WORDS,
    RecoveryPointSelection: selection,
  });
  sandbox.advance(5 * MINUTE);
  return LegalHoldId;
}

const cancel = (sandbox: Sandbox, LegalHoldId: string, RetainRecordInDays?: number) =>
  sandbox.call('CancelLegalHold', {
    LegalHoldId,
    CancelDescription: 'Settled',
    ...(RetainRecordInDays === undefined ? {} : { RetainRecordInDays }),
  });

const held = (sandbox: Sandbox, LegalHoldId: string) =>
  (sandbox.answer('ListRecoveryPointsByLegalHold', { LegalHoldId }).RecoveryPoints ?? []).map(
    ({ RecoveryPointArn }) => RecoveryPointArn,
  );

const deletion = (RecoveryPointArn: string, BackupVaultName = VAULT) => ({
  BackupVaultName,
  RecoveryPointArn,
});

describe('a legal hold', () => {
  it('[H4] is CREATING, then ACTIVE, then CANCELING, then CANCELED', () => {
    const sandbox = freshSandbox().vault();
    const { LegalHoldId = '', Status } = sandbox.answer('CreateLegalHold', WORDS);
    const status = () => sandbox.answer('GetLegalHold', { LegalHoldId }).Status;
    expect([Status, status()]).toEqual(['CREATING', 'CREATING']);
    sandbox.advance(5 * MINUTE);
    expect(status()).toBe('ACTIVE');
    cancel(sandbox, LegalHoldId);
    expect(status()).toBe('CANCELING');
    sandbox.advance(5 * MINUTE);
    expect(status()).toBe('CANCELED');
  });

  it('[H4] can be outrun by a deletion while it is CREATING', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp();
    sandbox.answer('CreateLegalHold', WORDS);
    sandbox.answer('DeleteRecoveryPoint', deletion(point));
    sandbox.advance(HOUR);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('is ACTIVE at once where jobs are instant', () => {
    const sandbox = freshSandbox({ jobs: 'instant' }).vault();
    expect(sandbox.answer('CreateLegalHold', WORDS).Status).toBe('ACTIVE');
  });

  it('answers with everything that AWS tells of it', () => {
    const sandbox = freshSandbox().vault();
    const DateRange = { FromDate: START / SECOND - 60, ToDate: START / SECOND };
    const RecoveryPointSelection = { VaultNames: [VAULT], ResourceIdentifiers: [RDS], DateRange };
    const made = sandbox.answer('CreateLegalHold', { ...WORDS, RecoveryPointSelection });
    const { LegalHoldId = '', LegalHoldArn } = made;
    expect(LegalHoldArn).toBe(`arn:aws:backup:us-east-1:123456789012:legal-hold:${LegalHoldId}`);
    sandbox.advance(5 * MINUTE);
    cancel(sandbox, LegalHoldId, 30);
    sandbox.advance(5 * MINUTE);
    const { CancellationDate, ...told } = sandbox.answer('GetLegalHold', { LegalHoldId });
    expect(CancellationDate).toBeGreaterThan(START / SECOND + 300);
    expect(told).toEqual({
      ...made,
      Status: 'CANCELED',
      CancelDescription: 'Settled',
      RetainRecordUntil: START / SECOND + 300 + 30 * 86_400,
    });
  });
});

describe('[H1] deletion by hand', () => {
  it('[H1] is refused in AWS’s words, to root too, and says that the hold can be released', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp();
    hold(sandbox);
    const { verdict } = sandbox.call('DeleteRecoveryPoint', deletion(point));
    expect(verdict.refusal).toMatchObject({
      rule: 'H1',
      error: 'InvalidRequestException',
      wording: 'aws',
      message: 'The recovery point cannot be deleted because it has active legal hold(s)',
    });
    expect(verdict.wayOut?.alternatives).toEqual([
      [{ kind: 'first', operation: 'CancelLegalHold' }],
    ]);
  });

  it('[H1] comes before the lock, and both have to go', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp();
    hold(sandbox);
    sandbox.lock({});
    const { verdict } = sandbox.call('DeleteRecoveryPoint', deletion(point));
    expect(verdict.refusal?.rule).toBe('H1');
    expect(verdict.wayOut?.alternatives).toEqual([
      [
        { kind: 'first', operation: 'CancelLegalHold' },
        { kind: 'first', operation: 'DeleteBackupVaultLockConfiguration' },
      ],
    ]);
  });

  it('[H1] is refused until the last of several holds is released', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp();
    const [one, other] = [hold(sandbox), hold(sandbox, { VaultNames: [VAULT] })];
    cancel(sandbox, one);
    expect(sandbox.refusal('DeleteRecoveryPoint', deletion(point)).rule).toBe('H1');
    cancel(sandbox, other);
    sandbox.answer('DeleteRecoveryPoint', deletion(point));
  });
});

describe('the end of a retention', () => {
  it('[H2] [H3] waits for the release, COMPLETED, and follows within 24 hours', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp({ Lifecycle: { DeleteAfterDays: 7 } });
    const id = hold(sandbox);
    sandbox.days(400);
    expect(sandbox.describePoint(point).Status).toBe('COMPLETED');
    cancel(sandbox, id);
    expect(sandbox.describePoint(point).Status).toBe('COMPLETED');
    const passed = sandbox.days(1);
    expect(passed).toMatchObject([{ type: 'point.expired', pointArn: point }]);
    expect(sandbox.describeVault().NumberOfRecoveryPoints).toBe(0);
  });

  it('[H3] that still lies ahead at the release comes when the lifecycle says', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp({ Lifecycle: { DeleteAfterDays: 7 } });
    const { endsAt } = sandbox.point(point);
    cancel(sandbox, hold(sandbox));
    sandbox.days(8);
    expect(sandbox.point(point).endsAt).toBe(endsAt);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[H2] [H3] goes on waiting for a second hold, put when it was overdue already', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp({ Lifecycle: { DeleteAfterDays: 1 } });
    const one = hold(sandbox);
    sandbox.days(3);
    const other = hold(sandbox);
    cancel(sandbox, one);
    sandbox.days(3);
    expect(sandbox.listPoints()).toEqual([point]);
    cancel(sandbox, other);
    sandbox.days(1);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[H3] of a role that may not delete is tried after the release only', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp({
      IamRoleArn: CREATE_ONLY_ROLE,
      Lifecycle: { DeleteAfterDays: 1 },
    });
    const id = hold(sandbox);
    sandbox.days(3);
    expect(sandbox.describePoint(point).Status).toBe('COMPLETED');
    cancel(sandbox, id);
    sandbox.days(1);
    expect(sandbox.describePoint(point).Status).toBe('EXPIRED');
  });

  it('[H10] a planned move to cold storage and an edit of the lifecycle happen under a hold', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp({
      ResourceArn: EFS,
      Lifecycle: { MoveToColdStorageAfterDays: 1, DeleteAfterDays: 100 },
    });
    hold(sandbox);
    sandbox.days(2);
    expect(sandbox.describePoint(point).StorageClass).toBe('COLD');
    const Lifecycle = { MoveToColdStorageAfterDays: 1, DeleteAfterDays: 400 };
    sandbox.answer('UpdateRecoveryPointLifecycle', { ...deletion(point), Lifecycle });
    expect(sandbox.describePoint(point).Lifecycle?.DeleteAfterDays).toBe(400);
  });
});

describe('what a hold selects', () => {
  it('[H7] is everything where nothing is said, and only that in the Region', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp();
    const id = hold(sandbox);
    expect(held(sandbox, id)).toEqual([point]);
    const elsewhere = sandbox.in('eu-west-1').vault();
    expect(held(elsewhere, hold(elsewhere))).toEqual([]);
  });

  it('[H7] is narrowed by vaults, resources, types and dates', () => {
    const sandbox = freshSandbox().vault().vault('other');
    const rds = sandbox.backUp();
    const between = sandbox.now / SECOND;
    const efs = sandbox.backUp({ ResourceArn: EFS, BackupVaultName: 'other' });
    const ebs = sandbox.backUp({ ResourceArn: EBS });
    const of = (selection: Selection) => held(sandbox, hold(sandbox, selection));
    expect(of({ VaultNames: ['other'] })).toEqual([efs]);
    expect(of({ VaultNames: [] })).toEqual([rds, efs, ebs]);
    expect(of({ ResourceIdentifiers: [RDS, EFS] })).toEqual([rds, efs]);
    expect(of({ ResourceIdentifiers: ['arn:aws:ec2:*:volume/*', 'EFS'] })).toEqual([efs, ebs]);
    expect(of({ VaultNames: [VAULT], ResourceIdentifiers: ['EFS'] })).toEqual([]);
    expect(of({ DateRange: { FromDate: 0, ToDate: between } })).toEqual([rds]);
    expect(of({ DateRange: { FromDate: between, ToDate: sandbox.now / SECOND } })).toEqual([
      efs,
      ebs,
    ]);
  });

  it('[H7] has no date in the future, and dates in their order', () => {
    const sandbox = freshSandbox();
    const now = START / SECOND;
    for (const [FromDate, ToDate] of [
      [now, now + 1],
      [now, now - 1],
    ] as const)
      expect(
        sandbox.refusal('CreateLegalHold', {
          ...WORDS,
          RecoveryPointSelection: { DateRange: { FromDate, ToDate } },
        }),
      ).toMatchObject({ rule: 'H7', error: 'InvalidParameterValueException' });
  });

  it('[H5] takes in what is born later', () => {
    const sandbox = freshSandbox().vault();
    const all = hold(sandbox, { VaultNames: [VAULT] });
    const past = hold(sandbox, { DateRange: { FromDate: 0, ToDate: START / SECOND } });
    const point = sandbox.backUp({ Lifecycle: { DeleteAfterDays: 1 } });
    expect(held(sandbox, all)).toEqual([point]);
    expect(held(sandbox, past)).toEqual([]);
    sandbox.days(30);
    expect(sandbox.listPoints()).toEqual([point]);
  });

  it('[H14] is not what is EXPIRED or DELETING', () => {
    const sandbox = freshSandbox().vault();
    sandbox.backUp({ IamRoleArn: CREATE_ONLY_ROLE, Lifecycle: { DeleteAfterDays: 1 } });
    sandbox.days(2);
    const leaving = sandbox.backUp();
    sandbox.answer('DeleteRecoveryPoint', deletion(leaving));
    expect(sandbox.listPoints()).toHaveLength(2);
    const { LegalHoldId = '' } = sandbox.answer('CreateLegalHold', WORDS);
    expect(held(sandbox, LegalHoldId)).toEqual([]);
  });

  it('[H14] is not what is continuous: it ends after its own days', () => {
    const sandbox = freshSandbox().vault();
    const plan = makePlan(sandbox, [{ EnableContinuousBackup: true }]);
    assign(sandbox, plan, { Resources: [RDS] });
    sandbox.days(2);
    const [point = ''] = sandbox.listPoints();
    expect(sandbox.point(point).isContinuous).toBe(true);
    expect(held(sandbox, hold(sandbox))).toEqual([]);
  });

  it('[H5] is not a copy in a vault that is not selected, but one in a vault that is', () => {
    const sandbox = freshSandbox().vault().vault('other');
    const RecoveryPointArn = sandbox.backUp({ ResourceArn: EFS });
    const copied = (): string | undefined => {
      sandbox.answer('StartCopyJob', {
        RecoveryPointArn,
        SourceBackupVaultName: VAULT,
        DestinationBackupVaultArn: sandbox.vaultRow('other').arn,
        IamRoleArn: ROLE,
      });
      sandbox.advance(8 * HOUR);
      return sandbox.listPoints('other').at(-1);
    };
    const ofSource = hold(sandbox, { VaultNames: [VAULT] });
    const first = copied();
    const ofOther = hold(sandbox, { VaultNames: ['other'] });
    const second = copied();
    expect(held(sandbox, ofSource)).toEqual([RecoveryPointArn]);
    expect(held(sandbox, ofOther)).toEqual([first, second]);
  });

  it('is listed in pages, in the order of birth across vaults', () => {
    const sandbox = freshSandbox().vault().vault('other');
    const points = [
      sandbox.backUp(),
      sandbox.backUp({ BackupVaultName: 'other' }),
      sandbox.backUp(),
    ];
    const LegalHoldId = hold(sandbox);
    const list = (NextToken?: string) =>
      sandbox.answer('ListRecoveryPointsByLegalHold', {
        LegalHoldId,
        MaxResults: 2,
        ...(NextToken === undefined ? {} : { NextToken }),
      });
    const first = list();
    const second = list(first.NextToken);
    expect(second.NextToken).toBeUndefined();
    const members = [...(first.RecoveryPoints ?? []), ...(second.RecoveryPoints ?? [])];
    expect(members.map(({ RecoveryPointArn }) => RecoveryPointArn)).toEqual(points);
    expect(members[1]).toEqual({
      RecoveryPointArn: points[1],
      ResourceArn: RDS,
      ResourceType: 'RDS',
      BackupVaultName: 'other',
    });
  });
});

describe('putting and releasing', () => {
  it('[H6] an account has at most 50 active holds; released ones do not count', () => {
    const sandbox = freshSandbox({ jobs: 'instant' });
    const ids = Array.from({ length: MOST_HOLDS }, () => hold(sandbox));
    expect(sandbox.in('eu-west-1').refusal('CreateLegalHold', WORDS)).toMatchObject({
      rule: 'H6',
      error: 'LimitExceededException',
    });
    cancel(sandbox, ids[0] ?? '');
    hold(sandbox);
  });

  it('[H8] an unknown hold, and one of another Region, is not found', () => {
    const sandbox = freshSandbox();
    const id = hold(sandbox);
    const elsewhere = sandbox.in('eu-west-1');
    for (const refusal of [
      sandbox.refusal('GetLegalHold', { LegalHoldId: 'none' }),
      elsewhere.refusal('GetLegalHold', { LegalHoldId: id }),
      elsewhere.refusal('CancelLegalHold', { LegalHoldId: id, CancelDescription: 'x' }),
    ])
      expect(refusal).toMatchObject({ rule: 'H8', error: 'ResourceNotFoundException' });
    expect(sandbox.refusal('ListRecoveryPointsByLegalHold', { LegalHoldId: 'none' })).toMatchObject(
      { rule: 'H8', error: 'InvalidParameterValueException' },
    );
  });

  it('[H9] only an ACTIVE hold is released', () => {
    const sandbox = freshSandbox();
    const { LegalHoldId = '' } = sandbox.answer('CreateLegalHold', WORDS);
    const again = { LegalHoldId, CancelDescription: 'Settled' };
    expect(sandbox.refusal('CancelLegalHold', again)).toMatchObject({
      rule: 'H9',
      error: 'InvalidResourceStateException',
    });
    sandbox.advance(5 * MINUTE);
    sandbox.answer('CancelLegalHold', again);
    expect(sandbox.refusal('CancelLegalHold', again).rule).toBe('H9');
  });

  it('[H11] titles and descriptions have 1 to 280 characters', () => {
    const sandbox = freshSandbox();
    for (const wrong of [{ Title: ' ' }, { Description: 'x'.repeat(281) }])
      expect(sandbox.refusal('CreateLegalHold', { ...WORDS, ...wrong }).rule).toBe('H11');
    const LegalHoldId = hold(sandbox);
    expect(sandbox.refusal('CancelLegalHold', { LegalHoldId, CancelDescription: '' }).rule).toBe(
      'H11',
    );
  });

  it('[H12] the same IdempotencyToken puts one hold', () => {
    const sandbox = freshSandbox();
    const input = { ...WORDS, IdempotencyToken: 'once' };
    const first = sandbox.answer('CreateLegalHold', input);
    const again = sandbox.call('CreateLegalHold', input);
    expect(again.answer).toEqual(first);
    expect(again.verdict.events).toEqual([]);
    expect(sandbox.answer('ListLegalHolds', {}).LegalHolds).toHaveLength(1);
  });

  it('[H13] the record stays for 180 days, or as long as is asked for', () => {
    const sandbox = freshSandbox();
    const [long, short] = [hold(sandbox), hold(sandbox)];
    expect(cancel(sandbox, short, -1).verdict.refusal?.rule).toBe('H13');
    cancel(sandbox, long);
    cancel(sandbox, short, 1);
    const ids = () =>
      (sandbox.answer('ListLegalHolds', {}).LegalHolds ?? []).map((each) => each.LegalHoldId);
    expect(ids()).toEqual([long, short]);
    sandbox.days(1);
    expect(ids()).toEqual([long]);
    sandbox.advance(179 * DAY - 1);
    expect(ids()).toEqual([long]);
    sandbox.advance(1);
    expect(ids()).toEqual([]);
  });

  it('[P1] needs the right to do so', () => {
    const sandbox = freshSandbox();
    const id = hold(sandbox);
    const operator = sandbox.as('operator');
    expect(operator.refusal('CreateLegalHold', WORDS).rule).toBe('P1');
    expect(cancel(operator, id).verdict.refusal?.rule).toBe('P1');
    expect(operator.answer('ListLegalHolds', {}).LegalHolds).toHaveLength(1);
  });

  it('[E5] a hold carries tags like other things', () => {
    const sandbox = freshSandbox();
    const { LegalHoldArn = '' } = sandbox.answer('CreateLegalHold', {
      ...WORDS,
      Tags: { case: '17' },
    });
    sandbox.answer('TagResource', { ResourceArn: LegalHoldArn, Tags: { team: 'law' } });
    expect(sandbox.answer('ListTags', { ResourceArn: LegalHoldArn }).Tags).toEqual({
      case: '17',
      team: 'law',
    });
  });
});
