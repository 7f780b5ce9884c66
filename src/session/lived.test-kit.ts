// For tests: a sandbox that nothing keeps, with its clock.
import { HOUR, plus } from '../domain/instant.ts';
import { rolesOf } from '../domain/resource.ts';
import { MemoryStore } from '../persistence/memory-store.ts';
import type { Clock } from './clock.svelte.ts';
import { Lab } from './lab.svelte.ts';
import type { Session } from './session.svelte.ts';

export const VAULT = 'WORM_vault';

export interface Running {
  readonly session: Session;
  readonly clock: Clock;
}

const open: Lab[] = [];

/** Call it after each test. */
export function closeAll(): void {
  for (const lab of open.splice(0)) lab.close();
}

export async function ready(store = new MemoryStore()): Promise<Running> {
  const lab = await Lab.start(store);
  open.push(lab);
  const { session, clock } = lab;
  if (session === undefined || clock === undefined) throw new Error('No sandbox is open.');
  return { session, clock };
}

/** A vault in its grace time of three days, and a backup that is kept for seven. */
export async function lived(): Promise<Running> {
  const both = await ready();
  const { session } = both;
  await session.dispatch('CreateBackupVault', { BackupVaultName: VAULT });
  await session.dispatch('PutBackupVaultLockConfiguration', {
    BackupVaultName: VAULT,
    MinRetentionDays: 7,
    ChangeableForDays: 3,
  });
  await session.dispatch('StartBackupJob', {
    BackupVaultName: VAULT,
    ResourceArn: [...session.world.resources.keys()][0] ?? '',
    IamRoleArn: rolesOf(session.world.account)[0]?.arn ?? '',
    Lifecycle: { DeleteAfterDays: 7 },
  });
  await session.advance(plus(session.now, HOUR));
  return both;
}
