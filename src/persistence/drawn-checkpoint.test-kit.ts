// Checkpoints for laws and for size.
import fc from 'fast-check';
import type { BackupJob } from '../domain/backup-job.ts';
import type { CopyJob } from '../domain/copy-job.ts';
import type { RestoreJob } from '../domain/restore-job.ts';
import { asDays, asInstant, DAY } from '../domain/instant.ts';
import type { LegalHold } from '../domain/legal-hold.ts';
import type { RecoveryPoint } from '../domain/recovery-point.ts';
import type { Vault } from '../domain/vault.ts';
import { type Checkpoint, checkpointOf } from '../simulation/checkpoint.ts';
import { anyGenesis, someSandbox } from '../simulation/drawn-log.test-kit.ts';
import { beginWorld } from '../simulation/world.ts';
import { anyMadeBy, anyPlan } from './drawn-plan.test-kit.ts';
import { anyLifecycle, anyMoment, anyTags, anyText } from './drawn-values.test-kit.ts';

const START = 1_632_803_595_000;
const ACCOUNT = '123456789012';

const anyVault: fc.Arbitrary<Vault> = fc.record({
  arn: anyText,
  name: anyText,
  account: anyText,
  region: anyText,
  ordinal: fc.nat(),
  createdAt: anyMoment,
  creatorRequestId: anyText,
  encryptionKeyArn: anyText,
  tags: anyTags,
  lock: fc.record(
    {
      state: fc.constantFrom('unlocked' as const, 'graceTime' as const),
      minimumRetention: fc.nat().map(asDays),
      lockDate: anyMoment,
    },
    { requiredKeys: ['state'] },
  ),
});

const anyPoint: fc.Arbitrary<RecoveryPoint> = fc.record(
  {
    arn: anyText,
    ordinal: fc.nat(),
    vaultArn: anyText,
    resourceArn: anyText,
    resourceType: anyText,
    resourceName: anyText,
    roleArn: anyText,
    roleMayDelete: fc.boolean(),
    jobId: anyText,
    encryptionKeyArn: anyText,
    sizeInBytes: fc.maxSafeNat(),
    tags: anyTags,
    createdAt: anyMoment,
    completesAt: anyMoment,
    lifecycle: anyLifecycle,
    coldAt: anyMoment,
    endsAt: anyMoment,
    deletion: fc.record({ askedAt: anyMoment, doneAt: anyMoment }),
    failedDeletionAt: anyMoment,
    copy: fc.record({
      copyId: anyText,
      pointArn: anyText,
      vaultArn: anyText,
      startedAt: anyMoment,
    }),
    heldBy: fc.array(fc.record({ id: anyText, from: anyMoment }), { maxLength: 2 }),
  },
  {
    requiredKeys: [
      'arn',
      'ordinal',
      'vaultArn',
      'resourceArn',
      'resourceType',
      'resourceName',
      'roleArn',
      'roleMayDelete',
      'jobId',
      'encryptionKeyArn',
      'sizeInBytes',
      'tags',
      'createdAt',
      'completesAt',
      'lifecycle',
    ],
  },
);

const anyJob: fc.Arbitrary<BackupJob> = fc
  .record({
    point: anyPoint,
    end: fc.option(
      fc.record({
        state: fc.constantFrom('FAILED' as const, 'ABORTED' as const),
        at: anyMoment,
        message: anyText,
        rule: fc.constant('J6' as const),
      }),
      { nil: undefined },
    ),
    madeBy: fc.option(anyMadeBy, { nil: undefined }),
  })
  .map(({ point, end, madeBy }) => ({
    ...jobOf(point),
    ...(end === undefined ? {} : { end }),
    ...(madeBy === undefined ? {} : { madeBy }),
  }));

const anyHold: fc.Arbitrary<LegalHold> = fc.record(
  {
    id: anyText,
    arn: anyText,
    ordinal: fc.nat(),
    account: anyText,
    region: anyText,
    title: anyText,
    description: anyText,
    selection: fc.record(
      { vaultNames: fc.array(anyText), resources: fc.array(anyText), from: anyMoment },
      { requiredKeys: [] },
    ),
    tags: anyTags,
    createdAt: anyMoment,
    activeAt: anyMoment,
    idempotencyToken: anyText,
    cancellation: fc.record({
      at: anyMoment,
      doneAt: anyMoment,
      description: anyText,
      recordUntil: anyMoment,
    }),
  },
  {
    requiredKeys: [
      'id',
      'arn',
      'ordinal',
      'account',
      'region',
      'title',
      'description',
      'selection',
      'tags',
      'createdAt',
      'activeAt',
    ],
  },
);

const anyCopy: fc.Arbitrary<CopyJob> = fc
  .record({
    point: anyPoint,
    failure: fc.option(
      fc.record({ at: anyMoment, message: anyText, rule: fc.constant('C5' as const) }),
      { nil: undefined },
    ),
  })
  .map(({ point, failure }) => ({
    ...copyOf(point),
    ...(failure === undefined ? {} : { failure }),
  }));

const anyRestore: fc.Arbitrary<RestoreJob> = fc.record(
  {
    id: anyText,
    ordinal: fc.nat(),
    account: anyText,
    region: anyText,
    pointArn: anyText,
    pointCreatedAt: anyMoment,
    vaultArn: anyText,
    resourceArn: anyText,
    resourceType: anyText,
    roleArn: anyText,
    metadata: anyTags,
    createdAt: anyMoment,
    startsAt: anyMoment,
    completesAt: anyMoment,
    sizeInBytes: fc.maxSafeNat(),
    makes: fc.record({ arn: anyText, name: anyText, tags: anyTags }),
    failure: fc.record({ at: anyMoment, message: anyText, rule: fc.constant('K6' as const) }),
  },
  {
    requiredKeys: [
      ...([
        'id',
        'ordinal',
        'account',
        'region',
        'pointArn',
        'pointCreatedAt',
        'vaultArn',
      ] as const),
      ...(['resourceArn', 'resourceType', 'metadata', 'createdAt', 'startsAt'] as const),
      ...(['completesAt', 'sizeInBytes', 'makes'] as const),
    ],
  },
);

export const anyCheckpoint: fc.Arbitrary<Checkpoint> = fc.record({
  seq: fc.integer({ min: 1, max: 5 }),
  genesis: anyGenesis,
  now: fc.integer({ min: 0, max: 4e12 }).map(asInstant),
  nextOrdinal: fc.nat(),
  vaults: fc.array(anyVault, { maxLength: 3 }),
  points: fc.array(anyPoint, { maxLength: 6 }),
  jobs: fc.array(anyJob, { maxLength: 6 }),
  copies: fc.array(anyCopy, { maxLength: 6 }),
  restores: fc.array(anyRestore, { maxLength: 3 }),
  holds: fc.array(anyHold, { maxLength: 2 }),
  regionSettings: fc.array(
    fc.record({ region: anyText, optIn: fc.dictionary(anyText, fc.boolean(), { maxKeys: 2 }) }),
    { maxLength: 1 },
  ),
  globalSettings: fc.array(fc.record({ account: anyText, flags: anyTags, updatedAt: anyMoment }), {
    maxLength: 1,
  }),
  userPolicies: fc.array(
    fc.record({ principal: fc.constant('operator' as const), name: anyText, document: anyText }),
    { maxLength: 2 },
  ),
  plans: fc.array(anyPlan, { maxLength: 2 }),
});

/** Of a sandbox in which nothing happened. */
export const someCheckpoint = (seq: number): Checkpoint =>
  checkpointOf(beginWorld(someSandbox('a').genesis), seq);

/** As many points as asked for, as a simulation makes them, and half as many jobs. */
export function largeCheckpoint(points: number, seq = 1): Checkpoint {
  const rows = Array.from({ length: points }, (_, index) => pointNumber(index));
  return {
    seq,
    genesis: { seed: 'large', startsAt: asInstant(START), resources: 'account' },
    now: asInstant(START + points * 60_000),
    nextOrdinal: points * 2,
    vaults: [],
    points: rows,
    jobs: rows.slice(0, points / 2).map(jobOf),
    copies: [],
    restores: [],
    holds: [],
    userPolicies: [],
    regionSettings: [],
    globalSettings: [],
    plans: [],
  };
}

function pointNumber(index: number): RecoveryPoint {
  const jobId = `${index.toString(16).padStart(8, '0')}-1b2c-4d3e-8f4a-${(index * 7919).toString(16).padStart(12, '0')}`;
  const createdAt = START + index * 60_000;
  return {
    arn: `arn:aws:rds:us-east-1:${ACCOUNT}:snapshot:awsbackup:job-${jobId}`,
    ordinal: index,
    vaultArn: `arn:aws:backup:us-east-1:${ACCOUNT}:backup-vault:vault-${String(index % 4)}`,
    resourceArn: `arn:aws:rds:us-east-1:${ACCOUNT}:db:database-${String(index % 6)}`,
    resourceType: 'RDS',
    resourceName: `database-${String(index % 6)}`,
    roleArn: `arn:aws:iam::${ACCOUNT}:role/service-role/AWSBackupDefaultServiceRole`,
    roleMayDelete: true,
    jobId,
    encryptionKeyArn: `arn:aws:kms:us-east-1:${ACCOUNT}:key/5ec12e7a-0000-4000-8000-000000000000`,
    sizeInBytes: 20 * 2 ** 30,
    tags: {},
    createdAt: asInstant(createdAt),
    completesAt: asInstant(createdAt + 900_000),
    lifecycle: { deleteAfter: asDays(1 + (index % 36_500)) },
    ...(index % 3 === 0 ? {} : { endsAt: asInstant(createdAt + (1 + (index % 36_500)) * DAY) }),
  };
}

function jobOf(point: RecoveryPoint): BackupJob {
  const { arn, ordinal, vaultArn, resourceArn, resourceType, resourceName, roleArn } = point;
  const { jobId, encryptionKeyArn, sizeInBytes, tags, lifecycle, createdAt, completesAt } = point;
  return {
    id: jobId,
    ordinal,
    account: ACCOUNT,
    region: 'us-east-1',
    vaultArn,
    vaultName: 'vault',
    resourceArn,
    resourceType,
    resourceName,
    roleArn,
    lifecycle,
    tags,
    encryptionKeyArn,
    vaultWasLocked: false,
    createdAt,
    startBy: completesAt,
    completeBy: completesAt,
    startsAt: createdAt,
    startedAt: createdAt,
    completesAt,
    pointArn: arn,
    sizeInBytes,
  };
}

function copyOf(point: RecoveryPoint): CopyJob {
  const { jobId, ordinal, vaultArn, arn, resourceArn, resourceType, resourceName } = point;
  const { roleArn, lifecycle, encryptionKeyArn, createdAt, completesAt, sizeInBytes } = point;
  return {
    id: jobId,
    ordinal,
    account: ACCOUNT,
    region: 'us-east-1',
    sourceVaultArn: vaultArn,
    sourcePointArn: arn,
    destinationVaultArn: vaultArn,
    destinationWasLocked: true,
    resourceArn,
    resourceType,
    resourceName,
    roleArn,
    lifecycle,
    encryptionKeyArn,
    createdAt,
    startsAt: createdAt,
    startedAt: createdAt,
    completesAt,
    pointArn: arn,
    sizeInBytes,
  };
}
