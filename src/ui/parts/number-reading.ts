// What a number field holds, read without ever changing what was typed.

export type NumberReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'invalid'; readonly text: string };

/** Reads plain decimal notation; signs and fractions pass, for the API to judge their range. */
export function readNumber(text: string): NumberReading {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'empty' };
  if (!/^[+-]?\d+(\.\d+)?$/.test(trimmed)) return { kind: 'invalid', text };
  return { kind: 'number', value: Number(trimmed) };
}
