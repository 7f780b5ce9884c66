// A job's row is a schedule too: what it will do unless somebody or something stops it.
import type { MadeByPlan } from './backup-plan.ts';
import { type Instant, MINUTE } from './instant.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { RuleId } from './rules.ts';
import type { Tags } from './vault.ts';

/** How a job ended before completing, in AWS's words, and by which rule. */
export interface JobEnd {
  readonly state: 'FAILED' | 'ABORTED' | 'EXPIRED';
  readonly at: Instant;
  readonly message: string;
  readonly rule: RuleId;
}

export interface BackupJob {
  readonly id: string;
  readonly ordinal: number;
  readonly account: string;
  readonly region: string;
  readonly vaultArn: string;
  readonly vaultName: string;
  readonly resourceArn: string;
  readonly resourceType: string;
  readonly resourceName: string;
  readonly roleArn: string;
  readonly lifecycle: Lifecycle;
  readonly tags: Tags;
  readonly backupOptions?: Readonly<Record<string, string>>;
  readonly idempotencyToken?: string;
  readonly encryptionKeyArn: string;
  readonly vaultWasLocked: boolean;
  readonly createdAt: Instant;
  readonly startBy: Instant;
  readonly completeBy: Instant;
  /** The next try to start. */
  readonly startsAt: Instant;
  readonly startedAt?: Instant;
  readonly completesAt?: Instant;
  readonly pointArn?: string;
  readonly sizeInBytes: number;
  readonly end?: JobEnd;
  /** [N14] Absent for a backup on demand. */
  readonly madeBy?: MadeByPlan;
  /** Set where the backup is meant for a logically air-gapped vault, but is not made there. */
  readonly airGap?: AirGapTarget;
  /** [N17] Its recovery point is a continuous one. */
  readonly isContinuous?: true;
}

export interface AirGapTarget {
  readonly vaultArn: string;
  /** [G9] It comes there by a copy; or [G11] its type cannot be there. */
  readonly way: 'copy' | 'not supported';
}

export type JobState = 'CREATED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'ABORTED' | 'EXPIRED';

export const JOB_STATES: readonly JobState[] = [
  'CREATED',
  'RUNNING',
  'COMPLETED',
  'FAILED',
  'ABORTED',
  'EXPIRED',
];

/** [J2] A waiting job tries again so often. */
export const RETRY_EVERY = 10 * MINUTE;
export const DEFAULT_START_WINDOW = 8 * 60;
export const DEFAULT_COMPLETION_WINDOW = 7 * 24 * 60;
export const SHORTEST_START_WINDOW = 60;
/** A hundred years in minutes. */
export const LONGEST_WINDOW = 52_560_000;

/** The state at an instant, if nothing else happens meanwhile. */
export function jobStateAt(job: BackupJob, now: Instant): JobState {
  if (job.end !== undefined && now >= job.end.at) return job.end.state;
  if (job.completesAt !== undefined && now >= job.completesAt) return 'COMPLETED';
  return job.startedAt !== undefined && now >= job.startedAt ? 'RUNNING' : 'CREATED';
}

export const hasEndedAt = (job: BackupJob, now: Instant): boolean =>
  !['CREATED', 'RUNNING'].includes(jobStateAt(job, now));

/** When the job ended, if it has. */
export const endedAt = (job: BackupJob, now: Instant): Instant | undefined =>
  hasEndedAt(job, now) ? (job.end?.at ?? job.completesAt) : undefined;

/** How far a running job is, from 0 to 100. */
export function percentDoneAt(job: BackupJob, now: Instant): number {
  if (job.startedAt === undefined || job.completesAt === undefined) return 0;
  if (job.end !== undefined) return 0;
  const length = job.completesAt - job.startedAt;
  const share = length === 0 ? 1 : (now - job.startedAt) / length;
  return Math.min(100, Math.max(0, Math.floor(share * 1000) / 10));
}
