// The sandbox that a server holds: it can begin again, and its clock is free until something has happened.
import { LoggedWorld } from '../api/rest/logged-world.ts';
import type { DomainEvent } from '../domain/event.ts';
import { asInstant, type Instant } from '../domain/instant.ts';
import { clockFault } from '../simulation/advance.ts';
import type { LogEntry } from '../simulation/log.ts';
import { type Genesis, isLegalStart } from '../simulation/world.ts';

/** What a server starts with, and begins again with. */
export interface Beginning {
  readonly genesis: Genesis;
  readonly entries: readonly LogEntry[];
}

export type ClockAnswer =
  | { readonly kind: 'moved'; readonly now: Instant; readonly events: readonly DomainEvent[] }
  /** `conflict`: time would have to go back. `invalid`: there is no such time. */
  | { readonly kind: 'conflict' | 'invalid'; readonly reason: string };

export class ServedSandbox {
  current: LoggedWorld;
  readonly #beginning: Beginning;

  constructor(beginning: Beginning) {
    this.#beginning = beginning;
    this.current = begun(beginning);
  }

  reset(): void {
    this.current = begun(this.#beginning);
  }

  /** Sets the clock while nothing has happened: the log begins anew there. Afterwards it only goes forward. */
  setClock(to: number): ClockAnswer {
    const { world, hasHappened } = this.current;
    if (!isLegalStart(to)) return { kind: 'invalid', reason: clockFault(world, to) ?? NO_TIME };
    if (!hasHappened) {
      const genesis: Genesis = { ...world.genesis, startsAt: to };
      this.current = new LoggedWorld(genesis);
      return { kind: 'moved', now: to, events: [] };
    }
    const reason = clockFault(world, to);
    if (reason !== undefined) return { kind: 'conflict', reason };
    return { kind: 'moved', now: to, events: this.current.advance(to) };
  }

  advanceClock(milliseconds: number): ClockAnswer {
    return this.setClock(asInstant(this.current.world.now + milliseconds));
  }
}

const NO_TIME = 'The simulated clock begins with the year 1970.';

const begun = ({ genesis, entries }: Beginning): LoggedWorld => new LoggedWorld(genesis, entries);
