// What the checks of the lock and of its window found, in sentences.
import { instantText, windowText } from '../format.ts';
import type { Asked, CheckWordsByRule } from './check-words.ts';
import type { FactReader } from './fact-text.ts';

/** Checks of the lock itself, of what it refuses and of its window. */
export const WORDS_FOR_LOCK: CheckWordsByRule = {
  V3: {
    failed: 'The vault is locked',
    whenPassed: () => 'Locked: false.',
    whenFailed: (facts, asked) =>
      `${lockInWords(facts, asked)} ${lockLesson(facts, asked)} Acting as ${asked.who} changes nothing.`,
  },
  V5: {
    failed: 'The lock can no longer be changed',
    whenPassed: (facts, asked) => lockInWords(facts, asked),
    whenFailed: (facts, asked) =>
      `${lockInWords(facts, asked)} From its lock date on nobody changes or removes it, root and AWS included.`,
  },
  V6: {
    failed: 'The grace time is not allowed',
    whenPassed: (facts) =>
      facts.number('ChangeableForDays') === undefined
        ? 'No ChangeableForDays: governance mode.'
        : `ChangeableForDays: ${facts.text('ChangeableForDays')}.`,
    whenFailed: (facts) =>
      `ChangeableForDays: ${facts.text('ChangeableForDays')}; whole numbers from 3 to 36,500 are allowed.`,
  },
  V7: {
    failed: 'The bounds are not allowed',
    whenPassed: (facts) => `${boundsInWords(facts)}.`,
    whenFailed: (facts) =>
      `${boundsInWords(facts)}. Each is a whole number of days from 1 to 36,500, and the minimum is not above the maximum.`,
  },
  W1: {
    failed: 'The retention is outside the vault’s window',
    whenPassed: (facts) => windowInWords(facts),
    whenFailed: (facts) => windowInWords(facts),
  },
};

function lockInWords(facts: FactReader, { at }: Asked): string {
  if (!facts.is('Locked')) return 'Locked: false.';
  const lockDate = facts.instant('Lock date');
  if (lockDate === undefined) return 'Locked: true. Governance mode, no lock date.';
  return at < lockDate
    ? `Locked: true. Compliance mode, grace time; lock date ${instantText(lockDate)}.`
    : `Locked: true. Compliance mode, immutable since its lock date, ${instantText(lockDate)}.`;
}

function lockLesson(facts: FactReader, { at }: Asked): string {
  const lockDate = facts.instant('Lock date');
  if (lockDate === undefined)
    return 'Governance mode protects as fully; only the lock itself may be removed by whoever has the permission.';
  return at < lockDate
    ? 'A lock protects from its first second, not from its lock date.'
    : 'Neither the recovery points nor the lock can be touched any more.';
}

function windowInWords(facts: FactReader): string {
  const retention = retentionInWords(facts);
  const minimum = facts.days('Minimum');
  const maximum = facts.days('Maximum');
  if (minimum === undefined && maximum === undefined)
    return `${retention} The vault sets no bounds.`;
  const answer = facts.text('Answer');
  const side = answer === 'inside' ? '' : `, and this is ${answer.replace(' ', ' the ')}`;
  return `${retention} The vault takes ${windowText(minimum, maximum)}${side}.`;
}

function retentionInWords(facts: FactReader): string {
  return facts.isForEver('Retention')
    ? 'Kept for ever, which counts as infinite.'
    : `Retention: ${facts.text('Retention')}.`;
}

const boundsInWords = (facts: FactReader): string =>
  `Minimum: ${facts.text('Minimum retention')}. Maximum: ${facts.text('Maximum retention')}`;
