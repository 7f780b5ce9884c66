import { mayAskPoint, pointExists, vaultExists } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { findPoint, findVault, found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { pointView, storageView } from '../views.ts';

type Input = InputOf<'DescribeRecoveryPoint'>;

const rowsOf = (context: Context, input: Input) => {
  const vault = findVault(context, input.BackupVaultName, input.BackupVaultAccountId);
  return { vault, point: findPoint(context, vault, input.RecoveryPointArn) };
};

export const describeRecoveryPoint = operation<'DescribeRecoveryPoint'>({
  name: 'DescribeRecoveryPoint',
  decide: (context, input) => {
    const { vault, point } = rowsOf(context, input);
    return decide(
      [
        mayAskPoint(context.caller, 'DescribeRecoveryPoint', input.RecoveryPointArn, {
          vault,
          point,
        }),
        vaultExists(vault, input.BackupVaultName),
        pointExists(context.caller, point),
      ],
      () => [],
    );
  },
  answer: (context, input) => {
    const { vault, point } = rowsOf(context, input);
    return {
      ...pointView(context.world, found(vault), found(point)),
      StorageClass: storageView(context.world, found(point)),
    };
  },
});
