// How restore jobs are named, drawn and listed.
import type { Instant } from '../../domain/instant.ts';
import { type RestoreJob, restoreStatusAt, type RestoreStatus } from '../../domain/restore-job.ts';
import { nameInArn } from '../../domain/resource-types.ts';
import type { World } from '../../simulation/world.ts';
import { instantText } from '../format.ts';
import { jobLook } from '../jobs/job-look.ts';
import type { Column } from '../parts/table-view.ts';

export const restoreLook: Readonly<Record<RestoreStatus, (typeof jobLook)['CREATED']>> = {
  PENDING: { words: 'Pending', icon: 'clock', tone: 'quiet' },
  RUNNING: jobLook.RUNNING,
  COMPLETED: jobLook.COMPLETED,
  FAILED: jobLook.FAILED,
};

/** The restore jobs of a Region, in the order in which they were created. */
export const restoresIn = (world: World, region: string): RestoreJob[] =>
  [...world.restores.values()].filter((restore) => restore.region === region);

/** The table of restore jobs as it stands at an instant. */
export const restoreColumnsAt = (now: Instant): readonly Column<RestoreJob>[] => [
  { key: 'id', label: 'Restore job ID', text: ({ id }) => id },
  { key: 'status', label: 'Status', text: (job) => restoreLook[restoreStatusAt(job, now)].words },
  {
    key: 'source',
    label: 'Source',
    text: ({ resourceArn, resourceType }) => `${nameInArn(resourceArn)} ${resourceType}`,
  },
  { key: 'makes', label: 'Restored as', text: ({ makes }) => makes.name },
  {
    key: 'created',
    label: 'Created',
    text: ({ createdAt }) => instantText(createdAt),
    sortBy: ({ ordinal }) => ordinal,
  },
  { key: 'message', label: 'Message', text: (job) => messageAt(job, now) ?? '' },
];

/** Why the restore failed, once it has. */
export const messageAt = ({ failure }: RestoreJob, now: Instant): string | undefined =>
  failure !== undefined && now >= failure.at ? failure.message : undefined;
