import { describe, expect, it } from 'vitest';
import { asInstant, DAY, HOUR, MINUTE, parseIso } from '../domain/instant.ts';
import {
  assign,
  getPlan,
  jobsIn,
  makePlan,
  planOf,
  ruleIn,
  vaultNamed,
} from '../api/plans.test-kit.ts';
import {
  BUCKET,
  EBS,
  EFS,
  freshSandbox,
  RDS,
  ROLE,
  type Sandbox,
  START,
  VAULT,
} from '../api/sandbox.test-kit.ts';
import { applyEntry } from '../api/replay.ts';
import { checkpointOf, canonical, worldOf } from './checkpoint.ts';
import { advance, clockFault, countByType, upcoming } from './advance.ts';
import { beginWorld } from './world.ts';

const at = (iso: string) => parseIso(iso) ?? asInstant(NaN);

/** A vault, and a plan that backs up these resources into it. */
function planned(
  rules: Parameters<typeof makePlan>[1] = [{}],
  Resources: readonly string[] = [EFS],
  sandbox = freshSandbox().vault(),
): { sandbox: Sandbox; BackupPlanId: string } {
  const BackupPlanId = makePlan(sandbox, rules);
  assign(sandbox, BackupPlanId, { Resources });
  return { sandbox, BackupPlanId };
}

describe('a rule that falls due', () => {
  it('[N14] makes a job for each selected resource, at its instant and by its rule', () => {
    const { sandbox, BackupPlanId } = planned(
      [
        {
          RecoveryPointTags: { by: 'plan' },
          StartWindowMinutes: 60,
          CompletionWindowMinutes: 240,
          ScheduleExpression: 'cron(0 6 ? * * *)',
        },
      ],
      [EFS, RDS],
    );
    sandbox.advanceTo(at('2021-09-28T05:59:59.999Z'));
    expect(jobsIn(sandbox)).toEqual([]);
    sandbox.advance(1);
    const [first, second, ...others] = jobsIn(sandbox);
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      resourceArn: RDS,
      vaultName: VAULT,
      roleArn: ROLE,
      createdAt: sandbox.now,
      startBy: sandbox.now + HOUR,
      completeBy: sandbox.now + 4 * HOUR,
      lifecycle: { deleteAfter: 35 },
      tags: { by: 'plan' },
    });
    expect(second?.resourceArn).toBe(EFS);
    sandbox.advance(3 * HOUR);
    const plan = getPlan(sandbox, BackupPlanId);
    expect(plan.LastExecutionDate).toBe(at('2021-09-28T06:00:00Z') / 1000);
    const CreatedBy = {
      BackupPlanId,
      BackupPlanArn: plan.BackupPlanArn,
      BackupPlanName: 'daily',
      BackupPlanVersion: plan.VersionId,
      BackupRuleId: ruleIn(plan)?.RuleId,
      BackupRuleName: 'daily-35d',
      BackupRuleCron: 'cron(0 6 ? * * *)',
      BackupRuleTimezone: 'Etc/UTC',
    };
    expect(sandbox.describeJob(first?.id)).toMatchObject({ State: 'COMPLETED', CreatedBy });
    const arn = sandbox.job(second?.id).pointArn ?? '';
    expect(sandbox.describePoint(arn)).toMatchObject({ Status: 'COMPLETED', CreatedBy });
  });

  it('[N14] comes again and again, and its points leave by their lifecycle', () => {
    const { sandbox } = planned([{ Lifecycle: { DeleteAfterDays: 7 } }]);
    const counts = countByType(sandbox.days(30));
    expect(counts['plan.ran']).toBe(30);
    expect(counts['job.completed']).toBe(30);
    expect(sandbox.listPoints().length).toBeLessThanOrEqual(8);
    expect(sandbox.listPoints().length).toBeGreaterThanOrEqual(7);
  });

  it('[N14] fails where the vault’s lock does not take its retention, and where there is no vault', () => {
    const { sandbox } = planned([
      { Lifecycle: { DeleteAfterDays: 31 } },
      {
        RuleName: 'lost',
        TargetBackupVaultName: 'nowhere',
        ScheduleExpression: 'cron(0 9 ? * * *)',
      },
      {
        RuleName: 'fits',
        ScheduleExpression: 'cron(0 12 ? * * *)',
        Lifecycle: { DeleteAfterDays: 30 },
      },
    ]);
    sandbox.lock({ MinRetentionDays: 7, MaxRetentionDays: 30 });
    sandbox.advance(12 * HOUR);
    expect(jobsIn(sandbox).map(({ end, madeBy }) => [madeBy?.ruleName, end?.rule])).toEqual([
      ['daily-35d', 'W1'],
      ['lost', 'J4'],
      ['fits', undefined],
    ]);
  });

  it('[N14] waits for another job of the same resource, as any job does', () => {
    const { sandbox } = planned([{}, { RuleName: 'weekly' }]);
    const events = sandbox.advance(8 * HOUR);
    expect(countByType(events)).toMatchObject({ 'plan.ran': 2, 'job.completed': 2 });
    expect(countByType(events)['job.postponed']).toBeGreaterThan(0);
  });

  it('[N14] makes nothing where nothing is selected', () => {
    const sandbox = freshSandbox().vault();
    makePlan(sandbox);
    expect(countByType(sandbox.days(2))).toEqual({ 'plan.ran': 2 });
  });

  it('[N14] is listed by its plan', () => {
    const { sandbox, BackupPlanId } = planned();
    sandbox.backUp({ ResourceArn: RDS });
    sandbox.days(3);
    const points = (ByBackupPlanId: string) =>
      sandbox.answer('ListRecoveryPointsByBackupVault', { BackupVaultName: VAULT, ByBackupPlanId })
        .RecoveryPoints ?? [];
    expect(points(BackupPlanId).map(({ ResourceArn }) => ResourceArn)).toEqual([
      EFS,
      EFS,
      EFS,
      EFS,
    ]);
    expect(points('nobody')).toEqual([]);
  });

  it('[N2] runs in the time zone of the rule', () => {
    const { sandbox } = planned([{ ScheduleExpressionTimezone: 'America/New_York' }]);
    sandbox.days(1);
    expect(jobsIn(sandbox).map(({ createdAt }) => createdAt)).toEqual([at('2021-09-28T09:00:00Z')]);
  });

  it('[N2] ends with its schedule', () => {
    const { sandbox } = planned([{ ScheduleExpression: 'cron(0 5 1 1 ? 2022,2024)' }]);
    sandbox.days(40_000);
    expect(jobsIn(sandbox)).toHaveLength(2);
    expect([...upcoming(sandbox.world)]).toEqual([]);
  });

  it('[N14] in a sandbox of instant jobs is done at once', () => {
    const { sandbox } = planned([{}], ['*'], freshSandbox({ jobs: 'instant' }).vault());
    const counts = countByType(sandbox.advance(30 * MINUTE));
    expect(counts).toEqual({
      'plan.ran': 1,
      'job.created': 6,
      'job.started': 6,
      'job.completed': 6,
    });
    expect(new Set(sandbox.listPoints()).size).toBe(6);
  });
});

describe('a plan that changes', () => {
  it('[N10] runs by its new version from then on', () => {
    const { sandbox, BackupPlanId } = planned();
    sandbox.advance(DAY);
    sandbox.answer('UpdateBackupPlan', {
      BackupPlanId,
      BackupPlan: planOf([{ ScheduleExpression: 'cron(0 17 ? * * *)' }]),
    });
    sandbox.days(2);
    expect(jobsIn(sandbox).map(({ createdAt }) => new Date(createdAt).getUTCHours())).toEqual([
      5, 17, 17,
    ]);
    const versions = new Set(jobsIn(sandbox).map(({ madeBy }) => madeBy?.versionId));
    expect(versions.size).toBe(2);
  });

  it('[N10] runs no more once it is deleted', () => {
    const { sandbox, BackupPlanId } = planned();
    sandbox.days(1);
    const { BackupSelectionsList = [] } = sandbox.answer('ListBackupSelections', { BackupPlanId });
    for (const { SelectionId = '' } of BackupSelectionsList)
      sandbox.answer('DeleteBackupSelection', { BackupPlanId, SelectionId });
    sandbox.answer('DeleteBackupPlan', { BackupPlanId });
    expect(countByType(sandbox.days(40))['plan.ran']).toBeUndefined();
    expect([...upcoming(sandbox.world)]).toEqual([]);
    // What it backed up stays known as its own.
    expect(jobsIn(sandbox)[0]?.madeBy?.planId).toBe(BackupPlanId);
  });
});

describe('a continuous rule', () => {
  const continuous = { EnableContinuousBackup: true };

  it('[N17] makes one point while it is there, of the types that can; snapshots of the others', () => {
    const { sandbox } = planned([continuous], [BUCKET, EBS]);
    sandbox.days(30);
    const points = [...sandbox.world.points.values()];
    const buckets = points.filter(({ resourceArn }) => resourceArn === BUCKET);
    expect(buckets.map(({ isContinuous }) => isContinuous)).toEqual([true]);
    expect(buckets[0]?.arn).toMatch(/:recovery-point:invoice-archive-[0-9a-f]{8}$/);
    const volumes = points.filter(({ resourceArn }) => resourceArn === EBS);
    expect(volumes).toHaveLength(30);
    expect(volumes.some(({ isContinuous }) => isContinuous)).toBe(false);
    sandbox.days(7);
    expect(sandbox.listPoints().filter((arn) => arn.includes('invoice-archive'))).toHaveLength(1);
  });

  it('[N18] makes a point whose lifecycle only its plan may change', () => {
    const { sandbox } = planned([continuous], [BUCKET]);
    sandbox.days(1);
    const [RecoveryPointArn = ''] = sandbox.listPoints();
    const refusal = sandbox.refusal('UpdateRecoveryPointLifecycle', {
      BackupVaultName: VAULT,
      RecoveryPointArn,
      Lifecycle: { DeleteAfterDays: 20 },
    });
    expect(refusal).toMatchObject({ rule: 'N18', error: 'InvalidRequestException' });
    sandbox.answer('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn });
  });

  it('[N17] can never put one into a vault whose minimum is above 35 days', () => {
    const { sandbox } = planned([continuous], [BUCKET]);
    sandbox.lock({ MinRetentionDays: 36 });
    sandbox.days(3);
    expect(jobsIn(sandbox).map(({ end }) => end?.rule)).toEqual(['W1', 'W1', 'W1']);
  });
});

describe('a copy action', () => {
  const copied = (Lifecycle?: object, sandbox = freshSandbox().vault().vault('DR_vault')) =>
    planned(
      [
        {
          CopyActions: [
            {
              DestinationBackupVaultArn: vaultNamed('DR_vault'),
              ...(Lifecycle === undefined ? {} : { Lifecycle }),
            },
          ],
        },
      ],
      [EFS],
      sandbox,
    ).sandbox;

  it.each([
    ['the source’s retention, without a lifecycle', undefined, 35],
    ['a retention of its own', { DeleteAfterDays: 100 }, 100],
    ['the source’s end, for “always”', { DeleteAfterDays: -1 }, 35],
  ])('[N16] gives the copy %s', (_, lifecycle, days) => {
    const sandbox = copied(lifecycle);
    sandbox.advance(12 * HOUR);
    const [job] = jobsIn(sandbox);
    const [copy, ...others] = [...sandbox.world.copies.values()];
    expect(others).toEqual([]);
    expect(copy).toMatchObject({
      backupJobId: job?.id,
      sourcePointArn: job?.pointArn,
      roleArn: ROLE,
      lifecycle: { deleteAfter: days },
    });
    expect(sandbox.listPoints('DR_vault')).toEqual([copy?.pointArn]);
  });

  it('[N16] follows on a job that is done at once', () => {
    const sandbox = copied(undefined, freshSandbox({ jobs: 'instant' }).vault().vault('DR_vault'));
    sandbox.advance(30 * MINUTE);
    expect(sandbox.listPoints('DR_vault')).toHaveLength(1);
  });

  it('[N16] fails where the other vault does not take it', () => {
    const sandbox = copied();
    sandbox.lock({ MaxRetentionDays: 30 }, 'DR_vault');
    sandbox.advance(12 * HOUR);
    expect([...sandbox.world.copies.values()].map(({ failure }) => failure?.rule)).toEqual(['C5']);
    expect(sandbox.listPoints()).toHaveLength(1);
  });
});

describe('a rule for a logically air-gapped vault', () => {
  it('[N14] makes its backups there, straight or by a copy', () => {
    for (const jobs of [undefined, 'instant'] as const) {
      const sandbox = freshSandbox(jobs === undefined ? {} : { jobs }).vault();
      sandbox.answer('CreateLogicallyAirGappedBackupVault', {
        BackupVaultName: 'gap',
        MinRetentionDays: 7,
        MaxRetentionDays: 60,
      });
      sandbox.vault('DR_vault');
      planned(
        [
          {
            TargetLogicallyAirGappedBackupVaultArn: vaultNamed('gap'),
            CopyActions: [{ DestinationBackupVaultArn: vaultNamed('DR_vault') }],
          },
        ],
        [EFS, EBS],
        sandbox,
      );
      sandbox.advance(20 * HOUR);
      expect(sandbox.listPoints('gap')).toHaveLength(2);
      expect(sandbox.listPoints('DR_vault')).toHaveLength(2);
      expect(sandbox.listPoints()).toEqual([]);
    }
  });
});

describe('time over plans', () => {
  it('[T2] can pass in one move or in many', () => {
    const moved = (moves: readonly number[]) => {
      const { sandbox } = planned(
        [{}, { RuleName: 'twelve', ScheduleExpression: 'rate(12 hours)' }],
        ['*'],
      );
      for (const move of moves) sandbox.advance(move);
      return canonical(sandbox.world);
    };
    expect(moved([5 * DAY])).toBe(
      moved([HOUR, 26 * MINUTE, 3 * DAY, 45_000, 2 * DAY - 87 * MINUTE + 15_000]),
    );
  });

  it('[T3] does not go further in one move than the jobs on the way allow', () => {
    const { sandbox } = planned([{ ScheduleExpression: 'cron(0 * ? * * *)' }], ['*']);
    const { world, now } = sandbox;
    const years = (number: number) => asInstant(now + number * 365 * DAY);
    expect(clockFault(world, years(4))).toBeUndefined();
    expect(clockFault(world, years(100))).toContain('more than 250,000 backup jobs');
    expect(() => advance(world, years(100))).toThrow(RangeError);
    expect(world.now).toBe(now);
    // A hundred years of all six, each day, are fine.
    expect(clockFault(planned([{}], ['*']).sandbox.world, years(100))).toBeUndefined();
    expect(
      clockFault(planned([{}], ['arn:aws:s3:::nobody']).sandbox.world, years(7000)),
    ).toBeUndefined();
  });

  it('goes on from a checkpoint, and by replay, as if nothing had been', () => {
    const { sandbox } = planned([{}], ['*']);
    sandbox.days(3);
    const restored = worldOf(checkpointOf(sandbox.world, 1));
    sandbox.days(3);
    advance(restored, sandbox.now);
    expect(canonical(restored)).toBe(canonical(sandbox.world));
    const replayed = beginWorld(sandbox.world.genesis);
    for (const entry of sandbox.log) applyEntry(replayed, entry);
    expect(canonical(replayed)).toBe(canonical(sandbox.world));
    expect(sandbox.now).toBe(START + 6 * DAY);
  });
});
