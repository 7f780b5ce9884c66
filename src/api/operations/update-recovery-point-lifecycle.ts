import { explainedEditLifecycle } from '../../domain/explained.ts';
import { walk } from '../../domain/verdict.ts';
import { findPoint, findVault, found } from '../find.ts';
import { operation } from '../operation.ts';
import { calculatedView, eventIsNotGiven, lifecycleOf, lifecycleView } from '../views.ts';

/** Replaces a recovery point's lifecycle ([L6]); a lock refuses it, shorter, longer or to cold ([V3]). */
export const updateRecoveryPointLifecycle = operation<'UpdateRecoveryPointLifecycle'>({
  name: 'UpdateRecoveryPointLifecycle',
  decide: (context, input) => {
    const shape = walk([eventIsNotGiven(input.Lifecycle)]);
    if (shape.refusal !== undefined) return { ...shape, events: [], wayOut: { alternatives: [] } };
    const vault = findVault(context, input.BackupVaultName);
    return explainedEditLifecycle({
      caller: context.caller,
      seed: context.world.genesis.seed,
      vaultName: input.BackupVaultName,
      vault,
      pointArn: input.RecoveryPointArn,
      point: findPoint(context, vault, input.RecoveryPointArn),
      lifecycle: lifecycleOf(input.Lifecycle),
    });
  },
  answer: (context, input) => {
    const vault = found(findVault(context, input.BackupVaultName));
    const point = found(findPoint(context, vault, input.RecoveryPointArn));
    return {
      BackupVaultArn: vault.arn,
      RecoveryPointArn: point.arn,
      Lifecycle: lifecycleView(point.lifecycle),
      CalculatedLifecycle: calculatedView(point),
    };
  },
});
