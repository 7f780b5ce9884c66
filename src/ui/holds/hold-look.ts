// How a legal hold is named and drawn, and which ones a Region shows.
import type { Instant } from '../../domain/instant.ts';
import {
  type HoldSelection,
  type HoldStatus,
  isOnRecordAt,
  type LegalHold,
} from '../../domain/legal-hold.ts';
import { nameInArn } from '../../domain/resource-types.ts';
import type { World } from '../../simulation/world.ts';
import { instantText } from '../format.ts';
import type { IconName } from '../parts/icons.ts';
import type { Tone } from '../parts/tone.ts';

interface Look {
  readonly words: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

export const holdLook: Readonly<Record<HoldStatus, Look>> = {
  CREATING: { words: 'Creating', icon: 'play', tone: 'under-way' },
  ACTIVE: { words: 'Active', icon: 'check', tone: 'ok' },
  CANCELING: { words: 'Canceling', icon: 'hourglass', tone: 'careful' },
  CANCELED: { words: 'Canceled', icon: 'cross', tone: 'quiet' },
};

/** The holds of a Region whose record is still kept. */
export const holdsIn = (world: World, region: string): LegalHold[] =>
  [...world.holds.values()].filter(
    (hold) => hold.region === region && isOnRecordAt(hold, world.now),
  );

/** `All vaults`, or their names. */
export const vaultsText = ({ vaultNames }: HoldSelection): string =>
  vaultNames?.join(', ') ?? 'All vaults';

/** `All resources`, or their types and names. */
export const resourcesText = ({ resources }: HoldSelection): string =>
  resources
    ?.map((resource) => (resource.startsWith('arn:') ? nameInArn(resource) : resource))
    .join(', ') ?? 'All resources';

/** `Any time`, or both ends of the range of creation dates. */
export const datesText = ({ from, to }: HoldSelection): string =>
  from === undefined || to === undefined
    ? 'Any time'
    : `${instantText(from)} to ${instantText(to)}`;

/** When the hold was released, once it has been. */
export const releasedAt = ({ cancellation }: LegalHold, now: Instant): Instant | undefined =>
  cancellation !== undefined && now >= cancellation.at ? cancellation.at : undefined;
