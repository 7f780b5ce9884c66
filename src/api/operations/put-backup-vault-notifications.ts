import { decidePutNotifications } from '../../domain/decide-notifications.ts';
import { findVault } from '../find.ts';
import { operation } from '../operation.ts';

/** Turns notifications on, in the place of those that were. Nothing is ever sent from a sandbox. */
export const putBackupVaultNotifications = operation<'PutBackupVaultNotifications'>({
  name: 'PutBackupVaultNotifications',
  decide: (context, { BackupVaultName, SNSTopicArn, BackupVaultEvents }) =>
    decidePutNotifications({
      caller: context.caller,
      vaultName: BackupVaultName,
      vault: findVault(context, BackupVaultName),
      wanted: { topicArn: SNSTopicArn, events: [...new Set(BackupVaultEvents)] },
    }),
});
