import { explainedPutLock } from '../../domain/explained.ts';
import { asDays } from '../../domain/instant.ts';
import { findVault } from '../find.ts';
import { operation } from '../operation.ts';

/**
 * Locks a vault, or replaces its lock as a whole. ChangeableForDays alone makes the difference between
 * compliance mode ([V1]) and governance mode ([V2]).
 */
export const putBackupVaultLockConfiguration = operation<'PutBackupVaultLockConfiguration'>({
  name: 'PutBackupVaultLockConfiguration',
  decide: (context, input) =>
    explainedPutLock({
      caller: context.caller,
      vaultName: input.BackupVaultName,
      vault: findVault(context, input.BackupVaultName),
      request: {
        minimumRetention: daysOf(input.MinRetentionDays),
        maximumRetention: daysOf(input.MaxRetentionDays),
        changeableForDays: daysOf(input.ChangeableForDays),
      },
    }),
});

const daysOf = (days: number | undefined) => (days === undefined ? undefined : asDays(days));
