import { mayAskVault, vaultExists } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { findVault, found } from '../find.ts';
import { operation } from '../operation.ts';
import { vaultView } from '../views.ts';

/** Says what a vault is. AWS tells neither the lock's mode nor its grace time, so this does not either. */
export const describeBackupVault = operation<'DescribeBackupVault'>({
  name: 'DescribeBackupVault',
  decide: (context, { BackupVaultName, BackupVaultAccountId }) => {
    const vault = findVault(context, BackupVaultName, BackupVaultAccountId);
    return decide(
      [
        mayAskVault(context.caller, 'DescribeBackupVault', BackupVaultName, vault),
        vaultExists(vault, BackupVaultName),
      ],
      () => [],
    );
  },
  answer: (context, { BackupVaultName, BackupVaultAccountId }) =>
    vaultView(context.world, found(findVault(context, BackupVaultName, BackupVaultAccountId))),
});
