// What the checks about policies, notifications and settings found, in sentences.
import type { CheckWordsByRule } from './check-words.ts';
import type { FactReader } from './fact-text.ts';

export const WORDS_FOR_POLICIES: CheckWordsByRule = {
  P1: {
    failed: 'You may not ask',
    whenPassed: (facts) =>
      `${facts.text('Acting as')} is allowed ${facts.text('Action')}${byWhat(facts)}.`,
    whenFailed: (facts) =>
      `${facts.text('Acting as')} is not allowed ${facts.text('Action')}${byWhat(facts)}. Nothing about the vault is looked at before that.`,
  },
  P3: {
    failed: 'A policy denies that copies pass',
    whenPassed: (facts) => `No policy denies ${facts.text('Action')}.`,
    whenFailed: (facts) => `${facts.text('Action')} is denied${byWhat(facts)}.`,
  },
  P4: {
    failed: 'The policy document is malformed',
    whenPassed: () => 'It can be read as a policy.',
    whenFailed: (facts) => facts.text('Policy'),
  },
  P5: {
    failed: 'The access policy is malformed',
    whenPassed: () => 'It can be read as a policy of a vault.',
    whenFailed: (facts) => facts.text('Policy'),
  },
  P7: {
    failed: 'There is no such user',
    whenPassed: (facts) => `The user is ${facts.text('User')}.`,
    whenFailed: (facts) =>
      `The account has no user ${facts.text('User')}. The root user is none: nothing can be put on it.`,
  },
  P8: {
    failed: 'The user’s policies do not fit',
    whenPassed: (facts) => `${charactersOf(facts)}.`,
    whenFailed: (facts) => `${charactersOf(facts)}, which is too many.`,
  },
  P10: {
    failed: 'The user does not have the policy',
    whenPassed: (facts) => `The policy is ${facts.text('Policy')}.`,
    whenFailed: (facts) => `The user has no policy ${facts.text('Policy')}.`,
  },
  E6: {
    failed: 'The vault has none',
    whenPassed: (facts) => `It has: ${facts.text('Asked for')}.`,
    whenFailed: (facts) => `It does not have: ${facts.text('Asked for')}.`,
  },
  B9: {
    failed: 'The notifications lack a topic or events',
    whenPassed: (facts) => `The topic is ${facts.text('Topic')}.`,
    whenFailed: (facts) =>
      `Topic: “${facts.text('Topic')}”. Events: ${facts.text('Events')}. A topic of the vault’s Region and at least one event are needed.`,
  },
  O1: {
    failed: 'The resource type is opted out',
    whenPassed: (facts) => `${facts.text('Resource type')} is opted in.`,
    whenFailed: (facts) =>
      `${facts.text('Resource type')} is opted out in this Region. UpdateRegionSettings opts it in.`,
  },
  O2: {
    failed: 'A resource type is unknown',
    whenPassed: () => 'AWS Backup supports every resource type that is named.',
    whenFailed: (facts) => `Named were: ${facts.text('Resource types')}.`,
  },
  O3: {
    failed: 'Full management would change',
    whenPassed: () => 'Nothing changes in what is managed fully.',
    whenFailed: (facts) =>
      `Named were: ${facts.text('Full management')}. The laboratory keeps them as they are.`,
  },
  O4: {
    failed: 'A global setting is unknown',
    whenPassed: () => 'Every setting that is named is known.',
    whenFailed: (facts) => `Named were: ${facts.text('Settings')}.`,
  },
};

/** `: identity-based policy OperatorPolicy, statement 1 (Allowed)` */
const byWhat = (facts: FactReader): string =>
  facts.has('Decided by') ? `: ${facts.text('Decided by')}` : '';

const charactersOf = (facts: FactReader): string =>
  `Together they have ${facts.text('Characters')} of at most ${facts.text('At most')} characters`;
