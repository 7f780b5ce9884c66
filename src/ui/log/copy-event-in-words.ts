// Something that happened to a copy job, in one sentence.
import type { CopyEvent } from '../../domain/copy-event.ts';
import type { CopyJob } from '../../domain/copy-job.ts';
import { nameInArn } from '../../domain/resource-types.ts';
import type { World } from '../../simulation/world.ts';

/** `The copy of app-files (EFS) to DR_vault completed.` */
export function copyEventInWords(event: CopyEvent, world: World): string {
  if (event.type === 'copy.created') return `A job for the ${inWords(event.copy)} was created.`;
  const copy = world.copies.get(event.copyId);
  const what = copy === undefined ? `copy ${event.copyId}` : inWords(copy);
  switch (event.type) {
    case 'copy.postponed':
      return `The ${what} waits for another job of the same resource.`;
    case 'copy.started':
      return `The ${what} started.`;
    case 'copy.completed':
      return `The ${what} completed.`;
    case 'copy.failed':
      return `The ${what} is FAILED: ${event.failure.message}`;
  }
}

const inWords = ({ resourceName, resourceType, destinationVaultArn }: CopyJob): string =>
  `copy of ${resourceName} (${resourceType}) to ${nameInArn(destinationVaultArn)}`;
