// The screens on which a way out of a refusal can be taken.
import type { CallEntry } from '../../simulation/log.ts';
import type { Route } from '../route.ts';

export function vaultRoute(entry: CallEntry): Route | undefined {
  const vault = textIn(entry, 'BackupVaultName');
  return vault === undefined ? undefined : { screen: 'vault', vault };
}

export function lockRoute(entry: CallEntry): Route | undefined {
  const vault = textIn(entry, 'BackupVaultName');
  return vault === undefined ? undefined : { screen: 'lock', vault };
}

/** The form on which the same call is made with another input. */
export function changeRoute(entry: CallEntry): Route | undefined {
  const vault = textIn(entry, 'BackupVaultName');
  const point = textIn(entry, 'RecoveryPointArn');
  const resource = textIn(entry, 'ResourceArn');
  if (vault === undefined) return undefined;
  if (entry.operation === 'StartBackupJob')
    return { screen: 'backup-create', vault, ...(resource === undefined ? {} : { resource }) };
  if (point !== undefined) return { screen: 'point-edit', vault, point };
  return { screen: 'lock', vault };
}

function textIn({ input }: CallEntry, member: string): string | undefined {
  const value = input[member];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
