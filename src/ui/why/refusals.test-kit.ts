// For tests: one refused call, or one whose job fails, for every rule that can refuse.
import { DAY, HOUR } from '../../domain/instant.ts';
import type { RuleId } from '../../domain/rules.ts';
import { REFUSALS_OF_ACCESS } from './refusals-of-access.test-kit.ts';
import { DATABASE, FILES, ROLE, VAULT, WrittenLog } from '../../session/written-log.test-kit.ts';

type Refused = ReturnType<WrittenLog['ask']>;

const vault = { BackupVaultName: VAULT };
const job = { ...vault, ResourceArn: DATABASE, IamRoleArn: ROLE };

/** A log with a vault that holds a backup of the database and one of the file system. */
export function filledVault(): WrittenLog {
  const log = new WrittenLog();
  log.call('CreateBackupVault', vault);
  log.backUp(DATABASE, 2);
  log.backUp(FILES, 14);
  log.pass(2 * HOUR);
  return log;
}

/** The same, locked in compliance mode with a grace time of three days. */
export function lockedVault(): WrittenLog {
  const log = filledVault();
  log.call('PutBackupVaultLockConfiguration', {
    ...vault,
    ChangeableForDays: 3,
    MinRetentionDays: 7,
    MaxRetentionDays: 30,
  });
  return log;
}

export function immutableVault(): WrittenLog {
  const log = lockedVault();
  log.pass(3 * DAY);
  return log;
}

export const deleteFiles = (log: WrittenLog): Refused =>
  log.ask('DeleteRecoveryPoint', { ...vault, RecoveryPointArn: log.pointOf(FILES) });

const editFiles = (log: WrittenLog, lifecycle: object): Refused =>
  log.ask('UpdateRecoveryPointLifecycle', {
    ...vault,
    RecoveryPointArn: log.pointOf(FILES),
    Lifecycle: lifecycle,
  });

const start = (log: WrittenLog, input: object): Refused =>
  log.ask('StartBackupJob', { ...job, ...input });

const firstJob = (log: WrittenLog): string => [...log.world.jobs.keys()][0] ?? '';

function inFullRegion(): Refused {
  const log = new WrittenLog();
  for (let number = 0; number < 300; number += 1)
    log.call('CreateBackupVault', { BackupVaultName: `vault-${String(number)}` });
  return log.ask('CreateBackupVault', vault);
}

function asAuditor(): Refused {
  const log = filledVault();
  log.principal = 'auditor';
  return deleteFiles(log);
}

function whileCreating(): Refused {
  const log = new WrittenLog();
  log.call('CreateBackupVault', vault);
  log.backUp(FILES, 14);
  log.pass(3 * 60 * 1000);
  return deleteFiles(log);
}

function inTwoDays(lifecycle: object): Refused {
  const log = filledVault();
  log.pass(2 * DAY);
  return editFiles(log, lifecycle);
}

export const REFUSALS = {
  ...REFUSALS_OF_ACCESS,
  S1: () => new WrittenLog().ask('CreateBackupVault', {}),
  S2: () =>
    filledVault().ask('PutBackupVaultLockConfiguration', { ...vault, MinRetentionDays: 'x' }),
  S3: () => filledVault().ask('ListBackupVaults', { NextToken: 'somebody-else' }),
  P1: asAuditor,
  E1: () => new WrittenLog().ask('DescribeBackupVault', vault),
  E2: () => filledVault().ask('DeleteRecoveryPoint', { ...vault, RecoveryPointArn: 'arn:aws:x' }),
  E3: () => filledVault().ask('DescribeBackupJob', { BackupJobId: 'no-such-job' }),
  E4: () => start(filledVault(), { ResourceArn: `${DATABASE}-other` }),
  E5: () => filledVault().ask('TagResource', { ResourceArn: DATABASE, Tags: { team: 'blue' } }),
  B1: () => new WrittenLog().ask('CreateBackupVault', { BackupVaultName: 'not allowed' }),
  B2: () => filledVault().ask('CreateBackupVault', vault),
  B4: () => immutableVault().ask('DeleteBackupVault', vault),
  B6: inFullRegion,
  B7: () => start(filledVault(), { RecoveryPointTags: { 'aws:owned': 'yes' } }),
  B8: () =>
    new WrittenLog().ask('CreateBackupVault', { ...vault, EncryptionKeyArn: 'alias/aws/backup' }),
  V3: () => deleteFiles(lockedVault()),
  V5: () => immutableVault().ask('DeleteBackupVaultLockConfiguration', vault),
  V6: () =>
    filledVault().ask('PutBackupVaultLockConfiguration', { ...vault, ChangeableForDays: 0 }),
  V7: () =>
    filledVault().ask('PutBackupVaultLockConfiguration', {
      ...vault,
      MinRetentionDays: 30,
      MaxRetentionDays: 7,
    }),
  W1: () => start(lockedVault(), { Lifecycle: { DeleteAfterDays: 35 } }),
  L1: () => start(filledVault(), { Lifecycle: { DeleteAfterDays: 0 } }),
  L2: () => editFiles(filledVault(), { MoveToColdStorageAfterDays: 10, DeleteAfterDays: 50 }),
  L7: () => inTwoDays({ MoveToColdStorageAfterDays: 1, DeleteAfterDays: 100 }),
  R4: whileCreating,
  J5: () => start(filledVault(), { StartWindowMinutes: 10 }),
  J9: () => {
    const log = filledVault();
    return log.ask('StopBackupJob', { BackupJobId: firstJob(log) });
  },
} satisfies Partial<Record<RuleId, () => Refused>>;
