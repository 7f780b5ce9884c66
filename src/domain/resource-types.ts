import { HOUR, type Instant, MINUTE } from './instant.ts';
import { type Lifecycle, withoutCold } from './lifecycle.ts';
import { drawBetween, drawHex, drawUuid } from './seeded.ts';

/** What AWS Backup can protect, and how it does so for this type. Durations are simulated lengths. */
export interface ResourceType {
  /** AWS's name of the type, as `GetSupportedResourceTypes` answers it. */
  readonly name: string;
  readonly resourceArn: RegExp;
  readonly coldStorage: boolean;
  /** Its points go to cold storage only where the lifecycle opts in (OptInToArchiveForSupportedResources). */
  readonly coldNeedsOptIn: boolean;
  /** StartBackupJob names the recovery point at once ([J7]). */
  readonly namesPointAtOnce: boolean;
  /** Shortest and longest simulated length of a job, in milliseconds. */
  readonly duration: readonly [number, number];
  readonly pointArn: (make: PointArnParts) => string;
}

interface PointArnParts {
  readonly region: string;
  readonly account: string;
  readonly resourceArn: string;
  readonly createdAt: Instant;
  /** What made the point: it stands in the name of a snapshot of a database. */
  readonly madeBy?: 'job' | 'copyjob';
  /** [N17] */
  readonly isContinuous?: boolean;
  readonly draw: () => number;
}

/** [G5] AWS Backup's own form: of the types that it manages fully, and of all in an air-gapped vault. */
export const ownPointArn = ({
  region,
  account,
  draw,
}: Omit<PointArnParts, 'resourceArn' | 'createdAt'>): string =>
  `arn:aws:backup:${region}:${account}:recovery-point:${drawUuid(draw)}`;
const snapshot = ({ region, draw }: PointArnParts): string =>
  `arn:aws:ec2:${region}::snapshot/snap-${drawHex(draw, 17)}`;
const clusterSnapshot = ({ region, account, madeBy = 'job', draw }: PointArnParts): string =>
  `arn:aws:rds:${region}:${account}:cluster-snapshot:awsbackup:${madeBy}-${drawUuid(draw)}`;
const s3 = ({ region, account, resourceArn, createdAt, isContinuous, draw }: PointArnParts) => {
  const bucket = resourceArn.slice('arn:aws:s3:::'.length);
  const stamp = new Date(createdAt).toISOString().replace(/\D/g, '').slice(0, 14);
  const name = isContinuous ? bucket : `${bucket}-${stamp}`;
  return `arn:aws:backup:${region}:${account}:recovery-point:${name}-${drawHex(draw, 8)}`;
};

const PLAIN = {
  coldStorage: false,
  coldNeedsOptIn: false,
  namesPointAtOnce: false,
};

function type(
  name: string,
  resourceArn: RegExp,
  pointArn: ResourceType['pointArn'],
  duration: ResourceType['duration'],
  extra: Partial<ResourceType> = {},
): ResourceType {
  return { name, resourceArn, pointArn, duration, ...PLAIN, ...extra };
}

const COLD = { coldStorage: true };
// Aurora, DocumentDB and Neptune share one ARN form; an ARN alone is taken for Aurora.
const CLUSTER = /^arn:aws:rds:[a-z0-9-]+:\d{12}:cluster:[\w-]+$/;
const minutes = (low: number, high: number): [number, number] => [low * MINUTE, high * MINUTE];

/** [R1] Forms, and [L3] cold storage, after the tables of the AWS Backup Developer Guide. */
export const RESOURCE_TYPES: readonly ResourceType[] = [
  type('Aurora', CLUSTER, clusterSnapshot, minutes(6, 18)),
  type(
    'CloudFormation',
    /^arn:aws:cloudformation:[a-z0-9-]+:\d{12}:stack\/.+$/,
    ownPointArn,
    minutes(4, 12),
    COLD,
  ),
  type('DocumentDB', CLUSTER, clusterSnapshot, minutes(6, 18)),
  type(
    'DynamoDB',
    /^arn:aws:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]+$/,
    ({ resourceArn, createdAt, draw }) =>
      `${resourceArn}/backup/0${String(createdAt)}-${drawHex(draw, 8)}`,
    minutes(2, 6),
  ),
  type('EBS', /^arn:aws:ec2:[a-z0-9-]+:\d{12}:volume\/vol-[0-9a-f]+$/, snapshot, minutes(5, 25), {
    coldStorage: true,
    coldNeedsOptIn: true,
  }),
  type(
    'EC2',
    /^arn:aws:ec2:[a-z0-9-]+:\d{12}:instance\/i-[0-9a-f]+$/,
    ({ region, draw }) => `arn:aws:ec2:${region}::image/ami-${drawHex(draw, 17)}`,
    minutes(8, 30),
  ),
  type(
    'EFS',
    /^arn:aws:elasticfilesystem:[a-z0-9-]+:\d{12}:file-system\/fs-[0-9a-f]+$/,
    ownPointArn,
    minutes(10, 45),
    {
      coldStorage: true,
      namesPointAtOnce: true,
    },
  ),
  type('EKS', /^arn:aws:eks:[a-z0-9-]+:\d{12}:cluster\/.+$/, ownPointArn, minutes(8, 30)),
  type(
    'FSx',
    /^arn:aws:fsx:[a-z0-9-]+:\d{12}:(file-system|volume)\/.+$/,
    ({ region, account, draw }) =>
      `arn:aws:fsx:${region}:${account}:backup/backup-${drawHex(draw, 17)}`,
    minutes(10, 40),
  ),
  type('Neptune', CLUSTER, clusterSnapshot, minutes(6, 18)),
  type(
    'RDS',
    /^arn:aws:rds:[a-z0-9-]+:\d{12}:db:[\w-]+$/,
    ({ region, account, madeBy = 'job', draw }) =>
      `arn:aws:rds:${region}:${account}:snapshot:awsbackup:${madeBy}-${drawUuid(draw)}`,
    minutes(5, 15),
  ),
  type(
    'Redshift',
    /^arn:aws:redshift:[a-z0-9-]+:\d{12}:cluster:[\w-]+$/,
    ({ region, account, draw }) =>
      `arn:aws:redshift:${region}:${account}:snapshot:resource/awsbackup:job-${drawUuid(draw)}`,
    minutes(10, 40),
  ),
  type('S3', /^arn:aws:s3:::[a-z0-9.-]{3,63}$/, s3, [HOUR / 3, 2 * HOUR]),
  type(
    'Storage Gateway',
    /^arn:aws:storagegateway:[a-z0-9-]+:\d{12}:gateway\/.+\/volume\/.+$/,
    snapshot,
    minutes(8, 30),
  ),
  type(
    'Timestream',
    /^arn:aws:timestream:[a-z0-9-]+:\d{12}:database\/.+\/table\/.+$/,
    ownPointArn,
    minutes(5, 20),
    COLD,
  ),
  type(
    'VirtualMachine',
    /^arn:aws:backup-gateway:[a-z0-9-]+:\d{12}:vm\/vm-.+$/,
    ownPointArn,
    minutes(15, 60),
    COLD,
  ),
];

/** The type whose ARN form this is; undefined where AWS Backup supports none such. */
export const typeOfResource = (resourceArn: string): ResourceType | undefined =>
  RESOURCE_TYPES.find((each) => each.resourceArn.test(resourceArn));

const byName = new Map(RESOURCE_TYPES.map((each) => [each.name, each]));

export const resourceTypeNamed = (name: string): ResourceType | undefined => byName.get(name);

/** The last, telling part of a resource's ARN: what people call it. */
export const nameInArn = (resourceArn: string): string =>
  resourceArn.slice(Math.max(resourceArn.lastIndexOf(':'), resourceArn.lastIndexOf('/')) + 1) ||
  resourceArn;

/** [L3] The lifecycle as this type can keep it: without the move to cold where there is none. */
export function fittedTo(resourceType: ResourceType | undefined, lifecycle: Lifecycle): Lifecycle {
  if (resourceType === undefined) return lifecycle;
  const { coldStorage, coldNeedsOptIn } = resourceType;
  const goesCold = coldStorage && (!coldNeedsOptIn || lifecycle.optInToArchive === true);
  return goesCold ? lifecycle : withoutCold(lifecycle);
}

/** [N17] The types that can be restored to a point in time. */
const CONTINUOUS = ['Aurora', 'RDS', 'S3'];

export const takesContinuous = (typeName: string): boolean => CONTINUOUS.includes(typeName);

/** A simulated length of a job, in whole seconds expressed as milliseconds. */
export const drawDuration = (resourceType: ResourceType, draw: () => number): number => {
  const [low, high] = resourceType.duration;
  return drawBetween(draw, low / 1000, high / 1000) * 1000;
};
