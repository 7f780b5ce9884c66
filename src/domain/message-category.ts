// The kinds into which AWS sorts what a job says, after the table of its Developer Guide on the jobs dashboard.

const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'LOGICALLY_AIR_GAPPED_BACKUP_VAULT_NOT_SUPPORTED',
    /not supported by logically air-gapped backup vault/,
  ],
  ['CONCURRENT_JOB', /running job for the same resource/],
  ['JOB_EXPIRED', /job expired before completion/],
  ['INVALID_LIFECYCLE', /not within the range specified for the target Backup Vault/],
  ['ACCESS_DENIED', /access denied|not authorized to|cannot be assumed|permission/i],
  ['RESOURCE_NOT_FOUND', /does not exist|Cannot find recovery point|no longer available/],
];

/** [Q5] The category of a job's message; a job that has nothing to say and is not done has none. */
export function messageCategory(state: string, message: string | undefined): string | undefined {
  if (message === undefined) return state === 'COMPLETED' ? 'SUCCESS' : undefined;
  return KINDS.find(([, kind]) => kind.test(message))?.[0] ?? 'MISCELLANEOUS';
}
