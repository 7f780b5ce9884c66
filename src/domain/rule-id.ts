// Which texts are IDs of rules, without the rule book: it is long, and the page begins without it.
import type { RuleId } from './rules.ts';

/** How many rules each chapter of the rule book has; a test holds this to the book. */
const CHAPTERS: Readonly<Record<string, number>> = {
  B: 9,
  C: 15,
  E: 6,
  G: 11,
  H: 14,
  J: 9,
  K: 9,
  L: 9,
  N: 18,
  O: 4,
  P: 10,
  Q: 5,
  R: 6,
  S: 3,
  T: 3,
  V: 14,
  W: 4,
};

export function isRuleId(text: string): text is RuleId {
  const [, letter = '', number = ''] = /^([A-Z])([1-9]\d?)$/.exec(text) ?? [];
  return Object.hasOwn(CHAPTERS, letter) && Number(number) <= (CHAPTERS[letter] ?? 0);
}

/** How many rules the book has. */
export const RULE_COUNT = Object.values(CHAPTERS).reduce((sum, count) => sum + count, 0);
