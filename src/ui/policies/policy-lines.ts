// Where in a policy's text something is: JSON's own faults by their line, and the lines of what a reader of
// policies complains about. `JSON.parse` says it differently in each browser, so the text is walked here.
import { readPolicy } from '../../domain/policy-document.ts';
import type { PolicyKind } from '../../domain/policy-reading.ts';

/** What is wrong, and on which line, the first one being 1. */
export interface PolicyLineFault {
  readonly line: number;
  readonly what: string;
}

/** The first fault of a policy; undefined where there is none. */
export function faultOfPolicy(text: string, kind: PolicyKind): PolicyLineFault | undefined {
  const walk = new JsonWalk(text);
  const syntax = walk.fault();
  if (syntax !== undefined) return syntax;
  const { fault } = readPolicy(text, kind);
  return fault && { line: lineOf(fault.what, walk, text), what: fault.what };
}

/** A fault names its statement and, in most cases, the member or the text that is at fault. */
function lineOf(what: string, walk: JsonWalk, text: string): number {
  const number = /Statement (\d+)/.exec(what)?.[1];
  const path = number === undefined ? '' : `/Statement/${String(Number(number) - 1)}`;
  const statement = walk.places.get(path) ?? walk.places.get('/Statement') ?? 0;
  const start = number === undefined ? 0 : statement;
  const quoted = [...what.matchAll(/"([^"]+)"/g)].map(([, word = '']) => `"${word}"`);
  const member =
    /(?:^|: )(Version|Statement|Sid|(?:Not)?(?:Action|Resource|Principal)|Effect)/.exec(
      what.replace(/^Statement \d+/, ''),
    )?.[1];
  const words = [...quoted, ...(member === undefined ? [] : [`"${member}"`])];
  const found = words.map((word) => text.indexOf(word, start)).find((at) => at >= 0);
  return lineAt(text, found ?? start);
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

class Stop extends Error {}

class JsonWalk {
  /** Where each value begins, by its path. */
  readonly places = new Map<string, number>();
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  fault(): PolicyLineFault | undefined {
    try {
      this.#value('');
      this.#space();
      if (this.#at < this.#text.length) this.#stop('Something stands after the end of the policy');
      return undefined;
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      return { line: lineAt(this.#text, this.#at), what: error.message };
    }
  }

  #value(path: string): void {
    this.#space();
    this.places.set(path, this.#at);
    const next = this.#text[this.#at];
    if (next === '{') this.#members('}', () => this.#member(path));
    else if (next === '[') {
      let index = 0;
      this.#members(']', () => {
        this.#value(`${path}/${String(index)}`);
        index += 1;
      });
    } else if (next === '"') this.#string();
    else this.#plain();
  }

  #members(end: string, read: () => void): void {
    this.#at += 1;
    this.#space();
    if (this.#takes(end)) return;
    for (;;) {
      read();
      this.#space();
      if (this.#takes(end)) return;
      if (!this.#takes(',')) this.#stop(`A comma or “${end}” is missing`);
    }
  }

  #member(path: string): void {
    this.#space();
    if (this.#text[this.#at] !== '"') this.#stop('A name in double quotes is missing');
    const name = this.#string();
    this.#space();
    if (!this.#takes(':')) this.#stop(`A colon is missing after “${name}”`);
    this.#value(`${path}/${name}`);
  }

  #string(): string {
    const found = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
    found.lastIndex = this.#at;
    const text = found.exec(this.#text)?.[0];
    if (text === undefined)
      return this.#stop('A text does not end on its line, or has a stray “\\”');
    this.#at += text.length;
    return text.slice(1, -1);
  }

  #plain(): void {
    const found = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
    found.lastIndex = this.#at;
    const text = found.exec(this.#text)?.[0];
    if (text === undefined) return this.#stop('A value is missing');
    this.#at += text.length;
  }

  #space(): void {
    while (/\s/.test(this.#text[this.#at] ?? '')) this.#at += 1;
  }

  #takes(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #stop(what: string): never {
    const end = this.#at >= this.#text.length ? ': the text ends here' : '';
    throw new Stop(`${what}${end}.`);
  }
}
