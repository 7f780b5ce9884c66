// Python's json.dumps: with an indent for people, compact or with spaces for tokens and bodies.
import { pythonFloat } from './python-text.ts';
import { isList, isMap, type Value } from './value.ts';

/** As `--output json` prints it: four spaces, and every character as it is. */
export function indentedJson(value: Value, depth = 0): string {
  const inner = '    '.repeat(depth + 1);
  const outer = '    '.repeat(depth);
  if (isList(value)) {
    if (value.length === 0) return '[]';
    const items = value.map((item) => inner + indentedJson(item, depth + 1));
    return `[\n${items.join(',\n')}\n${outer}]`;
  }
  if (isMap(value)) {
    if (value.size === 0) return '{}';
    const members = [...value].map(
      ([key, member]) => `${inner}${jsonText(key)}: ${indentedJson(member, depth + 1)}`,
    );
    return `{\n${members.join(',\n')}\n${outer}}`;
  }
  return scalarJson(value);
}

/** On one line; `pretty` puts Python's spaces after commas and colons. */
export function flatJson(value: Value, pretty = true): string {
  const [comma, colon] = pretty ? [', ', ': '] : [',', ':'];
  if (isList(value)) return `[${value.map((item) => flatJson(item, pretty)).join(comma)}]`;
  if (isMap(value)) {
    const members = [...value].map(
      ([key, member]) => asciiJson(key) + colon + flatJson(member, pretty),
    );
    return `{${members.join(comma)}}`;
  }
  return typeof value === 'string' ? asciiJson(value) : scalarJson(value);
}

function scalarJson(value: null | boolean | bigint | number | string): string {
  if (typeof value === 'string') return jsonText(value);
  if (typeof value === 'number') return jsonFloat(value);
  return String(value);
}

const jsonFloat = (value: number): string => {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? 'Infinity' : '-Infinity';
  return pythonFloat(value);
};

/** Quoted; JSON.stringify also escapes DEL and lone surrogates as Python does not. */
function jsonText(text: string): string {
  const escaped = text.replace(
    /["\\\u0000-\u001F]/g,
    (char) => shortEscapes[char] ?? unicodeEscape(char),
  );
  return `"${escaped}"`;
}

const asciiJson = (text: string): string =>
  jsonText(text).replace(/[\u0080-\uFFFF]/g, unicodeEscape);

const unicodeEscape = (char: string): string =>
  `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

const shortEscapes: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\f': String.raw`\f`,
  '\b': String.raw`\b`,
};
