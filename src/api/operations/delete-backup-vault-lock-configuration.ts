import { explainedRemoveLock } from '../../domain/explained.ts';
import { findVault } from '../find.ts';
import { operation } from '../operation.ts';

/** Removes a lock that is in governance mode or in its grace time ([V5], [V10]). */
export const deleteBackupVaultLockConfiguration = operation<'DeleteBackupVaultLockConfiguration'>({
  name: 'DeleteBackupVaultLockConfiguration',
  decide: (context, { BackupVaultName }) =>
    explainedRemoveLock({
      caller: context.caller,
      vaultName: BackupVaultName,
      vault: findVault(context, BackupVaultName),
    }),
});
