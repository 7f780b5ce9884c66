// The grammar of options, after Python's argparse, on which the real command line stands: an option may
// be abbreviated while that is unique, options and words mix freely, and what is not known is left over.
import { closeMatches } from './close-matches.ts';
import { pythonInt } from './python-number.ts';
import { pythonRepr } from './python-text.ts';

export interface Argument {
  /** `--backup-vault-name`, or the bare name of a positional argument. */
  readonly name: string;
  /** Where its value is kept; the two forms of a boolean share one. */
  readonly keep: string;
  readonly takes: 'one' | 'any' | 'optional' | { readonly flag: boolean };
  readonly required?: boolean;
  readonly isWhole?: true;
  readonly choices?: readonly string[];
  /** Ends the parse where it stands, as `--version` does. */
  readonly stops?: true;
}

export type Kept = string | boolean | bigint | readonly string[];

export interface Parsed {
  readonly kept: ReadonlyMap<string, Kept>;
  readonly left: readonly string[];
  /** The name of the argument that stopped the parse. */
  readonly stoppedBy?: string;
}

/** Where the grammar is broken; the usage is told with it. */
export class UsageError extends Error {}

interface Met {
  /** Undefined for an option that nobody knows. */
  readonly argument: Argument | undefined;
  readonly explicit: string | undefined;
}

/** Throws UsageError, in argparse's words. */
export function parseArguments(table: readonly Argument[], words: readonly string[]): Parsed {
  return new ArgumentParse(table, words).run();
}

class ArgumentParse {
  private readonly options = new Map<string, Argument>();
  private readonly words: readonly string[];
  private readonly met = new Map<number, Met>();
  private readonly pattern: string;
  private readonly kept = new Map<string, Kept>();
  private readonly seen = new Set<Argument>();
  private readonly left: string[] = [];
  private readonly table: readonly Argument[];
  private positionals: readonly Argument[];
  private stoppedBy: string | undefined;

  constructor(table: readonly Argument[], words: readonly string[]) {
    this.table = table;
    this.words = words;
    this.positionals = table.filter(({ name }) => !name.startsWith('-'));
    for (const argument of table)
      if (argument.name.startsWith('-')) this.options.set(argument.name, argument);
    this.pattern = this.patternOf(words);
  }

  run(): Parsed {
    let at = 0;
    const last = Math.max(-1, ...this.met.keys());
    while (at <= last && this.stoppedBy === undefined) at = this.step(at);
    if (this.stoppedBy !== undefined)
      return { kept: this.kept, left: this.left, stoppedBy: this.stoppedBy };
    const stop = this.takePositionals(at);
    this.left.push(...this.words.slice(stop));
    this.checkRequired();
    return { kept: this.kept, left: this.left };
  }

  /** Each word as O (option), A (argument) or - (the two dashes after which all are arguments). */
  private patternOf(words: readonly string[]): string {
    const dashes = words.indexOf('--');
    return words
      .map((word, at) => {
        if (dashes >= 0 && at >= dashes) return at === dashes ? '-' : 'A';
        const met = this.optionOf(word);
        if (!met) return 'A';
        this.met.set(at, met);
        return 'O';
      })
      .join('');
  }

  private optionOf(word: string): Met | undefined {
    if (!word.startsWith('-') || word === '-') return undefined;
    const exact = this.options.get(word);
    if (exact) return { argument: exact, explicit: undefined };
    const [name, explicit] = splitAtEquals(word);
    const named = explicit === undefined ? undefined : this.options.get(name);
    if (named) return { argument: named, explicit };
    const matches = word.startsWith('--')
      ? [...this.options.values()].filter((option) => option.name.startsWith(name))
      : [];
    if (matches.length > 1) throw new UsageError(ambiguous(word, matches));
    if (matches[0]) return { argument: matches[0], explicit };
    if (/^-\d+$|^-\d*\.\d+$/.test(word) || word.includes(' ')) return undefined;
    return { argument: undefined, explicit: undefined };
  }

  private step(at: number): number {
    const next = Math.min(...[...this.met.keys()].filter((place) => place >= at));
    if (next === at) return this.takeOption(at);
    const end = this.takePositionals(at);
    if (end > at) return end;
    this.left.push(...this.words.slice(at, next));
    return this.takeOption(next);
  }

  private takeOption(at: number): number {
    const met = this.met.get(at);
    if (!met?.argument) {
      this.left.push(this.words[at] ?? '');
      return at + 1;
    }
    const { argument, explicit } = met;
    if (explicit !== undefined) {
      if (typeof argument.takes === 'object' || argument.stops)
        throw complaint(argument, `ignored explicit argument ${pythonRepr(explicit)}`);
      this.take(argument, [explicit]);
      return at + 1;
    }
    const count = this.countFor(argument, this.pattern.slice(at + 1));
    this.take(argument, this.words.slice(at + 1, at + 1 + count));
    return at + 1 + count;
  }

  private countFor(argument: Argument, pattern: string): number {
    if (typeof argument.takes === 'object' || argument.stops) return 0;
    const run = /^A*/.exec(pattern)?.[0].length ?? 0;
    if (argument.takes === 'any') return run;
    if (run === 0) {
      if (argument.takes === 'optional') return 0;
      throw complaint(argument, 'expected one argument');
    }
    return 1;
  }

  /** As many positional arguments as the words here can serve. */
  private takePositionals(at: number): number {
    let place = at;
    for (let many = this.positionals.length; many > 0; many -= 1) {
      const wanted = this.positionals.slice(0, many);
      const shape = wanted.map(({ takes }) => (takes === 'optional' ? '(-*A?-*)' : '(-*A-*)'));
      const match = new RegExp(`^${shape.join('')}`).exec(this.pattern.slice(at));
      if (!match) continue;
      wanted.forEach((argument, index) => {
        const count = match[index + 1]?.length ?? 0;
        this.take(argument, withoutDashes(this.words.slice(place, place + count)));
        place += count;
      });
      this.positionals = this.positionals.slice(many);
      break;
    }
    return place;
  }

  private take(argument: Argument, words: readonly string[]): void {
    this.seen.add(argument);
    if (argument.stops) {
      this.stoppedBy = argument.name;
      return;
    }
    const { takes, keep } = argument;
    if (typeof takes === 'object') this.kept.set(keep, takes.flag);
    else if (takes === 'any') this.kept.set(keep, words);
    else if (words[0] !== undefined) this.kept.set(keep, converted(argument, words[0]));
    else if (argument.name.startsWith('--')) this.kept.set(keep, argument.choices?.[0] ?? '');
  }

  private checkRequired(): void {
    const missing = this.table.filter(
      (argument) => argument.required === true && !this.seen.has(argument),
    );
    if (missing.length > 0)
      throw new UsageError(
        `the following arguments are required: ${missing.map(({ name }) => name).join(', ')}`,
      );
  }
}

function converted(argument: Argument, word: string): Kept {
  const value = argument.isWhole ? pythonInt(word) : word;
  if (value === undefined) throw complaint(argument, `invalid int value: ${pythonRepr(word)}`);
  if (argument.choices && !argument.choices.includes(word))
    throw complaint(argument, invalidChoice(word, argument.choices));
  return value;
}

function invalidChoice(word: string, choices: readonly string[]): string {
  const near = closeMatches(word, choices);
  const meant = near.length > 0 ? ['Maybe you meant:\n', ...near.map((name) => `  * ${name}`)] : [];
  return [`Found invalid choice ${pythonRepr(word)}\n`, ...meant].join('\n');
}

function ambiguous(word: string, matches: readonly Argument[]): string {
  return `ambiguous option: ${word} could match ${matches.map(({ name }) => name).join(', ')}`;
}

const complaint = (argument: Argument, problem: string): UsageError =>
  new UsageError(`argument ${argument.name}: ${problem}`);

function splitAtEquals(word: string): [name: string, explicit: string | undefined] {
  const at = word.indexOf('=');
  return at < 0 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

function withoutDashes(words: readonly string[]): readonly string[] {
  const at = words.indexOf('--');
  return at < 0 ? words : words.toSpliced(at, 1);
}
