// What the checks of a lifecycle and of a recovery point’s status found, in sentences.
import { daysText, instantText } from '../format.ts';
import type { CheckWordsByRule } from './check-words.ts';
import type { FactReader } from './fact-text.ts';

/** Checks of a lifecycle and of the status of the point that keeps it. */
export const WORDS_FOR_LIFECYCLE: CheckWordsByRule = {
  L1: {
    failed: 'The retention is not allowed',
    whenPassed: (facts) => lifecycleInWords(facts),
    whenFailed: (facts) =>
      `${lifecycleInWords(facts)} Whole numbers of days from 1 to 36,500 are allowed.`,
  },
  L2: {
    failed: 'Fewer than ninety days lie between cold and the end',
    whenPassed: (facts) =>
      facts.has('Cold storage after')
        ? lifecycleInWords(facts)
        : 'No move to cold storage is asked for.',
    whenFailed: (facts) =>
      `${lifecycleInWords(facts)} Between the two lie ${daysText((facts.days('Retention') ?? 0) - (facts.days('Cold storage after') ?? 0))}.`,
  },
  L7: {
    failed: 'The move to cold cannot be set so',
    whenPassed: (facts) => coldInWords(facts),
    whenFailed: (facts) =>
      facts.text('Storage') === 'cold'
        ? 'It is in cold storage already; when it went there cannot be changed.'
        : `${coldInWords(facts)} That is earlier than its age plus one day.`,
  },
  R4: {
    failed: 'The point’s status does not allow it',
    whenPassed: (facts) => `Status: ${facts.text('Status')}.`,
    whenFailed: (facts) =>
      `Status: ${facts.text('Status')}. Only a COMPLETED or EXPIRED point can be deleted or edited.`,
  },
};

function lifecycleInWords(facts: FactReader): string {
  const end = facts.isForEver('Retention')
    ? 'never deleted'
    : `deleted after ${facts.text('Retention')}`;
  const cold = facts.text('Cold storage after');
  return cold === ''
    ? `${end[0]?.toUpperCase() ?? ''}${end.slice(1)}.`
    : `To cold storage after ${cold}, ${end}.`;
}

function coldInWords(facts: FactReader): string {
  const at = facts.instant('Move to cold');
  const move =
    at === undefined ? 'no move to cold storage' : `move to cold storage on ${instantText(at)}`;
  return `Storage: ${facts.text('Storage')}; ${move}.`;
}
