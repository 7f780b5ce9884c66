// Something that happened to a restore job, in one sentence.
import { nameInArn } from '../../domain/resource-types.ts';
import type { RestoreEvent } from '../../domain/restore-event.ts';
import type { RestoreJob } from '../../domain/restore-job.ts';
import type { World } from '../../simulation/world.ts';

/** `The restore of fs-0a1b2c3d4e5f60718 (EFS) completed.` */
export function restoreEventInWords(event: RestoreEvent, world: World): string {
  if (event.type === 'restore.created')
    return `A job for the ${inWords(event.restore)} was created.`;
  const restore = world.restores.get(event.restoreId);
  const what = restore === undefined ? `restore ${event.restoreId}` : inWords(restore);
  switch (event.type) {
    case 'restore.started':
      return `The ${what} started.`;
    case 'restore.completed':
      return `The ${what} completed.`;
    case 'restore.failed':
      return `The ${what} failed.`;
  }
}

const inWords = ({ resourceArn, resourceType }: RestoreJob): string =>
  `restore of ${nameInArn(resourceArn)} (${resourceType})`;
