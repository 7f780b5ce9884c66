import type { Caller } from './caller.ts';
import { copyPasses } from './copy-permission.ts';
import type { CopyJob } from './copy-job.ts';
import {
  destinationIsAvailable,
  pointCanBeRead,
  pointIsPeriodic,
  pointIsWarm,
  typeCanBeCopied,
  typeFitsDestination,
} from './copy-steps.ts';
import { copyWindowCheck, failedCopy, outsideWindow } from './copy-window.ts';
import type { DomainEvent } from './event.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { RecoveryPoint } from './recovery-point.ts';
import {
  answer,
  coldLeavesNinetyDays,
  denial,
  mayAskPoint,
  pointExists,
  present,
  retentionIsAllowed,
  vaultExists,
} from './step.ts';
import type { Vault } from './vault.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

export interface StartCopyFacts {
  readonly caller: Caller;
  readonly pointArn: string;
  readonly point: RecoveryPoint | undefined;
  readonly sourceName: string;
  readonly source: Vault | undefined;
  readonly destinationArn: string;
  /** The destination: it is the one whose lock matters. */
  readonly vault: Vault | undefined;
  /** As the copy would have it. */
  readonly lifecycle: Lifecycle;
  readonly wanted: (lifecycle: Lifecycle) => CopyJob;
  /** The copy job that the same IdempotencyToken started before ([C13]). */
  readonly repeated: CopyJob | undefined;
}

/**
 * Whether a copy may be asked for. As with a backup, a retention outside the destination's window is accepted
 * and the job then fails ([C5]); the lock of the source does not matter.
 */
export function decideStartCopy(facts: StartCopyFacts): Verdict<DomainEvent> {
  const { caller, pointArn, point, source, vault, lifecycle, repeated } = facts;
  const permission = mayAskPoint(
    caller,
    'StartCopyJob',
    pointArn,
    { vault: source, point },
    { 'backup:CopyTargets': [facts.destinationArn] },
  );
  if (repeated !== undefined) return decide([permission, requestIsRecognised(repeated)], () => []);
  const verdict = decide<DomainEvent>(
    [
      permission,
      copyPasses(caller, 'backup:CopyFromBackupVault', source),
      copyPasses(caller, 'backup:CopyIntoBackupVault', vault),
      retentionIsAllowed(lifecycle),
      destinationIsInAccount(facts),
      vaultExists(source, facts.sourceName),
      pointExists(caller, point),
      destinationExists(facts),
      destinationIsAvailable(caller, vault),
      typeCanBeCopied(point),
      pointIsPeriodic(point),
      typeFitsDestination(point, vault),
      pointCanBeRead(caller, point),
      pointIsWarm(caller, point),
      coldLeavesNinetyDays(lifecycle),
    ],
    () => [{ type: 'copy.created', at: caller.now, copy: facts.wanted(lifecycle) }],
  );
  return verdict.refusal === undefined ? withWindow(verdict, facts, present(vault)) : verdict;
}

function withWindow(
  verdict: Verdict<DomainEvent>,
  { lifecycle, caller, wanted }: StartCopyFacts,
  destination: Vault,
): Verdict<DomainEvent> {
  const check = copyWindowCheck(destination.lock, lifecycle);
  const path = [...verdict.path, check];
  if (check.outcome === 'passed') return { ...verdict, path };
  const { rule, message } = outsideWindow(caller.now);
  const failed = failedCopy(wanted(lifecycle), outsideWindow(caller.now));
  return { path, jobFailure: { rule, message }, events: [...verdict.events, failed] };
}

/** The Region, account and name in a vault's ARN; undefined where it is not one. */
export const partsOfVaultArn = (arn: string) =>
  /^arn:aws:backup:(?<region>[a-z0-9-]+):(?<account>\d{12}):backup-vault:(?<name>[\w-]{2,50})$/.exec(
    arn,
  )?.groups;

/** [C1] */
const destinationIsInAccount = ({ caller, destinationArn }: StartCopyFacts): Step => ({
  rule: 'C1',
  ask: () => {
    const account = partsOfVaultArn(destinationArn)?.['account'];
    return answer(
      { Destination: destinationArn },
      account === caller.account,
      account === undefined
        ? denial(
            'InvalidParameterValueException',
            'ours',
            `DestinationBackupVaultArn is not the ARN of a backup vault: ${destinationArn}`,
          )
        : denial(
            'InvalidRequestException',
            'ours',
            `The destination is in account ${account}, but this laboratory has account ${caller.account} only: copies across accounts need AWS Organizations.`,
          ),
    );
  },
});

/** [C2] */
const destinationExists = ({ vault, destinationArn }: StartCopyFacts): Step => ({
  rule: 'C2',
  ask: () =>
    answer(
      { Destination: destinationArn, Exists: vault !== undefined },
      vault !== undefined,
      denial(
        'ResourceNotFoundException',
        'ours',
        `There is no backup vault ${destinationArn} to copy to.`,
      ),
    ),
});

/** [C13] */
const requestIsRecognised = (repeated: CopyJob): Step => ({
  rule: 'C13',
  ask: () => ({ facts: { 'Copy job': repeated.id, Asked: { instant: repeated.createdAt } } }),
});
