// A copy job's row is a schedule, as a backup job's is: it says what the copy will be and when it will be done.
import type { Instant } from './instant.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { RuleId } from './rules.ts';

/** Why a copy job failed, in AWS's words where they are known, and by which rule. */
export interface CopyFailure {
  readonly at: Instant;
  readonly message: string;
  readonly rule: RuleId;
}

export interface CopyJob {
  readonly id: string;
  readonly ordinal: number;
  readonly account: string;
  /** The Region of the source: there the job is listed. */
  readonly region: string;
  readonly sourceVaultArn: string;
  readonly sourcePointArn: string;
  readonly destinationVaultArn: string;
  readonly destinationWasLocked: boolean;
  readonly destinationIsAirGapped?: true;
  readonly resourceArn: string;
  readonly resourceType: string;
  readonly resourceName: string;
  readonly roleArn: string;
  /** As the copy will have it, counted from the creation of the source ([C6], [C7], [C8]). */
  readonly lifecycle: Lifecycle;
  readonly idempotencyToken?: string;
  readonly encryptionKeyArn: string;
  /** The backup job whose plan asked for this copy. */
  readonly backupJobId?: string;
  readonly createdAt: Instant;
  /** The next try to start. */
  readonly startsAt: Instant;
  readonly startedAt?: Instant;
  readonly completesAt?: Instant;
  readonly pointArn?: string;
  readonly sizeInBytes: number;
  readonly failure?: CopyFailure;
}

type CopyState = 'CREATED' | 'RUNNING' | 'COMPLETED' | 'FAILED';

/** [C9] The state at an instant, if nothing else happens meanwhile. */
export function copyStateAt(copy: CopyJob, now: Instant): CopyState {
  if (copy.failure !== undefined && now >= copy.failure.at) return 'FAILED';
  if (copy.completesAt !== undefined && now >= copy.completesAt) return 'COMPLETED';
  return copy.startedAt !== undefined && now >= copy.startedAt ? 'RUNNING' : 'CREATED';
}

/** When the copy job ended, if it has. */
export function copyEndedAt(copy: CopyJob, now: Instant): Instant | undefined {
  const state = copyStateAt(copy, now);
  if (state === 'FAILED') return copy.failure?.at;
  return state === 'COMPLETED' ? copy.completesAt : undefined;
}

/** What a request says of the copy's lifecycle; a value is `always` where AWS writes -1. */
export interface CopyLifecycleRequest {
  readonly deleteAfter: Lifecycle['deleteAfter'] | 'always';
  readonly moveToColdAfter: Lifecycle['moveToColdAfter'] | 'always';
  readonly optInToArchive: boolean | undefined;
}

/**
 * [C6] [C7] The lifecycle that a copy gets. Without a retention it follows the source's; with "always" it
 * keeps the source's end, because both count from the same creation date ([C8]).
 */
export function lifecycleOfCopy(source: Lifecycle, asked: CopyLifecycleRequest): Lifecycle {
  const follows = asked.deleteAfter === undefined;
  const deleteAfter =
    follows || asked.deleteAfter === 'always' ? source.deleteAfter : asked.deleteAfter;
  const cold = asked.moveToColdAfter ?? (follows ? source.moveToColdAfter : undefined);
  const optIn = asked.optInToArchive ?? (follows ? source.optInToArchive : undefined);
  return {
    ...(cold === undefined || cold === 'always' ? {} : { moveToColdAfter: cold }),
    ...(deleteAfter === undefined ? {} : { deleteAfter }),
    ...(optIn === undefined ? {} : { optInToArchive: optIn }),
  };
}
