import { explainedEditLifecycle } from '../../domain/explained.ts';
import { findPoint, findVault, found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { afterWords, eventIsNotGiven } from '../said-in-words.ts';
import { calculatedView, lifecycleOf, lifecycleView } from '../views.ts';

/** Replaces a recovery point's lifecycle ([L6]); a lock refuses it, shorter, longer or to cold ([V3]). */
export const updateRecoveryPointLifecycle = operation<'UpdateRecoveryPointLifecycle'>({
  name: 'UpdateRecoveryPointLifecycle',
  decide: (context, input) =>
    afterWords(eventIsNotGiven(input.Lifecycle), () =>
      explainedEditLifecycle(factsOf(context, input)),
    ),
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

function factsOf(context: Context, input: InputOf<'UpdateRecoveryPointLifecycle'>) {
  const vault = findVault(context, input.BackupVaultName);
  return {
    caller: context.caller,
    seed: context.world.genesis.seed,
    vaultName: input.BackupVaultName,
    vault,
    pointArn: input.RecoveryPointArn,
    point: findPoint(context, vault, input.RecoveryPointArn),
    lifecycle: lifecycleOf(input.Lifecycle),
  };
}
