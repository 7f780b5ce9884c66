// Each rule that can refuse is made to refuse, and says so as AWS does, as far as that is known.
/* eslint-disable max-lines -- a table, of which one row is read at a time */
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../domain/instant.ts';
import {
  REFUSALS_OF_JOBS_AND_PLANS,
  type RefusalExample,
} from './refusals-of-jobs-and-plans.test-kit.ts';
import { EFS, freshSandbox, jobInput, RDS, ROLE, type Sandbox, VAULT } from './sandbox.test-kit.ts';

const NAME = { BackupVaultName: VAULT };

const HOLD = { Title: 'A matter', Description: 'Kept for the court' };
const USER_POLICY = { UserName: 'Operator', PolicyName: 'more' };
const DENIED_TO_ALL = { Effect: 'Deny', Principal: '*', Resource: '*' };
const policyOf = (...Statement: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement });

/** Puts a hold on everything and waits until it is ACTIVE. */
function heldSandbox(sandbox: Sandbox): string {
  const { LegalHoldId = '' } = sandbox.answer('CreateLegalHold', HOLD);
  sandbox.advance(5 * MINUTE);
  return LegalHoldId;
}

const EXAMPLES: readonly RefusalExample[] = [
  ...REFUSALS_OF_JOBS_AND_PLANS,
  {
    rule: 'S1',
    when: 'a required member is missing',
    error: 'MissingParameterValueException',
    refused: (sandbox) => sandbox.refusal('DescribeBackupVault'),
  },
  {
    rule: 'S2',
    when: 'a member has the wrong type',
    error: 'InvalidParameterValueException',
    refused: (sandbox) => sandbox.refusal('ListBackupVaults', { MaxResults: 'ten' }),
  },
  {
    rule: 'S3',
    when: 'a page token is made up',
    error: 'InvalidParameterValueException',
    refused: (sandbox) => sandbox.refusal('ListBackupVaults', { NextToken: 'page 2' }),
  },
  {
    rule: 'P1',
    when: 'the policy does not allow the action',
    error: 'AccessDeniedException',
    aws: 'User: arn:aws:iam::123456789012:user/Auditor is not authorized to perform: backup:DeleteBackupVault on resource: arn:aws:backup:us-east-1:123456789012:backup-vault:WORM_vault because no identity-based policy allows the backup:DeleteBackupVault action',
    refused: (sandbox) => sandbox.vault().as('auditor').refusal('DeleteBackupVault', NAME),
  },
  {
    rule: 'P1',
    when: 'the policy denies the action',
    error: 'AccessDeniedException',
    aws: 'User: arn:aws:iam::123456789012:user/PlatformAdministrator is not authorized to perform: backup:ListBackupVaults on resource: * with an explicit deny in an identity-based policy',
    refused: (sandbox) => sandbox.as('other-administrator').refusal('ListBackupVaults'),
  },
  {
    rule: 'E1',
    when: 'the vault is not there',
    error: 'AccessDeniedException',
    aws: 'Insufficient privileges to perform this action.',
    refused: (sandbox) => sandbox.refusal('DescribeBackupVault', NAME),
  },
  {
    rule: 'E2',
    when: 'the recovery point is not there',
    error: 'ResourceNotFoundException',
    aws: 'Cannot find recovery point.',
    refused: (sandbox) =>
      sandbox.vault().refusal('DescribeRecoveryPoint', { ...NAME, RecoveryPointArn: 'none' }),
  },
  {
    rule: 'E3',
    when: 'the job is not there',
    error: 'ResourceNotFoundException',
    refused: (sandbox) => sandbox.refusal('DescribeBackupJob', { BackupJobId: 'none' }),
  },
  {
    rule: 'E4',
    when: 'the resource is not there',
    error: 'ResourceNotFoundException',
    refused: (sandbox) =>
      sandbox.vault().refusal('StartBackupJob', jobInput({ ResourceArn: 'arn:aws:s3:::nobody' })),
  },
  {
    rule: 'E5',
    when: 'the tagged thing is not there',
    error: 'ResourceNotFoundException',
    aws: 'Cannot find recovery point.',
    refused: (sandbox) => sandbox.refusal('ListTags', { ResourceArn: 'none' }),
  },
  {
    rule: 'B1',
    when: 'the name of the vault is not allowed',
    error: 'InvalidParameterValueException',
    refused: (sandbox) => sandbox.refusal('CreateBackupVault', { BackupVaultName: 'bad name!' }),
  },
  {
    rule: 'B2',
    when: 'the name is taken',
    error: 'AlreadyExistsException',
    aws: 'Backup vault with the same name already exists',
    refused: (sandbox) => sandbox.vault().refusal('CreateBackupVault', NAME),
  },
  {
    rule: 'B4',
    when: 'the vault holds a recovery point',
    error: 'InvalidRequestException',
    aws: 'Backup vault cannot be deleted because it contains recovery points.',
    refused: (sandbox) => {
      sandbox.vault().backUp();
      return sandbox.refusal('DeleteBackupVault', NAME);
    },
  },
  {
    rule: 'B6',
    when: 'the Region has 300 vaults',
    error: 'LimitExceededException',
    refused: (sandbox) => {
      for (let number = 0; number < 300; number += 1) sandbox.vault(`vault-${String(number)}`);
      return sandbox.refusal('CreateBackupVault', NAME);
    },
  },
  {
    rule: 'B7',
    when: 'a tag key is AWS’s own',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.refusal('CreateBackupVault', { ...NAME, BackupVaultTags: { 'aws:x': '' } }),
  },
  {
    rule: 'B8',
    when: 'the key is named by its alias',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.refusal('CreateBackupVault', { ...NAME, EncryptionKeyArn: 'alias/aws/backup' }),
  },
  {
    rule: 'V3',
    when: 'a point in a locked vault is to be deleted',
    error: 'InvalidRequestException',
    aws: 'RecoveryPoint cannot be deleted or updated (Backup vault configured with Lock)',
    refused: (sandbox) => {
      const RecoveryPointArn = sandbox.vault().backUp();
      return sandbox.lock({}).refusal('DeleteRecoveryPoint', { ...NAME, RecoveryPointArn });
    },
  },
  {
    rule: 'V5',
    when: 'an immutable lock is to be removed',
    error: 'InvalidRequestException',
    refused: (sandbox) => {
      sandbox.vault().lock({ ChangeableForDays: 3 }).days(3);
      return sandbox.refusal('DeleteBackupVaultLockConfiguration', NAME);
    },
  },
  {
    rule: 'V6',
    when: 'the grace time is 0 days',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.vault().refusal('PutBackupVaultLockConfiguration', { ...NAME, ChangeableForDays: 0 }),
  },
  {
    rule: 'V7',
    when: 'the minimum is above the maximum',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.vault().refusal('PutBackupVaultLockConfiguration', {
        ...NAME,
        MinRetentionDays: 30,
        MaxRetentionDays: 7,
      }),
  },
  {
    rule: 'L1',
    when: 'the retention is 0 days',
    error: 'InvalidParameterValueException',
    aws: 'Invalid lifecycle. DeleteAfterDays cannot be less than 1 or more than 36500 days',
    refused: (sandbox) =>
      sandbox.vault().refusal('StartBackupJob', jobInput({ Lifecycle: { DeleteAfterDays: 0 } })),
  },
  {
    rule: 'L2',
    when: 'the end comes less than 90 days after the move to cold',
    error: 'InvalidParameterValueException',
    aws: 'Invalid lifecycle. DeleteAfterDays cannot be less than 90 days apart from MoveToColdStorageAfterDays',
    refused: (sandbox) =>
      sandbox.vault().refusal(
        'StartBackupJob',
        jobInput({
          ResourceArn: EFS,
          Lifecycle: { MoveToColdStorageAfterDays: 30, DeleteAfterDays: 119 },
        }),
      ),
  },
  {
    rule: 'L7',
    when: 'the move to cold would be in the past',
    error: 'InvalidParameterValueException',
    refused: (sandbox) => {
      const RecoveryPointArn = sandbox.vault().backUp({ ResourceArn: EFS });
      sandbox.days(30);
      const Lifecycle = { MoveToColdStorageAfterDays: 1 };
      return sandbox.refusal('UpdateRecoveryPointLifecycle', {
        ...NAME,
        RecoveryPointArn,
        Lifecycle,
      });
    },
  },
  {
    rule: 'R4',
    when: 'the point is being deleted already',
    error: 'InvalidResourceStateException',
    refused: (sandbox) => {
      const input = { ...NAME, RecoveryPointArn: sandbox.vault().backUp() };
      sandbox.answer('DeleteRecoveryPoint', input);
      return sandbox.refusal('DeleteRecoveryPoint', input);
    },
  },
  {
    rule: 'J5',
    when: 'the start window is under an hour',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.vault().refusal('StartBackupJob', jobInput({ StartWindowMinutes: 59 })),
  },
  {
    rule: 'J9',
    when: 'the job has ended',
    error: 'InvalidRequestException',
    refused: (sandbox) => {
      const { BackupJobId } = sandbox.vault().start({ ResourceArn: RDS });
      sandbox.days(1);
      return sandbox.refusal('StopBackupJob', { BackupJobId });
    },
  },
  {
    rule: 'H1',
    when: 'the point is under a legal hold',
    error: 'InvalidRequestException',
    aws: 'The recovery point cannot be deleted because it has active legal hold(s)',
    refused: (sandbox) => {
      const RecoveryPointArn = sandbox.vault().backUp();
      heldSandbox(sandbox);
      return sandbox.refusal('DeleteRecoveryPoint', { ...NAME, RecoveryPointArn });
    },
  },
  {
    rule: 'H6',
    when: 'there are fifty active holds',
    error: 'LimitExceededException',
    refused: (sandbox) => {
      for (let count = 0; count < 50; count += 1) sandbox.answer('CreateLegalHold', HOLD);
      return sandbox.refusal('CreateLegalHold', HOLD);
    },
  },
  {
    rule: 'H7',
    when: 'a date lies ahead',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.refusal('CreateLegalHold', {
        ...HOLD,
        RecoveryPointSelection: { DateRange: { FromDate: 0, ToDate: 4_000_000_000 } },
      }),
  },
  {
    rule: 'H8',
    when: 'the hold is not there',
    error: 'ResourceNotFoundException',
    refused: (sandbox) => sandbox.refusal('GetLegalHold', { LegalHoldId: 'none' }),
  },
  {
    rule: 'H9',
    when: 'the hold is still being created',
    error: 'InvalidResourceStateException',
    refused: (sandbox) => {
      const { LegalHoldId } = sandbox.answer('CreateLegalHold', HOLD);
      return sandbox.refusal('CancelLegalHold', { LegalHoldId, CancelDescription: 'Settled' });
    },
  },
  {
    rule: 'H11',
    when: 'the title is too long',
    error: 'InvalidParameterValueException',
    refused: (sandbox) => sandbox.refusal('CreateLegalHold', { ...HOLD, Title: 'x'.repeat(281) }),
  },
  {
    rule: 'H13',
    when: 'the record is to be kept for less than nothing',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.refusal('CancelLegalHold', {
        LegalHoldId: heldSandbox(sandbox),
        CancelDescription: 'Settled',
        RetainRecordInDays: -1,
      }),
  },
  {
    rule: 'P3',
    when: 'the access policy denies that copies come in',
    error: 'AccessDeniedException',
    aws: 'User: arn:aws:iam::123456789012:root is not authorized to perform: backup:CopyIntoBackupVault on resource: arn:aws:backup:us-east-1:123456789012:backup-vault:other with an explicit deny in a resource-based policy',
    refused: (sandbox) => {
      const RecoveryPointArn = sandbox.vault().vault('other').backUp({ ResourceArn: EFS });
      sandbox.answer('PutBackupVaultAccessPolicy', {
        BackupVaultName: 'other',
        Policy: policyOf({ ...DENIED_TO_ALL, Action: 'backup:CopyIntoBackupVault' }),
      });
      return sandbox.refusal('StartCopyJob', {
        RecoveryPointArn,
        SourceBackupVaultName: VAULT,
        DestinationBackupVaultArn: sandbox.vaultRow('other').arn,
        IamRoleArn: ROLE,
      });
    },
  },
  {
    rule: 'P4',
    when: 'the policy has no statement',
    error: 'MalformedPolicyDocument',
    aws: 'Syntax errors in policy.',
    refused: (sandbox) =>
      sandbox.refusal('PutUserPolicy', { ...USER_POLICY, PolicyDocument: policyOf() }),
  },
  {
    rule: 'P5',
    when: 'an action has a wildcard',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.vault().refusal('PutBackupVaultAccessPolicy', {
        ...NAME,
        Policy: policyOf({ ...DENIED_TO_ALL, Action: 'backup:*' }),
      }),
  },
  {
    rule: 'P7',
    when: 'there is no such user',
    error: 'NoSuchEntity',
    aws: 'The user with name Nobody cannot be found.',
    refused: (sandbox) => sandbox.refusal('GetUserPolicy', { ...USER_POLICY, UserName: 'Nobody' }),
  },
  {
    rule: 'P8',
    when: 'the policies of a user are too long',
    error: 'LimitExceeded',
    aws: 'Maximum policy size of 2048 bytes exceeded for user Operator',
    refused: (sandbox) =>
      sandbox.refusal('PutUserPolicy', {
        ...USER_POLICY,
        PolicyDocument: policyOf({
          Sid: 'x'.repeat(2048),
          Effect: 'Allow',
          Action: '*',
          Resource: '*',
        }),
      }),
  },
  {
    rule: 'P10',
    when: 'the user has no such policy',
    error: 'NoSuchEntity',
    aws: 'The user policy with name more cannot be found.',
    refused: (sandbox) => sandbox.refusal('GetUserPolicy', USER_POLICY),
  },
  {
    rule: 'E6',
    when: 'the vault has no access policy',
    error: 'ResourceNotFoundException',
    refused: (sandbox) => sandbox.vault().refusal('GetBackupVaultAccessPolicy', NAME),
  },
  {
    rule: 'B9',
    when: 'the topic is none',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.vault().refusal('PutBackupVaultNotifications', {
        ...NAME,
        SNSTopicArn: 'topic',
        BackupVaultEvents: ['BACKUP_JOB_STARTED'],
      }),
  },
  {
    rule: 'O1',
    when: 'the resource type is opted out',
    error: 'InvalidRequestException',
    refused: (sandbox) => {
      sandbox.vault().answer('UpdateRegionSettings', {
        ResourceTypeOptInPreference: { RDS: false },
      });
      return sandbox.refusal('StartBackupJob', jobInput());
    },
  },
  {
    rule: 'O2',
    when: 'the resource type is unknown',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.refusal('UpdateRegionSettings', { ResourceTypeOptInPreference: { Lambda: true } }),
  },
  {
    rule: 'O3',
    when: 'DynamoDB is to be managed fully',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.refusal('UpdateRegionSettings', {
        ResourceTypeManagementPreference: { DynamoDB: true },
      }),
  },
  {
    rule: 'O4',
    when: 'the global setting is unknown',
    error: 'InvalidParameterValueException',
    refused: (sandbox) =>
      sandbox.refusal('UpdateGlobalSettings', { GlobalSettings: { isLocked: 'true' } }),
  },
];

describe('a refusal', () => {
  it.each(EXAMPLES)('by $rule, when $when, is $error', ({ rule, error, aws, refused }) => {
    const refusal = refused(freshSandbox());
    expect(refusal).toMatchObject({ rule, error, wording: aws === undefined ? 'ours' : 'aws' });
    expect(refusal.message).toMatch(/^\S.*\S$/s);
    if (aws !== undefined) expect(refusal.message).toBe(aws);
  });

  it('is shown here for every rule that can refuse', () => {
    const files = import.meta.glob<string>(
      ['../domain/*.ts', './**/*.ts', '!../**/*.test.ts', '!../**/*.test-kit.ts'],
      { query: '?raw', import: 'default', eager: true },
    );
    // A step that refuses stands as `rule: 'ID'` followed by a `denial(…)` before its definition ends.
    const refusing = Object.values(files)
      .flatMap((text) => text.split(/\n(?=\/\*\*|const |export |function )/))
      .flatMap((part) => part.split(/(?=rule: '[A-Z]\d+')/))
      .flatMap((part) => (part.includes('denial(') ? [/^rule: '(\w+)'/.exec(part)?.[1]] : []))
      .filter((rule) => rule !== undefined);
    expect(refusing.length).toBeGreaterThan(20);
    const byShape = ['S1', 'B1']; // see `refusedForShape`
    expect(new Set(EXAMPLES.map(({ rule }) => rule as string))).toEqual(
      new Set([...refusing, ...byShape]),
    );
  });
});
