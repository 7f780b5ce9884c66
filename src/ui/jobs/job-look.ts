// How a job's state is named and drawn, and which jobs a Region shows.
import type { BackupJob, JobState } from '../../domain/backup-job.ts';
import type { World } from '../../simulation/world.ts';
import type { IconName } from '../parts/icons.ts';
import type { Tone } from '../parts/tone.ts';

interface Look {
  readonly words: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

export const jobLook: Readonly<Record<JobState, Look>> = {
  CREATED: { words: 'Created', icon: 'clock', tone: 'quiet' },
  RUNNING: { words: 'Running', icon: 'play', tone: 'under-way' },
  COMPLETED: { words: 'Completed', icon: 'check', tone: 'ok' },
  FAILED: { words: 'Failed', icon: 'stop', tone: 'bad' },
  ABORTED: { words: 'Aborted', icon: 'cross', tone: 'careful' },
  EXPIRED: { words: 'Expired', icon: 'hourglass', tone: 'careful' },
};

/** The jobs of a Region in the order in which they were created. */
export function jobsIn(world: World, region: string): BackupJob[] {
  const ids = world.jobsByRegion.get(region)?.after(0) ?? [];
  return [...ids].map((id) => world.jobs.get(id)).filter((job) => job !== undefined);
}

/** The first part of a job's ID, as tables show it. */
export const shortJobId = (id: string): string => id.split('-', 1)[0] ?? id;
