// Many rows of one kind as columns. IndexedDB copies every value that it is given: a hundred thousand objects
// cost it seconds, a few hundred columns almost nothing. What repeats in a column is written once.
// The loops are plain ones because they run millions of times.
import { type Form, isRecord, type RecordForm } from '../simulation/stored-form.ts';

/** Numbers, NaN where the member is absent; or places in a list of distinct values, 0 where it is absent. */
type Column = Float64Array | { readonly values: string; readonly places: Uint16Array };

export interface Columns {
  readonly count: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** So many rows share their columns. A place must fit into 16 bits. */
export const ROWS_TOGETHER = 2_000;

type Row = Readonly<Record<string, unknown>>;

/** Up to `ROWS_TOGETHER` rows as columns. */
export function columnsOf<T extends object>(rows: readonly T[], form: RecordForm<T>): Columns {
  const columns: Record<string, Column> = {};
  for (const name of form.members.keys()) {
    const cells = rows.map((row) => (row as Row)[name]);
    if (cells.some((cell) => cell !== undefined)) columns[name] = columnOf(cells);
  }
  return { count: rows.length, columns };
}

/** The rows again, sharing what repeats: they are immutable. Throws where the columns are not sound. */
export function rowsIn<T extends object>(stored: unknown, form: RecordForm<T>): T[] {
  if (!isRecord(stored) || !isRecord(stored['columns'])) throw unsound('the columns');
  const { count, columns } = stored;
  if (typeof count !== 'number' || !(count >= 0 && count <= ROWS_TOGETHER))
    throw unsound('the number of rows');
  for (const name of Object.keys(columns)) if (!form.members.has(name)) throw unsound(name);
  const cellsOf = new Map<string, readonly unknown[]>();
  for (const [name, memberForm] of form.members) {
    const mayBeAbsent = !form.required.includes(name);
    if (mayBeAbsent && !Object.hasOwn(columns, name)) continue;
    const cells = cellsIn(columns[name], count);
    if (!areSound(cells, memberForm, mayBeAbsent)) throw unsound(name);
    cellsOf.set(name, cells);
  }
  return rowsOf(cellsOf, count) as T[];
}

function areSound(cells: readonly unknown[], form: Form<unknown>, mayBeAbsent: boolean): boolean {
  let last: unknown = cells;
  for (const cell of cells) {
    if (cell === last) continue;
    if (cell === undefined ? !mayBeAbsent : form(cell) !== undefined) return false;
    last = cell;
  }
  return true;
}

function rowsOf(cellsOf: ReadonlyMap<string, readonly unknown[]>, count: number): Row[] {
  const columns = [...cellsOf];
  return Array.from({ length: count }, (_, place) => {
    const row: Record<string, unknown> = {};
    for (const [name, cells] of columns) {
      const cell = cells[place];
      if (cell !== undefined) row[name] = cell;
    }
    return row;
  });
}

function columnOf(cells: readonly unknown[]): Column {
  return cells.every((cell) => cell === undefined || typeof cell === 'number')
    ? numbersOf(cells)
    : wordsOf(cells);
}

function numbersOf(cells: readonly (number | undefined)[]): Float64Array {
  const numbers = new Float64Array(cells.length);
  for (let place = 0; place < cells.length; place += 1) numbers[place] = cells[place] ?? NaN;
  return numbers;
}

function wordsOf(cells: readonly unknown[]): Column {
  const values: unknown[] = [];
  const placeOf = new Map<unknown, number>();
  const places = new Uint16Array(cells.length);
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (cell === undefined) continue;
    const key = typeof cell === 'object' ? JSON.stringify(cell) : cell;
    const known = placeOf.get(key) ?? values.push(cell);
    if (known === values.length) placeOf.set(key, known);
    places[index] = known;
  }
  return { values: JSON.stringify(values), places };
}

function cellsIn(column: unknown, count: number): readonly unknown[] {
  const cells: unknown[] = new Array<unknown>(count).fill(undefined);
  if (column instanceof Float64Array && column.length === count) {
    for (let index = 0; index < count; index += 1)
      if (!Number.isNaN(column[index])) cells[index] = column[index];
    return cells;
  }
  if (!isRecord(column) || typeof column['values'] !== 'string') throw unsound('a column');
  const { places } = column;
  const values: unknown = JSON.parse(column['values']);
  if (!(places instanceof Uint16Array) || places.length !== count || !Array.isArray(values))
    throw unsound('a column');
  for (let index = 0; index < count; index += 1) {
    const place = places[index] ?? 0;
    if (place > values.length) throw unsound('a column');
    if (place > 0) cells[index] = values[place - 1] as unknown;
  }
  return cells;
}

const unsound = (what: string): Error => new Error(`The checkpoint is damaged in ${what}.`);
