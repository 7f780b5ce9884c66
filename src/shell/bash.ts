// Bash from a library, in an environment of its own: it reaches the programs that it is given, its files in
// memory, and nothing else. It is large: import this file only where a line needs it.
import { Bash, type CustomCommand, defineCommand } from 'just-bash/browser';
import { ABSENT_PROGRAMS } from './absent-program.ts';
import type { Program, Told } from './program.ts';

/** A loop without end is stopped by these, or by Ctrl+C. */
const LIMITS = { maxCommandCount: 20_000, maxLoopIterations: 20_000 };

export class BashRunner {
  readonly #bash: Bash;
  #env: Readonly<Record<string, string>>;

  constructor(programs: ReadonlyMap<string, Program>, env: Readonly<Record<string, string>>) {
    this.#env = env;
    this.#bash = new Bash({
      files: { '/tmp/.keep': '' },
      env: { ...env },
      cwd: env['PWD'] ?? '/home/user',
      customCommands: [...ABSENT_PROGRAMS, ...programs].map(([name, program]) =>
        commandOf(name, program),
      ),
      executionLimits: LIMITS,
      defenseInDepth: false,
    });
  }

  /** Variables and the directory stay from one line to the next. */
  async run(line: string, signal: AbortSignal): Promise<Told> {
    const { stdout, stderr, exitCode, env } = await this.#bash.exec(line, {
      env: { ...this.#env },
      replaceEnv: true,
      cwd: this.#env['PWD'] ?? '/home/user',
      signal,
    });
    this.#env = env;
    return { stdout, stderr: inOurWords(stderr), exit: exitCode };
  }
}

/** The library speaks to those who build with it; these are read by those who type. */
const inOurWords = (stderr: string): string =>
  stderr
    .replace(/: command not available in browser environments\..*/g, ': not in this shell.')
    .replace(/, increase executionLimits\.\w+/g, ': the shell stops there');

const commandOf = (name: string, program: Program): CustomCommand =>
  defineCommand(name, async (args, { env, cwd, fs }) => {
    const { stdout, stderr, exit } = await program(args, {
      env: Object.fromEntries(env),
      files: {
        read: async (path) => {
          const whole = fs.resolvePath(cwd, path);
          return (await fs.exists(whole)) ? fs.readFileBuffer(whole) : undefined;
        },
      },
    });
    return { stdout, stderr, exitCode: exit };
  });
