// For tests: a vault with recovery points in it, made by calls and by time.
import { HOUR, plus } from '../../domain/instant.ts';
import { rolesOf } from '../../domain/resource.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, passTo } from '../screen.test-kit.ts';

export const NAME = 'WORM_vault';

export async function deskWithVault(): Promise<Desk> {
  const desk = await newDesk();
  await given(desk, 'CreateBackupVault', { BackupVaultName: NAME });
  return desk;
}

/** Backs up the first resources, each once for two days, and lets the jobs complete. */
export async function backUp(
  desk: Desk,
  count: number,
  roleName = 'AWSBackupDefaultServiceRole',
): Promise<void> {
  const { world } = desk.session;
  const role = rolesOf(world.account).find(({ name }) => name === roleName);
  for (const ResourceArn of [...world.resources.keys()].slice(0, count))
    await given(desk, 'StartBackupJob', {
      BackupVaultName: NAME,
      ResourceArn,
      IamRoleArn: role?.arn ?? '',
      Lifecycle: { DeleteAfterDays: 2 },
    });
  await passTo(desk, plus(desk.session.now, 3 * HOUR));
}

export const lock = (desk: Desk): Promise<void> =>
  given(desk, 'PutBackupVaultLockConfiguration', { BackupVaultName: NAME, MinRetentionDays: 7 });

/** The ARN of the point of a resource of this type. */
export function pointOf(desk: Desk, type: string): string {
  for (const point of desk.session.world.points.values())
    if (point.resourceType === type) return point.arn;
  throw new Error(`There is no recovery point of ${type}.`);
}
