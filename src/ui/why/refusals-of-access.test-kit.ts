// For tests: one refused call for every rule of holds, policies, notifications and settings that can refuse.
import { addLateOperations } from '../../api/late-operations.ts';
import { HOUR } from '../../domain/instant.ts';
import type { RuleId } from '../../domain/rules.ts';
import { DATABASE, FILES, ROLE, VAULT, WrittenLog } from '../../session/written-log.test-kit.ts';

type Refused = ReturnType<WrittenLog['ask']>;

addLateOperations();

const vault = { BackupVaultName: VAULT };
const hold = { Title: 'A matter', Description: 'Kept for the court' };
const user = { UserName: 'Operator', PolicyName: 'more' };

const document = (...Statement: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement });
const denied = (Action: string) =>
  document({ Effect: 'Deny', Principal: '*', Action, Resource: '*' });

function withVault(): WrittenLog {
  const log = new WrittenLog();
  log.call('CreateBackupVault', vault);
  return log;
}

function withPoint(): WrittenLog {
  const log = withVault();
  log.backUp(FILES, 14);
  log.pass(2 * HOUR);
  return log;
}

const holdId = (log: WrittenLog): string => [...log.world.holds.keys()][0] ?? '';

function withHold(log: WrittenLog): WrittenLog {
  log.call('CreateLegalHold', hold);
  log.pass(HOUR);
  return log;
}

function underHold(): Refused {
  const log = withHold(withPoint());
  return log.ask('DeleteRecoveryPoint', { ...vault, RecoveryPointArn: log.pointOf(FILES) });
}

function fiftyHolds(): Refused {
  const log = new WrittenLog();
  for (let count = 0; count < 50; count += 1) log.call('CreateLegalHold', hold);
  return log.ask('CreateLegalHold', hold);
}

function whileCreatingHold(): Refused {
  const log = new WrittenLog();
  log.call('CreateLegalHold', hold);
  return log.ask('CancelLegalHold', { LegalHoldId: holdId(log), CancelDescription: 'x' });
}

function copyDenied(): Refused {
  const log = withPoint();
  log.call('CreateBackupVault', { BackupVaultName: 'other' });
  const Policy = denied('backup:CopyIntoBackupVault');
  log.call('PutBackupVaultAccessPolicy', { BackupVaultName: 'other', Policy });
  return log.ask('StartCopyJob', {
    RecoveryPointArn: log.pointOf(FILES),
    SourceBackupVaultName: VAULT,
    DestinationBackupVaultArn: 'arn:aws:backup:us-east-1:123456789012:backup-vault:other',
    IamRoleArn: ROLE,
  });
}

function optedOut(): Refused {
  const log = withVault();
  log.call('UpdateRegionSettings', { ResourceTypeOptInPreference: { RDS: false } });
  return log.ask('StartBackupJob', { ...vault, ResourceArn: DATABASE, IamRoleArn: ROLE });
}

const long = document({ Sid: 'x'.repeat(2048), Effect: 'Allow', Action: '*', Resource: '*' });

export const REFUSALS_OF_ACCESS = {
  H1: underHold,
  H6: fiftyHolds,
  H7: () =>
    new WrittenLog().ask('CreateLegalHold', {
      ...hold,
      RecoveryPointSelection: { DateRange: { FromDate: 0, ToDate: 4_000_000_000 } },
    }),
  H8: () => new WrittenLog().ask('GetLegalHold', { LegalHoldId: 'none' }),
  H9: whileCreatingHold,
  H11: () => new WrittenLog().ask('CreateLegalHold', { ...hold, Title: '' }),
  H13: () =>
    withHold(new WrittenLog()).ask('CancelLegalHold', {
      LegalHoldId: 'none',
      CancelDescription: 'Settled',
      RetainRecordInDays: -1,
    }),
  P3: copyDenied,
  P4: () => new WrittenLog().ask('PutUserPolicy', { ...user, PolicyDocument: '{}' }),
  P5: () => withVault().ask('PutBackupVaultAccessPolicy', { ...vault, Policy: denied('backup:*') }),
  P7: () => new WrittenLog().ask('GetUserPolicy', { ...user, UserName: 'root' }),
  P8: () => new WrittenLog().ask('PutUserPolicy', { ...user, PolicyDocument: long }),
  P10: () => new WrittenLog().ask('GetUserPolicy', user),
  E6: () => withVault().ask('GetBackupVaultNotifications', vault),
  B9: () =>
    withVault().ask('PutBackupVaultNotifications', {
      ...vault,
      SNSTopicArn: 'topic',
      BackupVaultEvents: ['BACKUP_JOB_STARTED'],
    }),
  O1: optedOut,
  O2: () =>
    new WrittenLog().ask('UpdateRegionSettings', { ResourceTypeOptInPreference: { X: true } }),
  O3: () =>
    new WrittenLog().ask('UpdateRegionSettings', {
      ResourceTypeManagementPreference: { DynamoDB: true },
    }),
  O4: () => new WrittenLog().ask('UpdateGlobalSettings', { GlobalSettings: { x: 'true' } }),
} satisfies Partial<Record<RuleId, () => Refused>>;
