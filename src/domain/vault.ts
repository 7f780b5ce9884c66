import type { Instant } from './instant.ts';
import type { Lock } from './lock.ts';

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
}

export const MOST_VAULTS = 300;
export const MOST_TAGS = 50;

export const vaultArn = (region: string, account: string, name: string): string =>
  `arn:aws:backup:${region}:${account}:backup-vault:${name}`;
