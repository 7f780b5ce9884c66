// For tests: logs in which the walkthrough is followed, step by step or in part.
import { HOUR } from '../domain/instant.ts';
import { walkthroughOf } from './walkthrough.ts';
import type { WalkthroughStepId } from './walkthrough-step.ts';
import { DATABASE, FILES, VAULT, WrittenLog } from './written-log.test-kit.ts';

const LOCK = { ChangeableForDays: 3, MinRetentionDays: 7, MaxRetentionDays: 30 };

type Act = (log: WrittenLog) => void;

/** Each step of the walkthrough, done as its words say. */
export const ACTS: Readonly<Partial<Record<WalkthroughStepId, Act>>> = {
  'create vault': (log) => void log.call('CreateBackupVault', { BackupVaultName: VAULT }),
  'back up database': (log) => void log.backUp(DATABASE, 2),
  'back up files': (log) => void log.backUp(FILES, 14),
  'let backups complete': (log) => log.pass(2 * HOUR),
  'change retention': (log) => edit(log, DATABASE, { DeleteAfterDays: 1 }),
  'put lock': (log) =>
    void log.call('PutBackupVaultLockConfiguration', { BackupVaultName: VAULT, ...LOCK }),
  'try deletion': (log) => remove(log, FILES),
  'try long retention': (log) => void log.backUp(DATABASE, 35),
  'try cold': (log) => edit(log, FILES, { MoveToColdStorageAfterDays: 10, DeleteAfterDays: 100 }),
  'remove lock': (log) =>
    void log.call('DeleteBackupVaultLockConfiguration', { BackupVaultName: VAULT }),
  'delete points': (log) => {
    remove(log, FILES);
    remove(log, DATABASE);
    log.pass(HOUR);
  },
  'delete vault': (log) => void log.call('DeleteBackupVault', { BackupVaultName: VAULT }),
};

export const ORDER = Object.keys(ACTS) as WalkthroughStepId[];
export const BEFORE_ENDING = ORDER.slice(0, 9);

function edit(log: WrittenLog, resource: string, lifecycle: Record<string, number>): void {
  log.call('UpdateRecoveryPointLifecycle', {
    BackupVaultName: VAULT,
    RecoveryPointArn: log.pointOf(resource),
    Lifecycle: lifecycle,
  });
}

export function remove(log: WrittenLog, resource: string): void {
  log.call('DeleteRecoveryPoint', {
    BackupVaultName: VAULT,
    RecoveryPointArn: log.pointOf(resource),
  });
}

export function after(...ids: readonly WalkthroughStepId[]): WrittenLog {
  const log = new WrittenLog();
  for (const id of ids) ACTS[id]?.(log);
  return log;
}

export const look = (log: WrittenLog) => walkthroughOf(log.entries, log.world);

export const doneIn = (log: WrittenLog): WalkthroughStepId[] =>
  look(log)
    .steps.filter(({ isDone }) => isDone)
    .map(({ id }) => id);
