import { type CopyJob, type CopyLifecycleRequest, lifecycleOfCopy } from '../../domain/copy-job.ts';
import type { StartCopyFacts } from '../../domain/decide-copy.ts';
import { explainedStartCopy } from '../../domain/explained-copy.ts';
import { asDays, toEpochSeconds } from '../../domain/instant.ts';
import { ALWAYS, type Lifecycle } from '../../domain/lifecycle.ts';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { fittedTo, resourceTypeNamed } from '../../domain/resource-types.ts';
import { copyJobFor } from '../../simulation/make-copy.ts';
import { findPoint, findVault, found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { afterWords, eventIsNotGiven } from '../said-in-words.ts';
import { lifecycleOf } from '../views.ts';

type Input = InputOf<'StartCopyJob'>;

/** Asks for a copy. A retention outside the destination's window fails the job, not the call ([C5]). */
export const startCopyJob = operation<'StartCopyJob'>({
  name: 'StartCopyJob',
  decide: (context, input) =>
    afterWords(eventIsNotGiven(input.Lifecycle), () => explainedStartCopy(factsOf(context, input))),
  answer: (context, input, events) => {
    const made = events.find((event) => event.type === 'copy.created');
    const copy = found(made?.copy ?? repeatedCopy(context, input));
    return { CopyJobId: copy.id, CreationDate: toEpochSeconds(copy.createdAt), IsParent: false };
  },
});

function factsOf(context: Context, input: Input): StartCopyFacts {
  const { world, caller } = context;
  const source = findVault(context, input.SourceBackupVaultName);
  const point = findPoint(context, source, input.RecoveryPointArn);
  const vault = world.vaults.get(input.DestinationBackupVaultArn);
  return {
    caller,
    pointArn: input.RecoveryPointArn,
    point,
    sourceName: input.SourceBackupVaultName,
    source,
    destinationArn: input.DestinationBackupVaultArn,
    vault,
    lifecycle: lifecycleAsked(input, point),
    wanted: (lifecycle) =>
      copyJobFor(world, {
        region: caller.region,
        point: found(point),
        destinationArn: input.DestinationBackupVaultArn,
        roleArn: input.IamRoleArn,
        lifecycle,
        idempotencyToken: input.IdempotencyToken,
      }),
    repeated: repeatedCopy(context, input),
  };
}

/** As the type of the point can keep it ([L3]). */
function lifecycleAsked(input: Input, point: RecoveryPoint | undefined): Lifecycle {
  if (point === undefined) return lifecycleOf(input.Lifecycle);
  const lifecycle = lifecycleOfCopy(point.lifecycle, copyLifecycleRequest(input.Lifecycle));
  return fittedTo(resourceTypeNamed(point.resourceType), lifecycle);
}

/** AWS's lifecycle of a copy as ours, where "always" is not the same as nothing. */
function copyLifecycleRequest(input: Input['Lifecycle']): CopyLifecycleRequest {
  const days = (value: number | undefined) =>
    value === ALWAYS ? 'always' : value === undefined ? undefined : asDays(value);
  return {
    deleteAfter: days(input?.DeleteAfterDays),
    moveToColdAfter: days(input?.MoveToColdStorageAfterDays),
    optInToArchive: input?.OptInToArchiveForSupportedResources,
  };
}

/** [C13] */
function repeatedCopy(
  { world, caller }: Context,
  { IdempotencyToken: token }: Input,
): CopyJob | undefined {
  if (token === undefined) return undefined;
  for (const copy of world.copies.values())
    if (copy.idempotencyToken === token && copy.region === caller.region) return copy;
  return undefined;
}
