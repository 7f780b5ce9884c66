import { decideDeleteAccess } from '../../domain/decide-access.ts';
import { findVault } from '../find.ts';
import { operation } from '../operation.ts';

export const deleteBackupVaultAccessPolicy = operation<'DeleteBackupVaultAccessPolicy'>({
  name: 'DeleteBackupVaultAccessPolicy',
  decide: (context, { BackupVaultName }) =>
    decideDeleteAccess({
      caller: context.caller,
      vaultName: BackupVaultName,
      vault: findVault(context, BackupVaultName),
    }),
});
