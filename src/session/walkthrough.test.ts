import { describe, expect, it } from 'vitest';
import { DAY, HOUR, type Instant, plus } from '../domain/instant.ts';
import { ACTS, after, BEFORE_ENDING, doneIn, look, ORDER } from './walked-log.test-kit.ts';
import type { WalkthroughStepId } from './walkthrough-step.ts';
import { DATABASE, FILES, START, VAULT, WrittenLog } from './written-log.test-kit.ts';

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
