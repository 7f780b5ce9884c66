// What a table shows of its rows: filtered, sorted, one page of them. Pure, so that 20,000 rows
// cost one pass and a test needs no page.

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** What the cell says; it is shown unless the table has a snippet for it, and always searched. */
  readonly text: (row: Row) => string;
  /** What to sort by when the text would sort wrongly: dates, sizes, durations. */
  readonly sortBy?: ((row: Row) => string | number) | undefined;
  readonly sortable?: boolean | undefined;
  /** Numbers stand at the end of their column. */
  readonly align?: 'end' | undefined;
  /** Monospace, for ARNs and identifiers. */
  readonly mono?: boolean | undefined;
}

type Order = 'ascending' | 'descending';

export interface Sorting {
  readonly key: string;
  readonly order: Order;
}

const collator = new Intl.Collator('en', { numeric: true });

/** One lower-case text for each row, in which a filter looks. */
export function searchTexts<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): readonly string[] {
  return rows.map((row) =>
    columns
      .map((column) => column.text(row))
      .join('\n')
      .toLowerCase(),
  );
}

/** Keeps the rows whose text holds every word of the filter. */
export function filterRows<Row>(
  rows: readonly Row[],
  texts: readonly string[],
  filter: string,
): readonly Row[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((_, index) => words.every((word) => texts[index]?.includes(word)));
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** Sorts a copy; rows that are equal keep their order, in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (column === undefined) return rows;
  const valueOf = column.sortBy ?? column.text;
  const sign = sorting?.order === 'descending' ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((one, other) => sign * compare(one.value, other.value))
    .map(({ row }) => row);
}
