// Python's json.loads, to the word of its complaints, into values that keep order and whole numbers.
import type { Value } from './value.ts';

export class JsonSyntaxError extends Error {}

/** Throws JsonSyntaxError with Python's message: `Expecting ',' delimiter: line 1 column 23 (char 22)`. */
export function readJson(text: string): Value {
  if (text.startsWith('\uFEFF'))
    throw complaint('Unexpected UTF-8 BOM (decode using utf-8-sig)', text, 0);
  const reader = new JsonReader(text);
  return reader.document();
}

function complaint(problem: string, text: string, at: number): JsonSyntaxError {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  const column = Array.from(before.slice(before.lastIndexOf('\n') + 1)).length + 1;
  const char = Array.from(before).length;
  return new JsonSyntaxError(`${problem}: line ${line} column ${column} (char ${char})`);
}

const words = new Map<string, Value>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', Number.NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
]);

const escapes: Readonly<Record<string, string>> = {
  ...{ '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
};

const plainCharacters = /[^"\\\u0000-\u001F]*/y;
const numberShape = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;

class JsonReader {
  private readonly text: string;
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): Value {
    this.skipSpace();
    const value = this.value();
    this.skipSpace();
    if (this.at < this.text.length) throw this.problem('Extra data');
    return value;
  }

  private value(): Value {
    const char = this.text[this.at];
    if (char === '"') return this.string();
    if (char === '{') return this.nested(() => this.object());
    if (char === '[') return this.nested(() => this.list());
    const word = this.word(char);
    return word === undefined ? this.number() : word;
  }

  private word(char: string | undefined): Value | undefined {
    if (char === undefined || !'ntfNI-'.includes(char)) return undefined;
    for (const [word, value] of words)
      if (this.text.startsWith(word, this.at)) {
        this.at += word.length;
        return value;
      }
    return undefined;
  }

  private nested(read: () => Value): Value {
    this.depth += 1;
    if (this.depth > 900) throw new JsonSyntaxError('maximum recursion depth exceeded');
    const value = read();
    this.depth -= 1;
    return value;
  }

  private number(): Value {
    numberShape.lastIndex = this.at;
    const match = numberShape.exec(this.text);
    if (!match) throw this.problem('Expecting value');
    this.at = numberShape.lastIndex;
    return (match[1] ?? match[2]) ? Number(match[0]) : BigInt(match[0]);
  }

  private object(): Value {
    const map = new Map<string, Value>();
    this.at += 1;
    this.skipSpace();
    if (this.took('}')) return map;
    for (;;) {
      if (this.text[this.at] !== '"')
        throw this.problem('Expecting property name enclosed in double quotes');
      const key = this.string();
      this.skipSpace();
      if (!this.took(':')) throw this.problem("Expecting ':' delimiter");
      this.skipSpace();
      map.set(key, this.value());
      this.skipSpace();
      if (this.took('}')) return map;
      if (!this.took(',')) throw this.problem("Expecting ',' delimiter");
      this.skipSpace();
    }
  }

  private list(): Value {
    const items: Value[] = [];
    this.at += 1;
    this.skipSpace();
    if (this.took(']')) return items;
    for (;;) {
      items.push(this.value());
      this.skipSpace();
      if (this.took(']')) return items;
      if (!this.took(',')) throw this.problem("Expecting ',' delimiter");
      this.skipSpace();
    }
  }

  private string(): string {
    const start = this.at;
    this.at += 1;
    let text = '';
    for (;;) {
      plainCharacters.lastIndex = this.at;
      const plain = plainCharacters.exec(this.text)?.[0] ?? '';
      text += plain;
      this.at += plain.length;
      const char = this.text[this.at];
      if (char === undefined) throw this.problem('Unterminated string starting at', start);
      if (char < ' ') throw this.problem('Invalid control character at');
      this.at += 1;
      if (char === '"') return text;
      text += this.escape(start);
    }
  }

  private escape(start: number): string {
    const char = this.text[this.at];
    if (char === undefined) throw this.problem('Unterminated string starting at', start);
    if (char !== 'u') {
      const plain = escapes[char];
      if (plain === undefined) throw this.problem('Invalid \\escape', this.at - 1);
      this.at += 1;
      return plain;
    }
    const digits = /^[0-9a-fA-F]{4}/.exec(this.text.slice(this.at + 1, this.at + 5));
    if (!digits) throw this.problem('Invalid \\uXXXX escape', this.at - 1);
    this.at += 5;
    return String.fromCharCode(Number.parseInt(digits[0], 16));
  }

  private took(char: string): boolean {
    if (this.text[this.at] !== char) return false;
    this.at += 1;
    return true;
  }

  private skipSpace(): void {
    for (;;) {
      const char = this.text[this.at];
      if (char !== ' ' && char !== '\n' && char !== '\t' && char !== '\r') return;
      this.at += 1;
    }
  }

  private problem(message: string, at = this.at): JsonSyntaxError {
    return complaint(message, this.text, at);
  }
}
