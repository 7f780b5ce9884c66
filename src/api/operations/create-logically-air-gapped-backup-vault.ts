import { decideCreateAirGapped } from '../../domain/decide-air-gapped.ts';
import type { CreateVaultFacts } from '../../domain/decide-vault.ts';
import { asDays, plus, SECOND, toEpochSeconds } from '../../domain/instant.ts';
import { stateAtBirth } from '../../domain/lock.ts';
import { defaultKeyArn } from '../../domain/resource.ts';
import { drawBetween, drawFrom, drawUuid } from '../../domain/seeded.ts';
import { isAvailableAt, type Vault, vaultArn } from '../../domain/vault.ts';
import { vaultsIn } from '../../simulation/world.ts';
import { findVault, found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { afterWords, requestIdIsAllowed } from '../said-in-words.ts';

type Input = InputOf<'CreateLogicallyAirGappedBackupVault'>;

/** Makes a vault whose compliance lock is immutable from the first second ([G1]). */
export const createLogicallyAirGappedBackupVault = operation<'CreateLogicallyAirGappedBackupVault'>(
  {
    name: 'CreateLogicallyAirGappedBackupVault',
    decide: (context, input) =>
      afterWords(requestIdIsAllowed(input.CreatorRequestId), () =>
        decideCreateAirGapped(factsOf(context, input)),
      ),
    answer: (context, input) => {
      const vault = found(findVault(context, input.BackupVaultName));
      return {
        BackupVaultName: vault.name,
        BackupVaultArn: vault.arn,
        CreationDate: toEpochSeconds(vault.createdAt),
        VaultState: isAvailableAt(vault, context.world.now) ? 'AVAILABLE' : 'CREATING',
      };
    },
  },
);

function factsOf(context: Context, input: Input): CreateVaultFacts {
  const vault = findVault(context, input.BackupVaultName);
  const isSameRequest =
    input.CreatorRequestId !== undefined && input.CreatorRequestId === vault?.creatorRequestId;
  return {
    caller: context.caller,
    wanted: wantedVault(context, input),
    vault,
    vaultsInRegion: vaultsIn(context.world, context.caller.region).length,
    isRetry: isSameRequest && vault.airGap !== undefined,
  };
}

function wantedVault({ world, caller }: Context, input: Input): Vault {
  const { account, region, now } = caller;
  const { seed, jobs } = world.genesis;
  const ordinal = world.nextOrdinal;
  const wait = drawBetween(drawFrom(seed, 'air gap', ordinal), 60, 180) * SECOND;
  return {
    arn: vaultArn(region, account, input.BackupVaultName),
    name: input.BackupVaultName,
    account,
    region,
    ordinal,
    createdAt: now,
    creatorRequestId: input.CreatorRequestId ?? drawUuid(drawFrom(seed, 'request', ordinal)),
    encryptionKeyArn: input.EncryptionKeyArn ?? defaultKeyArn(region, account),
    tags: input.BackupVaultTags ?? {},
    lock: {
      state: stateAtBirth('LOGICALLY_AIR_GAPPED_BACKUP_VAULT'),
      minimumRetention: asDays(input.MinRetentionDays),
      maximumRetention: asDays(input.MaxRetentionDays),
      lockDate: now,
    },
    airGap: { availableAt: jobs === 'instant' ? now : plus(now, wait) },
  };
}
