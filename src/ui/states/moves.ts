// What can be asked of a vault's lock now, and the rule behind what cannot: the same decisions that answer
// the calls are asked, as whoever acts.
import type { Caller } from '../../domain/caller.ts';
import { decidePutLock, decideRemoveLock, SHORTEST_GRACE_TIME } from '../../domain/decide-lock.ts';
import { asDays } from '../../domain/instant.ts';
import { lockIs, type LockState } from '../../domain/lock.ts';
import { type RuleId, ruleOf } from '../../domain/rules.ts';
import type { Vault } from '../../domain/vault.ts';
import { CHART_QUESTIONS, CHART_TRANSITIONS } from './chart.ts';
import type { Question } from './transition-words.ts';

export interface Move {
  readonly question: Question;
  /** Where it leads from here; undefined where the machine knows no such transition. */
  readonly to?: LockState;
  /** Why it is not possible, in a sentence; undefined where it is. */
  readonly reason?: string;
  /** The rule that refuses it; time is refused by none. */
  readonly rule?: RuleId;
}

/** Every event of the machine as it stands with this vault, possible or not. */
export const movesOf = (vault: Vault, caller: Caller): Move[] =>
  CHART_QUESTIONS.map((question) => {
    const to = targetOf(vault.lock.state, question);
    const refusal = refusalOf(question, vault, caller);
    return { question, ...(to === undefined ? {} : { to }), ...refusal };
  });

function targetOf(state: LockState, { event, guard }: Question): LockState | undefined {
  return CHART_TRANSITIONS.find(
    (each) => each.from === state && each.event === event && each.guard === guard,
  )?.to;
}

function refusalOf(
  question: Question,
  vault: Vault,
  caller: Caller,
): Pick<Move, 'reason' | 'rule'> {
  if (question.event === 'lockDate.reached') return timeRefusal(vault);
  const facts = { caller, vaultName: vault.name, vault };
  const changeableForDays = question.guard === undefined ? undefined : asDays(SHORTEST_GRACE_TIME);
  const { refusal } =
    question.event === 'lock.removed'
      ? decideRemoveLock(facts)
      : decidePutLock({ ...facts, request: { changeableForDays } });
  return refusal === undefined ? {} : { rule: refusal.rule, reason: ruleOf(refusal.rule).sentence };
}

function timeRefusal({ lock }: Vault): Pick<Move, 'reason'> {
  if (lockIs(lock, 'counting')) return {};
  if (lockIs(lock, 'immutable')) return { reason: 'The lock date has been reached already.' };
  return { reason: 'No lock date is set: only a lock in compliance mode has one.' };
}
