import type { Tags } from './vault.ts';

/** Something in the account that AWS Backup can protect. */
export interface Resource {
  readonly arn: string;
  readonly type: string;
  readonly name: string;
  readonly sizeInBytes: number;
  /** Where it is; absent, in the Region in which the account began. */
  readonly region?: string;
  /** What backup plans select by ([N13]). */
  readonly tags: Tags;
}

/** A role that AWS Backup assumes; it deletes with the role that made the backup ([L9]). */
export interface BackupRole {
  readonly arn: string;
  readonly name: string;
  readonly description: string;
  readonly mayDelete: boolean;
}

export const ACCOUNT = '123456789012';
export const REGION = 'us-east-1';

/** The Regions in which the simulated account can work. */
export const REGIONS: readonly string[] = [
  'us-east-1',
  'us-west-2',
  'eu-central-1',
  'eu-west-1',
  'ap-southeast-2',
];

export const rolesOf = (account: string): readonly BackupRole[] => [
  {
    arn: `arn:aws:iam::${account}:role/service-role/AWSBackupDefaultServiceRole`,
    name: 'AWSBackupDefaultServiceRole',
    description: 'Creates, restores and deletes recovery points.',
    mayDelete: true,
  },
  {
    arn: `arn:aws:iam::${account}:role/CreateOnlyBackupRole`,
    name: 'CreateOnlyBackupRole',
    description: 'Creates recovery points but may not delete them, so that they become EXPIRED.',
    mayDelete: false,
  },
];

/** Whether the role may delete what it made; a role that we do not know is taken to be complete. */
export const roleMayDelete = (account: string, roleArn: string): boolean =>
  rolesOf(account).find((role) => role.arn === roleArn)?.mayDelete ?? true;

export const defaultKeyArn = (region: string, account: string): string =>
  `arn:aws:kms:${region}:${account}:key/1a2b3c4d-5e6f-4a1b-8c2d-3e4f5a6b7c8d`;

const GIBIBYTE = 2 ** 30;

/** What a new sandbox's account owns. */
export const startingResources = (account: string, region: string): readonly Resource[] => [
  {
    arn: `arn:aws:rds:${region}:${account}:db:database-2`,
    type: 'RDS',
    name: 'database-2',
    sizeInBytes: 20 * GIBIBYTE,
    tags: { backup: 'daily', stage: 'production' },
  },
  {
    arn: `arn:aws:elasticfilesystem:${region}:${account}:file-system/fs-0a1b2c3d4e5f60718`,
    type: 'EFS',
    name: 'app-files',
    sizeInBytes: 64 * GIBIBYTE,
    tags: { backup: 'daily', stage: 'production' },
  },
  {
    arn: `arn:aws:ec2:${region}:${account}:volume/vol-0a1b2c3d4e5f6a7b8`,
    type: 'EBS',
    name: 'data-volume',
    sizeInBytes: 100 * GIBIBYTE,
    tags: { backup: 'weekly', stage: 'test' },
  },
  {
    arn: `arn:aws:dynamodb:${region}:${account}:table/orders`,
    type: 'DynamoDB',
    name: 'orders',
    sizeInBytes: 3 * GIBIBYTE,
    tags: { backup: 'daily', stage: 'production' },
  },
  {
    arn: 'arn:aws:s3:::invoice-archive',
    type: 'S3',
    name: 'invoice-archive',
    sizeInBytes: 250 * GIBIBYTE,
    tags: { backup: 'monthly', stage: 'production' },
  },
  {
    arn: `arn:aws:ec2:${region}:${account}:instance/i-0f9e8d7c6b5a49382`,
    type: 'EC2',
    name: 'web-server',
    sizeInBytes: 30 * GIBIBYTE,
    tags: { stage: 'test' },
  },
];
