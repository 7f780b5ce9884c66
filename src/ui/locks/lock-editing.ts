// Where the lock's form stands, and what is said when it has been sent.
import type { InputOf } from '../../api/operation.ts';
import { addressOf } from '../route.ts';

/** From the vault when the form belongs to one, from the list of locks otherwise. */
export const crumbsOf = (vault: string | undefined) =>
  vault === undefined
    ? [
        { label: 'Vault locks', href: addressOf({ screen: 'locks' }) },
        { label: 'Create vault lock' },
      ]
    : [
        { label: 'Backup vaults', href: addressOf({ screen: 'vaults' }) },
        { label: vault, href: addressOf({ screen: 'vault', vault }) },
        { label: 'Vault lock' },
      ];

export const savedText = (
  { BackupVaultName: name }: InputOf<'PutBackupVaultLockConfiguration'>,
  wasLocked: boolean,
) => ({
  done: wasLocked ? `Vault lock of ${name} saved.` : `Vault lock of ${name} created.`,
  refused: wasLocked ? 'Vault lock not saved.' : 'Vault lock not created.',
});
