import { toEpochSeconds } from '../../domain/instant.ts';
import { explainedCreateVault } from '../../domain/explained.ts';
import { UNLOCKED } from '../../domain/lock.ts';
import { defaultKeyArn } from '../../domain/resource.ts';
import { drawFrom, drawUuid } from '../../domain/seeded.ts';
import { type Vault, vaultArn } from '../../domain/vault.ts';
import { vaultsIn } from '../../simulation/world.ts';
import { findVault, found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { afterWords, requestIdIsAllowed } from '../said-in-words.ts';

/** Makes a vault; a retry with the same CreatorRequestId answers with the one that is there ([B3]). */
export const createBackupVault = operation<'CreateBackupVault'>({
  name: 'CreateBackupVault',
  decide: (context, input) =>
    afterWords(requestIdIsAllowed(input.CreatorRequestId), () =>
      explainedCreateVault(factsOf(context, input)),
    ),
  answer: (context, input) => {
    const vault = found(findVault(context, input.BackupVaultName));
    return {
      BackupVaultName: vault.name,
      BackupVaultArn: vault.arn,
      CreationDate: toEpochSeconds(vault.createdAt),
    };
  },
});

function factsOf(context: Context, input: InputOf<'CreateBackupVault'>) {
  const vault = findVault(context, input.BackupVaultName);
  return {
    caller: context.caller,
    wanted: wantedVault(context, input),
    vault,
    vaultsInRegion: vaultsIn(context.world, context.caller.region).length,
    isRetry:
      vault !== undefined &&
      input.CreatorRequestId !== undefined &&
      input.CreatorRequestId === vault.creatorRequestId,
  };
}

function wantedVault({ world, caller }: Context, input: InputOf<'CreateBackupVault'>): Vault {
  const { account, region, now } = caller;
  const ordinal = world.nextOrdinal;
  return {
    arn: vaultArn(region, account, input.BackupVaultName),
    name: input.BackupVaultName,
    account,
    region,
    ordinal,
    createdAt: now,
    creatorRequestId:
      input.CreatorRequestId ?? drawUuid(drawFrom(world.genesis.seed, 'request', ordinal)),
    encryptionKeyArn: input.EncryptionKeyArn ?? defaultKeyArn(region, account),
    tags: input.BackupVaultTags ?? {},
    lock: UNLOCKED,
  };
}
