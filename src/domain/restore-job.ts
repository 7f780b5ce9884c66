// A restore job's row is a schedule: all of it is known when it is asked for, but whether its source will still
// be there when it starts.
import type { Instant } from './instant.ts';
import type { RuleId } from './rules.ts';
import type { Tags } from './vault.ts';

/** What a restore makes, or fills where it is there already. */
export interface RestoredResource {
  readonly arn: string;
  readonly name: string;
  readonly tags: Tags;
}

export interface RestoreFailure {
  readonly at: Instant;
  readonly message: string;
  readonly rule: RuleId;
}

export interface RestoreJob {
  readonly id: string;
  readonly ordinal: number;
  readonly account: string;
  readonly region: string;
  readonly pointArn: string;
  readonly pointCreatedAt: Instant;
  readonly vaultArn: string;
  readonly resourceArn: string;
  readonly resourceType: string;
  readonly roleArn?: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly idempotencyToken?: string;
  readonly createdAt: Instant;
  readonly startsAt: Instant;
  readonly completesAt: Instant;
  readonly sizeInBytes: number;
  readonly makes: RestoredResource;
  readonly failure?: RestoreFailure;
}

export type RestoreStatus = 'PENDING' | 'RUNNING' | 'COMPLETED' | 'FAILED';

/** [K1] The status at an instant, if nothing else happens meanwhile. */
export function restoreStatusAt(restore: RestoreJob, now: Instant): RestoreStatus {
  if (restore.failure !== undefined && now >= restore.failure.at) return 'FAILED';
  if (now >= restore.completesAt) return 'COMPLETED';
  return now >= restore.startsAt ? 'RUNNING' : 'PENDING';
}

/** When the restore ended, if it has. */
export function restoreEndedAt(restore: RestoreJob, now: Instant): Instant | undefined {
  const status = restoreStatusAt(restore, now);
  if (status === 'FAILED') return restore.failure?.at;
  return status === 'COMPLETED' ? restore.completesAt : undefined;
}

/** How far it is, from 0 to 100. */
export function restorePercentAt(restore: RestoreJob, now: Instant): number {
  const { startsAt, completesAt, failure } = restore;
  if (failure !== undefined || now < startsAt) return 0;
  if (now >= completesAt) return 100;
  return Math.floor(((now - startsAt) / (completesAt - startsAt)) * 1000) / 10;
}
