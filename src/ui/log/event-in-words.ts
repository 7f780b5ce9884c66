// Something that happened, in one sentence.
import type { DomainEvent } from '../../domain/event.ts';
import { principalOf } from '../../domain/principal.ts';
import { nameInArn } from '../../domain/resource-types.ts';
import type { World } from '../../simulation/world.ts';
import { copyEventInWords } from './copy-event-in-words.ts';
import { restoreEventInWords } from './restore-event-in-words.ts';
import { jobInWords, pointInWords } from './entry-in-words.ts';
import { planEventInWords } from './plan-event-in-words.ts';

/** `The recovery point of app-files (EFS) left at the end of its retention.` */
export function eventInWords(event: DomainEvent, world: World): string {
  switch (event.type) {
    case 'vault.created':
      return `${event.vault.name} was created.`;
    case 'vault.deleted':
      return `${nameInArn(event.vaultArn)} was deleted.`;
    case 'vault.tagged':
      return `The tags of ${nameInArn(event.vaultArn)} were changed.`;
    case 'lock.put':
      return `A lock was put on ${nameInArn(event.vaultArn)}.`;
    case 'lock.removed':
      return `The lock of ${nameInArn(event.vaultArn)} was removed.`;
    case 'lockDate.reached':
      return `The lock of ${nameInArn(event.vaultArn)} became immutable.`;
    case 'job.created':
      return `A backup job for ${event.job.resourceName} (${event.job.resourceType}) was created.`;
    case 'job.postponed':
      return `The backup of ${jobInWords(event.jobId, world)} waits for another job of the same resource.`;
    case 'job.started':
      return `The backup of ${jobInWords(event.jobId, world)} started.`;
    case 'job.completed':
      return `The backup of ${jobInWords(event.jobId, world)} completed.`;
    case 'job.ended':
      return `The backup of ${jobInWords(event.jobId, world)} is ${event.end.state}: ${event.end.message.replaceAll('"', '')}`;
    case 'copy.created':
    case 'copy.postponed':
    case 'copy.started':
    case 'copy.completed':
    case 'copy.failed':
      return copyEventInWords(event, world);
    case 'restore.created':
    case 'restore.started':
    case 'restore.completed':
    case 'restore.failed':
      return restoreEventInWords(event, world);
    case 'point.lifecycleChanged':
      return `The lifecycle of the recovery point of ${pointInWords(event.pointArn, world)} was changed.`;
    case 'point.deletionAsked':
      return `The recovery point of ${pointInWords(event.pointArn, world)} is being deleted.`;
    case 'point.deletionFailed':
      return `The recovery point of ${pointInWords(event.pointArn, world)} could not be deleted: its role may not. It is EXPIRED and stays.`;
    case 'point.dueAfterCopy':
      return `The temporary recovery point of ${pointInWords(event.pointArn, world)} is copied and will be deleted.`;
    case 'point.disassociated':
      return `The recovery point of ${pointInWords(event.pointArn, world)} was disassociated.`;
    case 'point.deleted':
      return `The recovery point of ${pointInWords(event.pointArn, world)} was deleted.`;
    case 'point.movedToCold':
      return `The recovery point of ${pointInWords(event.pointArn, world)} moved to cold storage.`;
    case 'point.expired':
      return `The recovery point of ${pointInWords(event.pointArn, world)} left at the end of its retention.`;
    case 'regionSettings.updated':
      return `The opt-ins of ${event.settings.region} were set.`;
    case 'globalSettings.updated':
      return 'The settings of the organization were changed.';
    case 'notifications.put':
      return `${nameInArn(event.vaultArn)} notifies the topic ${nameInArn(event.notifications.topicArn)}.`;
    case 'notifications.deleted':
      return `The notifications of ${nameInArn(event.vaultArn)} were turned off.`;
    case 'userPolicy.put':
      return `The policy ${event.policy.name} was put on ${principalOf(event.policy.principal).name}.`;
    case 'userPolicy.deleted':
      return `The policy ${nameInArn(event.key)} was taken off a user.`;
    case 'accessPolicy.put':
      return `The access policy of ${nameInArn(event.vaultArn)} was put.`;
    case 'accessPolicy.deleted':
      return `The access policy of ${nameInArn(event.vaultArn)} was removed.`;
    case 'hold.created':
      return `The legal hold “${event.hold.title}” was put.`;
    case 'hold.canceled':
      return `The legal hold “${holdTitle(event.holdId, world)}” was released.`;
    case 'hold.tagged':
      return `The tags of the legal hold “${holdTitle(event.holdId, world)}” were changed.`;
    case 'plan.created':
    case 'plan.updated':
    case 'plan.deleted':
    case 'plan.tagged':
    case 'plan.ran':
    case 'selection.created':
    case 'selection.deleted':
      return planEventInWords(event, world);
    case 'point.tagged':
      return `The tags of the recovery point of ${pointInWords(event.pointArn, world)} were changed.`;
  }
}

const holdTitle = (id: string, world: World): string => world.holds.get(id)?.title ?? id;
