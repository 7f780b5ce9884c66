// An entry with what is needed to explain it, wherever in the log it stands.
import type { DomainEvent } from '../../domain/event.ts';
import type { Verdict } from '../../domain/verdict.ts';
import type { Session } from '../../session/session.svelte.ts';
import type { CallEntry, LogEntry } from '../../simulation/log.ts';

export interface ToldEntry {
  readonly entry: CallEntry;
  readonly verdict: Verdict<DomainEvent>;
}

/** Finds an entry, among those held or in the store, and its verdict. Undefined for a move of the clock. */
export async function tellEntry(session: Session, seq: number): Promise<ToldEntry | undefined> {
  const entry = held(session.entries, seq) ?? (await stored(session, seq));
  if (entry?.kind !== 'call') return undefined;
  return { entry, verdict: await session.whyOf(entry) };
}

/** Entries are numbered without gaps, so that none need be searched. */
function held(entries: readonly LogEntry[], seq: number): LogEntry | undefined {
  const first = entries[0]?.seq ?? 0;
  return entries[seq - first];
}

async function stored(session: Session, seq: number): Promise<LogEntry | undefined> {
  const [entry] = await session.store.entries(session.sandbox.id, seq - 1, seq);
  return entry;
}
