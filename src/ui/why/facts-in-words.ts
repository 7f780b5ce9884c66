// A check on a decision's path as a person reads it: its title, and what it found.
import { ruleOf } from '../../domain/rules.ts';
import type { Check } from '../../domain/verdict.ts';
import type { Asked, CheckWordsByRule } from './check-words.ts';
import { FactReader, factText } from './fact-text.ts';
import { WORDS_FOR_COPIES } from './words-for-copies.ts';
import { WORDS_FOR_HOLDS } from './words-for-holds.ts';
import { WORDS_FOR_LIFECYCLE } from './words-for-lifecycle.ts';
import { WORDS_FOR_LOCK } from './words-for-lock.ts';
import { WORDS_FOR_PLANS } from './words-for-plans.ts';
import { WORDS_FOR_POLICIES } from './words-for-policies.ts';
import { WORDS_FOR_REQUEST } from './words-for-request.ts';

/** Every rule that can stand on a path. */
export const CHECK_WORDS: CheckWordsByRule = {
  ...WORDS_FOR_REQUEST,
  ...WORDS_FOR_LOCK,
  ...WORDS_FOR_LIFECYCLE,
  ...WORDS_FOR_HOLDS,
  ...WORDS_FOR_COPIES,
  ...WORDS_FOR_PLANS,
  ...WORDS_FOR_POLICIES,
};

/** `The vault is not locked` where it passed, `The vault is locked` where it did not. */
export function titleOf({ rule, outcome }: Pick<Check, 'rule' | 'outcome'>): string {
  const { title } = ruleOf(rule);
  return outcome === 'failed' ? (CHECK_WORDS[rule]?.failed ?? `Not so: ${title}`) : title;
}

/** What the check found, in sentences; empty for one that was not reached. */
export function factsInWords({ rule, outcome, facts }: Check, asked: Asked): string {
  if (outcome === 'not reached') return '';
  const words = CHECK_WORDS[rule];
  if (words === undefined) return factsListed(facts);
  const reader = new FactReader(facts);
  // What is asked of a backup is asked of each rule of a plan, too; the facts are then the plan's.
  if (!isAboutPlans(rule) && reader.has('Rules'))
    return `Rules looked at: ${reader.text('Rules')}.`;
  if (!isAboutPlans(rule) && reader.has('Backup rule'))
    return `It is the rule “${reader.text('Backup rule')}” of the plan that asks for it.`;
  return outcome === 'passed' ? words.whenPassed(reader, asked) : words.whenFailed(reader, asked);
}

const isAboutPlans = (rule: string): boolean => rule.startsWith('N');

/** `Locked: true · Mode: compliance · Lock date: 1 Oct 2021, 04:33:15 UTC` */
export const factsListed = (facts: Check['facts']): string =>
  Object.entries(facts)
    .map(([name, fact]) => `${name}: ${factText(fact)}`)
    .join(' · ');
