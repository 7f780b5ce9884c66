// JMESPath's grammar by binding powers: what follows an expression belongs to it while it binds stronger.
import { pythonRepr } from '../python-text.ts';
import { comparators, names, powers, weakerThanProjection } from './binding-power.ts';
import type { Expression } from './expression.ts';
import { identity } from './expression.ts';
import type { Token } from './lexer.ts';
import { incomplete } from './query-error.ts';
import { TokenCursor } from './token-cursor.ts';

/** Throws QuerySyntaxError. */
export function parseQuery(text: string): Expression {
  return new Parser(text).whole();
}

class Parser extends TokenCursor {
  whole(): Expression {
    const parsed = this.expression();
    const token = this.ahead();
    if (token.type !== 'eof') throw this.wrong(token, `Unexpected token: ${token.shown}`);
    return parsed;
  }

  private expression(power = 0): Expression {
    const token = this.ahead();
    this.at += 1;
    let left = this.start(token);
    while (power < (powers[this.type] ?? 0)) left = this.extended(left);
    return left;
  }

  /** What an expression may begin with. */
  private start(token: Token): Expression {
    switch (token.type) {
      case 'literal':
        return { kind: 'literal', value: token.value };
      case 'unquoted_identifier':
        return { kind: 'field', name: token.shown };
      case 'quoted_identifier':
        if (this.type === 'lparen')
          throw this.wrong(
            { ...this.ahead(), start: 0 },
            'Quoted identifier not allowed for function names.',
          );
        return { kind: 'field', name: token.shown };
      case 'star':
        return this.everyValue();
      case 'filter':
        return this.filter(identity);
      case 'lbrace':
        return this.hash();
      case 'lparen':
        return this.inParentheses();
      case 'flatten':
        return this.flattened(identity);
      case 'not':
        return { kind: 'not', of: this.expression(powers['not']) };
      case 'lbracket':
        return this.bracket();
      case 'expref':
        return { kind: 'expref', of: this.expression(0) };
      case 'current':
        return { kind: 'current' };
      case 'eof':
        throw incomplete(this.text);
      default:
        throw this.wrong(token, 'invalid token');
    }
  }

  /** What may follow one. */
  private extended(left: Expression): Expression {
    const token = this.ahead();
    const { type } = token;
    if (['star', 'not', 'lbrace'].includes(type)) throw this.wrong(token, 'invalid token');
    this.at += 1;
    if (comparators.has(type))
      return {
        kind: 'comparator',
        operator: type,
        left,
        right: this.expression(powers[type]),
      };
    if (type === 'or' || type === 'and')
      return { kind: type, left, right: this.expression(powers[type]) };
    if (type === 'pipe') return { kind: 'chain', steps: [left, this.expression(powers['pipe'])] };
    if (type === 'dot') return this.dotted(left);
    if (type === 'lparen') return this.call(left);
    if (type === 'filter') return this.filter(left);
    if (type === 'flatten') return this.flattened(left);
    return this.indexed(left);
  }

  private everyValue(): Expression {
    const right = this.type === 'rbracket' ? identity : this.projected(powers['star']);
    return { kind: 'value-projection', left: identity, right };
  }

  private inParentheses(): Expression {
    const inner = this.expression();
    this.match('rparen');
    return inner;
  }

  private dotted(left: Expression): Expression {
    if (this.type !== 'star') return { kind: 'chain', steps: [left, this.afterDot(powers['dot'])] };
    this.at += 1;
    return { kind: 'value-projection', left, right: this.projected(powers['dot']) };
  }

  private call(left: Expression): Expression {
    const before = this.ahead(-2);
    if (left.kind !== 'field') throw this.wrong(before, `Invalid function name '${before.shown}'`);
    const inputs: Expression[] = [];
    while (this.type !== 'rparen') {
      const input = this.expression();
      if (this.type === 'comma') this.at += 1;
      inputs.push(input);
    }
    this.match('rparen');
    return { kind: 'function', name: left.name, inputs };
  }

  private filter(left: Expression): Expression {
    const condition = this.expression(0);
    this.match('rbracket');
    const right = this.type === 'flatten' ? identity : this.projected(powers['filter']);
    return { kind: 'filter', left, right, condition };
  }

  private flattened(left: Expression): Expression {
    const right = this.projected(powers['flatten']);
    return { kind: 'projection', left: { kind: 'flatten', of: left }, right };
  }

  private bracket(): Expression {
    if (this.type === 'number' || this.type === 'colon') return this.indexOrSlice(identity);
    if (this.type === 'star' && this.ahead(1).type === 'rbracket') return this.everyItem(identity);
    return this.list();
  }

  private indexed(left: Expression): Expression {
    if (this.type === 'number' || this.type === 'colon') return this.indexOrSlice(left);
    this.expect('star');
    return this.everyItem(left);
  }

  private everyItem(left: Expression): Expression {
    this.at += 1;
    this.match('rbracket');
    return { kind: 'projection', left, right: this.projected(powers['star']) };
  }

  private indexOrSlice(left: Expression): Expression {
    if (this.type === 'colon' || this.ahead(1).type === 'colon') {
      const sliced: Expression = { kind: 'chain', steps: [left, this.slice()] };
      return { kind: 'projection', left: sliced, right: this.projected(powers['star']) };
    }
    const index = BigInt(this.ahead().shown);
    this.at += 1;
    this.match('rbracket');
    return { kind: 'chain', steps: [left, { kind: 'index', index }] };
  }

  private slice(): Expression {
    const parts: (bigint | undefined)[] = [undefined, undefined, undefined];
    let part = 0;
    while (this.type !== 'rbracket' && part < 3) {
      const token = this.ahead();
      if (token.type === 'colon') part += 1;
      else if (token.type === 'number') parts[part] = BigInt(token.shown);
      else throw this.wrong(token, 'syntax error');
      if (part === 3) throw this.wrong(token, 'syntax error');
      this.at += 1;
    }
    this.match('rbracket');
    return { kind: 'slice', parts };
  }

  private list(): Expression {
    const items: Expression[] = [];
    for (;;) {
      items.push(this.expression());
      if (this.type === 'rbracket') break;
      this.match('comma');
    }
    this.match('rbracket');
    return { kind: 'list', items };
  }

  private hash(): Expression {
    const pairs: { key: string; value: Expression }[] = [];
    for (;;) {
      const key = this.ahead();
      if (!names.includes(key.type)) throw this.unexpected(pythonRepr(names));
      this.at += 1;
      this.match('colon');
      pairs.push({ key: key.shown, value: this.expression(0) });
      if (this.type === 'comma') this.at += 1;
      else if (this.type === 'rbrace') break;
    }
    this.match('rbrace');
    return { kind: 'hash', pairs };
  }

  /** What is done with each element of a projection. */
  private projected(power = 0): Expression {
    const { type } = this;
    if ((powers[type] ?? 0) < weakerThanProjection) return identity;
    if (type === 'lbracket' || type === 'filter') return this.expression(power);
    if (type !== 'dot') throw this.wrong(this.ahead(), 'syntax error');
    this.at += 1;
    return this.afterDot(power);
  }

  private afterDot(power = 0): Expression {
    const { type } = this;
    if (names.includes(type) || type === 'star') return this.expression(power);
    if (type !== 'lbracket' && type !== 'lbrace') {
      const allowed = pythonRepr([...names, 'lbracket', 'lbrace']);
      throw this.wrong(this.ahead(), `Expecting: ${allowed}, got: ${type}`);
    }
    this.at += 1;
    return type === 'lbracket' ? this.list() : this.hash();
  }
}
