// Everything that looks random is drawn from the sandbox's seed and a label, so that one log always
// replays to one world, identifiers and deletion moments included. There is no generator state to keep.

/** A stream of unsigned 32-bit integers that depends on nothing but the seed and the labels. */
export function drawFrom(seed: string, ...labels: readonly (string | number)[]): () => number {
  let [one, other] = fold([seed, ...labels].join('\u0000'));
  return () => {
    one = (one + 0x9e3779b9) | 0;
    other = (other + 0x7f4a7c15) | 0;
    return scramble(one ^ scramble(other)) >>> 0;
  };
}

/** A whole number in [low, high], both included; the span must be under 2^32. */
export function drawBetween(draw: () => number, low: number, high: number): number {
  return low + Math.floor((draw() / 0x1_0000_0000) * (high - low + 1));
}

/** Lower-case hexadecimal digits. */
export function drawHex(draw: () => number, digits: number): string {
  let text = '';
  while (text.length < digits) text += draw().toString(16).padStart(8, '0');
  return text.slice(0, digits);
}

/** A version 4 UUID in lower case. */
export function drawUuid(draw: () => number): string {
  const hex = drawHex(draw, 32);
  const variant = '89ab'.charAt(drawBetween(draw, 0, 3));
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

/**
 * Two chained FNV-1a lanes over UTF-16 units: 64 bits, because 32 give a hundred thousand recovery points
 * two with one ARN. The same everywhere.
 */
function fold(text: string): [number, number] {
  let one = 0x811c9dc5;
  let other = 0xcbf29ce4;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit ^ (one >>> 13), 0x01000193);
  }
  return [one, other];
}

function scramble(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}
