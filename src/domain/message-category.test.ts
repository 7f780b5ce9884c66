import { expect, it } from 'vitest';
import { messageCategory } from './message-category.ts';

it.each([
  ['COMPLETED', undefined, 'SUCCESS'],
  ['RUNNING', undefined, undefined],
  ['EXPIRED', 'Backup job expired before completion.', 'JOB_EXPIRED'],
  [
    'EXPIRED',
    '"Backup job failed because there was a running job for the same resource."',
    'CONCURRENT_JOB',
  ],
  [
    'FAILED',
    'Copy job failed. The retention specified in the job is not within the range specified for the target Backup Vault.',
    'INVALID_LIFECYCLE',
  ],
  ['FAILED', '"Backup job failed because backup vault X does not exist."', 'RESOURCE_NOT_FOUND'],
  ['FAILED', 'Access denied exception while trying to list tags', 'ACCESS_DENIED'],
  ['ABORTED', '"Backup job was stopped by user."', 'MISCELLANEOUS'],
])('[Q5] a job that is %s and says %s is in the category %s', (state, message, category) => {
  expect(messageCategory(state, message)).toBe(category);
});
