// A text as YAML writes it: plain where that reads back as the same text, else in quotes, and folded at
// spaces behind column 80.

/** Where a text is written: what stands before it on its line, and where its further lines begin. */
interface ScalarPlace {
  readonly column: number;
  readonly indent: number;
  /** A key stays on its line. */
  readonly isKey: boolean;
}

const bestWidth = 80;

export function yamlText(text: string, place: ScalarPlace): string {
  const isMultiline = /[\n\u2028\u2029]/.test(text);
  if (isPlain(text) && !(place.isKey && text === '')) return plain(text, place);
  if (isQuotable(text) && !(place.isKey && isMultiline)) return singleQuoted(text, place);
  return doubleQuoted(text, place);
}

/** Texts that YAML 1.2 would read as something else. */
const resolved = [
  /^(?:true|True|TRUE|false|False|FALSE)$/,
  /^(?:~|null|Null|NULL|)$/,
  /^[-+]?0b[0-1_]+$|^[-+]?0o?[0-7_]+$|^[-+]?[0-9_]+$|^[-+]?0x[0-9a-fA-F_]+$/,
  /^[-+]?(?:[0-9][0-9_]*)\.[0-9_]*(?:[eE][-+]?[0-9]+)?$/,
  /^[-+]?(?:[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)$/,
  /^[-+]?\.[0-9_]+(?:[eE][-+][0-9]+)?$/,
  /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?$/,
  /^(?:<<|=|!|&|\*)$/,
];

function isPlain(text: string): boolean {
  if (!isQuotable(text) || /[\n\u2028\u2029]/.test(text)) return false;
  if (text.startsWith(' ') || text.endsWith(' ')) return false;
  if (/^(?:---|\.\.\.)/.test(text) || /^[#,[\]{}&*!|>'"%@`]/.test(text)) return false;
  if (/^[?:-](?:\s|$)/.test(text) || /:(?:\s|$)/.test(text) || /\s#/.test(text)) return false;
  return !resolved.some((pattern) => pattern.test(text));
}

/** All characters can be shown as they are, and no space stands around a line break. */
function isQuotable(text: string): boolean {
  const isShown = /^[\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]*$/.test(text);
  return isShown && !/ [\n\u2028\u2029]|[\n\u2028\u2029] /.test(text);
}

function plain(text: string, place: ScalarPlace): string {
  const spaceAt = (chars: readonly string[], at: number) => chars[at] === ' ';
  return folded(Array.from(text), place, (chars, at) => !spaceAt(chars, at + 1), '');
}

function singleQuoted(text: string, place: ScalarPlace): string {
  const chars = Array.from(text);
  const isInside = (at: number) => at > 0 && at < chars.length - 1;
  const inner = folded(
    chars,
    { ...place, column: place.column + 1 },
    (_, at) => isInside(at) && chars[at + 1] !== ' ',
    "'",
  );
  return `'${inner}'`;
}

/** Writes the characters; a space behind column 80 becomes a new line where `mayBreak`. */
function folded(
  chars: readonly string[],
  place: ScalarPlace,
  mayBreak: (chars: readonly string[], at: number) => boolean,
  quote: string,
): string {
  const margin = ' '.repeat(place.indent);
  let { column } = place;
  let [text, wasSpace, wasBreak] = ['', false, false];
  chars.forEach((char, at) => {
    if (/^[\n\u2028\u2029]$/.test(char)) {
      text += !wasBreak && char === '\n' ? `\n${char}` : char;
      [column, wasBreak, wasSpace] = [0, true, false];
      return;
    }
    if (wasBreak) {
      text += margin;
      column = place.indent;
      wasBreak = false;
    }
    if (char !== ' ') {
      const written = char === quote ? quote + quote : char;
      text += written;
      column += written.length === 0 ? 0 : char === quote ? 2 : 1;
      wasSpace = false;
      return;
    }
    if (!place.isKey && !wasSpace && column > bestWidth && mayBreak(chars, at)) {
      text += `\n${margin}`;
      column = place.indent;
    } else {
      text += ' ';
      column += 1;
    }
    wasSpace = true;
  });
  return wasBreak ? text + margin : text;
}

const escapes: Readonly<Record<string, string>> = {
  ...{ '\0': '0', '\x07': 'a', '\b': 'b', '\t': 't', '\n': 'n', '\v': 'v', '\f': 'f', '\r': 'r' },
  ...{ '\x1B': 'e', '"': '"', '\\': '\\', '\x85': 'N', '\xA0': '_' },
  ...{ '\u2028': 'L', '\u2029': 'P' },
};

function doubleQuoted(text: string, place: ScalarPlace): string {
  const chars = Array.from(text);
  let [written, column, wasSpace] = ['"', place.column + 1, false];
  chars.forEach((char, at) => {
    const isInside = at > 0 && at < chars.length - 1;
    if (char === ' ' && !place.isKey && !wasSpace && column > bestWidth && isInside) {
      const protection = chars[at + 1] === ' ' ? '\\' : '';
      written += `\n${' '.repeat(place.indent)}${protection}`;
      column = place.indent + protection.length;
    } else {
      const shown = char === '\xA0' ? char : escaped(char);
      written += shown;
      column += Array.from(shown).length;
    }
    wasSpace = char === ' ';
  });
  return `${written}"`;
}

function escaped(char: string): string {
  const short = escapes[char];
  if (short !== undefined) return `\\${short}`;
  if (/^[\u0020-\u007E\u00A0-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD]$/.test(char)) return char;
  const code = char.codePointAt(0) ?? 0;
  const digits = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return code <= 0xff_ff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
