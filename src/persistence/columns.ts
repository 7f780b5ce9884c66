// Many rows of one kind as columns. IndexedDB copies every value that it is given: a hundred thousand objects
// cost it seconds, a few hundred columns almost nothing. What repeats in a column is written once.
import { isRecord, type RecordForm } from '../simulation/stored-form.ts';

/** Numbers, NaN where the member is absent; or places in a list of distinct values, 0 where it is absent. */
type Column = Float64Array | { readonly values: string; readonly places: Uint16Array };

export interface Columns {
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** So many rows share their columns. A place must fit into 16 bits. */
export const ROWS_TOGETHER = 2_000;

type Cells = Readonly<Record<string, unknown>>;

/** Up to `ROWS_TOGETHER` rows as columns. */
export function columnsOf<Row extends object>(
  rows: readonly Row[],
  form: RecordForm<Row>,
): Columns {
  const columns: Record<string, Column> = {};
  for (const name of form.members.keys()) {
    const cells = rows.map((row) => (row as Cells)[name]);
    if (cells.some((cell) => cell !== undefined)) columns[name] = columnOf(cells);
  }
  return { count: rows.length, columns };
}

/** The rows again, sharing what repeats: they are immutable. Throws where the columns are not sound. */
export function rowsIn<Row extends object>(stored: unknown, form: RecordForm<Row>): Row[] {
  if (!isRecord(stored) || !isRecord(stored['columns'])) throw unsound('the columns');
  const { count, columns } = stored;
  if (typeof count !== 'number' || !(count >= 0 && count <= ROWS_TOGETHER))
    throw unsound('the number of rows');
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  for (const name of Object.keys(columns)) if (!form.members.has(name)) throw unsound(name);
  for (const [name, isSound] of form.members) {
    const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
    const cells = column === undefined ? undefined : cellsIn(column, count);
    if (cells !== undefined) fill(rows, name, cells, (cell) => isSound(cell) === undefined);
  }
  for (const row of rows)
    for (const name of form.required) if (row[name] === undefined) throw unsound(name);
  return rows as Row[];
}

function fill(
  rows: readonly Record<string, unknown>[],
  name: string,
  cells: readonly unknown[],
  isSound: (cell: unknown) => boolean,
): void {
  let last: unknown;
  rows.forEach((row, place) => {
    const cell = cells[place];
    if (cell === undefined) return;
    if (cell !== last && !isSound(cell)) throw unsound(name);
    row[name] = cell;
    last = cell;
  });
}

function columnOf(cells: readonly unknown[]): Column {
  if (cells.every((cell) => cell === undefined || typeof cell === 'number'))
    return Float64Array.from(cells, (cell) => cell ?? NaN);
  const values: unknown[] = [];
  const placeOf = new Map<unknown, number>();
  const places = Uint16Array.from(cells, (cell) => {
    if (cell === undefined) return 0;
    const key = typeof cell === 'object' ? JSON.stringify(cell) : cell;
    const known = placeOf.get(key);
    if (known !== undefined) return known;
    placeOf.set(key, values.push(cell));
    return values.length;
  });
  return { values: JSON.stringify(values), places };
}

function cellsIn(column: unknown, count: number): readonly unknown[] {
  if (column instanceof Float64Array && column.length === count)
    return Array.from(column, (cell) => (Number.isNaN(cell) ? undefined : cell));
  if (!isRecord(column) || typeof column['values'] !== 'string') throw unsound('a column');
  const { places } = column;
  const values: unknown = JSON.parse(column['values']);
  if (!(places instanceof Uint16Array) || places.length !== count || !Array.isArray(values))
    throw unsound('a column');
  if (places.some((place) => place > values.length)) throw unsound('a column');
  return Array.from(places, (place) => (place === 0 ? undefined : (values[place - 1] as unknown)));
}

const unsound = (what: string): Error => new Error(`The checkpoint is damaged in ${what}.`);
