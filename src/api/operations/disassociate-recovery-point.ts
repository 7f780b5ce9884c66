import { explainedDisassociate } from '../../domain/decide-disassociate.ts';
import { findPoint, findVault } from '../find.ts';
import { operation } from '../operation.ts';

/** Gives a continuous recovery point back to its service; snapshots and locked vaults refuse ([R5], [V3]). */
export const disassociateRecoveryPoint = operation<'DisassociateRecoveryPoint'>({
  name: 'DisassociateRecoveryPoint',
  decide: (context, { BackupVaultName: vaultName, RecoveryPointArn: pointArn }) => {
    const { world, caller } = context;
    const vault = findVault(context, vaultName);
    const point = findPoint(context, vault, pointArn);
    const { seed } = world.genesis;
    return explainedDisassociate({ caller, seed, vaultName, vault, pointArn, point });
  },
});
