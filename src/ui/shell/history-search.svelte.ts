// Ctrl+R: what is typed then is looked for in what was typed before, from the newest.
import type { ShellDesk } from './shell-desk.svelte.ts';

export class HistorySearch {
  readonly #desk: ShellDesk;
  isOpen = $state(false);
  #found: { readonly place: number; readonly command: string } | undefined = $state.raw();
  #draft = '';

  constructor(desk: ShellDesk) {
    this.#desk = desk;
  }

  /** Begins to search; again, goes on to the next older one. */
  older(): void {
    const { input, remembered } = this.#desk;
    if (!this.isOpen) {
      this.isOpen = true;
      this.#draft = input;
      this.#found = undefined;
      this.#desk.input = '';
      return;
    }
    const before = this.#found?.place ?? remembered.length;
    this.#found = this.#desk.found(input, before) ?? this.#found;
  }

  /** The text to search for has changed. */
  narrow(): void {
    this.#found = this.#desk.found(this.#desk.input, this.#desk.remembered.length);
  }

  /** Puts what was found into the input. */
  take(): void {
    this.isOpen = false;
    this.#desk.input = this.#found?.command ?? this.#draft;
  }

  cancel(): void {
    this.isOpen = false;
    this.#desk.input = this.#draft;
  }

  get hint(): string {
    const keys = 'Enter takes it · Ctrl+R goes further back · Esc ends the search';
    if (this.#found !== undefined) return `Found: ${this.#found.command} · ${keys}`;
    return this.#desk.input === '' ? `Type what to look for · ${keys}` : `Nothing found · ${keys}`;
  }
}
