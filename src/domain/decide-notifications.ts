import type { Caller } from './caller.ts';
import { vaultHas } from './decide-access.ts';
import type { DomainEvent } from './event.ts';
import { answer, denial, mayAskVault, present, vaultExists } from './step.ts';
import type { Notifications, Vault } from './vault.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

export interface NotificationFacts {
  readonly caller: Caller;
  readonly vaultName: string;
  readonly vault: Vault | undefined;
}

export interface PutNotificationFacts extends NotificationFacts {
  readonly wanted: Notifications;
}

/** Whether a vault may send its events to a topic; this replaces what was set before. */
export function decidePutNotifications(facts: PutNotificationFacts): Verdict<DomainEvent> {
  const { caller, vaultName, vault, wanted } = facts;
  return decide(
    [
      mayAskVault(caller, 'PutBackupVaultNotifications', vaultName, vault),
      topicIsOne(caller, wanted),
      vaultExists(vault, vaultName),
    ],
    () => [
      {
        type: 'notifications.put',
        at: caller.now,
        vaultArn: present(vault).arn,
        notifications: wanted,
      },
    ],
  );
}

/** Whether notifications may be turned off; where they are off, nothing happens. */
export function decideDeleteNotifications(facts: NotificationFacts): Verdict<DomainEvent> {
  const { caller, vaultName, vault } = facts;
  return decide(
    [
      mayAskVault(caller, 'DeleteBackupVaultNotifications', vaultName, vault),
      vaultExists(vault, vaultName),
    ],
    () =>
      vault?.notifications === undefined
        ? []
        : [{ type: 'notifications.deleted', at: caller.now, vaultArn: vault.arn }],
  );
}

export const decideGetNotifications = ({
  caller,
  vaultName,
  vault,
}: NotificationFacts): Verdict<DomainEvent> =>
  decide(
    [
      mayAskVault(caller, 'GetBackupVaultNotifications', vaultName, vault),
      vaultExists(vault, vaultName),
      vaultHas('notifications', () => present(vault).notifications !== undefined),
    ],
    () => [],
  );

/** [B9] */
const topicIsOne = ({ region }: Caller, { topicArn, events }: Notifications): Step => ({
  rule: 'B9',
  ask: () => {
    const isTopic = /^arn:aws:sns:([a-z0-9-]+):\d{12}:[\w-]{1,256}(\.fifo)?$/.exec(topicArn);
    return answer(
      { Topic: topicArn, Events: events.length },
      isTopic?.[1] === region && events.length > 0,
      denial(
        'InvalidParameterValueException',
        'ours',
        isTopic?.[1] === region
          ? 'BackupVaultEvents names no event.'
          : 'SNSTopicArn must be the ARN of an Amazon SNS topic in the Region of the vault.',
      ),
    );
  },
});
