// Text as bytes in which the words of the vocabulary are one or two bytes long. JSON without line breaks has
// no control characters, so their codes are free to stand for words.
import { WORDS } from './vocabulary.ts';

/** Codes 1 to 27 are the first words; 28 to 31 open a second byte. */
const SHORT = 27;
const LONG = 28;

const encoder = new TextEncoder();

/** From the longest to the shortest, so that the longest that fits is taken. */
const byLength = WORDS.map((word, index) => ({ word, code: codeOf(index) })).sort(
  (one, other) => other.word.length - one.word.length,
);
const byFirst = new Map<string | undefined, typeof byLength>();
for (const each of byLength) {
  const [first] = each.word;
  byFirst.set(first, [...(byFirst.get(first) ?? []), each]);
}

/** Packs text that holds no control characters. */
export function packed(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let plainFrom = 0;
  let place = 0;
  const plainUpTo = (end: number): void => {
    for (const byte of encoder.encode(text.slice(plainFrom, end))) bytes.push(byte);
  };
  while (place < text.length) {
    const at = place;
    const found = byFirst.get(text[at])?.find(({ word }) => text.startsWith(word, at));
    if (found === undefined) {
      place += 1;
      continue;
    }
    plainUpTo(place);
    bytes.push(...found.code);
    place += found.word.length;
    plainFrom = place;
  }
  plainUpTo(text.length);
  return new Uint8Array(bytes);
}

/** The text again. Throws a RangeError where the bytes name a word that is not there, or are not UTF-8. */
export function unpacked(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let plainFrom = 0;
  for (let place = 0; place < bytes.length; place += 1) {
    const code = bytes[place] ?? 0;
    if (code === 0 || code > 31) continue;
    text += decoder.decode(bytes.subarray(plainFrom, place));
    const index = code <= SHORT ? code - 1 : indexOf(code, bytes[(place += 1)]);
    const word = WORDS[index];
    if (word === undefined) throw new RangeError('It uses a word that is not known here.');
    text += word;
    plainFrom = place + 1;
  }
  return text + decoder.decode(bytes.subarray(plainFrom));
}

function codeOf(index: number): readonly number[] {
  if (index < SHORT) return [index + 1];
  const rest = index - SHORT;
  return [LONG + (rest >> 8), rest & 0xff];
}

const indexOf = (code: number, next = 0): number => SHORT + ((code - LONG) << 8) + next;
