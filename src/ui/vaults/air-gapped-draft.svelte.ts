// A logically air-gapped vault while it is filled in: a vault, and the window that it keeps for ever.
import type { InputOf } from '../../api/operation.ts';
import { readNumber } from '../parts/number-reading.ts';
import { VaultDraft } from './vault-draft.svelte.ts';

export interface WindowFaults {
  readonly minimum?: string | undefined;
  readonly maximum?: string | undefined;
}

export class AirGappedDraft {
  readonly vault = new VaultDraft();
  minimum = $state('7');
  maximum = $state('');

  /** What is no number; which numbers are allowed is AWS Backup's to say ([G2]). */
  get faults(): WindowFaults {
    return { minimum: daysFault(this.minimum), maximum: daysFault(this.maximum) };
  }

  get shownFaults(): WindowFaults {
    return this.vault.isTried ? this.faults : {};
  }

  get isSound(): boolean {
    const { minimum, maximum } = this.faults;
    return this.vault.isSound && minimum === undefined && maximum === undefined;
  }

  get input(): InputOf<'CreateLogicallyAirGappedBackupVault'> {
    return {
      ...this.vault.input,
      MinRetentionDays: daysIn(this.minimum),
      MaxRetentionDays: daysIn(this.maximum),
    };
  }
}

function daysIn(text: string): number {
  const reading = readNumber(text);
  return reading.kind === 'number' ? reading.value : 0;
}

function daysFault(text: string): string | undefined {
  const { kind } = readNumber(text);
  if (kind === 'empty') return 'Enter a number of days: both bounds are needed.';
  return kind === 'invalid' ? `“${text.trim()}” is not a number.` : undefined;
}
