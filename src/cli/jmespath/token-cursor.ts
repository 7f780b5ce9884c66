// A place among the tokens of an expression, and the complaints about what stands there.
import { tokensOf, type Token } from './lexer.ts';
import { incomplete, misplaced } from './query-error.ts';

export class TokenCursor {
  protected readonly text: string;
  protected at = 0;
  private readonly tokens: readonly Token[];

  constructor(text: string) {
    this.text = text;
    this.tokens = tokensOf(text);
  }

  protected get type(): string {
    return this.ahead().type;
  }

  /** The token here, or one before or after it; past the end stands an end. */
  protected ahead(by = 0): Token {
    const end = { type: 'eof', value: '', shown: '', start: Array.from(this.text).length };
    return this.tokens[this.at + by] ?? end;
  }

  protected expect(type: string): void {
    if (this.type !== type) throw this.unexpected(type);
  }

  protected match(type: string): void {
    this.expect(type);
    this.at += 1;
  }

  protected unexpected(expected: string): Error {
    const token = this.ahead();
    if (token.type === 'eof') return incomplete(this.text);
    return this.wrong(token, `Expecting: ${expected}, got: ${token.type}`);
  }

  protected wrong(token: Token, reason: string): Error {
    return misplaced(reason, this.text, token);
  }
}
