// The shell of an open sandbox. A line of plain words runs at once; whatever needs a real shell brings bash,
// which then runs everything, so that variables, directory and files are one.
import { type PlainCommand, readLine } from '../cli/words.ts';
import type { BashRunner } from './bash.ts';
import { failed, type Program, said, type Told } from './program.ts';

export interface ShellParts {
  readonly programs: ReadonlyMap<string, Program>;
  readonly env: Readonly<Record<string, string>>;
}

export class Shell {
  readonly #parts: ShellParts;
  #bash: Promise<BashRunner> | undefined;

  constructor(parts: ShellParts) {
    this.#parts = parts;
  }

  /** Runs a line, or several that belong together. Never throws. */
  async run(line: string, signal: AbortSignal): Promise<Told> {
    try {
      const reading = readLine(line);
      if (this.#bash === undefined && reading.kind === 'commands' && this.#knows(reading.commands))
        return await this.#runPlain(reading.commands, signal);
      const told = await (await this.#broughtBash()).run(line, signal);
      return signal.aborted ? { ...told, stderr: '', exit: STOPPED } : told;
    } catch (error) {
      if (signal.aborted) return failed('', STOPPED);
      return failed(`shell: ${error instanceof Error ? error.message : String(error)}\n`);
    }
  }

  get hasBash(): boolean {
    return this.#bash !== undefined;
  }

  #knows(commands: readonly PlainCommand[]): boolean {
    return commands.every(({ words: [name = ''] }) => this.#parts.programs.has(name));
  }

  async #runPlain(commands: readonly PlainCommand[], signal: AbortSignal): Promise<Told> {
    let told = said('');
    for (const { words, onlyAfterSuccess } of commands) {
      if (signal.aborted) return { ...told, exit: STOPPED };
      if (onlyAfterSuccess && told.exit !== 0) continue;
      const [name = '', ...args] = words;
      const program = this.#parts.programs.get(name);
      if (program === undefined) continue;
      const next = await program(args, { env: this.#parts.env, files: NO_FILES });
      told = {
        stdout: told.stdout + next.stdout,
        stderr: told.stderr + next.stderr,
        exit: next.exit,
      };
    }
    return told;
  }

  /** Fetched once; tried again after a failure. */
  #broughtBash(): Promise<BashRunner> {
    const { programs, env } = this.#parts;
    this.#bash ??= import('./bash.ts')
      .then(({ BashRunner: Runner }) => new Runner(programs, env))
      .catch((error: unknown) => {
        this.#bash = undefined;
        throw error;
      });
    return this.#bash;
  }
}

/** Only bash makes files: before it is there, there are none. */
const NO_FILES = { read: (): Promise<undefined> => Promise.resolve(undefined) };

/** The exit code of what was stopped with Ctrl+C. */
const STOPPED = 130;
