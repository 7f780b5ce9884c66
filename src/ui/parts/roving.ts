// Which item of a row or column of controls a key moves to; the ends join.

type Direction = 'horizontal' | 'vertical';

const keys: Readonly<Record<Direction, { readonly back: string; readonly forth: string }>> = {
  horizontal: { back: 'ArrowLeft', forth: 'ArrowRight' },
  vertical: { back: 'ArrowUp', forth: 'ArrowDown' },
};

/** The index to move to, or undefined when the key is not a moving one. */
export function rove(
  key: string,
  at: number,
  count: number,
  direction: Direction,
): number | undefined {
  if (count === 0) return undefined;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === keys[direction].forth) return (at + 1) % count;
  if (key === keys[direction].back) return (Math.max(at, 0) + count - 1) % count;
  return undefined;
}
