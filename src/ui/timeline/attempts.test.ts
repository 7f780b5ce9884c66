import { describe, expect, it } from 'vitest';
import type { CallOutcome } from '../../simulation/log.ts';
import { groupsOf } from './attempt-groups.ts';
import { attemptsOnPoints, attemptsOnVault, callsOn, refusedBackups } from './attempts.ts';
import { called, DENIED, JOB_FAILS, put, REFUSED } from './called.test-kit.ts';
import { day, vaultWith } from './drawn-points.test-kit.ts';
import { lockStory } from './lock-story.ts';

const POINT = 'arn:aws:ec2:us-east-1::snapshot/snap-1';
const DATABASE = 'arn:aws:rds:us-east-1:123456789012:db:database-2';

const backup = (days: number | undefined, outcome: CallOutcome) =>
  called(
    day(2),
    'StartBackupJob',
    {
      ResourceArn: DATABASE,
      ...(days === undefined ? {} : { Lifecycle: { DeleteAfterDays: days } }),
    },
    outcome,
  );

describe('the calls on a vault', () => {
  it('leave out other vaults, other Regions and an earlier vault of the same name', () => {
    const earlier = called(day(0), 'DeleteRecoveryPoint', { RecoveryPointArn: POINT }, REFUSED);
    const birth = called(day(0), 'CreateBackupVault');
    const kept = called(day(1), 'DescribeBackupVault');
    const other = called(day(1), 'DescribeBackupVault', { BackupVaultName: 'other' });
    const abroad = { ...called(day(1), 'DescribeBackupVault'), region: 'eu-west-1' };
    const clock = { kind: 'clock' as const, seq: 99, at: day(1), to: day(2) };
    const entries = [earlier, birth, kept, other, abroad, clock];
    expect(callsOn(vaultWith(), entries)).toEqual([kept]);
  });
});

describe('refused attempts', () => {
  it('[V3] stand at their recovery point, with the whole story', () => {
    const input = { RecoveryPointArn: POINT };
    const attempts = attemptsOnPoints([
      called(day(1), 'DeleteRecoveryPoint', input, REFUSED),
      called(day(2), 'UpdateRecoveryPointLifecycle', input, REFUSED),
      called(day(3), 'DeleteRecoveryPoint', input),
      called(day(3), 'DescribeRecoveryPoint', input, DENIED),
    ]);
    expect([...attempts.keys()]).toEqual([POINT]);
    expect(attempts.get(POINT)?.map(({ what }) => what)).toEqual([
      'delete recovery point',
      'update recovery point lifecycle',
    ]);
    expect(attempts.get(POINT)?.[0]?.story).toBe(
      '29 Sep 2021, 00:00 UTC: delete recovery point as root, refused. RecoveryPoint cannot be deleted or updated (Backup vault configured with Lock)',
    );
  });

  it('on the lock or the vault stand apart', () => {
    const call = called(day(5), 'DeleteBackupVaultLockConfiguration', {}, REFUSED);
    expect(attemptsOnVault([call, put(day(1))])).toMatchObject([
      { opens: { seq: call.seq }, at: day(5) },
    ]);
  });
});

describe('refused backups', () => {
  const phasesOf = (...bounds: number[]) => {
    const lock = put(day(1), undefined, bounds);
    return lockStory(vaultWith({ state: 'governance' }), [lock]);
  };
  const bounded = phasesOf(7, 30);

  it('[W1] say what was asked for and which window stood then', () => {
    expect(refusedBackups([backup(35, JOB_FAILS)], bounded)).toMatchObject([
      { name: 'database-2 · RDS', reason: '35 days: refused, outside 7 to 30' },
    ]);
  });

  it('[W3] say always where no end was given, and name a single bound', () => {
    const above = put(day(1));
    const maximum = { ...above, input: { ...above.input, MaxRetentionDays: 30 } };
    const phases = lockStory(vaultWith({ state: 'governance' }), [maximum]);
    expect(refusedBackups([backup(undefined, JOB_FAILS)], phases)[0]?.reason).toBe(
      'always: refused, more than 30',
    );
    const minimum = phasesOf(7);
    expect(refusedBackups([backup(2, JOB_FAILS)], minimum)[0]?.reason).toBe(
      '2 days: refused, less than 7',
    );
  });

  it('say who may not, and leave out those that were accepted', () => {
    const calls = [backup(7, { result: 'accepted' }), backup(7, DENIED)];
    expect(refusedBackups(calls, []).map(({ reason }) => reason)).toEqual([
      'refused: root may not',
    ]);
  });
});

describe('crosses that would lie on each other', () => {
  it('are one, with all of its attempts', () => {
    const attempts = [0, 5, 19, 21, 60].map((at) => ({
      opens: { seq: at },
      at: day(at),
      what: 'delete recovery point',
      story: '',
    }));
    const groups = groupsOf(attempts, ({ opens }) => ('seq' in opens ? opens.seq : 0), 20);
    expect(groups.map((group) => group.length)).toEqual([3, 1, 1]);
  });
});
