// How Python writes values in messages and in text output: `True`, `None`, `'text'`, `1.0`, `1e+16`.
import { isList, isMap, PlainMap, type Value } from './value.ts';

/** Python's str(): what text and table output print in a cell. */
export function pythonText(value: Value): string {
  return typeof value === 'string' ? value : pythonRepr(value);
}

/** Python's repr(): strings in quotes, also inside lists and objects. */
export function pythonRepr(value: Value): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return pythonFloat(value);
  if (typeof value === 'string') return quotedText(value);
  if (isList(value)) return `[${value.map(pythonRepr).join(', ')}]`;
  return mapRepr(value);
}

function mapRepr(map: ReadonlyMap<string, Value>): string {
  const members = [...map].map(([key, member]) => `${quotedText(key)}: ${pythonRepr(member)}`);
  return `{${members.join(', ')}}`;
}

/** The name that a client's complaint gives to a value's type. */
export function pythonType(value: Value): string {
  return `<class '${typeName(value)}'>`;
}

function typeName(value: Value): string {
  if (value === null) return 'NoneType';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'bigint') return 'int';
  if (typeof value === 'number') return 'float';
  if (typeof value === 'string') return 'str';
  return isMap(value) ? 'dict' : 'list';
}

/** As pythonRepr, but objects of JSON are the ordered ones that the JSON reader of options makes. */
export function orderedText(value: Value): string {
  return typeof value === 'string' ? value : orderedRepr(value);
}

function orderedRepr(value: Value): string {
  if (isList(value)) return `[${value.map(orderedRepr).join(', ')}]`;
  if (!isMap(value)) return pythonRepr(value);
  const pairs = [...value];
  if (value instanceof PlainMap)
    return `{${pairs.map(([k, v]) => `${quotedText(k)}: ${orderedRepr(v)}`).join(', ')}}`;
  if (pairs.length === 0) return 'OrderedDict()';
  return `OrderedDict([${pairs.map(([k, v]) => `(${quotedText(k)}, ${orderedRepr(v)})`).join(', ')}])`;
}

export function orderedType(value: Value): string {
  return isMap(value) && !(value instanceof PlainMap)
    ? "<class 'collections.OrderedDict'>"
    : pythonType(value);
}

/** The shortest digits that read back as the same number, in Python's choice of notation. */
export function pythonFloat(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 16) {
    const size = String(Math.abs(power)).padStart(2, '0');
    return `${digits}e${power < 0 ? '-' : '+'}${size}`;
  }
  const plain = plainNumber(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}

/** JavaScript itself writes 1e-7 from there on; Python does from 1e-5 on, so nothing is left to mend. */
const plainNumber = (value: number): string => String(value);

const shortEscapes: Readonly<Record<string, string>> = {
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\\': String.raw`\\`,
};

function quotedText(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inside = Array.from(text, (char) =>
    char === quote ? `\\${char}` : (shortEscapes[char] ?? shown(char)),
  );
  return `${quote}${inside.join('')}${quote}`;
}

/** What cannot be printed is written as its number. */
function shown(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (char === ' ' || !/[\p{C}\p{Z}]/u.test(char)) return char;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x1_00_00) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}
