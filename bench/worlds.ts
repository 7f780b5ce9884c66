// Worlds of many recovery points, put together as a checkpoint would give them.
import { asDays, asInstant, DAY, HOUR, type Instant, plus } from '../src/domain/instant.ts';
import type { Lock } from '../src/domain/lock.ts';
import { type RecoveryPoint, scheduleOf } from '../src/domain/recovery-point.ts';
import { ACCOUNT, defaultKeyArn, REGION } from '../src/domain/resource.ts';
import { drawBetween, drawFrom } from '../src/domain/seeded.ts';
import { vaultArn } from '../src/domain/vault.ts';
import { type Checkpoint, checkpointOf } from '../src/simulation/checkpoint.ts';
import { beginWorld } from '../src/simulation/world.ts';

export const SEED = 'bench';
export const VAULT = 'big';
export const START: Instant = asInstant(Date.UTC(2021, 8, 28, 4, 33, 15));
const ARN = vaultArn(REGION, ACCOUNT, VAULT);
/** A hundred points each, when there are a hundred thousand. */
const RESOURCES = 1_000;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/service-role/AWSBackupDefaultServiceRole`;

/** A vault with so many complete points, whose ends are spread over `days`; every tenth goes to cold first. */
export function checkpointWith(points: number, days: number, lock: Lock): Checkpoint {
  const now = plus(START, 2 * HOUR);
  return {
    ...checkpointOf(beginWorld({ seed: SEED, startsAt: START, resources: 'any' }), 0),
    now,
    nextOrdinal: points + 2,
    vaults: [
      {
        arn: ARN,
        name: VAULT,
        account: ACCOUNT,
        region: REGION,
        ordinal: 1,
        createdAt: START,
        creatorRequestId: 'bench',
        encryptionKeyArn: defaultKeyArn(REGION, ACCOUNT),
        tags: {},
        lock,
      },
    ],
    points: Array.from({ length: points }, (_, index) => pointOf(index + 2, days)),
  };
}

function pointOf(ordinal: number, days: number): RecoveryPoint {
  const draw = drawFrom(SEED, 'point', ordinal);
  const deleteAfter = asDays(drawBetween(draw, 1, days));
  const goesCold = ordinal % 10 === 0 && deleteAfter > 120;
  const lifecycle = { deleteAfter, ...(goesCold ? { moveToColdAfter: asDays(30) } : {}) };
  const id = ordinal.toString(16).padStart(17, '0');
  return {
    arn: `arn:aws:ec2:${REGION}::snapshot/snap-${id}`,
    ordinal,
    vaultArn: ARN,
    resourceArn: `arn:aws:ec2:${REGION}:${ACCOUNT}:volume/vol-${String(ordinal % RESOURCES)}`,
    resourceType: 'EBS',
    resourceName: `vol-${String(ordinal % RESOURCES)}`,
    roleArn: ROLE,
    roleMayDelete: true,
    jobId: `job-${id}`,
    encryptionKeyArn: defaultKeyArn(REGION, ACCOUNT),
    sizeInBytes: 2 ** 30,
    tags: {},
    createdAt: START,
    completesAt: plus(START, HOUR),
    lifecycle,
    ...scheduleOf(lifecycle, START, START, draw),
  };
}

export const HUNDRED_YEARS = 36_500;
export const afterDays = (days: number): Instant => plus(START, days * DAY);
