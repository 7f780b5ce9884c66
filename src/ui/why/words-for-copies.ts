// What the checks about copies, restores and air-gapped vaults found, in sentences.
import { instantText } from '../format.ts';
import type { CheckWordsByRule } from './check-words.ts';
import type { FactReader } from './fact-text.ts';

export const WORDS_FOR_COPIES: CheckWordsByRule = {
  C1: {
    failed: 'The destination is not a vault of this account',
    whenPassed: (facts) => `The destination is ${facts.text('Destination')}, in this account.`,
    whenFailed: (facts) => `The destination is ${facts.text('Destination')}.`,
  },
  C2: {
    failed: 'The destination does not exist',
    whenPassed: () => 'There is such a vault.',
    whenFailed: (facts) => `There is no vault ${facts.text('Destination')} in this account.`,
  },
  C3: {
    failed: 'The point is in cold storage',
    whenPassed: () => 'It is in warm storage.',
    whenFailed: () => 'It is in cold storage, and what is cold is not copied.',
  },
  C4: {
    failed: 'The point cannot be read now',
    whenPassed: (facts) => `Status: ${facts.text('Status')}.`,
    whenFailed: (facts) =>
      `Status: ${facts.text('Status')}. Only what is COMPLETED or EXPIRED can be read.`,
  },
  C12: {
    failed: 'The type is not copied',
    whenPassed: (facts) => `The type is ${facts.text('Resource type')}.`,
    whenFailed: (facts) =>
      `The type is ${facts.text('Resource type')}, of which AWS Backup copies nothing, or not this one.`,
  },
  C13: {
    failed: 'The copy is not recognised',
    whenPassed: (facts) => repeated(facts, 'copy'),
    whenFailed: () => 'The IdempotencyToken is another.',
  },
  C15: {
    failed: 'The point is continuous',
    whenPassed: (facts) => kindOf(facts),
    whenFailed: (facts) => `${kindOf(facts)} It is not copied on demand.`,
  },
  R5: {
    failed: 'The point is a snapshot',
    whenPassed: (facts) => kindOf(facts),
    whenFailed: (facts) => `${kindOf(facts)} Only a continuous one can be given back.`,
  },
  N18: {
    failed: 'The point follows its plan',
    whenPassed: (facts) => kindOf(facts),
    whenFailed: (facts) => `${kindOf(facts)} Its plan alone says how long it is kept.`,
  },
  G2: {
    failed: 'The bounds do not fit an air-gapped vault',
    whenPassed: (facts) => `${boundsOf(facts)}.`,
    whenFailed: (facts) =>
      `${boundsOf(facts)}. Both are needed, from 7 to 36,500, and the minimum is not above the maximum.`,
  },
  G3: {
    failed: 'The destination is still being created',
    whenPassed: () => 'It is available.',
    whenFailed: () => 'Its state is CREATING: it takes copies once it is AVAILABLE.',
  },
  G4: {
    failed: 'The type cannot be in an air-gapped vault',
    whenPassed: (facts) => `The destination is a ${facts.text('Destination vault type')}.`,
    whenFailed: (facts) =>
      `The destination is logically air-gapped, and takes nothing of type ${facts.text('Resource type')}.`,
  },
  G6: {
    failed: 'The vault is air-gapped',
    whenPassed: () => 'It is a backup vault.',
    whenFailed: () =>
      'It is logically air-gapped: a backup is made in a backup vault, and named there for it.',
  },
  G7: {
    failed: 'The air-gapped vault cannot be used',
    whenPassed: (facts) => `${facts.text('Air-gapped vault')} is available.`,
    whenFailed: (facts) =>
      facts.is('Exists')
        ? 'It is still being created.'
        : `There is no air-gapped vault ${facts.text('Air-gapped vault')} in this Region.`,
  },
  K3: {
    failed: 'The metadata is not whole',
    whenPassed: () => 'The metadata has what the type needs.',
    whenFailed: (facts) =>
      `A resource of type ${facts.text('Resource type')} needs “${facts.text('Missing')}” in the metadata.`,
  },
  K4: {
    failed: 'The type is another one',
    whenPassed: (facts) => `The type of the point is ${facts.text('Type of the point')}.`,
    whenFailed: (facts) =>
      `ResourceType is ${facts.text('ResourceType')}; the point is of type ${facts.text('Type of the point')}.`,
  },
  K6: {
    failed: 'What is to be made exists already',
    whenPassed: (facts) => `There is no ${facts.text('To be made')} yet.`,
    whenFailed: (facts) => `There is a ${facts.text('To be made')} already.`,
  },
  K7: {
    failed: 'The tags cannot go along',
    whenPassed: (facts) =>
      facts.is('Copy tags') ? 'The type takes them.' : 'No tags are to be copied.',
    whenFailed: (facts) =>
      `Tags cannot be copied to a resource of type ${facts.text('Resource type')}.`,
  },
  K8: {
    failed: 'The restore is not recognised',
    whenPassed: (facts) => repeated(facts, 'restore'),
    whenFailed: () => 'The IdempotencyToken is another.',
  },
};

function repeated(facts: FactReader, what: string): string {
  const asked = facts.instant('Asked');
  const when = asked === undefined ? 'before' : `on ${instantText(asked)}`;
  return `The same IdempotencyToken was given ${when}: the answer is that ${what}, and no second one is started.`;
}

const kindOf = (facts: FactReader): string =>
  facts.text('Backup type') === 'continuous' ? 'It is continuous.' : 'It is a snapshot.';

const boundsOf = (facts: FactReader): string =>
  `Minimum ${facts.text('MinRetentionDays')}, maximum ${facts.text('MaxRetentionDays')} days`;
