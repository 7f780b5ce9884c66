const WIDTH = 8;

/**
 * Sixteen hexadecimal digits that follow from a text. Enough to notice damage, no protection against intent.
 * They stand in exported files: this function must never change.
 */
export function digestOf(text: string): string {
  let one = 0x9747b28c;
  let other = 0x3c6ef372;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit ^ (one >>> 13), 0x5bd1e995);
  }
  return hex(one) + hex(other);
}

const hex = (word: number): string => (word >>> 0).toString(16).padStart(WIDTH, '0');
