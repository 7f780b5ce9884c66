// A vault belongs to an account and a Region; a call sees one Region only.
import { describe, expect, it } from 'vitest';
import { ACCOUNT, REGION, REGIONS } from '../domain/resource.ts';
import { freshSandbox, jobInput, type Sandbox, VAULT } from './sandbox.test-kit.ts';

const HOME_TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/here';
const FAR_TABLE = 'arn:aws:dynamodb:eu-west-1:123456789012:table/there';
const FAR = 'eu-west-1';

/** The same vault name in two Regions, each with a point. */
function twoRegions(): { home: Sandbox; far: Sandbox; homePoint: string; farPoint: string } {
  const home = freshSandbox({ resources: 'any' }).vault();
  const far = home.in(FAR).vault();
  const homePoint = home.backUp({ ResourceArn: HOME_TABLE });
  const farPoint = far.backUp({ ResourceArn: FAR_TABLE });
  return { home, far, homePoint, farPoint };
}

describe('two Regions', () => {
  it('hold vaults of the same name apart', () => {
    const { home, far, homePoint, farPoint } = twoRegions();
    home.lock({ MinRetentionDays: 7 });
    expect(home.describeVault().Locked).toBe(true);
    expect(far.describeVault()).toMatchObject({
      Locked: false,
      BackupVaultArn: `arn:aws:backup:${FAR}:${ACCOUNT}:backup-vault:${VAULT}`,
    });
    expect(home.listPoints()).toEqual([homePoint]);
    expect(far.listPoints()).toEqual([farPoint]);
  });

  it('do not show each other’s vaults, points, jobs, resources and tags', () => {
    const { home, far, homePoint, farPoint } = twoRegions();
    const home_ = { BackupVaultName: VAULT, RecoveryPointArn: homePoint };
    expect(far.refusal('DescribeRecoveryPoint', home_).rule).toBe('E2');
    expect(far.refusal('DeleteRecoveryPoint', home_).rule).toBe('E2');
    expect(far.refusal('ListTags', { ResourceArn: homePoint }).rule).toBe('E5');
    expect(far.refusal('ListTags', { ResourceArn: home.vaultRow().arn }).rule).toBe('E5');
    const { BackupJobs: farJobs = [] } = far.answer('ListBackupJobs', {});
    expect(farJobs.map(({ RecoveryPointArn }) => RecoveryPointArn)).toEqual([farPoint]);
    const [farJob] = farJobs;
    const BackupJobId = farJob?.BackupJobId ?? '';
    expect(home.refusal('DescribeBackupJob', { BackupJobId }).rule).toBe('E3');
    expect(home.refusal('StopBackupJob', { BackupJobId }).rule).toBe('E3');
    const { Results: protectedAtHome = [] } = home.answer('ListProtectedResources', {});
    expect(protectedAtHome.map(({ ResourceArn }) => ResourceArn)).toEqual([HOME_TABLE]);
    expect(far.refusal('DescribeProtectedResource', { ResourceArn: HOME_TABLE }).rule).toBe('E4');
    expect(
      far.answer('ListRecoveryPointsByResource', { ResourceArn: HOME_TABLE }).RecoveryPoints,
    ).toEqual([]);
  });

  it('take each other’s page tokens for damaged ones', () => {
    const home = freshSandbox().vault('one').vault('two');
    const far = home.in(FAR).vault('one').vault('two');
    const { NextToken } = home.answer('ListBackupVaults', { MaxResults: 1 });
    expect(far.refusal('ListBackupVaults', { MaxResults: 1, NextToken }).rule).toBe('S3');
  });

  it('tell idempotency tokens apart', () => {
    const home = freshSandbox({ resources: 'any' }).vault();
    const far = home.in(FAR).vault();
    const job = { ResourceArn: HOME_TABLE, IdempotencyToken: 'once' };
    expect(far.start(job).BackupJobId).not.toBe(home.start(job).BackupJobId);
  });

  it('[E4] do not share resources: what the account owns is at home', () => {
    expect(REGIONS).toContain(REGION);
    for (const region of REGIONS) {
      const { refusal } = freshSandbox()
        .in(region)
        .vault()
        .call('StartBackupJob', jobInput()).verdict;
      expect(refusal?.rule).toBe(region === REGION ? undefined : 'E4');
    }
  });
});
