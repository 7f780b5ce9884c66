import type { Caller } from './caller.ts';
import { pointCanBeRead } from './copy-steps.ts';
import type { DomainEvent } from './event.ts';
import { explained } from './explained.ts';
import type { RecoveryPoint } from './recovery-point.ts';
import type { RestoreFailure, RestoreJob } from './restore-job.ts';
import { missingMetadata, tagsCanBeCopied } from './restore-target.ts';
import { answer, denial, mayAskPoint, pointExists, present } from './step.ts';
import type { Vault } from './vault.ts';
import { type Check, decide, type Step, type Verdict } from './verdict.ts';
import { askAsAnother, removePolicyFirst, waitUntil } from './way-out.ts';

export interface StartRestoreFacts {
  readonly caller: Caller;
  readonly pointArn: string;
  readonly point: RecoveryPoint | undefined;
  readonly vault: Vault | undefined;
  readonly metadata: Readonly<Record<string, string>>;
  readonly typeAsked: string | undefined;
  readonly copiesTags: boolean;
  /** Whether what is to be made is there already. */
  readonly isTaken: boolean;
  readonly wanted: () => RestoreJob;
  /** The job that the same IdempotencyToken started before ([K8]). */
  readonly repeated: RestoreJob | undefined;
}

/** Whether a restore may be asked for: no lock hinders it ([K5]). */
function decideStartRestore(facts: StartRestoreFacts): Verdict<DomainEvent> {
  const { caller, pointArn, point, repeated } = facts;
  const permission = mayAskPoint(caller, 'StartRestoreJob', pointArn, facts);
  if (repeated !== undefined) return decide([permission, requestIsRecognised(repeated)], () => []);
  const verdict = decide<DomainEvent>(
    [
      permission,
      pointExists(caller, point),
      pointCanBeRead(caller, point),
      typeIsThePoints(facts),
      metadataIsWhole(facts),
    ],
    () => [{ type: 'restore.created', at: caller.now, restore: facts.wanted() }],
  );
  return verdict.refusal === undefined ? withFailure(verdict, facts) : verdict;
}

export const explainedStartRestore = (facts: StartRestoreFacts): Verdict<DomainEvent> =>
  explained(facts, decideStartRestore, [
    askAsAnother,
    removePolicyFirst,
    waitUntil(({ point }) => [point?.completesAt]),
  ]);

/** [K6] [K7] What the call accepts and the job then fails by. */
function withFailure(
  verdict: Verdict<DomainEvent>,
  facts: StartRestoreFacts,
): Verdict<DomainEvent> {
  const { isTaken, copiesTags, caller } = facts;
  const { id, resourceType, makes } = facts.wanted();
  const nameIsFree: Check = {
    rule: 'K6',
    outcome: isTaken ? 'failed' : 'passed',
    facts: { 'To be made': makes.arn, Exists: isTaken },
  };
  const hasTags = !copiesTags || tagsCanBeCopied(resourceType);
  const tagsGo: Check = {
    rule: 'K7',
    outcome: isTaken ? 'not reached' : hasTags ? 'passed' : 'failed',
    facts: isTaken ? {} : { 'Copy tags': copiesTags, 'Resource type': resourceType },
  };
  const path = [...verdict.path, nameIsFree, tagsGo];
  if (!isTaken && hasTags) return { ...verdict, path };
  const failure: RestoreFailure = isTaken
    ? { at: caller.now, rule: 'K6', message: `Restore job failed because ${makes.arn} exists.` }
    : {
        at: caller.now,
        rule: 'K7',
        message: `Restore job failed because tags cannot be copied to a resource of type ${resourceType}.`,
      };
  const failed: DomainEvent = { type: 'restore.failed', at: caller.now, restoreId: id, failure };
  const { rule, message } = failure;
  return { path, jobFailure: { rule, message }, events: [...verdict.events, failed] };
}

/** [K4] */
const typeIsThePoints = ({ point, typeAsked }: StartRestoreFacts): Step => ({
  rule: 'K4',
  ask: () => {
    const { resourceType } = present(point);
    return answer(
      { ResourceType: typeAsked ?? 'absent', 'Type of the point': resourceType },
      (typeAsked ?? resourceType) === resourceType,
      denial(
        'InvalidParameterValueException',
        'ours',
        `ResourceType must be ${resourceType}, the type of the recovery point.`,
      ),
    );
  },
});

/** [K3] */
const metadataIsWhole = ({ point, metadata }: StartRestoreFacts): Step => ({
  rule: 'K3',
  ask: () => {
    const { resourceType } = present(point);
    const missing = missingMetadata(resourceType, metadata);
    return answer(
      { 'Resource type': resourceType, Missing: missing ?? 'nothing' },
      missing === undefined,
      denial(
        'InvalidParameterValueException',
        'ours',
        `Metadata must have "${missing ?? ''}" to restore a resource of type ${resourceType}.`,
      ),
    );
  },
});

/** [K8] */
const requestIsRecognised = (repeated: RestoreJob): Step => ({
  rule: 'K8',
  ask: () => ({ facts: { 'Restore job': repeated.id, Asked: { instant: repeated.createdAt } } }),
});

/** [E3] */
export const restoreExists = (restoreId: string, restore: RestoreJob | undefined): Step => ({
  rule: 'E3',
  ask: () =>
    answer(
      { 'Restore job': restoreId, Exists: restore !== undefined },
      restore !== undefined,
      denial(
        'ResourceNotFoundException',
        'ours',
        `There is no restore job ${restoreId} in this account and Region.`,
      ),
    ),
});
