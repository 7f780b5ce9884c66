import type { Extent } from './stretch.ts';

export interface NotePlace {
  /** From 0 to 1 along the stretch, and pixels from there. */
  readonly share: number;
  readonly offset: number;
  readonly anchor: 'start' | 'end';
  /** It lies on the bar. */
  readonly isOver: boolean;
}

const GAP = 7;

/** About how wide a text in the small size is. */
const widthOf = (text: string): number => text.length * 6.7;

/** Where the words for a bar have room: after it, before it, or over its end; undefined where nowhere. */
export function notePlace(extent: Extent, text: string, width: number): NotePlace | undefined {
  const wide = widthOf(text) + GAP;
  const end = extent.start + extent.width;
  if (!extent.goesOn && end * width + wide <= width)
    return { share: end, offset: GAP, anchor: 'start', isOver: false };
  if (extent.width * width > wide + 3 * GAP)
    return { share: end, offset: -2 * GAP, anchor: 'end', isOver: true };
  if (extent.start * width > wide)
    return { share: extent.start, offset: -GAP, anchor: 'end', isOver: false };
  return undefined;
}
