// What the account has set for itself in a Region, and for its organization.
import type { Instant } from './instant.ts';
import { RESOURCE_TYPES } from './resource-types.ts';

/** The resource types whose opt-in somebody has set in a Region; the others are opted in ([O2]). */
export interface RegionSettings {
  readonly region: string;
  readonly optIn: Readonly<Record<string, boolean>>;
}

export const GLOBAL_SETTINGS = [
  'isCrossAccountBackupEnabled',
  'isDelegatedAdministratorEnabled',
  'isMpaEnabled',
] as const;

/** Settings of the organization, `true` or `false`; those that nobody has set are false ([O4]). */
export interface GlobalSettings {
  readonly account: string;
  readonly flags: Readonly<Record<string, string>>;
  readonly updatedAt: Instant;
}

export const isOptedIn = (settings: RegionSettings | undefined, type: string): boolean =>
  settings === undefined || !Object.hasOwn(settings.optIn, type) || settings.optIn[type] === true;

/** What AWS Backup manages fully here: its points of DynamoDB are plain ones ([O3]). */
export const MANAGED: Readonly<Record<string, boolean>> = {
  CloudFormation: true,
  DynamoDB: false,
  EFS: true,
};

export const optInsOf = (settings: RegionSettings | undefined): Record<string, boolean> =>
  Object.fromEntries(RESOURCE_TYPES.map(({ name }) => [name, isOptedIn(settings, name)]));
