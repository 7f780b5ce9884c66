// The words of a typed line, read as a POSIX shell reads plain commands: quotes, backslashes, `;`, `&&`,
// new lines. What only a real shell can do is told by name instead.

export interface PlainCommand {
  readonly words: readonly string[];
  /** Run only if the command before it succeeded. */
  readonly onlyAfterSuccess: boolean;
}

export type LineReading =
  | { readonly kind: 'commands'; readonly commands: readonly PlainCommand[] }
  /** `what` is the first character that is beyond plain commands. */
  | { readonly kind: 'shell'; readonly what: string }
  /** A quote is open, or the line ends with a backslash or `&&`: more must follow. */
  | { readonly kind: 'unfinished'; readonly what: string }
  /** No shell takes it. */
  | { readonly kind: 'wrong'; readonly what: string };

/** Never throws. */
export function readLine(line: string): LineReading {
  return new LineReader(line).read();
}

/** Beyond plain commands wherever it stands unquoted. */
const special = new Set('$`|<>(){}[]*?!~#&'.split(''));

class LineReader {
  private readonly line: string;
  private at = 0;
  private word: string | undefined;
  private words: string[] = [];
  private readonly commands: PlainCommand[] = [];
  private joined = false;

  constructor(line: string) {
    this.line = line;
  }

  read(): LineReading {
    while (this.at < this.line.length) {
      const stop = this.step();
      if (stop) return stop;
    }
    this.endWord();
    if (this.words.length === 0 && this.joined) return { kind: 'unfinished', what: '&&' };
    this.endCommand(false);
    return { kind: 'commands', commands: this.commands };
  }

  private step(): LineReading | undefined {
    const char = this.line[this.at] ?? '';
    if (char === ' ' || char === '\t') return this.space();
    if (char === "'") return this.singleQuoted();
    if (char === '"') return this.doubleQuoted();
    if (char === '\\') return this.backslash();
    if (char === ';' || char === '\n') return this.separator(char);
    if (char === '&' && this.line[this.at + 1] === '&') return this.and();
    if (this.isSpecial(char)) return { kind: 'shell', what: char };
    this.add(char);
    this.at += 1;
    return undefined;
  }

  /** `#` and `~` are plain inside a word, `=` makes an assignment of a command's first word. */
  private isSpecial(char: string): boolean {
    if (char === '#' || char === '~') return this.word === undefined;
    if (char === '=') return this.words.length === 0 && /^[A-Za-z_]\w*$/.test(this.word ?? '');
    return special.has(char) || /[\0-\x08\v-\x1f]/.test(char);
  }

  private space(): LineReading | undefined {
    this.endWord();
    this.at += 1;
    return undefined;
  }

  private singleQuoted(): LineReading | undefined {
    const end = this.line.indexOf("'", this.at + 1);
    if (end < 0) return { kind: 'unfinished', what: "'" };
    this.add(this.line.slice(this.at + 1, end));
    this.at = end + 1;
    return undefined;
  }

  private doubleQuoted(): LineReading | undefined {
    this.add('');
    this.at += 1;
    for (;;) {
      const char = this.line[this.at];
      if (char === undefined) return { kind: 'unfinished', what: '"' };
      if (char === '$' || char === '`' || char === '!') return { kind: 'shell', what: char };
      this.at += 1;
      if (char === '"') return undefined;
      if (char === '\\') this.escapeInQuotes();
      else this.add(char);
    }
  }

  /** In double quotes a backslash protects these alone. */
  private escapeInQuotes(): void {
    const next = this.line[this.at] ?? '';
    if (next === '\n') this.at += 1;
    else if (next !== '' && '$`"\\'.includes(next)) {
      this.add(next);
      this.at += 1;
    } else this.add('\\');
  }

  private backslash(): LineReading | undefined {
    const next = this.line[this.at + 1];
    if (next === undefined) return { kind: 'unfinished', what: '\\' };
    if (next !== '\n') this.add(next);
    this.at += 2;
    return undefined;
  }

  private separator(char: string): LineReading | undefined {
    this.endWord();
    this.at += 1;
    if (this.words.length > 0) this.endCommand(false);
    else if (char === ';') return { kind: 'wrong', what: char };
    return undefined;
  }

  private and(): LineReading | undefined {
    this.endWord();
    this.at += 2;
    if (this.words.length === 0) return { kind: 'wrong', what: '&&' };
    this.endCommand(true);
    return undefined;
  }

  private add(text: string): void {
    this.word = (this.word ?? '') + text;
  }

  private endWord(): void {
    if (this.word !== undefined) this.words.push(this.word);
    this.word = undefined;
  }

  private endCommand(joined: boolean): void {
    if (this.words.length > 0)
      this.commands.push({ words: this.words, onlyAfterSuccess: this.joined });
    this.words = [];
    this.joined = joined;
  }
}
