import { expect, it } from 'vitest';
import { DAY, plus } from '../../domain/instant.ts';
import { vaultArn } from '../../domain/vault.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, passTo } from '../screen.test-kit.ts';
import { countAt, deletionOf, presenceIn, regionsOf, vaultsElsewhere } from './vault-presence.ts';

const NAME = 'WORM_vault';
const ARN = vaultArn('us-east-1', '123456789012', NAME);

async function deskWithPoint(): Promise<Desk> {
  const desk = await newDesk();
  await given(desk, 'CreateBackupVault', { BackupVaultName: NAME });
  await given(desk, 'StartBackupJob', {
    BackupVaultName: NAME,
    ResourceArn: 'arn:aws:rds:us-east-1:123456789012:db:database-2',
    IamRoleArn: 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole',
    Lifecycle: { DeleteAfterDays: 2 },
  });
  await passTo(desk, plus(desk.session.now, DAY / 2));
  return desk;
}

it('counts what the vault holds now and at an instant ahead, as time will have it', async () => {
  const { session } = await deskWithPoint();
  const presence = presenceIn(session.world, ARN);
  const ahead = plus(session.now, 3 * DAY);
  expect(countAt(presence, session.now)).toBe(1);
  expect(countAt(presence, plus(session.now, DAY))).toBe(1);
  expect(countAt(presence, ahead)).toBe(0);
  await session.advance(ahead);
  expect(countAt(presenceIn(session.world, ARN), ahead)).toBe(0);
});

it('knows the Regions that have a vault, by name and by number', async () => {
  const desk = await newDesk();
  await given(desk, 'CreateBackupVault', { BackupVaultName: NAME });
  await desk.session.moveToRegion('eu-west-1');
  await given(desk, 'CreateBackupVault', { BackupVaultName: NAME });
  await given(desk, 'CreateBackupVault', { BackupVaultName: 'other' });
  const { world } = desk.session;
  expect(regionsOf(world, NAME)).toEqual(['us-east-1', 'eu-west-1']);
  expect([...vaultsElsewhere(world, 'us-east-1')]).toEqual([['eu-west-1', 2]]);
});

it('finds the call that deleted a vault, not one that was refused', async () => {
  const desk = await deskWithPoint();
  const { session } = desk;
  const place = { name: NAME, region: 'us-east-1' };
  await session.dispatch('DeleteBackupVault', { BackupVaultName: NAME });
  expect(deletionOf(session.entries, place)).toBeUndefined();
  await passTo(desk, plus(session.now, 3 * DAY));
  await given(desk, 'DeleteBackupVault', { BackupVaultName: NAME });
  expect(deletionOf(session.entries, place)?.seq).toBe(session.head);
  expect(deletionOf(session.entries, { ...place, region: 'eu-west-1' })).toBeUndefined();
});
