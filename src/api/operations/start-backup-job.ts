import {
  type BackupJob,
  DEFAULT_COMPLETION_WINDOW,
  DEFAULT_START_WINDOW,
} from '../../domain/backup-job.ts';
import type { StartBackupFacts } from '../../domain/decide-job.ts';
import { explainedStartBackup } from '../../domain/explained.ts';
import { MINUTE, plus, SECOND, toEpochSeconds } from '../../domain/instant.ts';
import { lockIs } from '../../domain/lock.ts';
import { defaultKeyArn } from '../../domain/resource.ts';
import {
  fittedTo,
  nameInArn,
  resourceTypeNamed,
  typeOfResource,
} from '../../domain/resource-types.ts';
import { drawBetween, drawFrom, drawUuid } from '../../domain/seeded.ts';
import { vaultArn } from '../../domain/vault.ts';
import { pointArnFor } from '../../simulation/deadline.ts';
import { tokenKey } from '../../simulation/upkeep.ts';
import { resourceNamed } from '../../simulation/world.ts';
import { findVault, found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { afterWords, eventIsNotGiven } from '../said-in-words.ts';
import { lifecycleOf } from '../views.ts';

type Input = InputOf<'StartBackupJob'>;

/** Asks for a backup on demand. A retention outside the vault's window fails the job, not the call ([W1]). */
export const startBackupJob = operation<'StartBackupJob'>({
  name: 'StartBackupJob',
  decide: (context, input) =>
    afterWords(eventIsNotGiven(input.Lifecycle), () =>
      explainedStartBackup(factsOf(context, input)),
    ),
  answer: (context, input, events) => {
    const made = events.find((event) => event.type === 'job.created');
    const job = found(made?.job ?? repeatedJob(context, input));
    const isNamed = resourceTypeNamed(job.resourceType)?.namesPointAtOnce ?? false;
    return {
      BackupJobId: job.id,
      RecoveryPointArn: isNamed ? job.pointArn : undefined,
      CreationDate: toEpochSeconds(job.createdAt),
      IsParent: false,
    };
  },
});

function factsOf(context: Context, input: Input): StartBackupFacts {
  return {
    caller: context.caller,
    vaultName: input.BackupVaultName,
    vault: findVault(context, input.BackupVaultName),
    resource: resourceNamed(context.world, input.ResourceArn, context.caller.region),
    isSupported: typeOfResource(input.ResourceArn) !== undefined,
    wanted: wantedJob(context, input),
    startWindowMinutes: input.StartWindowMinutes ?? DEFAULT_START_WINDOW,
    completeWindowMinutes: input.CompleteWindowMinutes ?? DEFAULT_COMPLETION_WINDOW,
    repeated: repeatedJob(context, input),
  };
}

/** [J8] */
function repeatedJob(
  { world, caller }: Context,
  { IdempotencyToken }: Input,
): BackupJob | undefined {
  if (IdempotencyToken === undefined) return undefined;
  return world.jobs.get(world.jobsByToken.get(tokenKey(caller.region, IdempotencyToken)) ?? '');
}

function wantedJob(context: Context, input: Input): BackupJob {
  const { world, caller } = context;
  const { account, region, now } = caller;
  const { seed } = world.genesis;
  const ordinal = world.nextOrdinal;
  const resource = resourceNamed(world, input.ResourceArn, region);
  const type = resourceTypeNamed(resource?.type ?? '') ?? typeOfResource(input.ResourceArn);
  const vault = findVault(context, input.BackupVaultName);
  const start = drawBetween(drawFrom(seed, 'start', ordinal), 10, 120) * SECOND;
  const job: BackupJob = {
    id: drawUuid(drawFrom(seed, 'job', ordinal)),
    ordinal,
    account,
    region,
    vaultArn: vaultArn(region, account, input.BackupVaultName),
    vaultName: input.BackupVaultName,
    resourceArn: input.ResourceArn,
    resourceType: type?.name ?? '',
    resourceName: resource?.name ?? nameInArn(input.ResourceArn),
    roleArn: input.IamRoleArn,
    lifecycle: fittedTo(type, lifecycleOf(input.Lifecycle)),
    tags: input.RecoveryPointTags ?? {},
    ...(input.BackupOptions === undefined ? {} : { backupOptions: input.BackupOptions }),
    ...(input.IdempotencyToken === undefined ? {} : { idempotencyToken: input.IdempotencyToken }),
    encryptionKeyArn: vault?.encryptionKeyArn ?? defaultKeyArn(region, account),
    vaultWasLocked: vault !== undefined && lockIs(vault.lock, 'locked'),
    createdAt: now,
    startsAt: plus(now, start),
    startBy: plus(now, (input.StartWindowMinutes ?? DEFAULT_START_WINDOW) * MINUTE),
    completeBy: plus(now, (input.CompleteWindowMinutes ?? DEFAULT_COMPLETION_WINDOW) * MINUTE),
    sizeInBytes: resource?.sizeInBytes ?? 0,
  };
  // [J7] Types that name the point at once have it from the start.
  return type?.namesPointAtOnce ? { ...job, pointArn: pointArnFor(seed, job, now) } : job;
}
