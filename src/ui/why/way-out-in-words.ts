// What would make a refused call succeed, in sentences, with what each offers to do about it.
import { HOUR, type Instant, plus } from '../../domain/instant.ts';
import type { Remedy, Verdict, WayOut } from '../../domain/verdict.ts';
import type { CallEntry } from '../../simulation/log.ts';
import { instantText } from '../format.ts';
import { type Deed, deedsOf } from './deed.ts';
import { clauseOf } from './remedy-clause.ts';
import { WITHOUT_WAY_OUT } from './without-way-out.ts';

/** One way, as a sentence of steps joined by "then". */
interface Way {
  readonly sentence: string;
  readonly deeds: readonly Deed[];
  /** It was open once and no longer is. */
  readonly isOver: boolean;
}

export interface WayOutInWords {
  /** What stands before the ways, such as "Nothing can, until 28 Oct 2021, 09:02 UTC." */
  readonly lead?: string;
  readonly ways: readonly Way[];
  /** What time alone brings, or that nothing does. */
  readonly closing?: string;
  readonly closingDeed?: Deed;
}

/** [L5] So long may the removal take after the end of a retention. */
const REMOVAL = 8 * HOUR;

/** The way out of an entry's refusal or failed job, as it looks from `now`. */
export function wayOutInWords(
  entry: CallEntry,
  verdict: Verdict<unknown>,
  now: Instant,
): WayOutInWords {
  const { alternatives = [] } = verdict.wayOut ?? {};
  const ways = alternatives.map((remedies) => wayOf(entry, remedies, now));
  const lead = leadOf(alternatives, now);
  return {
    ...(lead === undefined ? {} : { lead }),
    ways,
    ...closingOf(verdict, ways, now),
  };
}

function wayOf(entry: CallEntry, remedies: readonly Remedy[], now: Instant): Way {
  const isOver = remedies.some(
    (remedy) => remedy.kind === 'first' && remedy.until !== undefined && remedy.until <= now,
  );
  const deeds = isOver ? [] : remedies.flatMap((remedy) => deedsOf(entry, remedy, now));
  return { sentence: sentenceOf(remedies, now), deeds: once(deeds), isOver };
}

/** What is changed in the input is changed in one call, and that call is the same call made again. */
function sentenceOf(remedies: readonly Remedy[], now: Instant): string {
  const steps = remedies.filter(({ kind }) => kind !== 'change');
  const changes = remedies.filter(({ kind }) => kind === 'change');
  const last =
    changes.length === 0
      ? 'make the same call again'
      : `ask with ${changes.map((change) => clauseOf(change, now)).join(' and ')}`;
  const clauses = [...steps.map((step) => clauseOf(step, now)), last];
  return `${capital(clauses.join(', then '))}.`;
}

const once = (deeds: readonly Deed[]): Deed[] => [
  ...new Map(deeds.map((deed) => [deed.label, deed])).values(),
];

/** Where patience is part of every way, nothing helps before. */
function leadOf(alternatives: WayOut['alternatives'], now: Instant): string | undefined {
  const waits = alternatives.map((remedies) =>
    remedies.flatMap((remedy) => (remedy.kind === 'wait' ? [remedy.from] : [])),
  );
  const earliest = Math.min(...waits.map(([from]) => from ?? Number.NEGATIVE_INFINITY));
  if (waits.length === 0 || !Number.isFinite(earliest) || earliest <= now) return undefined;
  return `Nothing can, until ${instantText(earliest as Instant)}.`;
}

function closingOf(
  verdict: Verdict<unknown>,
  ways: readonly Way[],
  now: Instant,
): Pick<WayOutInWords, 'closing' | 'closingDeed'> {
  const isOpen = ways.some((way) => !way.isOver);
  const { byItself, alternatives = [] } = verdict.wayOut ?? {};
  if (byItself === undefined) {
    const rule = verdict.refusal?.rule ?? verdict.jobFailure?.rule;
    return isOpen || rule === undefined ? {} : { closing: WITHOUT_WAY_OUT[rule] ?? 'Nothing can.' };
  }
  const closes = alternatives.flat().some((remedy) => remedy.kind === 'first' && remedy.until);
  const lead = isOpen ? (closes ? 'After that, nothing can: the' : 'The') : 'Nothing can: the';
  const it = `${lead} recovery point`;
  const isPrompt = isBeingDeleted(verdict);
  const gone = isPrompt ? byItself : plus(byItself, REMOVAL);
  const on = instantText(byItself);
  if (gone <= now) return { closing: `${it} was to leave by itself on ${on}.` };
  return {
    closing: `${it} leaves by itself on ${on}${isPrompt ? '' : ', or within 8 hours after'}.`,
    closingDeed: { kind: 'pass', to: gone, label: 'Let time pass until it has left' },
  };
}

/** [R3] Such a point goes at a set moment, not within the hours of [L5]. */
const isBeingDeleted = ({ path }: Verdict<unknown>): boolean =>
  path.some(({ rule, facts }) => rule === 'R4' && facts['Status'] === 'DELETING');

const capital = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
