// A restore while it is filled in: the metadata as the service gives them, and what the type asks for beyond.
import type { InputOf } from '../../api/operation.ts';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { nameInArn } from '../../domain/resource-types.ts';
import {
  fillsExisting,
  metadataOf,
  missingMetadata,
  restoredArn,
  tagsCanBeCopied,
} from '../../domain/restore-target.ts';
import type { World } from '../../simulation/world.ts';

export class RestoreDraft {
  readonly point: RecoveryPoint;
  /** What was typed by key; an empty value is not sent. */
  values: Readonly<Record<string, string>> = $state.raw({});
  copiesTags = $state(false);
  roleArn = $state('');
  isTried = $state(false);

  constructor(point: RecoveryPoint, roleArn: string) {
    this.point = point;
    this.roleArn = roleArn;
    const { resourceType, resourceArn, encryptionKeyArn } = point;
    this.values = {
      ...metadataOf(resourceType, resourceArn, encryptionKeyArn),
      ...suggestionFor(resourceType, nameInArn(resourceArn)),
    };
  }

  get metadata(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(this.values).filter(([, value]) => value !== ''));
  }

  set(key: string, value: string): void {
    this.values = { ...this.values, [key]: value };
  }

  /** [K3] The key without which the type cannot be restored. */
  get missing(): string | undefined {
    return missingMetadata(this.point.resourceType, this.metadata);
  }

  get isSound(): boolean {
    return this.missing === undefined;
  }

  /** [K6] [K7] Not faults: the call is accepted, and the job then fails. */
  warningsIn(world: World, region: string): readonly string[] {
    const { resourceType } = this.point;
    return [
      ...(this.isSound && this.#isTaken(world, region)
        ? ['This name is taken: the call will be accepted and the restore job will fail.']
        : []),
      ...(this.copiesTags && !tagsCanBeCopied(resourceType)
        ? [
            `Tags cannot be copied to ${resourceType}: the call will be accepted and the restore job will fail.`,
          ]
        : []),
    ];
  }

  get input(): InputOf<'StartRestoreJob'> {
    return {
      RecoveryPointArn: this.point.arn,
      Metadata: this.metadata,
      IamRoleArn: this.roleArn,
      ResourceType: this.point.resourceType,
      ...(this.copiesTags ? { CopySourceTagsToRestoredResource: true } : {}),
    };
  }

  #isTaken(world: World, region: string): boolean {
    const { resourceType, resourceArn } = this.point;
    const { metadata } = this;
    if (fillsExisting(resourceType, metadata)) return false;
    const target = { region, account: world.account, resourceArn, metadata, draw: () => 0 };
    return world.resources.has(restoredArn(resourceType, target));
  }
}

/** A name that is free, where the type asks for one, and a new file system rather than the old one. */
function suggestionFor(type: string, name: string): Readonly<Record<string, string>> {
  switch (type) {
    case 'RDS':
      return { DBInstanceIdentifier: `${name}-restored` };
    case 'DynamoDB':
      return { targetTableName: `${name}-restored` };
    case 'EFS':
      return { newFileSystem: 'true' };
    default:
      return {};
  }
}

const HINTS: Readonly<Record<string, string>> = {
  DBInstanceIdentifier: 'The name of the new database instance.',
  DestinationBucketName: 'The bucket into which the objects are restored.',
  targetTableName: 'The name of the new table.',
  newFileSystem: '“true” makes a new file system; otherwise the one above is filled.',
};

/** What a key is for, where its name does not say so. */
export const hintFor = (key: string): string | undefined => HINTS[key];
