// The places that the clock can be sent to, shared by the buttons of a wide bar and the menu of a narrow one.
import type { Instant } from '../../domain/instant.ts';
import { DAY, HOUR } from '../../domain/instant.ts';
import { vaultArn } from '../../domain/vault.ts';
import type { Desk } from '../desk.svelte.ts';
import { shortSpan } from '../format.ts';
import { keepFocusInClock } from './clock-focus.ts';
import { wordsFor } from './deadline-words.ts';

export const STEPS = [
  { label: '+1 h', name: '1 hour on', by: HOUR },
  { label: '+1 d', name: '1 day on', by: DAY },
  { label: '+7 d', name: '7 days on', by: 7 * DAY },
] as const;

export interface NextEvent {
  readonly at: Instant;
  readonly event: string;
  /** "18 min" */
  readonly span: string;
}

export interface LockDateAhead {
  readonly at: Instant;
  readonly vaultName: string;
}

export class Jumps {
  readonly #desk: Desk;
  isPicking = $state(false);
  isListing = $state(false);

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The next event from now, wherever the hand is held. */
  readonly next: NextEvent | undefined = $derived.by(() => {
    const { clock, session } = this.#desk;
    const { next } = clock;
    if (next === undefined) return undefined;
    const { subject, does } = wordsFor(session.world, next);
    return { at: next.at, event: `${subject} ${does}`, span: shortSpan(next.at - clock.now) };
  });

  /** The lock date of the vault on the screen, else the next of any. */
  readonly lockDate: LockDateAhead | undefined = $derived.by(() => {
    const { clock, session, vaultName } = this.#desk;
    const { account, vaults } = session.world;
    const arn = vaultArn(session.sandbox.region, account, vaultName ?? '');
    const found = clock.nextLockDate(arn) ?? clock.nextLockDate();
    if (found === undefined) return undefined;
    return { at: found.at, vaultName: vaults.get(found.key)?.name ?? found.key };
  });

  to = (at: Instant): void => {
    void this.#desk.clock.goTo(at).then(keepFocusInClock);
  };

  by = (milliseconds: number): void => {
    void this.#desk.clock.by(milliseconds);
  };
}
