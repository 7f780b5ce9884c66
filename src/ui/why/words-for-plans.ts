// What the checks about backup plans and selections found, in sentences.
import { instantText } from '../format.ts';
import type { CheckWordsByRule } from './check-words.ts';
import type { FactReader } from './fact-text.ts';

export const WORDS_FOR_PLANS: CheckWordsByRule = {
  N1: {
    failed: 'The backup plan does not exist',
    whenPassed: (facts) => {
      const created = facts.instant('Created');
      const since = created === undefined ? '' : `, made on ${instantText(created)}`;
      return `The plan is “${facts.text('Backup plan')}”${since}.`;
    },
    whenFailed: (facts) => `There is no backup plan ${facts.text('Backup plan')} here.`,
  },
  N3: {
    failed: 'A schedule cannot be read',
    whenPassed: ruleCount,
    whenFailed: (facts) => `${ruleOf(facts)} has the schedule “${facts.text('Schedule')}”.`,
  },
  N4: {
    failed: 'A schedule runs too often',
    whenPassed: ruleCount,
    whenFailed: (facts) =>
      `${ruleOf(facts)} has the schedule “${facts.text('Schedule')}”. There is at least an hour between two runs.`,
  },
  N5: {
    failed: 'The plan is not well formed',
    whenPassed: (facts) =>
      `The plan is “${facts.text('Backup plan')}”. Rules: ${facts.text('Rules')}.`,
    whenFailed: (facts) =>
      `The plan is “${facts.text('Backup plan')}”. Rules: ${facts.text('Rules')}; from 1 to 10 are allowed, each with a name of its own.`,
  },
  N6: {
    failed: 'There is such a plan already',
    whenPassed: () => 'No other plan has the same document.',
    whenFailed: () => 'Another plan has the very same document.',
  },
  N7: {
    failed: 'The request is not recognised',
    whenPassed: (facts) =>
      `The CreatorRequestId “${facts.text('Creator request ID')}” was given before: the answer is what it made then, and no second one is made.`,
    whenFailed: () => 'The CreatorRequestId is another.',
  },
  N8: {
    failed: 'There is no room for one more plan',
    whenPassed: (facts) =>
      `Plans in the Region: ${facts.text('Plans in the Region')}; at most 300 are allowed.`,
    whenFailed: (facts) =>
      `Plans in the Region: ${facts.text('Plans in the Region')}, which is the most.`,
  },
  N9: {
    failed: 'Resources are still assigned to the plan',
    whenPassed: () => 'Nothing is assigned to it any more.',
    whenFailed: (facts) => `Selections left: ${facts.text('Selections')}. Delete them first.`,
  },
  N11: {
    failed: 'The selection does not exist',
    whenPassed: (facts) => `The selection is “${facts.text('Selection')}”.`,
    whenFailed: (facts) => `The plan has no selection ${facts.text('Selection')}.`,
  },
  N12: {
    failed: 'The selection is not well formed',
    whenPassed: selectionText,
    whenFailed: (facts) =>
      `${selectionText(facts)} A selection names resources, patterns or tags, each well formed, and a role.`,
  },
  N15: {
    failed: 'A continuous backup cannot be kept so',
    whenPassed: ruleCount,
    whenFailed: (facts) =>
      `${ruleOf(facts)} keeps its backups for ${facts.text('Retention')}. A continuous backup is kept for 1 to 35 days, in warm storage.`,
  },
};

function ruleCount(facts: FactReader): string {
  return `Rules looked at: ${facts.text('Rules')}.`;
}

const ruleOf = (facts: FactReader): string => `The rule “${facts.text('Backup rule')}”`;

function selectionText(facts: FactReader): string {
  return `The selection is “${facts.text('Selection')}”. Resources: ${facts.text('Resources')}; tags: ${facts.text('Tags')}.`;
}
