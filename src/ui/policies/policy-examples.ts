// Policies to begin with: each shows one thing that people write, and each can be tried at once.
import type { PolicyKind } from '../../domain/policy-reading.ts';

export interface PolicyExample {
  readonly label: string;
  readonly detail: string;
  readonly document: string;
}

const written = (...Statement: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement }, undefined, 2);

const deny = (Sid: string, Action: readonly string[], rest: object = {}) => ({
  Sid,
  Effect: 'Deny',
  Principal: '*',
  Action,
  Resource: '*',
  ...rest,
});

const vaultExamples = (account: string): readonly PolicyExample[] => [
  {
    label: 'Nobody deletes recovery points',
    detail: 'Not even root; unlike a lock, whoever may put policies can take it away.',
    document: written(
      deny('NoDeletion', ['backup:DeleteRecoveryPoint', 'backup:UpdateRecoveryPointLifecycle']),
    ),
  },
  {
    label: 'Only the backup administrator deletes',
    detail: 'A condition on who asks.',
    document: written(
      deny('OnlyTheAdministratorDeletes', ['backup:DeleteRecoveryPoint'], {
        Condition: {
          ArnNotEquals: { 'aws:PrincipalArn': `arn:aws:iam::${account}:user/BackupAdministrator` },
        },
      }),
    ),
  },
  {
    label: 'No copies into this vault',
    detail: 'Denies backup:CopyIntoBackupVault.',
    document: written(deny('NoCopies', ['backup:CopyIntoBackupVault'])),
  },
];

const userExamples: readonly PolicyExample[] = [
  {
    label: 'Everything but locks',
    detail: 'backup:* without the two operations of a vault lock.',
    document: written(
      { Sid: 'Everything', Effect: 'Allow', Action: 'backup:*', Resource: '*' },
      {
        Sid: 'NoLocks',
        Effect: 'Deny',
        Action: [
          'backup:PutBackupVaultLockConfiguration',
          'backup:DeleteBackupVaultLockConfiguration',
        ],
        Resource: '*',
      },
    ),
  },
  {
    label: 'No compliance lock by accident',
    detail: 'A grace time shorter than 30 days is denied by backup:ChangeableForDays.',
    document: written(
      { Sid: 'Everything', Effect: 'Allow', Action: 'backup:*', Resource: '*' },
      {
        Sid: 'ThirtyDaysOfGrace',
        Effect: 'Deny',
        Action: 'backup:PutBackupVaultLockConfiguration',
        Resource: '*',
        Condition: { NumericLessThan: { 'backup:ChangeableForDays': '30' } },
      },
    ),
  },
  {
    label: 'Read only',
    detail: 'Describe, list and get.',
    document: written({
      Sid: 'Read',
      Effect: 'Allow',
      Action: ['backup:Describe*', 'backup:List*', 'backup:Get*'],
      Resource: '*',
    }),
  },
];

export const examplesFor = (kind: PolicyKind, account: string): readonly PolicyExample[] =>
  kind === 'vault' ? vaultExamples(account) : userExamples;
