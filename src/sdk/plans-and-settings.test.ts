// Backup plans, and what the account and the Region have, by the real SDK.
import * as sdk from '@aws-sdk/client-backup';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LoggedWorld } from '../api/rest/logged-world.ts';
import { loggedWorld } from '../api/rest/wire.test-kit.ts';
import { EFS, ROLE, VAULT } from '../api/sandbox.test-kit.ts';
import { asInstant, DAY } from '../domain/instant.ts';
import { clientOf } from './client.test-kit.ts';

const vault = { BackupVaultName: VAULT };
let behind: LoggedWorld;
let client: sdk.BackupClient;

beforeAll(async () => {
  behind = await loggedWorld({ resources: 'account', jobs: 'instant' });
  client = clientOf(behind);
  await client.send(new sdk.CreateBackupVaultCommand(vault));
});

const pass = (days: number) => behind.advance(asInstant(behind.world.now + days * DAY));

describe('a backup plan', () => {
  const plan = (name: string, days: number): sdk.BackupPlanInput => ({
    BackupPlanName: name,
    Rules: [
      {
        RuleName: 'daily',
        TargetBackupVaultName: VAULT,
        ScheduleExpression: 'cron(0 5 ? * * *)',
        Lifecycle: { DeleteAfterDays: days },
      },
    ],
  });

  it('is made, changed and listed, runs, and is deleted', async () => {
    const { BackupPlanId } = await client.send(
      new sdk.CreateBackupPlanCommand({ BackupPlan: plan('nightly', 14) }),
    );
    const { SelectionId } = await client.send(
      new sdk.CreateBackupSelectionCommand({
        BackupPlanId,
        BackupSelection: { SelectionName: 'files', IamRoleArn: ROLE, Resources: [EFS] },
      }),
    );
    const chosen = { BackupPlanId, SelectionId };
    const selection = await client.send(new sdk.GetBackupSelectionCommand(chosen));
    expect(selection.BackupSelection?.Resources).toEqual([EFS]);
    const selections = await client.send(new sdk.ListBackupSelectionsCommand({ BackupPlanId }));
    expect(selections.BackupSelectionsList).toHaveLength(1);
    await client.send(
      new sdk.UpdateBackupPlanCommand({ BackupPlanId, BackupPlan: plan('nightly', 21) }),
    );
    const got = await client.send(new sdk.GetBackupPlanCommand({ BackupPlanId }));
    expect(got.BackupPlan?.Rules?.[0]?.Lifecycle?.DeleteAfterDays).toBe(21);
    const versions = await client.send(new sdk.ListBackupPlanVersionsCommand({ BackupPlanId }));
    expect(versions.BackupPlanVersionsList).toHaveLength(2);
    const plans = await client.send(new sdk.ListBackupPlansCommand({}));
    expect(plans.BackupPlansList).toHaveLength(1);
    pass(2);
    const { BackupJobs = [] } = await client.send(new sdk.ListBackupJobsCommand({}));
    expect(
      BackupJobs.filter(({ CreatedBy }) => CreatedBy?.BackupPlanId === BackupPlanId),
    ).not.toEqual([]);
    await client.send(new sdk.DeleteBackupSelectionCommand(chosen));
    await client.send(new sdk.DeleteBackupPlanCommand({ BackupPlanId }));
  });
});

describe('the account and the Region', () => {
  it('have settings that are updated', async () => {
    const { ResourceTypeOptInPreference } = await client.send(
      new sdk.DescribeRegionSettingsCommand({}),
    );
    expect(ResourceTypeOptInPreference).toHaveProperty('EFS');
    await client.send(
      new sdk.UpdateRegionSettingsCommand({ ResourceTypeOptInPreference: { EFS: true } }),
    );
    await client.send(new sdk.DescribeGlobalSettingsCommand({}));
    await client.send(
      new sdk.UpdateGlobalSettingsCommand({
        GlobalSettings: { isCrossAccountBackupEnabled: 'true' },
      }),
    );
    const { GlobalSettings } = await client.send(new sdk.DescribeGlobalSettingsCommand({}));
    expect(GlobalSettings).toMatchObject({ isCrossAccountBackupEnabled: 'true' });
  });

  it('sum their jobs up', async () => {
    const backups = await client.send(new sdk.ListBackupJobSummariesCommand({}));
    expect(backups.BackupJobSummaries).toBeDefined();
    const copies = await client.send(new sdk.ListCopyJobSummariesCommand({}));
    expect(copies.CopyJobSummaries).toBeDefined();
    const restores = await client.send(new sdk.ListRestoreJobSummariesCommand({}));
    expect(restores.RestoreJobSummaries).toBeDefined();
  });

  it('name the resources that are protected, the types, and the tags', async () => {
    const byVault = await client.send(new sdk.ListProtectedResourcesByBackupVaultCommand(vault));
    expect(byVault.Results?.map(({ ResourceArn }) => ResourceArn)).toEqual([EFS]);
    await client.send(new sdk.ListProtectedResourcesCommand({}));
    await client.send(new sdk.DescribeProtectedResourceCommand({ ResourceArn: EFS }));
    await client.send(new sdk.ListRecoveryPointsByResourceCommand({ ResourceArn: EFS }));
    await client.send(new sdk.GetSupportedResourceTypesCommand({}));
    const ResourceArn = 'arn:aws:backup:us-east-1:123456789012:backup-vault:WORM_vault';
    await client.send(new sdk.TagResourceCommand({ ResourceArn, Tags: { team: 'storage' } }));
    const { Tags } = await client.send(new sdk.ListTagsCommand({ ResourceArn }));
    expect(Tags).toEqual({ team: 'storage' });
    await client.send(new sdk.UntagResourceCommand({ ResourceArn, TagKeyList: ['team'] }));
  });
});
