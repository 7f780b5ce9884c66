import { decidePutAccess } from '../../domain/decide-access.ts';
import { findVault } from '../find.ts';
import { operation } from '../operation.ts';

/** Replaces the vault's access policy; it can shut out everybody, root included ([P6]). */
export const putBackupVaultAccessPolicy = operation<'PutBackupVaultAccessPolicy'>({
  name: 'PutBackupVaultAccessPolicy',
  decide: (context, { BackupVaultName, Policy }) =>
    decidePutAccess({
      caller: context.caller,
      vaultName: BackupVaultName,
      vault: findVault(context, BackupVaultName),
      policy: Policy,
    }),
});
