import { explainedStartRestore, type StartRestoreFacts } from '../../domain/decide-restore.ts';
import { HOUR, type Instant, plus, SECOND } from '../../domain/instant.ts';
import { type RecoveryPoint, storageAt } from '../../domain/recovery-point.ts';
import { drawDuration, nameInArn, resourceTypeNamed } from '../../domain/resource-types.ts';
import type { RestoreJob } from '../../domain/restore-job.ts';
import { fillsExisting, restoredArn } from '../../domain/restore-target.ts';
import { drawBetween, drawFrom, drawUuid } from '../../domain/seeded.ts';
import type { Tags } from '../../domain/vault.ts';
import { resourceNamed } from '../../simulation/world.ts';
import { found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';

type Input = InputOf<'StartRestoreJob'>;

/** Asks for a restore, from a locked vault as from any other ([K5]). */
export const startRestoreJob = operation<'StartRestoreJob'>({
  name: 'StartRestoreJob',
  decide: (context, input) => explainedStartRestore(factsOf(context, input)),
  answer: (context, input, events) => {
    const made = events.find((event) => event.type === 'restore.created');
    return { RestoreJobId: found(made?.restore ?? repeatedRestore(context, input)).id };
  },
});

function factsOf(context: Context, input: Input): StartRestoreFacts {
  const { world, caller } = context;
  const row = world.points.get(input.RecoveryPointArn);
  const vault = world.vaults.get(row?.vaultArn ?? '');
  const point = vault?.region === caller.region ? row : undefined;
  const wanted = () => wantedRestore(context, input);
  return {
    caller,
    pointArn: input.RecoveryPointArn,
    point,
    vault,
    metadata: input.Metadata,
    typeAsked: input.ResourceType,
    copiesTags: input.CopySourceTagsToRestoredResource ?? false,
    isTaken: point !== undefined && isTaken(context, wanted()),
    wanted,
    repeated: repeatedRestore(context, input),
  };
}

/** [K6] Only what is surely there counts: with `any` resources every name is. */
function isTaken({ world, caller }: Context, { makes, resourceType, metadata }: RestoreJob) {
  if (fillsExisting(resourceType, metadata)) return false;
  return (
    world.resources.has(makes.arn) && resourceNamed(world, makes.arn, caller.region) !== undefined
  );
}

/** [K8] */
function repeatedRestore(
  { world, caller }: Context,
  { IdempotencyToken: token }: Input,
): RestoreJob | undefined {
  if (token === undefined) return undefined;
  for (const restore of world.restores.values())
    if (restore.idempotencyToken === token && restore.region === caller.region) return restore;
  return undefined;
}

function wantedRestore(context: Context, input: Input): RestoreJob {
  const { world, caller } = context;
  const { account, region, now } = caller;
  const { seed } = world.genesis;
  const ordinal = world.nextOrdinal;
  const point = found(world.points.get(input.RecoveryPointArn));
  const { resourceArn, resourceType } = point;
  const draw = drawFrom(seed, 'restored', ordinal);
  const arn = restoredArn(resourceType, {
    ...{ region, account, resourceArn, metadata: input.Metadata, draw },
  });
  const isInstant = world.genesis.jobs === 'instant';
  const wait = drawBetween(drawFrom(seed, 'restore start', ordinal), 10, 120) * SECOND;
  const startsAt = isInstant ? now : plus(now, wait);
  return {
    id: drawUuid(drawFrom(seed, 'restore', ordinal)).toUpperCase(),
    ordinal,
    account,
    region,
    pointArn: point.arn,
    pointCreatedAt: point.createdAt,
    vaultArn: point.vaultArn,
    resourceArn,
    resourceType,
    ...(input.IamRoleArn === undefined ? {} : { roleArn: input.IamRoleArn }),
    metadata: input.Metadata,
    ...(input.IdempotencyToken === undefined ? {} : { idempotencyToken: input.IdempotencyToken }),
    createdAt: now,
    startsAt,
    completesAt: isInstant ? now : plus(startsAt, lengthOf(seed, ordinal, point, now)),
    sizeInBytes: point.sizeInBytes,
    makes: {
      arn,
      name: nameInArn(arn),
      tags: input.CopySourceTagsToRestoredResource === true ? tagsOf(context, point) : {},
    },
  };
}

/** [K1] From cold storage it takes four hours more. */
function lengthOf(seed: string, ordinal: number, point: RecoveryPoint, now: Instant): number {
  const type = resourceTypeNamed(point.resourceType);
  const length =
    type === undefined ? HOUR : drawDuration(type, drawFrom(seed, 'restore length', ordinal));
  return length + (storageAt(point, now) === 'COLD' ? 4 * HOUR : 0);
}

/** [K7] The tags that the source has now, or had when it was backed up. */
const tagsOf = ({ world, caller }: Context, point: RecoveryPoint): Tags =>
  resourceNamed(world, point.resourceArn, caller.region)?.tags ?? point.tags;
