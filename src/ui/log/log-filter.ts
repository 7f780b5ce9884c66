// Which entries of the log are wanted, by kind and by text.
import type { CallEntry, LogEntry } from '../../simulation/log.ts';
import { isRefused } from '../../simulation/log.ts';
import type { World } from '../../simulation/world.ts';
import { instantText } from '../format.ts';
import { operationInWords, outcomeInWords, subjectOf, whoInWords } from './entry-in-words.ts';

export type LogKind = 'all' | 'refused' | 'clock';

export interface LogWish {
  readonly kind: LogKind;
  /** Words that must all occur; an empty text wants everything. */
  readonly text: string;
}

/** The entries that are wanted, in the order given. A call whose job fails counts as refused. */
export function filterEntries(
  entries: readonly LogEntry[],
  { kind, text }: LogWish,
  world: World,
): readonly LogEntry[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (kind === 'all' && words.length === 0) return entries;
  return entries.filter((entry) => isOfKind(entry, kind) && hasWords(entry, words, world));
}

function isOfKind(entry: LogEntry, kind: LogKind): boolean {
  if (kind === 'all') return true;
  if (kind === 'clock') return entry.kind === 'clock';
  return isRefused(entry) || (entry.kind === 'call' && entry.outcome.result === 'job fails');
}

function hasWords(entry: LogEntry, words: readonly string[], world: World): boolean {
  if (words.length === 0) return true;
  const text = searchTextOf(entry, world).toLowerCase();
  return words.every((word) => text.includes(word));
}

function searchTextOf(entry: LogEntry, world: World): string {
  const number = `#${String(entry.seq)}`;
  if (entry.kind === 'clock')
    return `${number} clock ${instantText(entry.at)} ${instantText(entry.to)}`;
  return [number, instantText(entry.at), callText(entry, world)].join(' ');
}

function callText(entry: CallEntry, world: World): string {
  const { outcome } = entry;
  return [
    entry.operation,
    operationInWords(entry),
    whoInWords(entry),
    subjectOf(entry, world),
    outcomeInWords(outcome),
    outcome.result === 'refused' ? outcome.error : '',
    outcome.result === 'accepted' ? '' : outcome.message,
    JSON.stringify(entry.input),
  ].join(' ');
}
