// How copy jobs are listed: which ones a Region has, and what a row says of each.
import { type CopyJob, copyStateAt } from '../../domain/copy-job.ts';
import type { Instant } from '../../domain/instant.ts';
import type { World } from '../../simulation/world.ts';
import { instantText } from '../format.ts';
import { jobLook } from '../jobs/job-look.ts';
import type { Column } from '../parts/table-view.ts';

/** The copy jobs whose source is in the Region, in the order in which they were created. */
export const copiesIn = (world: World, region: string): CopyJob[] =>
  [...world.copies.values()].filter((copy) => copy.region === region);

/** `WORM_vault`, and its Region where that is another than the given one. */
function vaultWords(vaultArn: string, region: string): string {
  const [, , , there, , , name = ''] = vaultArn.split(':');
  return there === region ? name : `${name} in ${there ?? ''}`;
}

/** The table of copy jobs as it stands at an instant. */
export const copyColumnsAt = (now: Instant): readonly Column<CopyJob>[] => [
  { key: 'id', label: 'Copy job ID', text: ({ id }) => id },
  { key: 'status', label: 'Status', text: (copy) => jobLook[copyStateAt(copy, now)].words },
  {
    key: 'resource',
    label: 'Resource',
    text: ({ resourceName, resourceType }) => `${resourceName} ${resourceType}`,
  },
  {
    key: 'source',
    label: 'Source vault',
    text: ({ sourceVaultArn, region }) => vaultWords(sourceVaultArn, region),
  },
  {
    key: 'destination',
    label: 'Destination vault',
    text: ({ destinationVaultArn, region }) => vaultWords(destinationVaultArn, region),
  },
  {
    key: 'created',
    label: 'Created',
    text: ({ createdAt }) => instantText(createdAt),
    sortBy: ({ ordinal }) => ordinal,
  },
  { key: 'message', label: 'Message', text: (copy) => messageAt(copy, now) ?? '' },
];

/** Why the copy failed, once it has. */
export const messageAt = ({ failure }: CopyJob, now: Instant): string | undefined =>
  failure !== undefined && now >= failure.at ? failure.message : undefined;
