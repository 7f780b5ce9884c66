// Completion of what is typed: Tab fills in what is common to all that fits, and offers the rest as a list.

interface Completions {
  /** Where in the text the word begins that is completed. */
  readonly from: number;
  readonly options: readonly string[];
}

export type Complete = (text: string, caret: number) => Promise<Completions>;

export class Completing {
  readonly #complete: Complete;
  options: readonly string[] = $state.raw([]);
  chosen = $state(0);
  #from = 0;

  constructor(complete: Complete) {
    this.#complete = complete;
  }

  get isOpen(): boolean {
    return this.options.length > 0;
  }

  /** Asks what fits. Answers the text with what is certain filled in, and where the caret then stands. */
  async ask(text: string, caret: number): Promise<{ text: string; caret: number }> {
    const { from, options } = await this.#complete(text, caret);
    const typed = text.slice(from, caret);
    if (options.length === 0) return { text, caret };
    const certain = commonStart(options);
    const only = options.length === 1;
    const filled = only ? `${certain} ` : certain.length > typed.length ? certain : typed;
    this.#from = from;
    this.options = only ? [] : options;
    this.chosen = 0;
    return { text: text.slice(0, from) + filled + text.slice(caret), caret: from + filled.length };
  }

  move(step: 1 | -1): void {
    const { length } = this.options;
    this.chosen = (this.chosen + step + length) % length;
  }

  /** Takes an option in the place of the word. */
  take(
    text: string,
    caret: number,
    option = this.options[this.chosen] ?? '',
  ): { text: string; caret: number } {
    const filled = `${option} `;
    this.close();
    return {
      text: text.slice(0, this.#from) + filled + text.slice(caret),
      caret: this.#from + filled.length,
    };
  }

  close(): void {
    this.options = [];
  }
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let end = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, end))) end -= 1;
  return first.slice(0, end);
}
