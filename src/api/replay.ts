// The world as the fold over a log: each call is decided again, each move of the clock made again.
import type { DomainEvent } from '../domain/event.ts';
import type { Verdict } from '../domain/verdict.ts';
import { advance } from '../simulation/advance.ts';
import type { CallOutcome, LogEntry } from '../simulation/log.ts';
import { beginWorld, type Genesis, type World } from '../simulation/world.ts';
import { type Answer, perform } from './call.ts';

/** What an entry brought about: for a call its verdict and answer, for the clock what passed. */
export interface Applied {
  readonly events: readonly DomainEvent[];
  readonly verdict?: Verdict<DomainEvent>;
  readonly answer?: Answer | undefined;
  /** The outcome by the present rules, where the log says another. */
  readonly differs?: CallOutcome;
}

/** Applies the next entry of a log to the world that stood before it. */
export function applyEntry(world: World, entry: LogEntry): Applied {
  if (entry.kind === 'clock') return { events: advance(world, entry.to) };
  const { verdict, answer, outcome } = perform(world, entry);
  const events = verdict.refusal === undefined ? verdict.events : [];
  const isSame = sameOutcome(outcome, entry.outcome);
  return { events, verdict, answer, ...(isSame ? {} : { differs: outcome }) };
}

/** The world of a whole log, and the first entry whose outcome the present rules do not give. */
export function replay(
  genesis: Genesis,
  entries: readonly LogEntry[],
): { readonly world: World; readonly firstDifference?: number } {
  const world = beginWorld(genesis);
  let firstDifference: number | undefined;
  for (const entry of entries) {
    const { differs } = applyEntry(world, entry);
    if (differs !== undefined) firstDifference ??= entry.seq;
  }
  return firstDifference === undefined ? { world } : { world, firstDifference };
}

/** Wording may improve between versions; result, rule and error may not change unnoticed. */
function sameOutcome(one: CallOutcome, other: CallOutcome): boolean {
  const key = (outcome: CallOutcome): string =>
    [
      outcome.result,
      outcome.result === 'accepted' ? '' : outcome.rule,
      outcome.result === 'refused' ? outcome.error : '',
    ].join(' ');
  return key(one) === key(other);
}
