import { decideGetAccess } from '../../domain/decide-access.ts';
import { findVault, found } from '../find.ts';
import { operation } from '../operation.ts';

export const getBackupVaultAccessPolicy = operation<'GetBackupVaultAccessPolicy'>({
  name: 'GetBackupVaultAccessPolicy',
  decide: (context, { BackupVaultName }) =>
    decideGetAccess({
      caller: context.caller,
      vaultName: BackupVaultName,
      vault: findVault(context, BackupVaultName),
    }),
  answer: (context, { BackupVaultName }) => {
    const { name, arn, accessPolicy } = found(findVault(context, BackupVaultName));
    return { BackupVaultName: name, BackupVaultArn: arn, Policy: accessPolicy };
  },
});
