// A JMESPath expression as tokens. Positions count characters, as Python does.
import { JsonSyntaxError, readJson } from '../json-read.ts';
import { pythonText } from '../python-text.ts';
import type { Value } from '../value.ts';
import { badToken, QuerySyntaxError } from './query-error.ts';

export interface Token {
  readonly type: string;
  readonly value: Value;
  /** The value as a message names it. */
  readonly shown: string;
  readonly start: number;
}

const singles: Readonly<Record<string, string>> = {
  ...{ '.': 'dot', '*': 'star', ']': 'rbracket', ',': 'comma', ':': 'colon', '@': 'current' },
  ...{ '(': 'lparen', ')': 'rparen', '{': 'lbrace', '}': 'rbrace' },
};

/** A character that means more when a certain other follows: `|` and `||`. */
const doubles: Readonly<Record<string, readonly [next: string, both: string, alone: string]>> = {
  '|': ['|', 'or', 'pipe'],
  '&': ['&', 'and', 'expref'],
  '<': ['=', 'lte', 'lt'],
  '>': ['=', 'gte', 'gt'],
  '!': ['=', 'ne', 'not'],
};

export function tokensOf(expression: string): Token[] {
  if (expression === '')
    throw new QuerySyntaxError('Invalid JMESPath expression: cannot be empty.');
  const lexer = new Lexer(expression);
  return lexer.tokens();
}

class Lexer {
  private readonly expression: string;
  private readonly chars: readonly string[];
  private at = 0;

  constructor(expression: string) {
    this.expression = expression;
    this.chars = Array.from(expression);
  }

  tokens(): Token[] {
    const tokens: Token[] = [];
    for (;;) {
      while (/^[ \t\n\r]$/.test(this.char)) this.at += 1;
      if (this.at >= this.chars.length) break;
      tokens.push(this.token());
    }
    const end = this.chars.length;
    return [...tokens, { type: 'eof', value: '', shown: '', start: end }];
  }

  private get char(): string {
    return this.chars[this.at] ?? '';
  }

  private token(): Token {
    const { char, at: start } = this;
    if (/^[A-Za-z_]$/.test(char)) return this.word('unquoted_identifier', /^[A-Za-z0-9_]$/);
    const single = singles[char];
    if (single !== undefined) return this.took(1, single);
    if (char === '[') return this.bracket();
    if (char === "'") return this.make('literal', this.rawText(), start);
    const double = doubles[char];
    if (double) {
      const [next, both, alone] = double;
      return this.chars[start + 1] === next ? this.took(2, both) : this.took(1, alone);
    }
    if (char === '`') return this.literal();
    if (/^[0-9]$/.test(char)) return this.number();
    if (char === '-') return this.negative();
    if (char === '"') return this.quoted();
    return this.rest();
  }

  private rest(): Token {
    const { char, at } = this;
    if (char !== '=') throw this.bad(`Unknown token ${char}`, at);
    if (this.chars[at + 1] === '=') return this.took(2, 'eq');
    throw this.bad("Unknown token '='", at);
  }

  private bracket(): Token {
    const next = this.chars[this.at + 1];
    if (next === ']') return this.took(2, 'flatten');
    return next === '?' ? this.took(2, 'filter') : this.took(1, 'lbracket');
  }

  private took(count: number, type: string): Token {
    const start = this.at;
    this.at += count;
    return this.make(type, this.chars.slice(start, this.at).join(''), start);
  }

  private word(type: string, follow: RegExp): Token {
    let count = 1;
    while (follow.test(this.chars[this.at + count] ?? '')) count += 1;
    return this.took(count, type);
  }

  private number(): Token {
    const token = this.word('number', /^[0-9]$/);
    return { ...token, value: BigInt(token.shown) };
  }

  private negative(): Token {
    const { at } = this;
    const token = this.word('number', /^[0-9]$/);
    if (token.shown === '-') throw this.bad("Unknown token '-'", at);
    return { ...token, value: BigInt(token.shown) };
  }

  private rawText(): string {
    return this.until("'").replaceAll("\\'", "'");
  }

  /** Between backticks: JSON, or, as it once was, a bare text. */
  private literal(): Token {
    const start = this.at;
    const text = this.until('`').replaceAll('\\`', '`').replace(/^\s+/, '');
    const value = jsonOr(text) ?? jsonOr(`"${text}"`);
    if (value === undefined) throw this.bad(`Bad token ${text}`, start);
    return this.make('literal', value.read, start);
  }

  private quoted(): Token {
    const start = this.at;
    const text = `"${this.until('"')}"`;
    try {
      return this.make('quoted_identifier', readJson(text), start);
    } catch (error) {
      if (!(error instanceof JsonSyntaxError)) throw error;
      throw this.bad(error.message.split(':')[0] ?? '', start);
    }
  }

  /** To the closing delimiter, past those that a backslash protects. */
  private until(delimiter: string): string {
    const start = this.at;
    let text = '';
    this.at += 1;
    while (this.char !== delimiter) {
      if (this.char === '\\') {
        text += '\\';
        this.at += 1;
      }
      if (this.at >= this.chars.length) throw this.bad(`Unclosed ${delimiter} delimiter`, start);
      text += this.char;
      this.at += 1;
    }
    this.at += 1;
    return text;
  }

  private make(type: string, value: Value, start: number): Token {
    return { type, value, shown: pythonText(value), start };
  }

  private bad(message: string, at: number): QuerySyntaxError {
    return badToken(message, this.expression, at);
  }
}

function jsonOr(text: string): { read: Value } | undefined {
  try {
    return { read: readJson(text) };
  } catch (error) {
    if (error instanceof JsonSyntaxError) return undefined;
    throw error;
  }
}
