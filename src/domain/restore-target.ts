// What a restore of each type needs to know and what it makes, after the pages of the AWS Backup Developer Guide
// on restoring by resource type.
import { nameInArn } from './resource-types.ts';
import { drawHex } from './seeded.ts';

type Metadata = Readonly<Record<string, string>>;

interface Target {
  readonly region: string;
  readonly account: string;
  readonly resourceArn: string;
  readonly metadata: Metadata;
  readonly draw: () => number;
}

/** A value of the metadata; some services do not care about upper and lower case. */
function valueOf(metadata: Metadata, key: string): string | undefined {
  const found = Object.entries(metadata).find(
    ([name]) => name.toLowerCase() === key.toLowerCase(),
  )?.[1];
  return found === '' ? undefined : found;
}

const isNewFileSystem = (metadata: Metadata): boolean =>
  valueOf(metadata, 'newFileSystem')?.toLowerCase() === 'true';

/** [K3] What a restore of the type cannot do without; undefined where nothing is missing. */
export function missingMetadata(typeName: string, metadata: Metadata): string | undefined {
  const needs = (key: string) => (valueOf(metadata, key) === undefined ? key : undefined);
  switch (typeName) {
    case 'RDS':
      return needs('DBInstanceIdentifier');
    case 'S3':
      return needs('DestinationBucketName');
    case 'DynamoDB':
      return needs('targetTableName');
    case 'EFS':
      return isNewFileSystem(metadata) ? undefined : needs('file-system-id');
    default:
      return undefined;
  }
}

/** [K2] The ARN of what the restore makes, or of what it fills. */
export function restoredArn(typeName: string, target: Target): string {
  const { region, account, resourceArn, metadata, draw } = target;
  const named = (key: string) => valueOf(metadata, key);
  switch (typeName) {
    case 'RDS':
      return `arn:aws:rds:${region}:${account}:db:${(named('DBInstanceIdentifier') ?? '').toLowerCase()}`;
    case 'Aurora':
    case 'DocumentDB':
    case 'Neptune': {
      const name = named('DBClusterIdentifier') ?? `${nameInArn(resourceArn)}-${drawHex(draw, 6)}`;
      return `arn:aws:rds:${region}:${account}:cluster:${name.toLowerCase()}`;
    }
    case 'S3':
      return `arn:aws:s3:::${named('DestinationBucketName') ?? ''}`;
    case 'DynamoDB':
      return `arn:aws:dynamodb:${region}:${account}:table/${named('targetTableName') ?? ''}`;
    case 'EFS': {
      const id = isNewFileSystem(metadata) ? `fs-${drawHex(draw, 17)}` : named('file-system-id');
      return `arn:aws:elasticfilesystem:${region}:${account}:file-system/${id ?? ''}`;
    }
    case 'EBS':
      return `arn:aws:ec2:${region}:${account}:volume/vol-${drawHex(draw, 17)}`;
    case 'EC2':
      return `arn:aws:ec2:${region}:${account}:instance/i-${drawHex(draw, 17)}`;
    case 'FSx':
      return `arn:aws:fsx:${region}:${account}:file-system/fs-${drawHex(draw, 17)}`;
    default:
      return besideSource(target);
  }
}

/** Of the other types the new resource bears the name of the old one and a few drawn characters. */
function besideSource({ region, resourceArn, draw }: Target): string {
  const [arn, partition, service, sourceRegion = '', ...rest] = resourceArn.split(':');
  const here = sourceRegion === '' ? '' : region;
  return `${[arn, partition, service, here, ...rest].join(':')}-${drawHex(draw, 6)}`;
}

/** [K2] Whether the metadata name something that may be there already: a bucket, or the source's file system. */
export const fillsExisting = (typeName: string, metadata: Metadata): boolean =>
  typeName === 'S3' || (typeName === 'EFS' && !isNewFileSystem(metadata));

const WITHOUT_TAGS = ['DynamoDB', 'S3', 'Timestream', 'VirtualMachine'];

/** [K7] Whether a restore can bring the tags of the source. */
export const tagsCanBeCopied = (typeName: string): boolean => !WITHOUT_TAGS.includes(typeName);

/** [K9] What GetRecoveryPointRestoreMetadata tells of the resource as it was backed up. */
export function metadataOf(typeName: string, resourceArn: string, keyArn: string): Metadata {
  const name = nameInArn(resourceArn);
  switch (typeName) {
    case 'RDS':
      return { DBInstanceIdentifier: name, Encrypted: 'true', KmsKeyId: keyArn };
    case 'Aurora':
    case 'DocumentDB':
    case 'Neptune':
      return { DBClusterIdentifier: name, Encrypted: 'true', KmsKeyId: keyArn };
    case 'S3':
      return { DestinationBucketName: name, EncryptionType: 'original' };
    case 'DynamoDB':
      return { originalTableName: name, encryptionType: 'Default' };
    case 'EFS':
      return {
        'file-system-id': name,
        Encrypted: 'true',
        KmsKeyId: keyArn,
        PerformanceMode: 'generalPurpose',
      };
    case 'EBS':
      return { encrypted: 'true', volumeId: name };
    case 'EC2':
      return { InstanceId: name, InstanceInitiatedShutdownBehavior: 'stop', EbsOptimized: 'false' };
    default:
      return { resourceId: name };
  }
}
