// Which rows of a table are selected, by id; ids whose rows have gone count no more.

export type SelectionMode = 'none' | 'single' | 'multiple';

/** The selected rows that still exist, in the rows' own order. */
export function selectedRows<Row>(
  rows: readonly Row[],
  ids: readonly string[],
  idOf: (row: Row) => string,
): readonly Row[] {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  return rows.filter((row) => wanted.has(idOf(row)));
}

export function toggleId(ids: readonly string[], id: string, mode: SelectionMode): string[] {
  if (mode === 'single') return [id];
  return ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
}

/** All of the page's rows, or none of them when all are selected already; others stay. */
export function togglePage(ids: readonly string[], page: readonly string[]): string[] {
  const others = ids.filter((id) => !page.includes(id));
  return isPageSelected(ids, page) === true ? others : [...others, ...page];
}

/** True, false, or 'some' for the box in the header that is neither. */
export function isPageSelected(ids: readonly string[], page: readonly string[]): boolean | 'some' {
  const count = page.filter((id) => ids.includes(id)).length;
  if (count === 0) return false;
  return count === page.length ? true : 'some';
}
