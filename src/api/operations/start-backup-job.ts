import {
  type BackupJob,
  DEFAULT_COMPLETION_WINDOW,
  DEFAULT_START_WINDOW,
} from '../../domain/backup-job.ts';
import type { StartBackupFacts } from '../../domain/decide-job.ts';
import { explainedStartBackup } from '../../domain/explained.ts';
import { toEpochSeconds } from '../../domain/instant.ts';
import { resourceTypeNamed, typeOfResource } from '../../domain/resource-types.ts';
import { isOptedIn } from '../../domain/settings.ts';
import { makeJob } from '../../simulation/make-job.ts';
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
  const wanted = wantedJob(context, input);
  return {
    caller: context.caller,
    vaultName: input.BackupVaultName,
    vault: findVault(context, input.BackupVaultName),
    ...airGapOf(context, input.LogicallyAirGappedBackupVaultArn),
    resource: resourceNamed(context.world, input.ResourceArn, context.caller.region),
    isSupported: typeOfResource(input.ResourceArn) !== undefined,
    isOptedIn: isOptedIn(context.world.regionSettings.get(wanted.region), wanted.resourceType),
    wanted,
    startWindowMinutes: input.StartWindowMinutes ?? DEFAULT_START_WINDOW,
    completeWindowMinutes: input.CompleteWindowMinutes ?? DEFAULT_COMPLETION_WINDOW,
    repeated: repeatedJob(context, input),
  };
}

const airGapOf = ({ world }: Context, airGapArn: string | undefined) =>
  airGapArn === undefined ? {} : { airGapArn, airGap: world.vaults.get(airGapArn) };

/** [J8] */
function repeatedJob(
  { world, caller }: Context,
  { IdempotencyToken }: Input,
): BackupJob | undefined {
  if (IdempotencyToken === undefined) return undefined;
  return world.jobs.get(world.jobsByToken.get(tokenKey(caller.region, IdempotencyToken)) ?? '');
}

const wantedJob = ({ world, caller }: Context, input: Input): BackupJob =>
  makeJob(
    world,
    {
      region: caller.region,
      vaultName: input.BackupVaultName,
      resourceArn: input.ResourceArn,
      roleArn: input.IamRoleArn,
      lifecycle: lifecycleOf(input.Lifecycle),
      tags: input.RecoveryPointTags ?? {},
      ...(input.BackupOptions === undefined ? {} : { backupOptions: input.BackupOptions }),
      ...(input.IdempotencyToken === undefined ? {} : { idempotencyToken: input.IdempotencyToken }),
      airGapArn: input.LogicallyAirGappedBackupVaultArn,
      startWindowMinutes: input.StartWindowMinutes,
      completeWindowMinutes: input.CompleteWindowMinutes,
    },
    caller.now,
  );
