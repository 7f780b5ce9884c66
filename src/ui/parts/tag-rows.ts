// Rows of a tag editor and what is wrong with them, each fault beside its own box.

export interface TagRow {
  readonly key: string;
  readonly value: string;
}

export interface TagProblem {
  readonly key?: string | undefined;
  readonly value?: string | undefined;
}

const longestKey = 128;
const longestValue = 256;

function keyProblem(row: TagRow, earlier: readonly TagRow[]): string | undefined {
  if (row.key === '') return 'A tag needs a key.';
  if (row.key.length > longestKey) return `A key has at most ${longestKey} characters.`;
  if (/^aws:/i.test(row.key)) return 'Keys that begin with “aws:” are reserved.';
  if (earlier.some(({ key }) => key === row.key)) return 'This key is used above.';
  return undefined;
}

function valueProblem(row: TagRow): string | undefined {
  if (row.value.length <= longestValue) return undefined;
  return `A value has at most ${longestValue} characters.`;
}

/** One entry for each row, in order; rows without fault have an empty one. */
export function findTagProblems(rows: readonly TagRow[]): TagProblem[] {
  return rows.map((row, index) => ({
    key: keyProblem(row, rows.slice(0, index)),
    value: valueProblem(row),
  }));
}
