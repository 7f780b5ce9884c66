import { describe, expect, it } from 'vitest';
import { asDays, asInstant } from './instant.ts';
import { ACCOUNT, REGION, startingResources } from './resource.ts';
import {
  drawDuration,
  fittedTo,
  nameInArn,
  RESOURCE_TYPES,
  resourceTypeNamed,
  typeOfResource,
} from './resource-types.ts';
import { drawFrom } from './seeded.ts';

const HEX = '[0-9a-f]';
const UUID = `${HEX}{8}-${HEX}{4}-${HEX}{4}-${HEX}{4}-${HEX}{12}`;
const OURS = `arn:aws:backup:us-east-1:123456789012:recovery-point:`;
const createdAt = asInstant(Date.UTC(2021, 8, 28, 4, 33, 15));

/** Type, a resource of it, the form of its recovery points' ARN, whether they can go to cold storage. */
const TABLE: readonly [string, string, string, boolean][] = [
  [
    'Aurora',
    'arn:aws:rds:us-east-1:123456789012:cluster:main',
    `arn:aws:rds:us-east-1:123456789012:cluster-snapshot:awsbackup:job-${UUID}`,
    false,
  ],
  [
    'CloudFormation',
    'arn:aws:cloudformation:us-east-1:123456789012:stack/web/1',
    OURS + UUID,
    true,
  ],
  [
    'DynamoDB',
    'arn:aws:dynamodb:us-east-1:123456789012:table/orders',
    `arn:aws:dynamodb:us-east-1:123456789012:table/orders/backup/\\d{14}-${HEX}{8}`,
    false,
  ],
  [
    'EBS',
    'arn:aws:ec2:us-east-1:123456789012:volume/vol-0a1b',
    `arn:aws:ec2:us-east-1::snapshot/snap-${HEX}{17}`,
    true,
  ],
  [
    'EC2',
    'arn:aws:ec2:us-east-1:123456789012:instance/i-0a1b',
    `arn:aws:ec2:us-east-1::image/ami-${HEX}{17}`,
    false,
  ],
  [
    'EFS',
    'arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-0a1b',
    OURS + UUID,
    true,
  ],
  ['EKS', 'arn:aws:eks:us-east-1:123456789012:cluster/main', OURS + UUID, false],
  [
    'FSx',
    'arn:aws:fsx:us-east-1:123456789012:file-system/fs-0a1b',
    `arn:aws:fsx:us-east-1:123456789012:backup/backup-${HEX}{17}`,
    false,
  ],
  [
    'RDS',
    'arn:aws:rds:us-east-1:123456789012:db:database-2',
    `arn:aws:rds:us-east-1:123456789012:snapshot:awsbackup:job-${UUID}`,
    false,
  ],
  [
    'Redshift',
    'arn:aws:redshift:us-east-1:123456789012:cluster:main',
    `arn:aws:redshift:us-east-1:123456789012:snapshot:resource/awsbackup:job-${UUID}`,
    false,
  ],
  ['S3', 'arn:aws:s3:::invoices', `${OURS}invoices-20210928043315-${HEX}{8}`, false],
  [
    'Storage Gateway',
    'arn:aws:storagegateway:us-east-1:123456789012:gateway/sgw-1/volume/vol-1',
    `arn:aws:ec2:us-east-1::snapshot/snap-${HEX}{17}`,
    false,
  ],
  ['Timestream', 'arn:aws:timestream:us-east-1:123456789012:database/d/table/t', OURS + UUID, true],
  ['VirtualMachine', 'arn:aws:backup-gateway:us-east-1:123456789012:vm/vm-1', OURS + UUID, true],
];
/** These share Aurora's ARN form, so that no ARN alone leads to them. */
const CLUSTERS = ['DocumentDB', 'Neptune'];

const pointArn = (name: string, resourceArn: string): string | undefined =>
  resourceTypeNamed(name)?.pointArn({
    region: REGION,
    account: ACCOUNT,
    resourceArn,
    createdAt,
    draw: drawFrom('seed', name),
  });

describe('a resource type', () => {
  it('is in the table below', () => {
    const named = [...TABLE.map(([name]) => name), ...CLUSTERS].sort();
    expect(RESOURCE_TYPES.map(({ name }) => name).sort()).toEqual(named);
  });

  it.each(TABLE)('[R1] %s is known by the ARN %s and names its points so', (name, arn, form) => {
    expect(typeOfResource(arn)?.name).toBe(name);
    expect(pointArn(name, arn)).toMatch(new RegExp(`^${form}$`));
  });

  it.each(CLUSTERS)('[R1] %s names its points as Aurora does', (name) => {
    expect(pointArn(name, 'arn:aws:rds:us-east-1:123456789012:cluster:docs')).toMatch(
      new RegExp(`^arn:aws:rds:us-east-1:123456789012:cluster-snapshot:awsbackup:job-${UUID}$`),
    );
  });

  it.each(TABLE)(
    '[L3] %s keeps or ignores a move to cold storage',
    (name, _arn, _form, hasCold) => {
      const wanted = {
        deleteAfter: asDays(120),
        moveToColdAfter: asDays(30),
        optInToArchive: true,
      };
      const kept = fittedTo(resourceTypeNamed(name), wanted);
      expect(kept).toEqual(hasCold ? wanted : { deleteAfter: 120 });
    },
  );

  it('[L3] EBS ignores a move to cold storage that does not opt in to the archive', () => {
    const wanted = { deleteAfter: asDays(120), moveToColdAfter: asDays(30) };
    expect(fittedTo(resourceTypeNamed('EBS'), wanted)).toEqual({ deleteAfter: 120 });
    expect(fittedTo(resourceTypeNamed('EFS'), wanted)).toEqual(wanted);
  });

  it('[J7] names its point at once for Amazon EFS only', () => {
    const named = RESOURCE_TYPES.filter((each) => each.namesPointAtOnce).map(({ name }) => name);
    expect(named).toEqual(['EFS']);
  });

  it('[J1] takes whole seconds, between its shortest and its longest', () => {
    for (const type of RESOURCE_TYPES) {
      const lengths = Array.from({ length: 50 }, (_, run) =>
        drawDuration(type, drawFrom('seed', type.name, run)),
      );
      expect(Math.min(...lengths)).toBeGreaterThanOrEqual(type.duration[0]);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(type.duration[1]);
      expect(lengths.filter((length) => length % 1000 !== 0)).toEqual([]);
      expect(new Set(lengths).size).toBeGreaterThan(10);
    }
  });
});

describe('an ARN', () => {
  it.each([
    '',
    'database-2',
    'arn:aws:rds:us-east-1:123456789012:db:',
    'arn:aws:rds:us-east-1:12345:db:database-2',
    'arn:aws:lambda:us-east-1:123456789012:function:web',
    ' arn:aws:s3:::invoices',
    'arn:aws:s3:::IN',
    'arn:aws:rds:us-east-1:123456789012:db:database-2\n',
  ])('"%s" belongs to no type', (arn) => {
    expect(typeOfResource(arn)).toBeUndefined();
  });

  it.each([
    ['arn:aws:rds:us-east-1:123456789012:db:database-2', 'database-2'],
    ['arn:aws:ec2:us-east-1:123456789012:volume/vol-0a1b', 'vol-0a1b'],
    ['arn:aws:s3:::invoices', 'invoices'],
    ['plain', 'plain'],
    ['ends:', 'ends:'],
  ])('%s is called %s', (arn, name) => {
    expect(nameInArn(arn)).toBe(name);
  });

  it('however long is read in one pass', () => {
    const long = `${'a'.repeat(2_000_000)}:`;
    expect(nameInArn(long)).toBe(long);
    expect(typeOfResource(long)).toBeUndefined();
  });
});

describe('the account of a new sandbox', () => {
  it('owns six resources, each of the type that its ARN says', () => {
    const owned = startingResources(ACCOUNT, REGION);
    expect(owned.map(({ type }) => type)).toEqual(['RDS', 'EFS', 'EBS', 'DynamoDB', 'S3', 'EC2']);
    for (const { arn, type } of owned) expect(typeOfResource(arn)?.name).toBe(type);
    expect(owned[0]?.name).toBe('database-2');
  });
});
