// Between a row of the log and an entry. Nothing that stands in a row is believed before it was asked.
import { entryFault, plainEntry, successionFault } from '../simulation/entry-form.ts';
import type { LogEntry } from '../simulation/log.ts';
import { DamagedLog, FORMAT, NewerData } from '../simulation/log-store.ts';
import { upcast } from '../simulation/upcast.ts';
import type { LogRow } from './database.ts';

export const rowOf = (sandbox: string, entry: LogEntry): LogRow => ({
  sandbox,
  seq: entry.seq,
  format: FORMAT,
  entry: plainEntry(entry),
});

/** The entry in a row. Throws `DamagedLog`, or `NewerData` for a row of a later format. */
function entryIn({ seq, format, entry }: LogRow): LogEntry {
  const upToDate = upcast('entry', entry, formatIn(format, seq));
  const fault = entryFault(upToDate);
  if (fault !== undefined) throw new DamagedLog(seq, `${fault}.`);
  const sound = upToDate as LogEntry;
  if (sound.seq !== seq) throw new DamagedLog(seq, 'it carries the number of another entry.');
  return sound;
}

/** The entries in the rows that follow `after`, without a gap and in the order of time. Throws as above. */
export function entriesIn(rows: readonly LogRow[], after: number): LogEntry[] {
  const entries: LogEntry[] = [];
  for (const row of rows) {
    const expected = after + entries.length + 1;
    if (row.seq !== expected) throw new DamagedLog(expected, 'it is missing.');
    const entry = entryIn(row);
    const before = entries.at(-1);
    const fault = before === undefined ? undefined : successionFault(before, entry);
    if (fault !== undefined) throw new DamagedLog(entry.seq, `${fault}.`);
    entries.push(entry);
  }
  return entries;
}

/** What can be read, whatever is wrong with the rest. */
export function readableIn(rows: readonly LogRow[]): LogEntry[] {
  return rows.flatMap((row) => {
    try {
      return [entryIn(row)];
    } catch {
      return [];
    }
  });
}

/** The format that a row says it has; entry 0 stands for the sandbox itself. */
export function formatIn(format: unknown, seq: number): number {
  if (typeof format !== 'number' || !Number.isSafeInteger(format) || format < 1)
    throw new DamagedLog(seq, 'the version of its format is missing.');
  if (format > FORMAT) throw new NewerData(format);
  return format;
}
