import { decideGetNotifications } from '../../domain/decide-notifications.ts';
import { findVault, found } from '../find.ts';
import { type OutputOf, operation } from '../operation.ts';

type Events = OutputOf<'GetBackupVaultNotifications'>['BackupVaultEvents'];

export const getBackupVaultNotifications = operation<'GetBackupVaultNotifications'>({
  name: 'GetBackupVaultNotifications',
  decide: (context, { BackupVaultName }) =>
    decideGetNotifications({
      caller: context.caller,
      vaultName: BackupVaultName,
      vault: findVault(context, BackupVaultName),
    }),
  answer: (context, { BackupVaultName }) => {
    const { name, arn, notifications } = found(findVault(context, BackupVaultName));
    return {
      BackupVaultName: name,
      BackupVaultArn: arn,
      SNSTopicArn: notifications?.topicArn,
      BackupVaultEvents: notifications?.events as Events,
    };
  },
});
