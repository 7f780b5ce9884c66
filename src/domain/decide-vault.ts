import type { Caller } from './caller.ts';
import type { DomainEvent } from './event.ts';
import { answer, denial, mayAsk, mayAskVault, vaultExists } from './step.ts';
import { MOST_TAGS, MOST_VAULTS, type Tags, type Vault } from './vault.ts';
import { decide, type Step, type Verdict } from './verdict.ts';

export interface CreateVaultFacts {
  readonly caller: Caller;
  /** The vault as it would be made. */
  readonly wanted: Vault;
  /** The vault of that name, if there is one. */
  readonly vault: Vault | undefined;
  readonly vaultsInRegion: number;
  /** Whether the caller gave a CreatorRequestId of their own ([B3]). */
  readonly isRetry: boolean;
}

/** Whether a vault may be made; a retry with the same CreatorRequestId makes none and succeeds. */
export function decideCreateVault(facts: CreateVaultFacts): Verdict<DomainEvent> {
  const { caller, wanted, isRetry } = facts;
  return decide(
    [
      mayAsk(caller, 'CreateBackupVault', wanted.arn, { requestTags: wanted.tags }),
      keyIsAnArn(wanted.encryptionKeyArn),
      tagsFit(wanted.tags),
      ...(isRetry ? [retryIsRecognised(wanted)] : [nameIsFree(facts), thereIsRoom(facts)]),
    ],
    () => (isRetry ? [] : [{ type: 'vault.created', at: caller.now, vault: wanted }]),
  );
}

export interface DeleteVaultFacts {
  readonly caller: Caller;
  readonly vaultName: string;
  readonly vault: Vault | undefined;
  readonly pointsInVault: number;
}

/** Whether a vault may be deleted: an empty one always, whatever its lock says ([B4], [B5]). */
export function decideDeleteVault(facts: DeleteVaultFacts): Verdict<DomainEvent> {
  const { caller, vaultName, vault } = facts;
  const arn = vault?.arn ?? vaultName;
  return decide(
    [
      mayAskVault(caller, 'DeleteBackupVault', vaultName, vault),
      vaultExists(vault, vaultName),
      vaultIsEmpty(facts.pointsInVault),
    ],
    () => [{ type: 'vault.deleted', at: caller.now, vaultArn: arn }],
  );
}

const vaultIsEmpty = (pointsInVault: number): Step => ({
  rule: 'B4',
  ask: () =>
    answer(
      { 'Recovery points': pointsInVault },
      pointsInVault === 0,
      denial(
        'InvalidRequestException',
        'aws',
        'Backup vault cannot be deleted because it contains recovery points.',
        'ERROR_9101',
      ),
    ),
});

export const nameIsFree = ({ vault, wanted }: CreateVaultFacts): Step => ({
  rule: 'B2',
  ask: () =>
    answer({ 'Backup vault': wanted.name, Exists: vault !== undefined }, vault === undefined, {
      ...denial('AlreadyExistsException', 'aws', 'Backup vault with the same name already exists'),
      ...(vault === undefined
        ? {}
        : { members: { CreatorRequestId: vault.creatorRequestId, Arn: vault.arn } }),
    }),
});

export const retryIsRecognised = (wanted: Vault): Step => ({
  rule: 'B3',
  ask: () => ({ facts: { 'Creator request ID': wanted.creatorRequestId, Exists: true } }),
});

export const thereIsRoom = ({ vaultsInRegion }: CreateVaultFacts): Step => ({
  rule: 'B6',
  ask: () =>
    answer(
      { 'Vaults in the Region': vaultsInRegion },
      vaultsInRegion < MOST_VAULTS,
      denial(
        'LimitExceededException',
        'ours',
        `The account has ${String(MOST_VAULTS)} backup vaults in this Region, which is the most.`,
      ),
    ),
});

/** [B8] */
export const keyIsAnArn = (keyArn: string): Step => ({
  rule: 'B8',
  ask: () =>
    answer(
      { 'Encryption key': keyArn },
      /^arn:aws[\w-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/.test(keyArn),
      denial(
        'InvalidParameterValueException',
        'ours',
        'EncryptionKeyArn must be the ARN of a KMS key, not of an alias.',
      ),
    ),
});

/** [B7] */
export const tagsFit = (tags: Tags): Step => ({
  rule: 'B7',
  ask: () => {
    const fault = tagFault(tags);
    return answer(
      { Tags: Object.keys(tags).length },
      fault === undefined,
      denial(
        Object.keys(tags).length > MOST_TAGS
          ? 'LimitExceededException'
          : 'InvalidParameterValueException',
        'ours',
        fault ?? '',
      ),
    );
  },
});

/** [B7] What is wrong with tags of one's own. */
export function tagFault(tags: Tags): string | undefined {
  const entries = Object.entries(tags);
  if (entries.length > MOST_TAGS) return `At most ${String(MOST_TAGS)} tags fit on one resource.`;
  for (const [key, value] of entries) {
    if (key.length < 1 || key.length > 128) return 'A tag key has 1 to 128 characters.';
    if (key.toLowerCase().startsWith('aws:'))
      return `Tag keys that start with "aws:" belong to AWS.`;
    if (value.length > 256) return `The value of the tag "${key}" has more than 256 characters.`;
  }
  return undefined;
}
