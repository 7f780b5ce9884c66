// A world with its log and nothing else: the sandbox behind the wire where there is no page and no storage.
import type { DomainEvent } from '../../domain/event.ts';
import type { Instant } from '../../domain/instant.ts';
import { advance } from '../../simulation/advance.ts';
import type { Call, LogEntry } from '../../simulation/log.ts';
import { beginWorld, type Genesis, type World } from '../../simulation/world.ts';
import { carryOut, decideCall } from '../call.ts';
import { applyEntry } from '../replay.ts';
import type { Door, Reply } from './door.ts';

export class LoggedWorld {
  readonly world: World;
  readonly entries: LogEntry[] = [];
  /** Whether anything has come about yet; reading and being refused brings nothing about. */
  hasHappened = false;

  constructor(genesis: Genesis, entries: readonly LogEntry[] = []) {
    this.world = beginWorld(genesis);
    for (const entry of entries) {
      this.#note(applyEntry(this.world, entry).events);
      this.entries.push(entry);
    }
  }

  /** The port of the wire. */
  readonly door: Door = (call) => Promise.resolve(this.call(call));

  call(call: Call): Reply {
    const { world } = this;
    const decided = decideCall(world, call);
    const { outcome, verdict } = decided;
    const seq = this.entries.length + 1;
    this.entries.push({ kind: 'call', seq, at: world.now, ...call, outcome });
    if (verdict.refusal !== undefined) return { kind: 'refused', seq, refusal: verdict.refusal };
    this.#note(verdict.events);
    return { kind: 'accepted', seq, answer: carryOut(world, decided) };
  }

  /** Moves the clock. Throws a RangeError where `clockFault` has something to say. */
  advance(to: Instant): readonly DomainEvent[] {
    const { world } = this;
    const at = world.now;
    const events = advance(world, to);
    this.entries.push({ kind: 'clock', seq: this.entries.length + 1, at, to });
    this.#note(events);
    return events;
  }

  #note(events: readonly DomainEvent[]): void {
    if (events.length > 0) this.hasHappened = true;
  }
}
