// Python's int() and float() of a text, which the command line applies to options: `1_0` is 10, ` +7 ` is 7.

/** Undefined where Python would refuse. */
export function pythonInt(text: string): bigint | undefined {
  const trimmed = trimmedDigits(text);
  if (!/^[+-]?\d+(?:_\d+)*$/.test(trimmed)) return undefined;
  const digits = trimmed.replaceAll('_', '').replace('+', '');
  return digits.startsWith('-') ? -BigInt(digits.slice(1)) : BigInt(digits);
}

export function pythonFloatOf(text: string): number | undefined {
  const trimmed = trimmedDigits(text);
  const word = /^([+-]?)(inf|infinity|nan)$/i.exec(trimmed);
  if (word) {
    if (word[2]?.toLowerCase() === 'nan') return Number.NaN;
    return word[1] === '-' ? -Infinity : Infinity;
  }
  const digits = String.raw`\d+(?:_\d+)*`;
  const shape = new RegExp(
    `^[+-]?(?:${digits}(?:\\.(?:${digits})?)?|\\.${digits})(?:e[+-]?${digits})?$`,
    'i',
  );
  return shape.test(trimmed) ? Number(trimmed.replaceAll('_', '')) : undefined;
}

/** Without white space around it, and with the decimal digits of other scripts as ASCII ones. */
function trimmedDigits(text: string): string {
  const trimmed = text.replace(/^[\s\u001C-\u001F\u0085]+|[\s\u001C-\u001F\u0085]+$/gu, '');
  return trimmed.replace(/\p{Nd}/gu, (digit) => String(decimalValue(digit)));
}

/** Unicode lays the ten digits of a script out in a row that starts with its zero. */
function decimalValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return (code - zero) % 10;
}
