import type { Instant } from './instant.ts';
import type { Lock } from './lock.ts';
import type { VaultType } from './vault-lock.machine.ts';

export type Tags = Readonly<Record<string, string>>;

/** A backup vault of one account and Region. */
export interface Vault {
  readonly arn: string;
  readonly name: string;
  readonly account: string;
  readonly region: string;
  /** Its place in the order in which the sandbox made things; lists go by it. */
  readonly ordinal: number;
  readonly createdAt: Instant;
  readonly creatorRequestId: string;
  readonly encryptionKeyArn: string;
  readonly tags: Tags;
  readonly lock: Lock;
  /** A resource-based policy as JSON, as it was put ([P3]). */
  readonly accessPolicy?: string;
  readonly notifications?: Notifications;
  /** Set on a logically air-gapped vault ([G1]). */
  readonly airGap?: AirGap;
}

export interface Notifications {
  readonly topicArn: string;
  readonly events: readonly string[];
}

export interface AirGap {
  /** [G3] Until then it is CREATING and takes nothing in. */
  readonly availableAt: Instant;
}

export const typeOfVault = ({ airGap }: Pick<Vault, 'airGap'>): VaultType =>
  airGap === undefined ? 'BACKUP_VAULT' : 'LOGICALLY_AIR_GAPPED_BACKUP_VAULT';

export const isAvailableAt = ({ airGap }: Pick<Vault, 'airGap'>, now: Instant): boolean =>
  airGap === undefined || now >= airGap.availableAt;

export const MOST_VAULTS = 300;
export const MOST_TAGS = 50;

export const vaultArn = (region: string, account: string, name: string): string =>
  `arn:aws:backup:${region}:${account}:backup-vault:${name}`;
