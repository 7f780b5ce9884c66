import { expect, it } from 'vitest';
import { arnOf, copyInput, DR } from '../../api/copies.test-kit.ts';
import { EFS, freshSandbox, VAULT } from '../../api/sandbox.test-kit.ts';
import { HOUR, MINUTE } from '../../domain/instant.ts';
import { eventInWords } from './event-in-words.ts';

it('says what happens to copies and restores, each in a sentence', () => {
  const sandbox = freshSandbox().vault().vault(DR).vault('tight');
  sandbox.lock({ MaxRetentionDays: 7 }, 'tight');
  const point = sandbox.backUp({ ResourceArn: EFS });
  const tight = { DestinationBackupVaultArn: arnOf('tight') };
  const events = [
    ...sandbox.call('StartCopyJob', copyInput(point)).verdict.events,
    ...sandbox.call('StartCopyJob', copyInput(point, tight)).verdict.events,
    ...sandbox.call('StartCopyJob', copyInput(point)).verdict.events,
    ...sandbox.advance(3 * HOUR),
    ...sandbox.call('StartRestoreJob', {
      RecoveryPointArn: point,
      Metadata: { newFileSystem: 'true' },
    }).verdict.events,
    ...sandbox.advance(2 * HOUR),
  ];
  const said = events.map((event) => eventInWords(event, sandbox.world));
  for (const sentence of said) expect(sentence).not.toMatch(/undefined|"|arn:/);
  for (const sentence of [
    'A job for the copy of app-files (EFS) to DR_vault was created.',
    'The copy of app-files (EFS) to tight is FAILED: Copy job failed. The retention specified in the job is not within the range specified for the target Backup Vault.',
    'The copy of app-files (EFS) to DR_vault waits for another job of the same resource.',
    'The copy of app-files (EFS) to DR_vault started.',
    'The copy of app-files (EFS) to DR_vault completed.',
    'A job for the restore of fs-0a1b2c3d4e5f60718 (EFS) was created.',
    'The restore of fs-0a1b2c3d4e5f60718 (EFS) started.',
    'The restore of fs-0a1b2c3d4e5f60718 (EFS) completed.',
  ])
    expect(said).toContain(sentence);
});

it('says that a restore failed', () => {
  const sandbox = freshSandbox().vault();
  const RecoveryPointArn = sandbox.backUp();
  const Metadata = { DBInstanceIdentifier: 'database-3' };
  sandbox.answer('StartRestoreJob', { RecoveryPointArn, Metadata });
  sandbox.answer('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn });
  const said = sandbox.advance(3 * MINUTE).map((event) => eventInWords(event, sandbox.world));
  expect(said).toContain('The restore of database-2 (RDS) failed.');
});
