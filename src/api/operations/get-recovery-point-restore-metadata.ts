import { pointExists, mayAskPoint, vaultExists } from '../../domain/step.ts';
import { metadataOf } from '../../domain/restore-target.ts';
import { decide } from '../../domain/verdict.ts';
import { findPoint, findVault, found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';

type Input = InputOf<'GetRecoveryPointRestoreMetadata'>;

const rowsOf = (context: Context, input: Input) => {
  const vault = findVault(context, input.BackupVaultName, input.BackupVaultAccountId);
  return { vault, point: findPoint(context, vault, input.RecoveryPointArn) };
};

/** How the resource was set up when it was backed up: what a restore can begin with ([K9]). */
export const getRecoveryPointRestoreMetadata = operation<'GetRecoveryPointRestoreMetadata'>({
  name: 'GetRecoveryPointRestoreMetadata',
  decide: (context, input) => {
    const { vault, point } = rowsOf(context, input);
    return decide(
      [
        mayAskPoint(context.caller, 'GetRecoveryPointRestoreMetadata', input.RecoveryPointArn, {
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
    const rows = rowsOf(context, input);
    const point = found(rows.point);
    return {
      BackupVaultArn: found(rows.vault).arn,
      RecoveryPointArn: point.arn,
      RestoreMetadata: metadataOf(point.resourceType, point.resourceArn, point.encryptionKeyArn),
      ResourceType: point.resourceType,
    };
  },
});
