import { expect, it } from 'vitest';
import { DAY, HOUR } from '../../domain/instant.ts';
import type { DomainEvent, EventType } from '../../domain/event.ts';
import { advance } from '../../simulation/advance.ts';
import { applyEntry } from '../../api/replay.ts';
import { beginWorld } from '../../simulation/world.ts';
import { DATABASE, FILES, VAULT, WrittenLog } from '../../session/written-log.test-kit.ts';
import { eventInWords } from './event-in-words.ts';

/** A log in which nearly everything happens that can. */
function eventful(): { readonly events: readonly DomainEvent[]; readonly log: WrittenLog } {
  const log = new WrittenLog();
  const vault = { BackupVaultName: VAULT };
  log.call('CreateBackupVault', vault);
  log.backUp(DATABASE, 1);
  log.backUp(DATABASE, 1);
  log.backUp(FILES, 200);
  log.pass(3 * HOUR);
  const point = { ...vault, RecoveryPointArn: log.pointOf(FILES) };
  log.call('UpdateRecoveryPointLifecycle', {
    ...point,
    Lifecycle: { MoveToColdStorageAfterDays: 10, DeleteAfterDays: 100 },
  });
  log.call('TagResource', { ResourceArn: point.RecoveryPointArn, Tags: { team: 'blue' } });
  const arn = `arn:aws:backup:us-east-1:123456789012:backup-vault:${VAULT}`;
  log.call('TagResource', { ResourceArn: arn, Tags: { team: 'blue' } });
  log.call('PutBackupVaultLockConfiguration', { ...vault, MaxRetentionDays: 30 });
  log.backUp(DATABASE, 35);
  log.call('DeleteBackupVaultLockConfiguration', vault);
  log.call('PutBackupVaultLockConfiguration', { ...vault, ChangeableForDays: 3 });
  log.pass(20 * DAY);
  log.call('CreateBackupVault', { BackupVaultName: 'second' });
  log.call('StartBackupJob', {
    BackupVaultName: 'second',
    ResourceArn: DATABASE,
    IamRoleArn: 'arn:aws:iam::123456789012:role/CreateOnlyBackupRole',
    Lifecycle: { DeleteAfterDays: 1 },
  });
  log.pass(3 * DAY);
  log.call('DeleteRecoveryPoint', {
    BackupVaultName: 'second',
    RecoveryPointArn: log.pointOf(DATABASE),
  });
  log.pass(HOUR);
  log.call('DeleteBackupVault', { BackupVaultName: 'second' });
  const world = beginWorld(log.world.genesis);
  const events = log.entries.flatMap((entry) => [...applyEntry(world, entry).events]);
  return { events: [...events, ...advance(world, world.now)], log };
}

const ALL: readonly EventType[] = [
  'vault.created',
  'vault.deleted',
  'vault.tagged',
  'lock.put',
  'lock.removed',
  'lockDate.reached',
  'job.created',
  'job.postponed',
  'job.started',
  'job.completed',
  'job.ended',
  'point.lifecycleChanged',
  'point.deletionAsked',
  'point.deletionFailed',
  'point.deleted',
  'point.movedToCold',
  'point.expired',
  'point.tagged',
];

it('has a sentence for everything that can happen', () => {
  const { events, log } = eventful();
  const happened = new Set(events.map(({ type }) => type));
  expect(ALL.filter((type) => !happened.has(type))).toEqual([]);
  for (const event of events) {
    const said = eventInWords(event, log.world);
    expect(said).toMatch(/^(The|A|WORM_vault|second) .*\.$/);
    expect(said).not.toMatch(/undefined|"|arn:/);
  }
});

it('[W1] [V12] says how a job ended and how a point left', () => {
  const { events, log } = eventful();
  const said = events.map((event) => eventInWords(event, log.world));
  expect(said).toContain(
    'The backup of database-2 (RDS) is FAILED: Backup job failed because the lifecycle is outside the valid range for backup vault.',
  );
  expect(said).toContain(
    'The recovery point of database-2 (RDS) left at the end of its retention.',
  );
  expect(said).toContain('The lock of WORM_vault became immutable.');
});
