import { describe, expect, it } from 'vitest';
import { asInstant, DAY, HOUR, toEpochSeconds } from '../../domain/instant.ts';
import { copied, DR } from '../copies.test-kit.ts';
import type { InputOf } from '../operation.ts';
import { EFS, freshSandbox, RDS, type Sandbox, START } from '../sandbox.test-kit.ts';

const midnight = (days: number): number =>
  toEpochSeconds(asInstant(Math.floor(START / DAY) * DAY + days * DAY));

/** A day with two backups done and one failed, one with one done, and today. */
function threeDays(): Sandbox {
  const sandbox = freshSandbox().vault().vault(DR);
  const point = sandbox.backUp();
  sandbox.backUp({ ResourceArn: EFS });
  sandbox.vault('tight').lock({ MaxRetentionDays: 7 }, 'tight');
  sandbox.start({ BackupVaultName: 'tight' });
  sandbox.advanceTo(asInstant(START + DAY));
  sandbox.backUp();
  copied(sandbox, point);
  sandbox.answer('StartRestoreJob', {
    RecoveryPointArn: point,
    Metadata: { DBInstanceIdentifier: 'database-3' },
  });
  sandbox.advanceTo(asInstant(START + 2 * DAY));
  sandbox.backUp();
  return sandbox;
}

const counts = (sandbox: Sandbox, input: InputOf<'ListBackupJobSummaries'> = {}) =>
  sandbox.answer('ListBackupJobSummaries', input).BackupJobSummaries ?? [];

describe('ListBackupJobSummaries', () => {
  it('[Q1] [Q2] [Q4] counts each day but the one that is not over', () => {
    const sandbox = threeDays();
    const all = {
      Region: 'us-east-1',
      AccountId: '123456789012',
      State: 'AGGREGATE_ALL',
      ResourceType: 'AGGREGATE_ALL',
      MessageCategory: 'AGGREGATE_ALL',
    };
    expect(sandbox.answer('ListBackupJobSummaries', {})).toEqual({
      BackupJobSummaries: [
        { ...all, Count: 3, StartTime: midnight(0), EndTime: midnight(1) },
        { ...all, Count: 1, StartTime: midnight(1), EndTime: midnight(2) },
      ],
      AggregationPeriod: 'ONE_DAY',
    });
    sandbox.days(20);
    expect(counts(sandbox)).toEqual([]);
  });

  it('[Q2] adds up a week or two', () => {
    const sandbox = threeDays();
    const week = counts(sandbox, { AggregationPeriod: 'SEVEN_DAYS' });
    expect(week).toMatchObject([{ Count: 4, StartTime: midnight(-5), EndTime: midnight(2) }]);
    const two = counts(sandbox, { AggregationPeriod: 'FOURTEEN_DAYS' });
    expect(two).toMatchObject([{ Count: 4, StartTime: midnight(-12), EndTime: midnight(2) }]);
  });

  it('[Q3] tells apart what ANY is asked of, and lets through what is named', () => {
    const sandbox = threeDays();
    const AggregationPeriod = 'SEVEN_DAYS';
    const told = (input: InputOf<'ListBackupJobSummaries'>) =>
      counts(sandbox, { AggregationPeriod, ...input }).map(
        ({ State, ResourceType, MessageCategory, Count }) =>
          [State, ResourceType, MessageCategory, Count].join(' '),
      );
    expect(told({ State: 'ANY' })).toEqual([
      'COMPLETED AGGREGATE_ALL AGGREGATE_ALL 3',
      'FAILED AGGREGATE_ALL AGGREGATE_ALL 1',
    ]);
    expect(told({ State: 'COMPLETED', ResourceType: 'ANY' })).toEqual([
      'COMPLETED EFS AGGREGATE_ALL 1',
      'COMPLETED RDS AGGREGATE_ALL 2',
    ]);
    expect(told({ MessageCategory: 'ANY' })).toEqual([
      'AGGREGATE_ALL AGGREGATE_ALL MISCELLANEOUS 1',
      'AGGREGATE_ALL AGGREGATE_ALL SUCCESS 3',
    ]);
    expect(told({ MessageCategory: 'SUCCESS', ResourceType: 'RDS' })).toEqual([
      'AGGREGATE_ALL RDS SUCCESS 2',
    ]);
    expect(told({ AccountId: '999999999999' })).toEqual([]);
  });

  it('[S3] goes page by page, with tokens of the same question', () => {
    const sandbox = threeDays();
    const first = sandbox.answer('ListBackupJobSummaries', { MaxResults: 1 });
    expect(first.BackupJobSummaries).toMatchObject([{ Count: 3 }]);
    const NextToken = first.NextToken ?? '';
    expect(counts(sandbox, { NextToken })).toMatchObject([{ Count: 1 }]);
    expect(sandbox.refusal('ListBackupJobSummaries', { NextToken, State: 'ANY' }).rule).toBe('S3');
    expect(sandbox.as('other-administrator').refusal('ListBackupJobSummaries').rule).toBe('P1');
    expect(counts(sandbox.in('eu-west-1'))).toEqual([]);
  });
});

describe('the summaries of copies and restores', () => {
  it('[Q2] [Q5] count as those of backups do', () => {
    const sandbox = threeDays();
    expect(
      sandbox.answer('ListCopyJobSummaries', {
        State: 'ANY',
        ResourceType: 'ANY',
        MessageCategory: 'ANY',
      }).CopyJobSummaries,
    ).toEqual([
      {
        Region: 'us-east-1',
        AccountId: '123456789012',
        State: 'COMPLETED',
        ResourceType: 'RDS',
        MessageCategory: 'SUCCESS',
        Count: 1,
        StartTime: midnight(1),
        EndTime: midnight(2),
      },
    ]);
    expect(
      sandbox.answer('ListRestoreJobSummaries', { State: 'ANY' }).RestoreJobSummaries,
    ).toMatchObject([{ State: 'COMPLETED', Count: 1, StartTime: midnight(1) }]);
  });
});

describe('ListProtectedResourcesByBackupVault', () => {
  it('lists what has a complete point in the vault, copies included', () => {
    const sandbox = threeDays();
    const listed = (BackupVaultName: string) =>
      sandbox
        .answer('ListProtectedResourcesByBackupVault', { BackupVaultName })
        .Results?.map(({ ResourceArn, LastBackupVaultArn }) => [
          ResourceArn,
          LastBackupVaultArn?.split(':').at(-1),
        ]);
    expect(listed('WORM_vault')).toEqual([
      [RDS, 'WORM_vault'],
      [EFS, 'WORM_vault'],
    ]);
    expect(listed(DR)).toEqual([[RDS, DR]]);
    expect(listed('tight')).toEqual([]);
    const newest = toEpochSeconds(asInstant(START + 2 * DAY));
    const [database] =
      sandbox.answer('ListProtectedResourcesByBackupVault', { BackupVaultName: 'WORM_vault' })
        .Results ?? [];
    expect(database?.LastBackupTime).toBeGreaterThan(newest);
    expect(database?.LastBackupTime).toBeLessThan(newest + HOUR / 1000);
  });

  it('[E1] [S3] asks for a vault that is there, and pages', () => {
    const sandbox = threeDays();
    const BackupVaultName = 'WORM_vault';
    const operation = 'ListProtectedResourcesByBackupVault';
    const { NextToken = '', Results } = sandbox.answer(operation, {
      BackupVaultName,
      MaxResults: 1,
    });
    expect(Results).toHaveLength(1);
    const rest = sandbox.answer(operation, { BackupVaultName, NextToken });
    expect(rest.Results?.map(({ ResourceArn }) => ResourceArn)).toEqual([EFS]);
    expect(sandbox.refusal(operation, { BackupVaultName: DR, NextToken }).rule).toBe('S3');
    expect(sandbox.refusal(operation, { BackupVaultName: 'nobody' }).rule).toBe('E1');
  });
});
