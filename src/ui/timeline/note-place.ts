import type { Extent } from './stretch.ts';

export interface NotePlace {
  readonly text: string;
  /** From 0 to 1 along the stretch: where the words start, or where they end. */
  readonly share: number;
  readonly anchor: 'start' | 'end';
  /** They lie on the bar. */
  readonly isOver: boolean;
}

const GAP = 8;

/** About how wide a text in the small size is. */
const widthOf = (text: string): number => text.length * 6.7;

/** Which words for a bar have room, and where: after it, over its end, or before it. */
export function notePlace(
  extent: Extent,
  texts: readonly string[],
  width: number,
): NotePlace | undefined {
  for (const text of texts) {
    const place = placeFor(extent, widthOf(text) + GAP, width);
    if (place !== undefined) return { text, ...place };
  }
  return undefined;
}

function placeFor(
  { start, width: length, goesOn }: Extent,
  wide: number,
  width: number,
): Omit<NotePlace, 'text'> | undefined {
  const end = start + length;
  if (!goesOn && end * width + wide <= width) return { share: end, anchor: 'start', isOver: false };
  if (length * width > wide + 3 * GAP) return { share: end, anchor: 'end', isOver: true };
  if (start * width > wide) return { share: start, anchor: 'end', isOver: false };
  return undefined;
}
