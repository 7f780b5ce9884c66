// AWS's shorthand for structures: `DeleteAfterDays=35,Tags={a=b,c=d},Names=[x,y]`, as text only; the
// model says later what is a number.
import { PlainMap, type Value } from './value.ts';

/** Tells the place with a caret under it. */
export class ShorthandError extends Error {}

/** What `key@=file://…` stands for; throws as it sees fit. */
type FileText = (reference: string) => Value | undefined;

const word = String.raw`!#-&(-+\--<>-Z\\-z\u007c-\uffff`;
const escapedComma = String.raw`\\,`;
/** A value up to the next comma or closing bracket. */
const firstValue = new RegExp(
  String.raw`(?:${escapedComma}|[${word}])(?:${escapedComma}|[\s!#-&(-+\--\\^-\|~-\uffff])*`,
  'uy',
);
/** A later value of a list without brackets: `=` would make it the next key. */
const secondValue = new RegExp(
  String.raw`(?:${escapedComma}|[${word}])(?:${escapedComma}|[\s!#-&(-+\--<>-\uffff])*`,
  'uy',
);
const singleQuoted = /'(?:\\\\|\\'|[^'])*'/uy;
const doubleQuoted = /"(?:\\\\|\\"|[^"])*"/uy;

/** Throws ShorthandError. */
export function parseShorthand(text: string, fileText: FileText = () => undefined): PlainMap {
  return new ShorthandReader(text, fileText).whole();
}

class ShorthandReader {
  private readonly text: string;
  private readonly fileText: FileText;
  private at = 0;
  private readsFiles = false;

  constructor(text: string, fileText: FileText) {
    this.text = text;
    this.fileText = fileText;
  }

  whole(): PlainMap {
    const map = new PlainMap();
    let [key, value] = this.member(() => this.values());
    map.set(key, value);
    let end = this.at;
    while (this.at < this.text.length) {
      this.expect(',', true);
      [key, value] = this.member(() => this.values());
      if (map.has(key)) throw secondInstance(key, this.text, end + 1);
      map.set(key, value);
      end = this.at;
    }
    return map;
  }

  private member(read: () => Value): [key: string, value: Value] {
    const key = this.key();
    this.skipSpace();
    const outer = this.readsFiles;
    if (this.char === '@') {
      this.at += 1;
      this.skipSpace();
      this.readsFiles = true;
    }
    this.expect('=', true);
    const value = read();
    this.readsFiles = outer;
    return [key, value];
  }

  private key(): string {
    const start = this.at;
    while (/^[A-Za-z0-9\-_.#/:]$/.test(this.char)) this.at += 1;
    return this.text.slice(start, this.at);
  }

  private values(): Value {
    if (this.atEnd) return '';
    if (this.char === '[') return this.list();
    return this.char === '{' ? this.hash() : this.oneOrMore();
  }

  /** `a=b` is a text, `a=b,c` a list of two, and `a=b,c=d` two members. */
  private oneOrMore(): Value {
    const first = this.firstValue();
    this.skipSpace();
    if (this.char !== ',') return first;
    this.expect(',', true);
    const values = [first];
    for (;;) {
      try {
        const next = this.secondValue();
        this.skipSpace();
        if (this.atEnd) {
          values.push(next);
          break;
        }
        this.expect(',', true);
        values.push(next);
      } catch (error) {
        if (!(error instanceof ShorthandError) || this.atEnd) throw error;
        this.at = this.text.lastIndexOf(',', this.at);
        break;
      }
    }
    return values.length === 1 ? first : values;
  }

  private list(): Value {
    const values: Value[] = [];
    this.expect('[', true);
    while (this.char !== ']') {
      values.push(this.inner());
      this.separate(']');
    }
    this.expect(']');
    return values;
  }

  private hash(): Value {
    const map = new PlainMap();
    this.expect('{', true);
    while (this.char !== '}') {
      const [key, value] = this.member(() => this.inner());
      this.separate('}');
      map.set(key, value);
    }
    this.expect('}');
    return map;
  }

  private separate(close: string): void {
    this.skipSpace();
    if (this.char === close) return;
    this.expect(',');
    this.skipSpace();
  }

  private inner(): Value {
    if (this.char === '[') return this.list();
    return this.char === '{' ? this.hash() : this.firstValue();
  }

  private firstValue(): Value {
    return this.resolved(this.quoted() ?? unescaped(this.matched(firstValue) ?? ''));
  }

  private secondValue(): Value {
    return this.resolved(this.quoted() ?? unescaped(this.must(secondValue, 'second')));
  }

  private quoted(): string | undefined {
    if (this.char === "'") return unquoted(this.must(singleQuoted, 'singled quoted'), "'");
    if (this.char === '"') return unquoted(this.must(doubleQuoted, 'double quoted'), '"');
    return undefined;
  }

  private resolved(text: string): Value {
    return (this.readsFiles ? this.fileText(text) : undefined) ?? text;
  }

  private must(pattern: RegExp, name: string): string {
    const found = this.matched(pattern);
    if (found === undefined) throw this.unexpected(`<${name}>`, '<none>');
    return found;
  }

  private matched(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private expect(char: string, withSpace = false): void {
    if (withSpace) this.skipSpace();
    if (this.atEnd) throw this.unexpected(char, 'EOF');
    if (this.char !== char) throw this.unexpected(char, this.char);
    this.at += 1;
    if (withSpace) this.skipSpace();
  }

  private unexpected(expected: string, received: string): ShorthandError {
    return new ShorthandError(
      `Expected: '${expected}', received: '${received}' for input:\n ${located(this.text, this.at)}`,
    );
  }

  private skipSpace(): void {
    while (/^[ \t\n\r\v\f]$/.test(this.char)) this.at += 1;
  }

  /** The whole character here, empty at the end. */
  private get char(): string {
    const code = this.text.codePointAt(this.at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  private get atEnd(): boolean {
    return this.at >= this.text.length;
  }
}

const unescaped = (text: string): string => text.replaceAll(String.raw`\,`, ',').trimEnd();

const unquoted = (text: string, quote: string): string =>
  text.slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\');

function secondInstance(key: string, text: string, at: number): ShorthandError {
  return new ShorthandError(
    `Second instance of key "${key}" encountered for input:\n${located(text, at)}\n` +
      'This is often because there is a preceding "," instead of a space.',
  );
}

/** The text with a caret under the place, put in after the line that has it. */
function located(text: string, at: number): string {
  const column = Array.from(text.slice(text.lastIndexOf('\n', at - 1) + 1, at)).length;
  const lineEnd = text.indexOf('\n', at);
  const [until, rest] = lineEnd < 0 ? [text, ''] : [text.slice(0, lineEnd), text.slice(lineEnd)];
  return `${until}\n${' '.repeat(column)}^${rest}`;
}
