// What of the log is shown: which entries, in which order, and how many of them so far.
import type { LogEntry } from '../../simulation/log.ts';
import type { Session } from '../../session/session.svelte.ts';
import { filterEntries, type LogKind } from './log-filter.ts';

/** So many rows are drawn at a time; a log of tens of thousands is never drawn whole. */
const CHUNK = 100;

export type LogOrder = 'newest' | 'oldest';

export class LogView {
  readonly #session: Session;
  #kind: LogKind = $state('all');
  #text = $state('');
  #order: LogOrder = $state('newest');
  #drawn = $state(CHUNK);
  isLoading = $state(false);
  /** Why earlier entries could not be read, in a sentence. */
  fault: string | undefined = $state();
  readonly #wanted: readonly LogEntry[] = $derived.by(() =>
    filterEntries(
      this.#session.entries,
      { kind: this.#kind, text: this.#text },
      this.#session.world,
    ),
  );
  readonly shown: readonly LogEntry[] = $derived.by(() => {
    const wanted = this.#wanted;
    return this.#order === 'oldest'
      ? wanted.slice(0, this.#drawn)
      : wanted.slice(-this.#drawn).reverse();
  });

  constructor(session: Session) {
    this.#session = session;
  }

  get kind(): LogKind {
    return this.#kind;
  }

  set kind(kind: LogKind) {
    this.#kind = kind;
    this.#drawn = CHUNK;
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    this.#text = text;
    this.#drawn = CHUNK;
  }

  get order(): LogOrder {
    return this.#order;
  }

  set order(order: LogOrder) {
    this.#order = order;
    this.#drawn = CHUNK;
  }

  /** How many entries are wanted, among those held. */
  get count(): number {
    return this.#wanted.length;
  }

  get hasMore(): boolean {
    return this.shown.length < this.count;
  }

  get hasEarlier(): boolean {
    return this.#session.hasEarlier;
  }

  drawMore(): void {
    this.#drawn += CHUNK;
  }

  async loadEarlier(): Promise<void> {
    this.isLoading = true;
    this.fault = undefined;
    try {
      await this.#session.loadEarlier();
    } catch (error) {
      this.fault = error instanceof Error ? error.message : String(error);
    }
    this.isLoading = false;
  }
}
