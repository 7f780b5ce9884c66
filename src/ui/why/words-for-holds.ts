// What the checks about legal holds found, in sentences.
import { instantText } from '../format.ts';
import type { CheckWordsByRule } from './check-words.ts';
import type { FactReader } from './fact-text.ts';

export const WORDS_FOR_HOLDS: CheckWordsByRule = {
  H1: {
    failed: 'A legal hold is on the point',
    whenPassed: () => 'No active legal hold is on it.',
    whenFailed: (facts) =>
      `Active legal holds on it: ${facts.text('Active legal holds')}. Until the last one is released nobody can delete it, and its retention does not end it either.`,
  },
  H6: {
    failed: 'There is no room for one more hold',
    whenPassed: (facts) =>
      `Legal holds in force: ${facts.text('Legal holds in force')}; at most 50 are allowed.`,
    whenFailed: (facts) =>
      `Legal holds in force: ${facts.text('Legal holds in force')}, which is the most.`,
  },
  H7: {
    failed: 'The date range does not lie in the past',
    whenPassed: (facts) =>
      facts.has('From') ? `${rangeInWords(facts)}.` : 'No date range is given: every date counts.',
    whenFailed: (facts) =>
      `${rangeInWords(facts)}. The first is not after the second, and none of them lies ahead.`,
  },
  H8: {
    failed: 'The legal hold does not exist',
    whenPassed: (facts) => `The legal hold is “${facts.text('Legal hold')}”.`,
    whenFailed: (facts) =>
      `There is no legal hold ${facts.text('Legal hold')} in this account and Region.`,
  },
  H9: {
    failed: 'The legal hold is not active',
    whenPassed: () => 'Status: ACTIVE.',
    whenFailed: (facts) => `Status: ${facts.text('Status')}. Only an ACTIVE hold can be released.`,
  },
  H11: {
    failed: 'The words of the hold do not fit',
    whenPassed: (facts) => `${lengthInWords(facts)}.`,
    whenFailed: (facts) => `${lengthInWords(facts)}. From 1 to 280 are allowed.`,
  },
  H12: {
    failed: 'The hold is not recognised',
    whenPassed: (facts) =>
      `The same IdempotencyToken was given on ${momentOf(facts, 'Asked')}: the answer is that hold, and no second one is put.`,
    whenFailed: () => 'The IdempotencyToken is another.',
  },
  H13: {
    failed: 'The record cannot be kept for so long',
    whenPassed: (facts) => `It is kept for ${facts.text('Record kept for')}.`,
    whenFailed: (facts) =>
      `It is to be kept for ${facts.text('Record kept for')}. From 0 to 36,500 days are allowed.`,
  },
};

const momentOf = (facts: FactReader, name: string): string => {
  const at = facts.instant(name);
  return at === undefined ? '' : instantText(at);
};

const rangeInWords = (facts: FactReader): string =>
  `From ${momentOf(facts, 'From')} to ${momentOf(facts, 'To')}`;

function lengthInWords(facts: FactReader): string {
  const member = ['Title', 'Description', 'CancelDescription'].find((name) => facts.has(name));
  return `${member ?? ''}: ${facts.text(member ?? '')}`;
}
