import { describe, expect, it } from 'vitest';
import { DAY, HOUR, type Instant, plus } from '../domain/instant.ts';
import { walkthroughOf } from './walkthrough.ts';
import type { WalkthroughStepId } from './walkthrough-step.ts';
import { DATABASE, FILES, START, VAULT, WrittenLog } from './written-log.test-kit.ts';

const LOCK = { ChangeableForDays: 3, MinRetentionDays: 7, MaxRetentionDays: 30 };

type Act = (log: WrittenLog) => void;

/** Each step of the walkthrough, done as its words say. */
const ACTS: Readonly<Partial<Record<WalkthroughStepId, Act>>> = {
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

const ORDER = Object.keys(ACTS) as WalkthroughStepId[];
const BEFORE_ENDING = ORDER.slice(0, 9);

function edit(log: WrittenLog, resource: string, lifecycle: Record<string, number>): void {
  log.call('UpdateRecoveryPointLifecycle', {
    BackupVaultName: VAULT,
    RecoveryPointArn: log.pointOf(resource),
    Lifecycle: lifecycle,
  });
}

function remove(log: WrittenLog, resource: string): void {
  log.call('DeleteRecoveryPoint', {
    BackupVaultName: VAULT,
    RecoveryPointArn: log.pointOf(resource),
  });
}

function after(...ids: readonly WalkthroughStepId[]): WrittenLog {
  const log = new WrittenLog();
  for (const id of ids) ACTS[id]?.(log);
  return log;
}

const look = (log: WrittenLog) => walkthroughOf(log.entries, log.world);

const doneIn = (log: WrittenLog): WalkthroughStepId[] =>
  look(log)
    .steps.filter(({ isDone }) => isDone)
    .map(({ id }) => id);

const hintFor = (log: WrittenLog, id: WalkthroughStepId) =>
  look(log).steps.find((step) => step.id === id)?.hint;

describe('the walkthrough', () => {
  it('has nothing done and begins with a vault in a new sandbox', () => {
    const walkthrough = look(new WrittenLog());
    expect(walkthrough.steps.some(({ isDone }) => isDone)).toBe(false);
    expect(walkthrough.next?.id).toBe('create vault');
    expect(walkthrough.vaultName).toBeUndefined();
  });

  it.each(ORDER.map((id, index) => [id, index] as const))(
    'ticks off "%s" when it is done, and nothing that is still to come',
    (_id, index) => {
      const walked = ORDER.slice(0, index + 1);
      expect(doneIn(after(...walked))).toEqual(walked);
      expect(look(after(...walked)).next?.id).toBe(ORDER[index + 1]);
    },
  );

  it('takes the experiments in any order', () => {
    const shuffled: WalkthroughStepId[] = [
      'create vault',
      'back up files',
      'back up database',
      'let backups complete',
      'change retention',
      'put lock',
      'try cold',
      'try long retention',
      'try deletion',
    ];
    expect(doneIn(after(...shuffled))).toEqual(BEFORE_ENDING);
  });

  it('takes any name for the vault, and names it', () => {
    const log = new WrittenLog();
    log.call('CreateBackupVault', { BackupVaultName: 'mine' });
    expect(look(log).vaultName).toBe('mine');
  });

  it('stays with the vault that has come furthest, and of equals with the newest', () => {
    const log = after('create vault', 'back up database');
    log.call('CreateBackupVault', { BackupVaultName: 'second' });
    expect(look(log).vaultName).toBe(VAULT);
    log.backUp(FILES, 14, 'second');
    expect(look(log).vaultName).toBe('second');
  });

  it('looks only where the account has something to back up', () => {
    const log = new WrittenLog();
    log.region = 'eu-west-1';
    log.call('CreateBackupVault', { BackupVaultName: VAULT });
    expect(doneIn(log)).toEqual([]);
  });

  it('begins anew with a vault that was deleted before it was ever locked', () => {
    const log = after('create vault', 'delete vault');
    expect(doneIn(log)).toEqual([]);
  });

  it('knows the recovery points that its steps are about', () => {
    const log = after(...BEFORE_ENDING);
    const { database, files } = look(log);
    expect(files).toEqual({
      resourceArn: FILES,
      pointArn: log.pointOf(FILES),
      state: 'complete',
    });
    expect(database.pointArn).toBe(log.pointOf(DATABASE));
    log.pass(2 * DAY);
    expect(look(log).database).toEqual({ resourceArn: DATABASE, state: 'complete' });
  });

  it('says from where the other ending can still be had', () => {
    const log = after(...BEFORE_ENDING);
    const { length } = log.entries;
    expect(look(log).crossroads).toBeUndefined();
    ACTS['remove lock']?.(log);
    expect(look(log).crossroads).toBe(length);
  });
});

describe('the ending in which the lock date passes', () => {
  const lockDate = plus(START, 2 * HOUR + 3 * DAY);
  const ENDING: WalkthroughStepId[] = [
    'pass lock date',
    'try removal',
    'let points end',
    'delete empty vault',
  ];

  it('[V11] begins on the lock date itself and not before', () => {
    const log = after(...BEFORE_ENDING);
    log.passTo(plus(lockDate, -1));
    expect(look(log).ending).toBe('clean up');
    log.passTo(lockDate);
    expect(look(log).ending).toBe('immutable');
    expect(doneIn(log)).toEqual([...BEFORE_ENDING, 'pass lock date']);
  });

  it('[V5] [B5] goes by a refused removal, by time, and by the deletion of the empty vault', () => {
    const log = after(...BEFORE_ENDING);
    log.passTo(lockDate);
    ACTS['remove lock']?.(log);
    expect(doneIn(log)).toEqual([...BEFORE_ENDING, ...ENDING.slice(0, 2)]);
    log.passTo((START + 20 * DAY) as Instant);
    expect(doneIn(log)).toEqual([...BEFORE_ENDING, ...ENDING.slice(0, 3)]);
    ACTS['delete vault']?.(log);
    expect(doneIn(log)).toEqual([...BEFORE_ENDING, ...ENDING]);
    expect(look(log).next).toBeUndefined();
  });

  it('is remembered after the vault has gone, however much time passes', () => {
    const log = after(...BEFORE_ENDING, 'remove lock', 'delete points', 'delete vault');
    log.pass(30 * DAY);
    expect(look(log).ending).toBe('clean up');
    expect(look(log).next).toBeUndefined();
  });
});

describe('a step that one might think done', () => {
  it('says that the backup has left when its retention was over', () => {
    const log = after('create vault', 'back up database', 'back up files');
    log.pass(4 * DAY);
    expect(hintFor(log, 'change retention')).toBe('the backup is gone');
  });

  it('says that a backup did not complete', () => {
    const log = after('create vault', 'back up database');
    log.call('StopBackupJob', { BackupJobId: [...log.world.jobs.keys()][0] ?? '' });
    expect(hintFor(log, 'let backups complete')).toBe('a backup did not complete');
  });

  it('[V2] says that a lock without a grace time is not the one that is meant', () => {
    const log = after(...ORDER.slice(0, 5));
    log.call('PutBackupVaultLockConfiguration', { BackupVaultName: VAULT });
    expect(doneIn(log)).not.toContain('put lock');
    expect(hintFor(log, 'put lock')).toBe('it is governance');
  });

  it('[V3] says that an edit comes too late in a locked vault', () => {
    const log = after(...ORDER.slice(0, 4), 'put lock');
    expect(hintFor(log, 'change retention')).toBe('it is locked already');
  });

  it('[P1] says that permission was missing, and does not take that for the lock’s refusal', () => {
    const log = after(...ORDER.slice(0, 6));
    log.principal = 'auditor';
    remove(log, FILES);
    expect(doneIn(log)).not.toContain('try deletion');
    expect(hintFor(log, 'try deletion')).toBe('permission came first');
  });

  it('[W1] says that the lock has no maximum for the long retention to pass', () => {
    const log = after(...ORDER.slice(0, 5));
    const input = { BackupVaultName: VAULT, ChangeableForDays: 3, MinRetentionDays: 7 };
    log.call('PutBackupVaultLockConfiguration', input);
    log.backUp(DATABASE, 35);
    expect(doneIn(log)).not.toContain('try long retention');
    expect(hintFor(log, 'try long retention')).toBe('the maximum is too high');
  });

  it('says that the vault is not locked any more', () => {
    const log = after(...ORDER.slice(0, 6), 'remove lock');
    expect(hintFor(log, 'try cold')).toBe('it is not locked');
    expect(hintFor(log, 'try long retention')).toBe('it is not locked');
  });
});
