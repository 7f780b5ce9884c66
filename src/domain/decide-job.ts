import { type BackupJob, LONGEST_WINDOW, SHORTEST_START_WINDOW } from './backup-job.ts';
import type { Caller } from './caller.ts';
import type { DomainEvent } from './event.ts';
import type { Instant } from './instant.ts';
import type { Lock } from './lock.ts';
import type { Resource } from './resource.ts';
import { retentionAgainst } from './retention.ts';
import type { RuleId } from './rules.ts';
import {
  answer,
  coldLeavesNinetyDays,
  daysOrForEver,
  denial,
  mayAskVault,
  present,
  retentionIsAllowed,
  vaultExists,
} from './step.ts';
import { tagsFit } from './decide-vault.ts';
import { isAvailableAt, typeOfVault, type Vault } from './vault.ts';
import { type Check, decide, type Step, type Verdict } from './verdict.ts';

const OUTSIDE_WINDOW =
  'Backup job failed because the lifecycle is outside the valid range for backup vault.';

export interface StartBackupFacts {
  readonly caller: Caller;
  readonly vaultName: string;
  readonly vault: Vault | undefined;
  /** The logically air-gapped vault that is asked for, and it, where there is one ([G7]). */
  readonly airGapArn?: string | undefined;
  readonly airGap?: Vault | undefined;
  readonly resource: Resource | undefined;
  readonly isSupported: boolean;
  readonly isOptedIn: boolean;
  /** The job as it would be made, its lifecycle already fitted to the type ([L3]). */
  readonly wanted: BackupJob;
  readonly startWindowMinutes: number;
  readonly completeWindowMinutes: number;
  /** The job that the same IdempotencyToken started before ([J8]). */
  readonly repeated: BackupJob | undefined;
}

/**
 * Whether a backup may be asked for. The call does not look at the vault's window: a retention outside
 * it is accepted, and the job then fails ([W1]), which the verdict says in `jobFailure`.
 */
export function decideStartBackup(facts: StartBackupFacts): Verdict<DomainEvent> {
  const { caller, wanted, vault, repeated } = facts;
  const verdict = decide<DomainEvent>(
    [
      mayAskVault(caller, 'StartBackupJob', facts.vaultName, vault, { requestTags: wanted.tags }),
      retentionIsAllowed(wanted.lifecycle),
      windowsAreAllowed(facts),
      tagsFit(wanted.tags),
      vaultExists(vault, facts.vaultName),
      vaultTakesBackups(vault),
      ...(facts.airGapArn === undefined ? [] : [airGapIsReady(facts)]),
      resourceExists(facts),
      typeIsOptedIn(facts),
      coldLeavesNinetyDays(wanted.lifecycle),
      ...(repeated === undefined ? [] : [requestIsRecognised(repeated)]),
    ],
    () => (repeated === undefined ? [{ type: 'job.created', at: caller.now, job: wanted }] : []),
  );
  if (verdict.refusal !== undefined || repeated !== undefined) return verdict;
  return withWindow(verdict, present(targetOf(facts)).lock, wanted, caller.now);
}

/** [G8] The vault in which the backup is made. */
export const targetOf = ({ vault, airGap, wanted }: StartBackupFacts): Vault | undefined =>
  airGap?.arn === wanted.vaultArn ? airGap : vault;

function withWindow(
  verdict: Verdict<DomainEvent>,
  lock: Lock,
  job: BackupJob,
  now: Instant,
): Verdict<DomainEvent> {
  const check = windowCheck(lock, job);
  const path = [...verdict.path, check];
  if (check.outcome === 'passed') return { ...verdict, path };
  const failure = { rule: 'W1' as RuleId, message: OUTSIDE_WINDOW };
  return { path, jobFailure: failure, events: [...verdict.events, failedByWindow(job, now)] };
}

/** [W1], [W2], [W3] The one question that both the call and the start of the job ask. */
export function windowCheck(lock: Lock, job: Pick<BackupJob, 'lifecycle'>): Check {
  const answered = retentionAgainst(lock, job.lifecycle.deleteAfter);
  return {
    rule: 'W1',
    outcome: answered === 'inside' ? 'passed' : 'failed',
    facts: {
      Retention: daysOrForEver(job.lifecycle.deleteAfter),
      ...(lock.minimumRetention === undefined ? {} : { Minimum: { days: lock.minimumRetention } }),
      ...(lock.maximumRetention === undefined ? {} : { Maximum: { days: lock.maximumRetention } }),
      Answer: answered,
    },
  };
}

export const failedByWindow = (job: BackupJob, at: Instant): DomainEvent => ({
  type: 'job.ended',
  at,
  jobId: job.id,
  end: { state: 'FAILED', at, message: OUTSIDE_WINDOW, rule: 'W1' },
});

/** [G6] */
const vaultTakesBackups = (vault: Vault | undefined): Step => ({
  rule: 'G6',
  ask: () =>
    answer(
      { 'Vault type': typeOfVault(present(vault)) },
      typeOfVault(present(vault)) === 'BACKUP_VAULT',
      denial(
        'InvalidRequestException',
        'ours',
        'BackupVaultName is a logically air-gapped vault: a backup is made in a backup vault.',
      ),
    ),
});

/** [G3] [G7] */
const airGapIsReady = ({ airGapArn = '', airGap, caller }: StartBackupFacts): Step => ({
  rule: 'G7',
  ask: () => {
    const isThere = airGap?.airGap !== undefined && airGap.region === caller.region;
    const isReady = isThere && isAvailableAt(airGap, caller.now);
    return answer(
      { 'Air-gapped vault': airGapArn, Exists: isThere, Available: isReady },
      isReady,
      denial(
        'InvalidParameterValueException',
        'ours',
        `LogicallyAirGappedBackupVaultArn is not an available logically air-gapped vault of this account and Region: ${airGapArn}`,
      ),
    );
  },
});

/** [E4] */
const resourceExists = ({ resource, isSupported, wanted }: StartBackupFacts): Step => ({
  rule: 'E4',
  ask: () =>
    answer(
      { Resource: wanted.resourceArn, Exists: resource !== undefined },
      resource !== undefined,
      isSupported
        ? denial(
            'ResourceNotFoundException',
            'ours',
            `There is no resource ${wanted.resourceArn} in this account and Region.`,
          )
        : denial(
            'InvalidParameterValueException',
            'ours',
            `ResourceArn is not the ARN of a resource that AWS Backup supports: ${wanted.resourceArn}`,
          ),
    ),
});

/** [O1] */
const typeIsOptedIn = ({ isOptedIn, wanted }: StartBackupFacts): Step => ({
  rule: 'O1',
  ask: () =>
    answer(
      { 'Resource type': wanted.resourceType, 'Opted in': isOptedIn },
      isOptedIn,
      denial(
        'InvalidRequestException',
        'ours',
        `${wanted.resourceType} is opted out of AWS Backup in this Region (see UpdateRegionSettings).`,
      ),
    ),
});

/** [J5] */
const windowsAreAllowed = (facts: StartBackupFacts): Step => ({
  rule: 'J5',
  ask: () => {
    const { startWindowMinutes, completeWindowMinutes } = facts;
    const fault = windowFault(startWindowMinutes, completeWindowMinutes);
    return answer(
      { StartWindowMinutes: startWindowMinutes, CompleteWindowMinutes: completeWindowMinutes },
      fault === undefined,
      denial('InvalidParameterValueException', 'ours', fault ?? ''),
    );
  },
});

/** [J5] What is wrong with the two windows. */
export function windowFault(start: number, complete: number): string | undefined {
  if (start < SHORTEST_START_WINDOW)
    return `StartWindowMinutes must be at least ${String(SHORTEST_START_WINDOW)}.`;
  if (complete < start) return 'CompleteWindowMinutes must not be less than StartWindowMinutes.';
  if (complete > LONGEST_WINDOW)
    return `A window has at most ${String(LONGEST_WINDOW)} minutes, which are 100 years.`;
  return undefined;
}

/** [J8] */
const requestIsRecognised = (repeated: BackupJob): Step => ({
  rule: 'J8',
  ask: () => ({ facts: { Job: repeated.id, Asked: { instant: repeated.createdAt } } }),
});
