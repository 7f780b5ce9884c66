import { explainedDeletePoint } from '../../domain/explained.ts';
import { findPoint, findVault } from '../find.ts';
import { operation } from '../operation.ts';

/** Deletes a recovery point, which takes a few minutes ([R3]); a lock refuses it, root included ([V3]). */
export const deleteRecoveryPoint = operation<'DeleteRecoveryPoint'>({
  name: 'DeleteRecoveryPoint',
  decide: (context, { BackupVaultName, RecoveryPointArn }) => {
    const vault = findVault(context, BackupVaultName);
    return explainedDeletePoint({
      caller: context.caller,
      seed: context.world.genesis.seed,
      vaultName: BackupVaultName,
      vault,
      pointArn: RecoveryPointArn,
      point: findPoint(context, vault, RecoveryPointArn),
    });
  },
});
