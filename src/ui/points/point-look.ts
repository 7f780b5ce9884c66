// How a recovery point's status is named and drawn.
import type { PointStatus } from '../../domain/recovery-point.ts';
import type { IconName } from '../parts/icons.ts';
import type { Tone } from '../parts/tone.ts';

interface Look {
  readonly words: string;
  readonly icon: IconName;
  readonly tone: Tone;
}

export const pointLook: Readonly<Record<PointStatus, Look>> = {
  'not yet': { words: 'Not yet created', icon: 'clock', tone: 'quiet' },
  CREATING: { words: 'Creating', icon: 'play', tone: 'under-way' },
  COMPLETED: { words: 'Completed', icon: 'check', tone: 'ok' },
  DELETING: { words: 'Deleting', icon: 'trash', tone: 'under-way' },
  EXPIRED: { words: 'Expired', icon: 'warning', tone: 'careful' },
  gone: { words: 'Gone', icon: 'cross', tone: 'quiet' },
};
