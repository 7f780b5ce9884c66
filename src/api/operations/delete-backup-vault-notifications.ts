import { decideDeleteNotifications } from '../../domain/decide-notifications.ts';
import { findVault } from '../find.ts';
import { operation } from '../operation.ts';

export const deleteBackupVaultNotifications = operation<'DeleteBackupVaultNotifications'>({
  name: 'DeleteBackupVaultNotifications',
  decide: (context, { BackupVaultName }) =>
    decideDeleteNotifications({
      caller: context.caller,
      vaultName: BackupVaultName,
      vault: findVault(context, BackupVaultName),
    }),
});
