import { describe, expect, it } from 'vitest';
import { SECOND } from '../../domain/instant.ts';
import { EFS, freshSandbox, jobInput, START, VAULT } from '../sandbox.test-kit.ts';

describe('the settings of a Region', () => {
  it('[O2] begin with every type opted in, and keep what is not named', () => {
    const sandbox = freshSandbox();
    const before = sandbox.answer('DescribeRegionSettings', {}).ResourceTypeOptInPreference ?? {};
    expect(new Set(Object.values(before))).toEqual(new Set([true]));
    sandbox.answer('UpdateRegionSettings', { ResourceTypeOptInPreference: { EFS: false } });
    sandbox.answer('UpdateRegionSettings', {
      ResourceTypeOptInPreference: { S3: false, 'Storage Gateway': false },
    });
    expect(sandbox.answer('DescribeRegionSettings', {}).ResourceTypeOptInPreference).toEqual({
      ...before,
      EFS: false,
      S3: false,
      'Storage Gateway': false,
    });
    expect(
      sandbox.in('eu-west-1').answer('DescribeRegionSettings', {}).ResourceTypeOptInPreference,
    ).toEqual(before);
    expect(sandbox.call('UpdateRegionSettings').verdict.events).toEqual([]);
  });

  it('[O2] know the resource types of AWS Backup only', () => {
    expect(
      freshSandbox().refusal('UpdateRegionSettings', {
        ResourceTypeOptInPreference: { Lambda: true },
      }),
    ).toMatchObject({ rule: 'O2', error: 'InvalidParameterValueException' });
  });

  it('[O3] do not change what is managed fully', () => {
    const sandbox = freshSandbox();
    const managed = { DynamoDB: true };
    expect(
      sandbox.refusal('UpdateRegionSettings', { ResourceTypeManagementPreference: managed }).rule,
    ).toBe('O3');
    sandbox.answer('UpdateRegionSettings', { ResourceTypeManagementPreference: { EFS: true } });
  });

  it('[O1] an opted-out type is not backed up on demand', () => {
    const sandbox = freshSandbox().vault();
    sandbox.answer('UpdateRegionSettings', { ResourceTypeOptInPreference: { EFS: false } });
    const job = jobInput({ ResourceArn: EFS });
    expect(sandbox.refusal('StartBackupJob', job)).toMatchObject({
      rule: 'O1',
      error: 'InvalidRequestException',
    });
    sandbox.backUp();
    sandbox.answer('UpdateRegionSettings', { ResourceTypeOptInPreference: { EFS: true } });
    sandbox.answer('StartBackupJob', job);
  });

  it('[O1] a plan leaves an opted-out type out, unless it names the resource', () => {
    const sandbox = freshSandbox().vault();
    sandbox.answer('UpdateRegionSettings', { ResourceTypeOptInPreference: { EFS: false } });
    const plan = (name: string, resource: string): void => {
      const { BackupPlanId = '' } = sandbox.answer('CreateBackupPlan', {
        BackupPlan: {
          BackupPlanName: name,
          Rules: [
            {
              RuleName: 'daily',
              TargetBackupVaultName: VAULT,
              ScheduleExpression: 'cron(0 5 ? * * *)',
            },
          ],
        },
      });
      sandbox.answer('CreateBackupSelection', {
        BackupPlanId,
        BackupSelection: {
          SelectionName: name,
          IamRoleArn: 'arn:aws:iam::123456789012:role/r',
          Resources: [resource],
        },
      });
    };
    plan('all', '*');
    sandbox.days(1);
    const types = () => new Set([...sandbox.world.jobs.values()].map((job) => job.resourceType));
    expect(types().size).toBeGreaterThan(2);
    expect(types()).not.toContain('EFS');
    plan('named', EFS);
    sandbox.days(1);
    expect(types()).toContain('EFS');
  });
});

describe('the settings of the organization', () => {
  it('[O4] are false at first, and keep what is not named', () => {
    const sandbox = freshSandbox();
    const off = {
      isCrossAccountBackupEnabled: 'false',
      isDelegatedAdministratorEnabled: 'false',
      isMpaEnabled: 'false',
    };
    const describeThem = () => sandbox.answer('DescribeGlobalSettings', {});
    expect(describeThem()).toEqual({ GlobalSettings: off, LastUpdateTime: START / SECOND });
    sandbox.days(1);
    sandbox.answer('UpdateGlobalSettings', { GlobalSettings: { isMpaEnabled: 'true' } });
    sandbox.in('eu-west-1').answer('UpdateGlobalSettings', {
      GlobalSettings: { isCrossAccountBackupEnabled: 'true' },
    });
    expect(describeThem()).toEqual({
      GlobalSettings: { ...off, isMpaEnabled: 'true', isCrossAccountBackupEnabled: 'true' },
      LastUpdateTime: START / SECOND + 86_400,
    });
    expect(sandbox.call('UpdateGlobalSettings').verdict.events).toEqual([]);
  });

  it('[O4] have three names and two values', () => {
    for (const GlobalSettings of [{ isLocked: 'true' }, { isMpaEnabled: 'yes' }])
      expect(freshSandbox().refusal('UpdateGlobalSettings', { GlobalSettings }).rule).toBe('O4');
  });

  it('[P1] need their own right', () => {
    const auditor = freshSandbox().as('auditor');
    auditor.answer('DescribeGlobalSettings', {});
    auditor.answer('DescribeRegionSettings', {});
    expect(auditor.refusal('UpdateGlobalSettings', { GlobalSettings: {} }).rule).toBe('P1');
    expect(auditor.refusal('UpdateRegionSettings').rule).toBe('P1');
  });
});
