// A new sandbox while it is being described.
import { asInstant, END_OF_TIME, type Instant } from '../../domain/instant.ts';
import { DEFAULT_START } from '../../session/lab.svelte.ts';
import { LONGEST_NAME } from '../../simulation/sandbox-form.ts';
import { isLegalStart } from '../../simulation/world.ts';
import { readUtcText, utcTextOf } from '../parts/utc-text.ts';

const LONGEST_SEED = 100;

export interface SandboxFaults {
  readonly name?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly seed?: string | undefined;
}

/** A name as it is kept: without spaces that nobody sees. */
export const tidyName = (name: string): string => name.replace(/\s+/g, ' ').trim();

export function nameFault(name: string): string | undefined {
  const { length } = tidyName(name);
  if (length === 0) return 'A sandbox needs a name.';
  return length > LONGEST_NAME
    ? `At most ${LONGEST_NAME} characters; this has ${length}.`
    : undefined;
}

export class SandboxDraft {
  name = $state('');
  /** A date and a time in UTC, as the field keeps them. */
  startsAt = $state(utcTextOf(DEFAULT_START));
  seed = $state('');

  get faults(): SandboxFaults {
    const isSeedTooLong = this.seed.trim().length > LONGEST_SEED;
    return {
      name: nameFault(this.name),
      startsAt: startFault(this.startsAt),
      seed: isSeedTooLong ? `At most ${LONGEST_SEED} characters.` : undefined,
    };
  }

  get isFaulty(): boolean {
    return Object.values(this.faults).some((fault) => fault !== undefined);
  }

  /** What the laboratory is asked to make; without a seed it draws one. */
  get wish(): { name: string; startsAt: Instant; seed?: string } {
    const seed = this.seed.trim();
    return {
      name: tidyName(this.name),
      startsAt: asInstant(readUtcText(this.startsAt) ?? DEFAULT_START),
      ...(seed === '' ? {} : { seed }),
    };
  }
}

function startFault(text: string): string | undefined {
  const read = readUtcText(text);
  if (read === undefined) return 'Enter a date and a time that exist.';
  if (isLegalStart(read)) return undefined;
  const [first, last] = [utcTextOf(0), utcTextOf(END_OF_TIME)].map((each) => each.slice(0, 10));
  return `From ${first} to ${last}.`;
}
