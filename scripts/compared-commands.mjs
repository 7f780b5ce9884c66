// What both command lines are asked, in order. `@vault0`, `@point0`, `@plan0` and so on stand for
// what the server has made meanwhile; `clock 3d` moves the clock. Tokens that a client would make up are
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

const SECOND = 'arn:aws:backup:us-east-1:123456789012:backup-vault:second';
const PLAN = JSON.stringify({
  BackupPlanName: 'nightly',
  Rules: [
    {
      RuleName: 'daily',
      TargetBackupVaultName: 'second',
      ScheduleExpression: 'cron(0 5 ? * * *)',
      StartWindowMinutes: 60,
      CompletionWindowMinutes: 180,
      Lifecycle: { DeleteAfterDays: 14 },
    },
  ],
});
const SELECTION = JSON.stringify({
  SelectionName: 'files',
  IamRoleArn: ROLE,
  Resources: [FILES],
});
const POLICY = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Principal: '*', Action: 'backup:StartCopyJob', Resource: '*' }],
});

/** The rest of the service, in the second vault. */
const beyond = [
  `start-copy-job --recovery-point-arn @point1 --source-backup-vault-name WORM_vault --destination-backup-vault-arn ${SECOND} --iam-role-arn ${ROLE} --idempotency-token d`,
  'describe-copy-job --copy-job-id @copy0',
  'list-copy-jobs',
  'list-copy-jobs --by-state FAILED --output text',
  `get-recovery-point-restore-metadata ${POINT} @point1`,
  `start-restore-job --recovery-point-arn @point1 --iam-role-arn ${ROLE} --idempotency-token e --metadata file-system-id=fs-0a1b2c3d4e5f60718,newFileSystem=false`,
  'describe-restore-job --restore-job-id @restore0',
  'list-restore-jobs --query "RestoreJobs[].Status"',
  `create-legal-hold --title Case --description Everything --idempotency-token f --recovery-point-selection VaultNames=second`,
  'list-legal-holds',
  'get-legal-hold --legal-hold-id @hold0',
  'list-recovery-points-by-legal-hold --legal-hold-id @hold0',
  'delete-recovery-point --backup-vault-name second --recovery-point-arn @point2',
  'cancel-legal-hold --legal-hold-id @hold0 --cancel-description Settled',
  'cancel-legal-hold --legal-hold-id @hold0',
  `create-backup-plan --backup-plan '${PLAN}' --creator-request-id g`,
  'list-backup-plans',
  'get-backup-plan --backup-plan-id @plan0',
  `create-backup-selection --backup-plan-id @plan0 --backup-selection '${SELECTION}' --creator-request-id h`,
  'list-backup-selections --backup-plan-id @plan0',
  'list-backup-plan-versions --backup-plan-id @plan0 --output yaml',
  'delete-backup-plan --backup-plan-id @plan0',
  'get-backup-plan --backup-plan-id none',
  'create-backup-plan --backup-plan {}',
  `put-backup-vault-access-policy --backup-vault-name second --policy '${POLICY}'`,
  'get-backup-vault-access-policy --backup-vault-name second',
  'delete-backup-vault-access-policy --backup-vault-name second',
  'put-backup-vault-notifications --backup-vault-name second --sns-topic-arn arn:aws:sns:us-east-1:123456789012:t --backup-vault-events BACKUP_JOB_FAILED COPY_JOB_FAILED',
  'get-backup-vault-notifications --backup-vault-name second --output table',
  'delete-backup-vault-notifications --backup-vault-name second',
  'describe-region-settings --query "ResourceTypeOptInPreference.EFS"',
  'update-region-settings --resource-type-opt-in-preference EFS=true',
  'describe-global-settings',
  'clock 1d',
  "list-backup-jobs --query 'BackupJobs[].[State,BackupVaultName]' --output text",
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
export const COMPARED = [...walkthrough, ...reading, ...grammar, ...beyond, ...ending];

/**
 * The words of a line; single and double quotes keep blanks, and nothing else is special.
 *
 * @param {string} line
 */
export const wordsOf = (line) =>
  [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single = '', double = '') => `${single}${double}`),
  );
