import { describe, expect, it } from 'vitest';
import { addLateOperations } from '../../api/late-operations.ts';
import { DAY, HOUR } from '../../domain/instant.ts';
import { DATABASE, FILES, VAULT, WrittenLog } from '../../session/written-log.test-kit.ts';
import { headingOf, outcomeInWords, subjectOf } from './entry-in-words.ts';
import { summaryOf } from './log-summary.ts';

function withBackup(): WrittenLog {
  const log = new WrittenLog();
  log.call('CreateBackupVault', { BackupVaultName: VAULT });
  log.backUp(FILES, 14);
  log.pass(2 * HOUR);
  return log;
}

function subject(operation: string, input: object): string {
  const log = withBackup();
  const { entry } = log.ask(operation, input);
  return subjectOf(entry, log.world);
}

describe('what an entry is about', () => {
  it('is the vault, or the thing in it', () => {
    expect(subject('DescribeBackupVault', { BackupVaultName: VAULT })).toBe(VAULT);
    expect(subject('StartBackupJob', { BackupVaultName: VAULT, ResourceArn: DATABASE })).toBe(
      'database-2 (RDS) in WORM_vault',
    );
    const log = withBackup();
    const arn = log.pointOf(FILES);
    const { entry } = log.ask('DescribeRecoveryPoint', {
      BackupVaultName: VAULT,
      RecoveryPointArn: arn,
    });
    expect(subjectOf(entry, log.world)).toBe('app-files (EFS) in WORM_vault');
  });

  it('is the resource behind a job, a recovery point or a tag', () => {
    const log = withBackup();
    const BackupJobId = [...log.world.jobs.keys()][0] ?? '';
    expect(subjectOf(log.ask('DescribeBackupJob', { BackupJobId }).entry, log.world)).toBe(
      'app-files (EFS)',
    );
    const tag = { ResourceArn: log.pointOf(FILES), Tags: { team: 'blue' } };
    expect(subjectOf(log.ask('TagResource', tag).entry, log.world)).toBe('app-files (EFS)');
  });

  it('is the title of a legal hold, or the policy of a user', () => {
    addLateOperations();
    const log = withBackup();
    log.call('CreateLegalHold', { Title: 'A matter', Description: 'Kept for the court' });
    const LegalHoldId = [...log.world.holds.keys()][0] ?? '';
    expect(subjectOf(log.ask('GetLegalHold', { LegalHoldId }).entry, log.world)).toBe('A matter');
    expect(subject('GetLegalHold', { LegalHoldId: 'none' })).toBe('none');
    expect(subject('GetUserPolicy', { UserName: 'Operator', PolicyName: 'OperatorPolicy' })).toBe(
      'OperatorPolicy of Operator',
    );
  });

  it('is the end of an ARN that names nothing here, and nothing where nothing is named', () => {
    expect(subject('DescribeProtectedResource', { ResourceArn: `${DATABASE}-old` })).toBe(
      'database-2-old',
    );
    expect(subject('ListBackupVaults', {})).toBe('');
    expect(subject('CreateBackupVault', { BackupVaultName: 7 })).toBe('');
  });
});

describe('an entry in one glance', () => {
  it('says what was asked, when, by whom and about what', () => {
    const log = withBackup();
    const { entry } = log.ask('DeleteBackupVault', { BackupVaultName: VAULT });
    expect(headingOf(entry)).toBe('Refused: delete backup vault');
    expect(outcomeInWords(entry.outcome)).toBe('Refused by B4');
    expect(summaryOf(entry, log.world)).toEqual({
      icon: 'stop',
      tone: 'refused',
      what: 'Delete backup vault',
      when: '28 Sep 2021, 06:33 UTC · as root',
      about: VAULT,
    });
  });

  it('names a Region other than the home one', () => {
    const log = withBackup();
    log.region = 'eu-west-1';
    const { entry } = log.ask('CreateBackupVault', { BackupVaultName: VAULT });
    expect(summaryOf(entry, log.world).about).toBe('WORM_vault · eu-west-1');
  });

  it('[W1] tells a call whose job fails from a refused one', () => {
    const log = withBackup();
    log.call('PutBackupVaultLockConfiguration', { BackupVaultName: VAULT, MaxRetentionDays: 30 });
    log.backUp(DATABASE, 35);
    const entry = log.entries.at(-1);
    if (entry?.kind !== 'call') throw new Error('The newest entry is a call.');
    expect(headingOf(entry)).toBe('Accepted, but its job failed: start backup job');
    expect(outcomeInWords(entry.outcome)).toBe('Job fails by W1');
  });

  it('measures a move of the clock', () => {
    const log = withBackup();
    log.pass(3 * DAY);
    const entry = log.entries.at(-1);
    if (entry === undefined) throw new Error('The log is empty.');
    expect(summaryOf(entry, log.world)).toMatchObject({
      what: '3 days passed',
      when: 'to 1 Oct 2021, 06:33 UTC',
    });
  });
});
