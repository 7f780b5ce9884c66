// A legal hold's row is its schedule, as a recovery point's is: its status is a function of an instant.
import type { Instant } from './instant.ts';
import type { RecoveryPoint } from './recovery-point.ts';
import type { Tags } from './vault.ts';
import { takesText } from './wildcard.ts';

/** Each member that is given narrows the selection; none of them selects everything ([H7]). */
export interface HoldSelection {
  readonly vaultNames?: readonly string[];
  /** ARNs, in which `*` stands for anything, or AWS's names of resource types. */
  readonly resources?: readonly string[];
  /** Creation dates, both ends included. */
  readonly from?: Instant;
  readonly to?: Instant;
}

export interface Cancellation {
  readonly at: Instant;
  /** The hold is CANCELING until here, and CANCELED from then on. */
  readonly doneAt: Instant;
  readonly description: string;
  /** [H13] */
  readonly recordUntil: Instant;
}

export interface LegalHold {
  readonly id: string;
  readonly arn: string;
  readonly ordinal: number;
  readonly account: string;
  readonly region: string;
  readonly title: string;
  readonly description: string;
  readonly selection: HoldSelection;
  readonly tags: Tags;
  readonly idempotencyToken?: string;
  readonly createdAt: Instant;
  /** [H4] It is CREATING until here, and holds from then on. */
  readonly activeAt: Instant;
  readonly cancellation?: Cancellation;
}

export type HoldStatus = 'CREATING' | 'ACTIVE' | 'CANCELING' | 'CANCELED';

export const MOST_HOLDS = 50;
export const LONGEST_HOLD_TEXT = 280;
export const RECORD_DAYS = 180;

export const holdArn = (region: string, account: string, id: string): string =>
  `arn:aws:backup:${region}:${account}:legal-hold:${id}`;

export function holdStatusAt({ activeAt, cancellation }: LegalHold, now: Instant): HoldStatus {
  if (cancellation !== undefined && now >= cancellation.at)
    return now >= cancellation.doneAt ? 'CANCELED' : 'CANCELING';
  return now >= activeAt ? 'ACTIVE' : 'CREATING';
}

/** [H13] Whether the record of the hold is still kept. */
export const isOnRecordAt = ({ cancellation }: LegalHold, now: Instant): boolean =>
  cancellation === undefined || now < cancellation.recordUntil;

/** Whether the hold's selection takes in the recovery point; continuous ones it never does ([H14]). */
export function selects({ selection, region, account }: LegalHold, point: RecoveryPoint): boolean {
  const { vaultNames, resources, from, to } = selection;
  const vaults = `arn:aws:backup:${region}:${account}:backup-vault:`;
  return (
    point.isContinuous !== true &&
    point.vaultArn.startsWith(vaults) &&
    (vaultNames?.includes(point.vaultArn.slice(vaults.length)) ?? true) &&
    (resources?.some((resource) => names(resource, point)) ?? true) &&
    (from === undefined || point.createdAt >= from) &&
    (to === undefined || point.createdAt <= to)
  );
}

const names = (resource: string, { resourceArn, resourceType }: RecoveryPoint): boolean =>
  resource === resourceType || takesText(resource, resourceArn);
