// What both command lines are asked, in order. `@vault0`, `@point0` and `@job0` stand for what the
// server has made meanwhile; `clock 3d` moves the clock. Tokens that a client would make up are
// given, so that both worlds stay the same.

const DATABASE = 'arn:aws:rds:us-east-1:123456789012:db:database-2';
const FILES = 'arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-0a1b2c3d4e5f60718';
const ROLE = 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole';
const VAULT = '--backup-vault-name WORM_vault';
const POINT = `${VAULT} --recovery-point-arn`;
const JOB = `${VAULT} --iam-role-arn ${ROLE}`;

/** The seed's walkthrough, and what surrounds it. */
const walkthrough = [
  'list-backup-vaults',
  'list-backup-vaults --output text',
  'list-backup-vaults --output table',
  `create-backup-vault ${VAULT} --creator-request-id one --backup-vault-tags team=storage,stage=test`,
  `create-backup-vault ${VAULT} --creator-request-id two`,
  'create-backup-vault --backup-vault-name second --creator-request-id three --output yaml',
  `describe-backup-vault ${VAULT}`,
  `describe-backup-vault ${VAULT} --query Locked`,
  `describe-backup-vault ${VAULT} --query '[BackupVaultName,Locked]' --output text`,
  'describe-backup-vault --backup-vault-name nobody',
  `start-backup-job ${JOB} --resource-arn ${DATABASE} --idempotency-token a --lifecycle DeleteAfterDays=2`,
  `start-backup-job ${JOB} --resource-arn ${FILES} --idempotency-token b --lifecycle '{"DeleteAfterDays": 14}'`,
  `start-backup-job ${JOB} --resource-arn ${FILES} --idempotency-token b --lifecycle DeleteAfterDays=14`,
  'describe-backup-job --backup-job-id @job0',
  'describe-backup-job --backup-job-id @job0 --query State --output text',
  'describe-backup-job --backup-job-id none',
  `describe-recovery-point ${POINT} @point0`,
  `update-recovery-point-lifecycle ${POINT} @point0 --lifecycle DeleteAfterDays=1`,
  `update-recovery-point-lifecycle ${POINT} @point0 --lifecycle MoveToColdStorageAfterDays=1`,
  `put-backup-vault-lock-configuration ${VAULT} --changeable-for-days 3 --min-retention-days 7 --max-retention-days 30`,
  `describe-backup-vault ${VAULT}`,
  `describe-backup-vault ${VAULT} --query LockDate`,
  `describe-backup-vault ${VAULT} --query '{Minimum: MinRetentionDays, Maximum: MaxRetentionDays}' --output yaml`,
  `delete-recovery-point ${POINT} @point0`,
  `update-recovery-point-lifecycle ${POINT} @point1 --lifecycle MoveToColdStorageAfterDays=1,DeleteAfterDays=91`,
  `start-backup-job ${JOB} --resource-arn ${DATABASE} --idempotency-token c --lifecycle DeleteAfterDays=35`,
  'describe-backup-job --backup-job-id @job2 --query StatusMessage',
  `delete-backup-vault ${VAULT}`,
];

const reading = [
  'list-backup-jobs',
  'list-backup-jobs --by-state FAILED',
  "list-backup-jobs --query 'BackupJobs[].[State,ResourceType]' --output text",
  "list-backup-jobs --query 'BackupJobs[].{State: State, Type: ResourceType}' --output table",
  'list-backup-jobs --by-created-after 2021-09-28T00:00:00Z --query "length(BackupJobs)"',
  'list-backup-jobs --by-created-before 2021-09-28',
  'list-backup-jobs --max-items 1',
  'list-backup-jobs --max-items 1 --page-size 1 --query NextToken',
  "list-backup-jobs --page-size 1 --query 'BackupJobs[].BackupJobId'",
  'list-backup-jobs --max-results 1 --query NextToken',
  'list-backup-jobs --next-token nonsense',
  'list-backup-jobs --by-resource-type RDS --no-paginate',
  `list-recovery-points-by-backup-vault ${VAULT}`,
  `list-recovery-points-by-backup-vault ${VAULT} --query 'RecoveryPoints[].Status' --output text`,
  'list-recovery-points-by-backup-vault --backup-vault-name second',
  `list-recovery-points-by-resource --resource-arn ${DATABASE}`,
  'list-protected-resources',
  `describe-protected-resource --resource-arn ${FILES}`,
  'describe-protected-resource --resource-arn arn:aws:s3:::nobody',
  'list-tags --resource-arn @vault0',
  'tag-resource --resource-arn @vault0 --tags \'{"owner": "Zoë", "a b": "1"}\'',
  'list-tags --resource-arn @vault0',
  'list-tags --resource-arn @vault0 --output yaml',
  'untag-resource --resource-arn @vault0 --tag-key-list team stage',
  'list-tags --resource-arn @vault0 --output text',
  'list-tags --resource-arn arn:aws:backup:us-east-1:123456789012:recovery-point:none',
  'list-backup-vaults --region eu-west-1',
  "list-backup-vaults --query 'BackupVaultList[?Locked].BackupVaultName'",
  "list-backup-vaults --backup-vault-name ''",
  "describe-backup-vault --backup-vault-name ''",
  'stop-backup-job --backup-job-id @job0',
];

/** What the command line itself refuses, and how options may be written. */
const grammar = [
  'describe-backup-vault',
  'describe-backup-vault --backup-vault-name',
  'describe-backup-vault --backup-vault-n WORM_vault --query Locked',
  'describe-backup-vault --backup-vault-name=WORM_vault --query Locked',
  'describe-backup-vault --backup-vault-name one --backup-vault-name WORM_vault --query Locked',
  'describe-backup-vault --colour red --backup-vault-name WORM_vault',
  'describe-backup-vaults',
  `put-backup-vault-lock-configuration ${VAULT} --min-retention-days seven`,
  `put-backup-vault-lock-configuration ${VAULT} --min-retention-days 7.5`,
  `put-backup-vault-lock-configuration ${VAULT} --min-retention-days 0`,
  `put-backup-vault-lock-configuration ${VAULT} --min-retention-days 40 --max-retention-days 30`,
  `put-backup-vault-lock-configuration ${VAULT} --changeable-for-days 2`,
  `start-backup-job ${JOB} --resource-arn ${DATABASE} --lifecycle DeleteAfterDays=x`,
  `start-backup-job ${JOB} --resource-arn ${DATABASE} --lifecycle Days=3`,
  `start-backup-job ${JOB} --resource-arn ${DATABASE} --lifecycle '{'`,
  `start-backup-job ${VAULT}`,
  'list-backup-jobs --max-results many',
  'list-backup-jobs --max-results 0',
  'list-backup-vaults --output paper',
  "list-backup-vaults --query '[['",
  'list-backup-jobs --max-items 1 --max-results 1',
  'list-backup-jobs --by-created-after yesterday',
  'create-backup-vault --backup-vault-name x --creator-request-id four',
  'list-frameworks',
];

const ending = [
  'clock 3d',
  `delete-backup-vault-lock-configuration ${VAULT}`,
  `put-backup-vault-lock-configuration ${VAULT} --min-retention-days 1`,
  `describe-backup-vault ${VAULT} --query '[Locked,NumberOfRecoveryPoints]' --output text`,
  'clock 2w',
  `list-recovery-points-by-backup-vault ${VAULT}`,
  `delete-backup-vault ${VAULT}`,
  'list-backup-vaults --query "BackupVaultList[].BackupVaultName" --output text',
];

/** @type {readonly string[]} */
export const COMPARED = [...walkthrough, ...reading, ...grammar, ...ending];

/**
 * The words of a line; single and double quotes keep blanks, and nothing else is special.
 *
 * @param {string} line
 */
export const wordsOf = (line) =>
  [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single = '', double = '') => `${single}${double}`),
  );
