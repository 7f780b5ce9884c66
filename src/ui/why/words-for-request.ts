// What the checks of permission, existence, shape, names and jobs found, in sentences.
import { nameInArn } from '../../domain/resource-types.ts';
import { instantText } from '../format.ts';
import type { CheckWordsByRule } from './check-words.ts';
import type { FactReader } from './fact-text.ts';

/** Checks of the request and of what it names. */
export const WORDS_FOR_REQUEST: CheckWordsByRule = {
  E1: {
    failed: 'The vault does not exist',
    whenPassed: (facts) =>
      `${facts.text('Backup vault')} was created on ${momentOf(facts, 'Created')}.`,
    whenFailed: (facts) =>
      `There is no vault “${facts.text('Backup vault')}” in this account and Region. AWS answers as if it were somebody else’s.`,
  },
  E2: {
    failed: 'The recovery point does not exist',
    whenPassed: (facts) =>
      `The recovery point of ${facts.text('Resource')} was created on ${momentOf(facts, 'Created')}. Status: ${facts.text('Status')}.`,
    whenFailed: () => 'There is no such recovery point in the vault now.',
  },
  E3: {
    failed: 'The job does not exist',
    whenPassed: (facts) => `Job ${facts.text('Job')} is there.`,
    whenFailed: (facts) => `There is no job ${facts.text('Job')} in this account and Region.`,
  },
  E4: {
    failed: 'The resource does not exist',
    whenPassed: (facts) => `${nameInArn(facts.text('Resource'))} is in the account.`,
    whenFailed: (facts) =>
      `${facts.text('Resource')} is not in this account and Region, or not of a type that AWS Backup supports.`,
  },
  E5: {
    failed: 'There is nothing to tag',
    whenPassed: (facts) => `${facts.text('Resource')} is there.`,
    whenFailed: (facts) =>
      `${facts.text('Resource')} is neither a vault nor a recovery point that is there now.`,
  },
  S1: {
    failed: 'Something required is missing',
    whenPassed: () => 'Every required member was given.',
    whenFailed: (facts) => `${facts.text('Member')} was not given.`,
  },
  S2: {
    failed: 'The request has the wrong shape',
    whenPassed: () => 'The lifecycle holds only what may be asked for.',
    whenFailed: (facts) =>
      facts.has('Member')
        ? `${facts.text('Member')} is not what the API model allows.`
        : `Lifecycle.DeleteAfterEvent is ${facts.text('Lifecycle.DeleteAfterEvent')}; AWS only ever answers it.`,
  },
  S3: {
    failed: 'The page token is not one of ours',
    whenPassed: (facts) => `NextToken: ${facts.text('NextToken')}.`,
    whenFailed: () => 'This list never handed out that NextToken.',
  },
  B1: {
    failed: 'The vault’s name is not allowed',
    whenPassed: () => 'The name has the allowed form.',
    whenFailed: () => 'The name may have 2 to 50 letters, digits, hyphens and underscores only.',
  },
  B2: {
    failed: 'The name is taken',
    whenPassed: (facts) => `No vault here is called ${facts.text('Backup vault')} yet.`,
    whenFailed: (facts) =>
      `This account and Region already have a vault called ${facts.text('Backup vault')}.`,
  },
  B3: {
    failed: 'The retry is not recognised',
    whenPassed: (facts) =>
      `The vault was made with the same CreatorRequestId, ${facts.text('Creator request ID')}: no second one is made.`,
    whenFailed: () => 'The CreatorRequestId is another.',
  },
  B4: {
    failed: 'The vault is not empty',
    whenPassed: () => 'It holds no recovery point.',
    whenFailed: (facts) => `It holds ${pointsText(facts.number('Recovery points') ?? 0)}.`,
  },
  B6: {
    failed: 'There is no room for one more vault',
    whenPassed: (facts) =>
      `Vaults in the Region: ${facts.text('Vaults in the Region')}; at most 300 are allowed.`,
    whenFailed: (facts) =>
      `Vaults in the Region: ${facts.text('Vaults in the Region')}, which is the most.`,
  },
  B7: {
    failed: 'The tags do not fit',
    whenPassed: (facts) =>
      facts.number('Tags') === 0 ? 'No tags are given.' : `Tags: ${facts.text('Tags')}.`,
    whenFailed: (facts) =>
      `Tags: ${facts.text('Tags')}. A key or a value is too long or not allowed, or there are too many.`,
  },
  B8: {
    failed: 'The key is not named by its ARN',
    whenPassed: (facts) => `It is ${facts.text('Encryption key')}.`,
    whenFailed: (facts) => `“${facts.text('Encryption key')}” is not the ARN of a KMS key.`,
  },
  J5: {
    failed: 'The windows are not allowed',
    whenPassed: (facts) => `${windowsInWords(facts)}.`,
    whenFailed: (facts) =>
      `${windowsInWords(facts)}. The first is at least 60 minutes, and the second not shorter than the first.`,
  },
  J8: {
    failed: 'The request is not recognised',
    whenPassed: (facts) =>
      `The same IdempotencyToken was given on ${momentOf(facts, 'Asked')}: the answer is that job, and no second one starts.`,
    whenFailed: () => 'The IdempotencyToken is another.',
  },
  J9: {
    failed: 'The job has ended',
    whenPassed: (facts) => `State: ${facts.text('State')}.`,
    whenFailed: (facts) => `State: ${facts.text('State')}. What has ended cannot be stopped.`,
  },
};

const momentOf = (facts: FactReader, name: string): string => {
  const at = facts.instant(name);
  return at === undefined ? '' : instantText(at);
};

const pointsText = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'recovery point' : 'recovery points'}`;

const windowsInWords = (facts: FactReader): string =>
  `StartWindowMinutes: ${facts.text('StartWindowMinutes')}. CompleteWindowMinutes: ${facts.text('CompleteWindowMinutes')}`;
