import { type BackupJob, endedAt, jobStateAt } from '../../domain/backup-job.ts';
import type { Instant } from '../../domain/instant.ts';
import { instantText } from '../format.ts';
import type { Column } from '../parts/table-view.ts';
import { jobLook } from './job-look.ts';

/** The table of jobs as it stands at an instant. */
export const jobColumnsAt = (now: Instant): readonly Column<BackupJob>[] => [
  { key: 'id', label: 'Job ID', text: ({ id }) => id },
  { key: 'status', label: 'Status', text: (job) => jobLook[jobStateAt(job, now)].words },
  {
    key: 'resource',
    label: 'Resource',
    text: ({ resourceName, resourceType }) => `${resourceName} ${resourceType}`,
  },
  { key: 'vault', label: 'Backup vault', text: ({ vaultName }) => vaultName },
  {
    key: 'created',
    label: 'Created',
    text: ({ createdAt }) => instantText(createdAt),
    sortBy: ({ ordinal }) => ordinal,
  },
  {
    key: 'completed',
    label: 'Completed',
    text: (job) => textOfEnd(endedAt(job, now)),
    sortBy: (job) => endedAt(job, now) ?? Number.POSITIVE_INFINITY,
  },
  { key: 'message', label: 'Message', text: (job) => messageAt(job, now) ?? '' },
];

/** Why the job did not complete, once it has ended. */
export const messageAt = (job: BackupJob, now: Instant): string | undefined =>
  job.end !== undefined && now >= job.end.at ? job.end.message : undefined;

const textOfEnd = (at: Instant | undefined): string => (at === undefined ? '–' : instantText(at));
