// How the four states of a vault's lock are named and drawn, the same wherever they appear.
import type { IconName } from './icons.ts';

export type LockState = 'unlocked' | 'governance' | 'graceTime' | 'immutable';

interface Look {
  readonly words: string;
  readonly icon: IconName;
}

/** AWS's words and our icon for each state. */
export const lockStateLook: Readonly<Record<LockState, Look>> = {
  unlocked: { words: 'Not locked', icon: 'padlock-open' },
  governance: { words: 'Governance mode', icon: 'padlock-key' },
  graceTime: { words: 'Compliance mode, grace time', icon: 'hourglass' },
  immutable: { words: 'Compliance mode, immutable', icon: 'seal' },
};
