// What the shell's drawer shows: the commands that were run, each with what it printed, and the input.
import { isUnfinished, scriptSteps } from '../../shell/script-steps.ts';
import type { Shell } from '../../shell/shell.ts';

export interface Block {
  readonly id: number;
  readonly command: string;
  readonly stdout: string;
  readonly stderr: string;
  /** Undefined while it runs. */
  readonly exit: number | undefined;
}

/** Older blocks are let go, so that a long session stays light. */
const MOST_BLOCKS = 200;
const MOST_REMEMBERED = 500;

export class ShellDesk {
  readonly #shell: Shell;
  blocks: readonly Block[] = $state.raw([]);
  input = $state('');
  /** In a script: whether a step that fails ends it. */
  stopsOnError = $state(true);
  isRunning = $state(false);
  /** What was typed before, the newest last. */
  remembered: readonly string[] = $state.raw([]);
  #place: number | undefined;
  #draft = '';
  #stopper: AbortController | undefined;
  #nextId = 1;

  /** `shellFor` makes the shell whose `clear` and `history` are this desk's. */
  constructor(shellFor: (desk: ShellDesk) => Shell) {
    this.#shell = shellFor(this);
  }

  /** Whether Enter runs the input, rather than beginning a new line. */
  get isComplete(): boolean {
    return !isUnfinished(this.input);
  }

  /** Runs the input, step by step. Answers when the last is over. */
  async run(): Promise<void> {
    if (this.isRunning) return;
    const steps = scriptSteps(this.input);
    if (steps.length === 0) return;
    this.#remember(this.input.trim());
    this.input = '';
    this.isRunning = true;
    this.#stopper = new AbortController();
    const { signal } = this.#stopper;
    try {
      for (const step of steps) {
        const exit = await this.#runStep(step, signal);
        if (signal.aborted || (exit !== 0 && this.stopsOnError)) break;
      }
    } finally {
      this.isRunning = false;
      this.#stopper = undefined;
    }
  }

  stop(): void {
    this.#stopper?.abort();
  }

  clear(): void {
    this.blocks = [];
  }

  /** Goes through what was typed: -1 to what came before, 1 to what came after. */
  recall(step: -1 | 1): void {
    const { length } = this.remembered;
    const from = this.#place ?? length;
    const to = Math.min(Math.max(from + step, 0), length);
    if (to === from) return;
    if (this.#place === undefined) this.#draft = this.input;
    this.#place = to === length ? undefined : to;
    this.input = this.remembered[to] ?? this.#draft;
  }

  /** The newest remembered command before `before` that contains the text, with its place. */
  found(
    text: string,
    before: number,
  ): { readonly place: number; readonly command: string } | undefined {
    for (let place = Math.min(before, this.remembered.length) - 1; place >= 0; place -= 1) {
      const command = this.remembered[place] ?? '';
      if (command.includes(text)) return { place, command };
    }
    return undefined;
  }

  /** What `history` prints. */
  get historyText(): string {
    return this.remembered
      .map((command, index) => `${String(index + 1).padStart(5)}  ${command}\n`)
      .join('');
  }

  /** The person types something else than what was recalled. */
  edited(): void {
    this.#place = undefined;
  }

  async #runStep(command: string, signal: AbortSignal): Promise<number> {
    const id = this.#nextId;
    this.#nextId += 1;
    this.#show({ id, command, stdout: '', stderr: '', exit: undefined });
    const told = await this.#shell.run(command, signal);
    // After `clear` the block is gone, and stays so.
    this.blocks = this.blocks.map((block) => (block.id === id ? { ...block, ...told } : block));
    return told.exit;
  }

  #show(block: Block): void {
    this.blocks = [...this.blocks, block].slice(-MOST_BLOCKS);
  }

  #remember(command: string): void {
    const others = this.remembered.filter((each) => each !== command);
    this.remembered = [...others, command].slice(-MOST_REMEMBERED);
    this.#place = undefined;
  }
}
