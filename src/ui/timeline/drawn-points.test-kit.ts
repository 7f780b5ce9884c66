// For tests: recovery points of a shape that a test is about.
import { asDays, asInstant, DAY, HOUR, type Instant } from '../../domain/instant.ts';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { UNLOCKED, type Lock } from '../../domain/lock.ts';
import type { Vault } from '../../domain/vault.ts';

const START = asInstant(Date.UTC(2021, 8, 28));
export const day = (days: number): Instant => asInstant(START + days * DAY);

export const vaultWith = (lock: Lock = UNLOCKED): Vault => ({
  arn: 'arn:aws:backup:us-east-1:123456789012:backup-vault:WORM_vault',
  name: 'WORM_vault',
  account: '123456789012',
  region: 'us-east-1',
  ordinal: 1,
  createdAt: START,
  creatorRequestId: 'one',
  encryptionKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/one',
  tags: {},
  lock,
});

/** Made on a day, complete after an hour, and removed on another day, or never. */
export const pointOf = (
  from: number,
  to?: number,
  change: Partial<RecoveryPoint> = {},
): RecoveryPoint => ({
  arn: `arn:aws:ec2:us-east-1::snapshot/snap-${from}`,
  ordinal: 2,
  vaultArn: vaultWith().arn,
  resourceArn: 'arn:aws:ec2:us-east-1:123456789012:volume/vol-1',
  resourceType: 'EBS',
  resourceName: 'data-volume',
  roleArn: 'arn:aws:iam::123456789012:role/one',
  roleMayDelete: true,
  jobId: 'one',
  encryptionKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/one',
  sizeInBytes: 1,
  tags: {},
  createdAt: day(from),
  completesAt: asInstant(day(from) + HOUR),
  lifecycle: to === undefined ? {} : { deleteAfter: asDays(to - from) },
  ...(to === undefined ? {} : { endsAt: day(to) }),
  ...change,
});
