// The rule book as data: RULES.md says the same for readers, and rules.test.ts holds the two,
// the refusals and the test titles together. An ID never changes its meaning.
/* eslint-disable max-lines -- a rule is looked up; nobody reads the book from top to bottom */

/** How sure we are that AWS behaves so. */
export type Mark = 'documented' | 'observed' | 'inferred' | 'unknown';

export interface Rule {
  /** What the check is called on a decision's path. */
  readonly title: string;
  readonly sentence: string;
  readonly source: string;
  readonly mark: Mark;
}

const GUIDE = 'AWS Backup Developer Guide';
const MODEL = 'AWS Backup API model';

export const RULES = {
  S1: {
    title: 'Nothing required is missing',
    sentence: 'A call without a required member is refused with MissingParameterValueException.',
    source: `${MODEL}, required members and listed errors; the wording is ours`,
    mark: 'inferred',
  },
  S2: {
    title: 'The request has the right shape',
    sentence:
      'A member of the wrong type, outside the model’s pattern, length, range or list of values, or unknown to the operation is refused with InvalidParameterValueException.',
    source: `${MODEL}, constraints; the wording is ours`,
    mark: 'inferred',
  },
  S3: {
    title: 'The page token is one of ours',
    sentence:
      'A NextToken that this list did not hand out is refused with InvalidParameterValueException.',
    source: `${MODEL}, NextToken; the wording is ours`,
    mark: 'inferred',
  },
  P1: {
    title: 'You may ask',
    sentence:
      'A caller whose policy does not allow the action is answered with AccessDeniedException before anything about the vault is looked at.',
    source:
      'AWS IAM User Guide, access denied messages; the order against the lock is not documented',
    mark: 'inferred',
  },
  P2: {
    title: 'An explicit deny wins',
    sentence:
      'A statement that denies beats every statement that allows, whatever their order, and without a statement that allows nothing is allowed.',
    source: 'AWS IAM User Guide, policy evaluation logic',
    mark: 'documented',
  },
  P3: {
    title: 'The vault’s access policy is asked too',
    sentence:
      'The access policy of a vault has a say in every call about the vault and its recovery points: within the account it may allow what no policy of the user allows, and what it denies is denied to the root user too.',
    source: `AWS IAM User Guide, policy evaluation logic; ${GUIDE}, Vault access policies; the root user in aws-nuke issue 643`,
    mark: 'documented',
  },
  P4: {
    title: 'The policy document is well formed',
    sentence: 'PutUserPolicy refuses a document that is not a policy with MalformedPolicyDocument.',
    source:
      'Observed in the answers of IAM; where several things are wrong, which of them it names is ours',
    mark: 'observed',
  },
  P5: {
    title: 'The access policy is well formed',
    sentence:
      'A vault access policy that is not a resource-based policy, or that does not name each action without wildcards, is refused with InvalidParameterValueException.',
    source: `${GUIDE}, Vault access policies; the wording is ours`,
    mark: 'documented',
  },
  P6: {
    title: 'A policy can shut everybody out',
    sentence:
      'An access policy that denies its own change and removal to everybody can be neither changed nor removed, by the root user either.',
    source: 'Observed on the automatic EFS vault (aws-nuke issue 643)',
    mark: 'observed',
  },
  P7: {
    title: 'The user exists',
    sentence:
      'IAM answers for a user that the account does not have with NoSuchEntity; root is no user, and nothing can be put on it.',
    source: 'AWS IAM API Reference, PutUserPolicy',
    mark: 'documented',
  },
  P8: {
    title: 'The user’s policies fit',
    sentence:
      'The policies of a user together have at most 2,048 characters, white space not counted.',
    source: 'AWS IAM User Guide, quotas',
    mark: 'documented',
  },
  P9: {
    title: 'A preset comes back',
    sentence:
      'A policy with the name of the user’s preset stands in its place; deleting it brings the preset back, which itself cannot be deleted.',
    source: 'A rule of this laboratory, not of AWS',
    mark: 'inferred',
  },
  P10: {
    title: 'The user has the policy',
    sentence: 'A policy that the user does not have is answered with NoSuchEntity.',
    source: 'AWS IAM API Reference, GetUserPolicy and DeleteUserPolicy',
    mark: 'documented',
  },
  E1: {
    title: 'The vault exists',
    sentence:
      'A vault that does not exist in the account and Region is answered with AccessDeniedException, as if it were somebody else’s.',
    source:
      'Observed for DescribeBackupVault (aws-sdk-js issue 2625); taken for every call that names a vault',
    mark: 'observed',
  },
  E2: {
    title: 'The recovery point exists',
    sentence:
      'A recovery point that is not in the vault is answered with ResourceNotFoundException, code ERROR_2603.',
    source: 'Observed in public clients of the service',
    mark: 'observed',
  },
  E3: {
    title: 'The job exists',
    sentence: 'A job that the account does not have is answered with ResourceNotFoundException.',
    source: `${MODEL}, listed errors; the wording is ours`,
    mark: 'inferred',
  },
  E4: {
    title: 'The resource exists',
    sentence:
      'A resource that is not in the account and Region, or of a type that AWS Backup does not support, cannot be backed up or described: ResourceNotFoundException or InvalidParameterValueException.',
    source: `${MODEL}, listed errors; the wording is ours`,
    mark: 'inferred',
  },
  E5: {
    title: 'The tagged thing exists',
    sentence:
      'Tags belong to a vault or to a recovery point that is there; anything else is answered with ResourceNotFoundException.',
    source: `${MODEL}, TagResource, UntagResource, ListTags`,
    mark: 'documented',
  },
  E6: {
    title: 'The vault has one',
    sentence:
      'A vault without an access policy, or without notifications, answers a call that reads them with ResourceNotFoundException.',
    source: `${MODEL}, listed errors; the wording is ours`,
    mark: 'inferred',
  },
  B1: {
    title: 'The vault’s name is allowed',
    sentence:
      'A vault’s name has 2 to 50 letters, digits, hyphens or underscores, is case sensitive, and is unique in its account and Region.',
    source: `${GUIDE}, Creating a backup vault; ${MODEL}`,
    mark: 'documented',
  },
  B2: {
    title: 'The name is free',
    sentence:
      'A second vault of the same name in the account and Region is refused with AlreadyExistsException.',
    source: 'Observed in provider logs',
    mark: 'observed',
  },
  B3: {
    title: 'A retry is recognised',
    sentence:
      'The same name with the same CreatorRequestId answers with the vault that already exists and makes no second one.',
    source: `${MODEL}, CreatorRequestId: documented for plans, read so for vaults`,
    mark: 'inferred',
  },
  B4: {
    title: 'The vault is empty',
    sentence:
      'A vault that holds a recovery point cannot be deleted: InvalidRequestException, code ERROR_9101.',
    source: `${GUIDE}, Deleting a backup vault; text observed in provider logs`,
    mark: 'observed',
  },
  B5: {
    title: 'An empty vault may go',
    sentence: 'An empty vault can be deleted in every state of its lock, immutable included.',
    source: `${GUIDE}, Vault Lock`,
    mark: 'documented',
  },
  B6: {
    title: 'There is room for one more vault',
    sentence:
      'An account holds at most 300 vaults in a Region; one more is refused with LimitExceededException.',
    source: `${GUIDE}, Quotas`,
    mark: 'documented',
  },
  B7: {
    title: 'The tags fit',
    sentence:
      'A vault or recovery point carries at most 50 tags, keys up to 128 and values up to 256 characters, and no key of one’s own starts with “aws:”.',
    source: `${GUIDE}, Tags on backups`,
    mark: 'documented',
  },
  B8: {
    title: 'The key is named by its ARN',
    sentence:
      'EncryptionKeyArn is the ARN of a KMS key, not of its alias; without it the default key is taken.',
    source: `${GUIDE}, Creating a backup vault`,
    mark: 'documented',
  },
  B9: {
    title: 'The notifications have a topic and events',
    sentence:
      'Notifications name an Amazon SNS topic in the Region of the vault and at least one event; a put replaces those that were.',
    source: `${MODEL}, PutBackupVaultNotifications; the wording is ours`,
    mark: 'inferred',
  },
  V1: {
    title: 'A put with ChangeableForDays starts a grace time',
    sentence:
      'A lock put with ChangeableForDays is in compliance mode, and its lock date is the instant of the put plus that many times 24 hours.',
    source: `${MODEL}, PutBackupVaultLockConfiguration`,
    mark: 'documented',
  },
  V2: {
    title: 'A put without ChangeableForDays gives governance',
    sentence: 'A lock put without ChangeableForDays is in governance mode and has no lock date.',
    source: `${GUIDE}, Vault Lock`,
    mark: 'documented',
  },
  V3: {
    title: 'The vault is not locked',
    sentence:
      'While a vault is locked, nobody deletes a recovery point in it or edits its lifecycle, root included.',
    source: `${GUIDE}, Vault Lock; text observed on the command line`,
    mark: 'documented',
  },
  V4: {
    title: 'A lock protects from its first second',
    sentence:
      'Locked is true from the instant of the put; the protection does not wait for the lock date.',
    source: `${GUIDE}, Vault Lock; ${MODEL}, Locked`,
    mark: 'documented',
  },
  V5: {
    title: 'The lock can still be changed',
    sentence:
      'On and after the lock date nobody, root and AWS included, changes or removes the lock: InvalidRequestException.',
    source: `${MODEL}, DeleteBackupVaultLockConfiguration; the wording is ours`,
    mark: 'documented',
  },
  V6: {
    title: 'The grace time is allowed',
    sentence:
      'ChangeableForDays is a whole number from 3 to 36,500; 0 does not lock at once, it is an error.',
    source: `${MODEL}, ChangeableForDays; the wording is ours`,
    mark: 'documented',
  },
  V7: {
    title: 'The bounds are allowed',
    sentence:
      'Minimum and maximum retention are whole numbers of days from 1 to 36,500, and the minimum is not above the maximum.',
    source: `${MODEL}, MinRetentionDays and MaxRetentionDays; that the minimum may not pass the maximum is not written there, and the wording is ours`,
    mark: 'inferred',
  },
  V8: {
    title: 'A put replaces the lock',
    sentence:
      'A second put replaces the whole lock: a bound that it omits is gone, and ChangeableForDays starts the grace time anew.',
    source: `${MODEL}, an idempotent PUT`,
    mark: 'inferred',
  },
  V9: {
    title: 'A put without days ends the grace time',
    sentence:
      'A put without ChangeableForDays during the grace time leaves a governance lock without a lock date; this is our reading, AWS does not say.',
    source: 'No evidence found either way',
    mark: 'unknown',
  },
  V10: {
    title: 'Removing the lock frees the vault',
    sentence:
      'Removing a lock in governance or grace time unlocks the vault at once and clears its bounds; on an unlocked vault it does nothing and succeeds.',
    source: `${GUIDE}, Vault Lock; AWS Storage Blog walkthrough of 2021; for an unlocked vault inferred`,
    mark: 'documented',
  },
  V11: {
    title: 'The lock date itself is too late',
    sentence: 'A lock is immutable on its lock date, not only after it.',
    source: `${MODEL}, ChangeableForDays: “on and after the lock date”`,
    mark: 'documented',
  },
  V12: {
    title: 'A lock does not stop time',
    sentence: 'A recovery point in a locked vault still ends by its own lifecycle, in both modes.',
    source: `${GUIDE}, Vault Lock`,
    mark: 'documented',
  },
  V13: {
    title: 'A lock leaves tags alone',
    sentence: 'Tags of a locked vault and of its recovery points can still be changed.',
    source:
      'The lock covers deletion, lifecycle and the lock itself; a broader sentence in the guide leaves it open',
    mark: 'unknown',
  },
  V14: {
    title: 'An expired point is held too',
    sentence:
      'Deletion by hand of an EXPIRED recovery point is refused in a locked vault like that of any other; this is our reading, AWS does not say.',
    source: 'No evidence found either way',
    mark: 'unknown',
  },
  W1: {
    title: 'The retention is in the vault’s window',
    sentence:
      'A backup whose retention lies outside the lock’s bounds is accepted by the call, and its job then fails.',
    source: `${GUIDE}, Vault Lock and troubleshooting; text observed in job records`,
    mark: 'documented',
  },
  W2: {
    title: 'Equal is in range',
    sentence: 'A retention equal to the minimum or to the maximum is in range.',
    source: `${MODEL}, MinRetentionDays and MaxRetentionDays`,
    mark: 'documented',
  },
  W3: {
    title: 'For ever counts as infinite',
    sentence: 'A backup without DeleteAfterDays fails a maximum and satisfies a minimum.',
    source: 'Observed for the maximum in job records; inferred for the minimum',
    mark: 'observed',
  },
  W4: {
    title: 'Bounds look at new jobs only',
    sentence:
      'Recovery points from before the lock keep their own lifecycle, whatever the bounds are.',
    source: `${GUIDE}, Vault Lock`,
    mark: 'documented',
  },
  L1: {
    title: 'The retention is allowed',
    sentence:
      'DeleteAfterDays is a whole number from 1 to 36,500, or absent or -1 for always; MoveToColdStorageAfterDays likewise.',
    source: 'Text observed for DeleteAfterDays in provider logs; for the cold value inferred',
    mark: 'observed',
  },
  L2: {
    title: 'Ninety days lie between cold and the end',
    sentence: 'A point that moves to cold storage is deleted at least 90 days after the move.',
    source: `${MODEL}, Lifecycle; text observed`,
    mark: 'documented',
  },
  L3: {
    title: 'Cold is ignored where the type has none',
    sentence:
      'MoveToColdStorageAfterDays is ignored, not refused, for a resource type without cold storage, and for Amazon EBS unless OptInToArchiveForSupportedResources is true.',
    source: `${MODEL}, Lifecycle; ${GUIDE}, Backup plan options; that it is ignored for Amazon EBS is inferred`,
    mark: 'documented',
  },
  L4: {
    title: 'The end is counted from creation',
    sentence:
      'DeleteAt is the creation date plus DeleteAfterDays times 24 hours, and the move to cold is counted the same way.',
    source: `${GUIDE}, EventBridge example; for the move to cold inferred`,
    mark: 'documented',
  },
  L5: {
    title: 'Deletion follows within eight hours',
    sentence:
      'AWS Backup deletes an expired recovery point at some moment within 8 hours after DeleteAt.',
    source: `${GUIDE}, Deleting backups`,
    mark: 'documented',
  },
  L6: {
    title: 'An edit replaces the lifecycle',
    sentence:
      'UpdateRecoveryPointLifecycle replaces both values: what is omitted becomes absent, and -1 removes it.',
    source: `${MODEL}, UpdateRecoveryPointLifecycle`,
    mark: 'documented',
  },
  L7: {
    title: 'The move to cold is still ahead',
    sentence:
      'An edit sets the move to cold at the earliest to the point’s age plus one day, and cannot change it once the point is cold.',
    source: `${GUIDE}, Editing a backup; the wording is ours`,
    mark: 'documented',
  },
  L8: {
    title: 'A planned move to cold goes on',
    sentence:
      'A move to cold storage that was set at creation happens in a locked vault too; it is no edit.',
    source: 'The lock denies edits by users',
    mark: 'inferred',
  },
  L9: {
    title: 'Without the right to delete, a point expires and stays',
    sentence:
      'Where the role that made the backup may not delete it, the recovery point becomes EXPIRED, stays, and is still billed.',
    source: `${GUIDE}, Deleting backups; ${MODEL}, Status`,
    mark: 'documented',
  },
  R1: {
    title: 'The ARN has the type’s form',
    sentence:
      'Each resource type has its own form of recovery point ARN, some of them without an account number.',
    source: `${GUIDE}, Access control, resource ARNs`,
    mark: 'documented',
  },
  R2: {
    title: 'A point is born when its job starts',
    sentence:
      'The creation date of a recovery point is the instant at which its job started, not the one at which it completed.',
    source: `${GUIDE}, Backup plan options`,
    mark: 'documented',
  },
  R3: {
    title: 'Deletion by hand takes a while',
    sentence:
      'DeleteRecoveryPoint answers at once; the point is DELETING for a few minutes and then gone.',
    source: 'Observed in provider code; the length is ours',
    mark: 'observed',
  },
  R4: {
    title: 'The point’s status allows it',
    sentence:
      'A point that is still being created or already being deleted cannot be deleted or edited.',
    source: `${MODEL}, InvalidResourceStateException; the wording is ours`,
    mark: 'inferred',
  },
  R5: {
    title: 'The point is a continuous one',
    sentence: 'Only a continuous recovery point can be disassociated: a snapshot is refused.',
    source: `${MODEL}, DisassociateRecoveryPoint; the type of the error and the wording are ours`,
    mark: 'documented',
  },
  R6: {
    title: 'A disassociated point goes back to its service',
    sentence:
      'A disassociated recovery point leaves the vault and belongs to its service alone; that of Amazon S3 stays, STOPPED, until its lifecycle ends it.',
    source: `${MODEL}, DisassociateRecoveryPoint; ${GUIDE}, Stopping or deleting continuous backups`,
    mark: 'documented',
  },
  J1: {
    title: 'A job takes its time',
    sentence:
      'A backup job is CREATED, then RUNNING, then COMPLETED; how long that takes depends on the type.',
    source: `${MODEL}, BackupJobState; the lengths are ours`,
    mark: 'inferred',
  },
  J2: {
    title: 'One job at a time',
    sentence:
      'While another job runs for the same resource a job waits, tries again every 10 minutes, and EXPIRES when its start window is over.',
    source: `${GUIDE}, Backup plan options, quotas and EventBridge`,
    mark: 'documented',
  },
  J3: {
    title: 'A stopped job is aborted',
    sentence:
      'StopBackupJob ends a job that has not ended; it becomes ABORTED and leaves no recovery point.',
    source: `${GUIDE}, EventBridge; that nothing is left is inferred`,
    mark: 'documented',
  },
  J4: {
    title: 'The vault is still there',
    sentence: 'A job whose vault is gone when it starts fails.',
    source: `${GUIDE}, EventBridge`,
    mark: 'documented',
  },
  J5: {
    title: 'The windows are allowed',
    sentence:
      'StartWindowMinutes is at least 60 and defaults to 8 hours; CompleteWindowMinutes is counted from the same instant, is not shorter, and defaults to 7 days; neither is longer than 100 years.',
    source: `${MODEL}, StartBackupJob; ${GUIDE}, Backup plan options; that the second is not shorter is inferred`,
    mark: 'documented',
  },
  J6: {
    title: 'The job ends in its window',
    sentence:
      'A job that is not done when its completion window is over EXPIRES and leaves no recovery point.',
    source: `${GUIDE}, Backup dashboards; that nothing is left is inferred`,
    mark: 'documented',
  },
  J7: {
    title: 'Only some types name the point at once',
    sentence:
      'StartBackupJob returns a RecoveryPointArn for Amazon EFS (and DynamoDB with advanced features) only.',
    source: `${MODEL}, StartBackupJob`,
    mark: 'documented',
  },
  J8: {
    title: 'A repeated request is recognised',
    sentence: 'The same IdempotencyToken answers with the same job and starts no second one.',
    source: `${MODEL}, IdempotencyToken`,
    mark: 'documented',
  },
  J9: {
    title: 'The job has not ended',
    sentence: 'A job that has ended cannot be stopped: InvalidRequestException.',
    source: `${MODEL}, StopBackupJob; the wording is ours`,
    mark: 'inferred',
  },
  N1: {
    title: 'The backup plan exists',
    sentence:
      'A plan, or a version of it, that is not in the account and Region is answered with ResourceNotFoundException; a deleted plan can still be read, but nothing else.',
    source: `${MODEL}, listed errors and DeleteBackupPlan; the wording is ours`,
    mark: 'inferred',
  },
  N2: {
    title: 'A schedule says when a rule runs',
    sentence:
      'A rule runs by a cron expression of six fields or by a rate, in UTC or in its time zone, and at 5 AM daily where it has none; a time that the clocks skip is left out, one that they show twice counts once.',
    source: `${MODEL}, BackupRule; Amazon EventBridge User Guide, cron expressions; for rates and for the clocks as Amazon EventBridge Scheduler documents them`,
    mark: 'documented',
  },
  N3: {
    title: 'The schedule can be read',
    sentence:
      'A ScheduleExpression that is neither a cron expression of AWS’s form nor a rate, or an unknown time zone, is refused with InvalidParameterValueException.',
    source: 'Amazon EventBridge User Guide, cron expressions; the wording is ours',
    mark: 'inferred',
  },
  N4: {
    title: 'Runs are an hour apart',
    sentence: 'A rule may not run more often than once an hour.',
    source: `${GUIDE}, Backup plan options; text seen on AWS re:Post`,
    mark: 'documented',
  },
  N5: {
    title: 'The plan is well formed',
    sentence:
      'A plan has a name of 1 to 50 letters, digits, hyphens, underscores or dots, and 1 to 10 rules of different names with at most 5 copy actions each.',
    source: `${MODEL}, BackupPlanInput; ${GUIDE}, quotas; that the names of rules differ and the wording are ours`,
    mark: 'documented',
  },
  N6: {
    title: 'The plan is a new one',
    sentence:
      'A plan whose document is that of an existing plan is refused with AlreadyExistsException.',
    source: 'Observed in public logs',
    mark: 'observed',
  },
  N7: {
    title: 'A retry of a plan is recognised',
    sentence:
      'The same CreatorRequestId answers with the plan, or with the selection of the plan, that it made before, and makes no second one.',
    source: `${MODEL}, CreatorRequestId; for selections inferred`,
    mark: 'documented',
  },
  N8: {
    title: 'There is room for one more plan',
    sentence:
      'An account holds at most 300 plans in a Region; one more is refused with LimitExceededException.',
    source: `${GUIDE}, quotas; the wording is ours`,
    mark: 'documented',
  },
  N9: {
    title: 'No selection is left',
    sentence: 'A plan can be deleted only after all of its selections: InvalidRequestException.',
    source: `${MODEL}, DeleteBackupPlan; text observed in provider logs`,
    mark: 'observed',
  },
  N10: {
    title: 'A plan keeps its versions',
    sentence:
      'An update makes a new version, by which later backups are made; earlier versions can still be read, and so can those of a deleted plan.',
    source: `${MODEL}, UpdateBackupPlan and DeleteBackupPlan; ${GUIDE}, Updating a backup plan`,
    mark: 'documented',
  },
  N11: {
    title: 'The selection exists',
    sentence: 'A selection that the plan does not have is answered with ResourceNotFoundException.',
    source: `${MODEL}, listed errors; the wording is ours`,
    mark: 'inferred',
  },
  N12: {
    title: 'The selection names something',
    sentence:
      'A selection has Resources or ListOfTags, at most 500 ARNs or 30 with a wildcard in each of its lists, a wildcard only for a whole part of an ARN or at its end, and the ARN of a role.',
    source: `${MODEL}, BackupSelection; text of the first observed in provider logs; the other wordings are ours`,
    mark: 'documented',
  },
  N13: {
    title: 'A selection picks resources',
    sentence:
      'A resource is selected when one of the Resources or of the ListOfTags takes it, none of the NotResources does, and all of the Conditions hold; a tag that is absent is not equal to anything.',
    source: `${MODEL}, BackupSelection; ${GUIDE}, Assigning resources; for absent tags inferred`,
    mark: 'documented',
  },
  N14: {
    title: 'A due rule starts a job for each resource',
    sentence:
      'When a rule falls due, one backup job is made for each selected resource, with the rule’s vault, lifecycle, tags and windows; a job that its vault does not take fails.',
    source: `${GUIDE}, Backup plans. It also says that rules of one plan whose windows overlap are merged in favour of the longer retention; that is not simulated`,
    mark: 'documented',
  },
  N15: {
    title: 'A continuous rule keeps up to 35 days',
    sentence:
      'A rule with EnableContinuousBackup has a lifecycle with DeleteAfterDays from 1 to 35 and no move to cold storage.',
    source: `${GUIDE}, Point-in-time recovery; text of two of the refusals observed`,
    mark: 'documented',
  },
  N16: {
    title: 'A rule copies what it backed up',
    sentence:
      'When a job of a rule completes, each copy action of the rule starts a copy job for its recovery point.',
    source: `${MODEL}, CopyAction; ${GUIDE}, Backup plan options`,
    mark: 'documented',
  },
  N17: {
    title: 'A continuous backup is one recovery point',
    sentence:
      'For a type that can be restored to a point in time, a continuous rule makes one recovery point and no other while that one is there; for other types it makes snapshots.',
    source: `${GUIDE}, Point-in-time recovery; here the point is not renewed and ends by its lifecycle like any other`,
    mark: 'inferred',
  },
  N18: {
    title: 'A continuous point follows its plan',
    sentence:
      'The lifecycle of a continuous recovery point is edited in its backup plan: UpdateRecoveryPointLifecycle is refused with InvalidRequestException.',
    source: `${GUIDE}, Point-in-time recovery; the type of the error is inferred, the wording is ours`,
    mark: 'documented',
  },
  H1: {
    title: 'No legal hold is on the point',
    sentence:
      'A recovery point under an active legal hold cannot be deleted by anybody, whatever the lock of its vault says: InvalidRequestException.',
    source: 'AWS re:Post, recovery points under a legal hold; the type of the error is inferred',
    mark: 'documented',
  },
  H2: {
    title: 'A hold postpones the end',
    sentence:
      'A recovery point whose end comes while a legal hold is on it stays, COMPLETED, until the last hold is released.',
    source: `${GUIDE}, Legal holds; that its status stays COMPLETED is inferred`,
    mark: 'documented',
  },
  H3: {
    title: 'What fell due leaves within 24 hours',
    sentence:
      'Recovery points whose end came during a hold are deleted within 24 hours after the last hold is released; the others end as their lifecycle says.',
    source: `${GUIDE}, Legal holds`,
    mark: 'documented',
  },
  H4: {
    title: 'A hold takes a few minutes',
    sentence:
      'A legal hold is CREATING before it is ACTIVE and CANCELING before it is CANCELED, and deletions may succeed in both meantimes.',
    source: `${GUIDE}, Legal holds, status values; the lengths are ours`,
    mark: 'documented',
  },
  H5: {
    title: 'A point born later is held too',
    sentence:
      'A recovery point that comes into the world while a hold is in force is held where the selection takes it in.',
    source: 'The guide speaks of existing backups only, and date ranges may not lie ahead',
    mark: 'unknown',
  },
  H6: {
    title: 'There is room for one more hold',
    sentence:
      'An account has at most 50 active legal holds; one more is refused with LimitExceededException.',
    source: `${GUIDE}, Legal holds and quotas; the wording is ours`,
    mark: 'documented',
  },
  H7: {
    title: 'The date range lies in the past',
    sentence:
      'A date range has both ends, the first not after the second, and none of them in the future; vaults, resources and dates each narrow the selection.',
    source: `${MODEL}, DateRange; that criteria narrow each other is inferred`,
    mark: 'documented',
  },
  H8: {
    title: 'The legal hold exists',
    sentence:
      'A legal hold that is not in the account and Region is answered with ResourceNotFoundException, by the list of its recovery points with InvalidParameterValueException.',
    source: `${MODEL}, listed errors; the wording is ours`,
    mark: 'inferred',
  },
  H9: {
    title: 'The legal hold is active',
    sentence:
      'Only an ACTIVE legal hold can be released; any other status gives InvalidResourceStateException.',
    source: `${MODEL}, CancelLegalHold; the wording is ours`,
    mark: 'inferred',
  },
  H10: {
    title: 'A hold leaves lifecycles alone',
    sentence:
      'A legal hold refuses deletion, not an edit of the lifecycle, and a planned move to cold storage happens under it.',
    source: `${GUIDE}, Legal holds, and AWS re:Post; the API model says that the move is delayed`,
    mark: 'inferred',
  },
  H11: {
    title: 'The words of a hold fit',
    sentence: 'Title, Description and CancelDescription of a legal hold have 1 to 280 characters.',
    source: `${GUIDE}, Legal holds; that they are not empty and the wording are ours`,
    mark: 'documented',
  },
  H12: {
    title: 'A repeated hold is recognised',
    sentence: 'The same IdempotencyToken answers with the same legal hold and puts no second one.',
    source: `${MODEL}, IdempotencyToken`,
    mark: 'documented',
  },
  H13: {
    title: 'The record of a hold is kept',
    sentence:
      'After its release the record of a legal hold is kept for RetainRecordInDays, 180 days where nothing is said, and then gone.',
    source: `${GUIDE}, Legal holds; the range and the wording are ours`,
    mark: 'documented',
  },
  H14: {
    title: 'What is leaving is not held',
    sentence:
      'Recovery points that are EXPIRED or DELETING, and continuous ones, are not taken into a legal hold.',
    source: `${GUIDE}, Legal holds`,
    mark: 'documented',
  },
  C1: {
    title: 'The destination is in this account',
    sentence:
      'A copy goes to a backup vault of the same account in any Region; another account is refused here, because the laboratory has one account and AWS needs AWS Organizations for it.',
    source: `${GUIDE}, Creating backup copies across AWS accounts; the wording is ours`,
    mark: 'inferred',
  },
  C2: {
    title: 'The destination exists',
    sentence:
      'A destination that is not there is answered with ResourceNotFoundException; where it goes before the copy starts, the copy job fails.',
    source: `${MODEL}, StartCopyJob, listed errors; the wording is ours`,
    mark: 'inferred',
  },
  C3: {
    title: 'The point is warm',
    sentence: 'A recovery point in cold storage cannot be copied.',
    source: `${GUIDE}, Backup and tag copy; the type of the error and the wording are ours`,
    mark: 'documented',
  },
  C4: {
    title: 'The point can be read',
    sentence:
      'A recovery point can be copied or restored only when it is complete and not being deleted.',
    source: `${MODEL}, recovery point status; the type of the error and the wording are ours`,
    mark: 'inferred',
  },
  C5: {
    title: 'The retention is in the destination’s window',
    sentence:
      'A copy whose retention lies outside the bounds of the destination’s lock is accepted by the call, and its copy job then fails.',
    source: `${GUIDE}, Vault Lock, Backup dashboards and air-gapped vault troubleshooting`,
    mark: 'documented',
  },
  C6: {
    title: 'Without a retention a copy follows its source',
    sentence: 'A copy without DeleteAfterDays has the lifecycle of its source.',
    source: `${GUIDE}, Backup plan options`,
    mark: 'documented',
  },
  C7: {
    title: 'Always keeps the source’s end',
    sentence:
      'A copy with DeleteAfterDays -1 keeps the expiry of its source; it is kept for ever only where its source is.',
    source: `${GUIDE}, Backup and tag copy`,
    mark: 'documented',
  },
  C8: {
    title: 'A copy is as old as its source',
    sentence:
      'The creation date of a copy is that of its source, and its retention counts from there.',
    source: `${GUIDE}, Backup and tag copy`,
    mark: 'documented',
  },
  C9: {
    title: 'A copy takes its time',
    sentence:
      'A copy job is CREATED, then RUNNING, then COMPLETED or FAILED; how long that takes depends on the type.',
    source: `${MODEL}, CopyJobState; the lengths are ours`,
    mark: 'inferred',
  },
  C10: {
    title: 'One job at a time, copies included',
    sentence:
      'Only one backup or copy job runs for a resource; a copy that waits stays CREATED until the other is done and has no start window.',
    source: `${GUIDE}, Copy job concurrency; that it tries again every 10 minutes is inferred`,
    mark: 'documented',
  },
  C11: {
    title: 'The copy’s ARN has the type’s form',
    sentence:
      'The ARN of a copy has the form of its type in the destination’s Region; a snapshot of a database is named awsbackup:copyjob- and an identifier.',
    source: `${GUIDE}, Access control, resource ARNs; the name of a copied snapshot observed in public logs`,
    mark: 'observed',
  },
  C12: {
    title: 'The type can be copied',
    sentence:
      'Recovery points of Amazon DynamoDB without advanced features, of Amazon Redshift and of FSx for ONTAP volumes cannot be copied at all, not even within their Region.',
    source: `${GUIDE}, Feature availability; the type of the error and the wording are ours`,
    mark: 'documented',
  },
  C13: {
    title: 'A repeated copy request is recognised',
    sentence: 'The same IdempotencyToken answers with the same copy job and starts no second one.',
    source: `${MODEL}, StartCopyJob, IdempotencyToken`,
    mark: 'documented',
  },
  C14: {
    title: 'A locked source may be copied',
    sentence:
      'The lock of the source’s vault does not hinder a copy out of it, and the copy does not take that lock with it.',
    source: 'The lock denies deletion and edits; each vault has its own lock',
    mark: 'inferred',
  },
  C15: {
    title: 'The point is no continuous one',
    sentence: 'A continuous recovery point cannot be copied on demand.',
    source: `${MODEL}, StartCopyJob; ${GUIDE}, Copying continuous backups; the type of the error and the wording are ours`,
    mark: 'documented',
  },
  G1: {
    title: 'An air-gapped vault is born immutable',
    sentence:
      'A logically air-gapped vault has a compliance lock from its creation, and its lock date is its creation date: there is no grace time.',
    source: `${GUIDE}, Logically air-gapped vault, sample answer`,
    mark: 'documented',
  },
  G2: {
    title: 'Both bounds are given, from 7 days on',
    sentence:
      'A logically air-gapped vault needs a minimum and a maximum retention, whole numbers from 7 to 36,500 days, the minimum not above the maximum.',
    source: `${MODEL}, CreateLogicallyAirGappedBackupVault; the maximum is that of a lock, and the wording is ours`,
    mark: 'documented',
  },
  G3: {
    title: 'The air-gapped vault is available',
    sentence:
      'A logically air-gapped vault is CREATING for one to three minutes and AVAILABLE after that; until then nothing is copied into it.',
    source: `${GUIDE}, Logically air-gapped vault; that a copy is refused is inferred`,
    mark: 'documented',
  },
  G4: {
    title: 'The type can be air-gapped',
    sentence:
      'Recovery points of Amazon RDS instances, DynamoDB without advanced features, Redshift and CloudFormation cannot be in a logically air-gapped vault.',
    source: `${GUIDE}, Feature availability; the type of the error and the wording are ours`,
    mark: 'documented',
  },
  G5: {
    title: 'Its points are named by AWS Backup',
    sentence:
      'A recovery point in a logically air-gapped vault has an ARN of AWS Backup, whatever its type.',
    source: `${GUIDE}, Logically air-gapped vault`,
    mark: 'documented',
  },
  G6: {
    title: 'A backup names a backup vault',
    sentence:
      'BackupVaultName of a backup is a backup vault; a logically air-gapped one is named by LogicallyAirGappedBackupVaultArn or filled by copies.',
    source: `${GUIDE}, Primary backups to logically air-gapped vaults; that it is refused, and the wording, are ours`,
    mark: 'inferred',
  },
  G7: {
    title: 'The air-gapped vault can take the backup',
    sentence:
      'LogicallyAirGappedBackupVaultArn names an available logically air-gapped vault of the same account and Region.',
    source: `${MODEL}, StartBackupJob; ${GUIDE}, Primary backups to logically air-gapped vaults; the type of the error and the wording are ours`,
    mark: 'documented',
  },
  G8: {
    title: 'Fully managed types go there straight away',
    sentence:
      'A backup of a type that AWS Backup manages fully is made in the logically air-gapped vault itself, whose window it must fit; the backup vault gets nothing.',
    source: `${GUIDE}, Primary backups to logically air-gapped vaults`,
    mark: 'documented',
  },
  G9: {
    title: 'Other types come there by a copy',
    sentence:
      'A backup of another type is a temporary recovery point in the backup vault, with DeleteAfterEvent DELETE_AFTER_COPY, which is copied to the logically air-gapped vault as soon as it is complete.',
    source: `${GUIDE}, Primary backups to logically air-gapped vaults`,
    mark: 'documented',
  },
  G10: {
    title: 'The temporary point goes after its copy',
    sentence:
      'When no copy of it is under way and one in the logically air-gapped vault is kept at least as long, AWS Backup deletes the temporary recovery point, in a locked vault too; where the copy failed it stays as long as its retention.',
    source: `${GUIDE}, Primary backups to logically air-gapped vaults; that it takes some minutes is ours`,
    mark: 'documented',
  },
  G11: {
    title: 'A type that cannot be there stays behind',
    sentence:
      'A backup of a type that no logically air-gapped vault takes is made in the backup vault, completes, and says so.',
    source: `${GUIDE}, Primary backups to logically air-gapped vaults`,
    mark: 'documented',
  },
  K1: {
    title: 'A restore takes its time',
    sentence:
      'A restore job is PENDING, then RUNNING, then COMPLETED or FAILED; from cold storage it takes four hours more.',
    source: `${GUIDE}, Restore a backup by resource type; the other lengths are ours`,
    mark: 'documented',
  },
  K2: {
    title: 'A restore makes a new resource',
    sentence:
      'A restore destroys nothing: it makes a new resource of the type, except that Amazon S3 and EFS can restore into a bucket or a file system that is there.',
    source: `${GUIDE}, Restore a backup by resource type`,
    mark: 'documented',
  },
  K3: {
    title: 'The metadata say what is needed',
    sentence:
      'A restore names what its type cannot do without: DBInstanceIdentifier for RDS, DestinationBucketName for S3, targetTableName for DynamoDB, file-system-id for EFS unless newFileSystem is true.',
    source: `${GUIDE}, restoring by resource type; that the call is refused, and the wording, are ours`,
    mark: 'inferred',
  },
  K4: {
    title: 'The type is that of the point',
    sentence: 'ResourceType of a restore, where it is given, is the type of the recovery point.',
    source: `${GUIDE}, Restore a backup by resource type; that others are refused, and the wording, are ours`,
    mark: 'inferred',
  },
  K5: {
    title: 'A lock does not hinder a restore',
    sentence: 'A recovery point in a locked vault can be restored, in every state of the lock.',
    source: `${GUIDE}, Vault Lock: the purpose of the feature`,
    mark: 'documented',
  },
  K6: {
    title: 'The new resource’s name is free',
    sentence:
      'A restore that would make a resource which is there already is accepted, and its job fails.',
    source: `${GUIDE}, Restore an RDS database: a unique name is required; how it fails, and the wording, are ours`,
    mark: 'inferred',
  },
  K7: {
    title: 'The type can take tags along',
    sentence:
      'A restore with CopySourceTagsToRestoredResource fails as a job for DynamoDB, S3, Timestream and virtual machines.',
    source: `${GUIDE}, Copy tags during a restore; the wording is ours`,
    mark: 'documented',
  },
  K8: {
    title: 'A repeated restore request is recognised',
    sentence:
      'The same IdempotencyToken answers with the same restore job and starts no second one.',
    source: `${MODEL}, StartRestoreJob, IdempotencyToken`,
    mark: 'documented',
  },
  K9: {
    title: 'The metadata describe the resource',
    sentence:
      'GetRecoveryPointRestoreMetadata tells how the resource was set up when it was backed up; here it tells what this laboratory knows of it.',
    source: `${MODEL}, GetRecoveryPointRestoreMetadata; keys after the guide’s pages by resource type`,
    mark: 'documented',
  },
  O1: {
    title: 'The resource type is opted in',
    sentence:
      'A resource whose type is opted out in the Region is not backed up on demand, and a plan that picks resources by tags or by a wildcard alone leaves it out; an ARN that a plan names is backed up all the same.',
    source: `${MODEL}, DescribeRegionSettings and UpdateRegionSettings; the type and the wording of the refusal are ours`,
    mark: 'inferred',
  },
  O2: {
    title: 'The resource types are known',
    sentence:
      'Only resource types that AWS Backup supports can be opted in or out; those that a call does not name keep what they have, and a new Region has all of them opted in.',
    source: `${MODEL}, UpdateRegionSettings; the default and the wording are ours`,
    mark: 'inferred',
  },
  O3: {
    title: 'Full management stays as it is',
    sentence:
      'This laboratory makes plain backups of Amazon DynamoDB and does not change which types AWS Backup manages fully.',
    source: 'A rule of this laboratory, not of AWS',
    mark: 'inferred',
  },
  O4: {
    title: 'The global settings are known',
    sentence:
      'The account is the management account of its organization, which has no other account; its settings are isCrossAccountBackupEnabled, isDelegatedAdministratorEnabled and isMpaEnabled, each true or false, false at first.',
    source: `${MODEL}, DescribeGlobalSettings; that there is an organization is a rule of this laboratory`,
    mark: 'inferred',
  },
  Q1: {
    title: 'The counts end at midnight',
    sentence:
      'Counts of jobs go to the most recent midnight UTC; the day that is not over is not among them.',
    source: `${GUIDE}, Backup dashboards`,
    mark: 'documented',
  },
  Q2: {
    title: 'Jobs are counted by period',
    sentence:
      'ONE_DAY counts each of the last 14 days, SEVEN_DAYS and FOURTEEN_DAYS one sum; a job belongs to the day on which it was created.',
    source: `${MODEL}, AggregationPeriod; the day of a job, and ONE_DAY where nothing is said, are inferred`,
    mark: 'documented',
  },
  Q3: {
    title: 'Any tells apart, aggregate adds up',
    sentence:
      'ANY counts each state, type or category by itself, AGGREGATE_ALL all of them together.',
    source: `${MODEL}, ListBackupJobSummaries`,
    mark: 'documented',
  },
  Q4: {
    title: 'Nothing said means all together',
    sentence: 'A state, type or category that is not given is added up like AGGREGATE_ALL.',
    source: `${MODEL}, ListBackupJobSummaries: its example subtracts one number from another`,
    mark: 'inferred',
  },
  Q5: {
    title: 'A message belongs to a category',
    sentence:
      'A job that is done without a message is in the category SUCCESS; a message belongs to the category in whose list it stands, otherwise to MISCELLANEOUS.',
    source: `${GUIDE}, Backup dashboards, reasons for problematic jobs`,
    mark: 'documented',
  },
  T1: {
    title: 'Time goes forward',
    sentence: 'The simulated clock moves forward only, to the end of the year 9999 at the most.',
    source: 'A rule of this laboratory, not of AWS',
    mark: 'inferred',
  },
  T2: {
    title: 'Everything happens at its own instant',
    sentence:
      'However far the clock jumps, each deadline is met in order and stamped with its own instant.',
    source: 'A rule of this laboratory, not of AWS',
    mark: 'inferred',
  },
  T3: {
    title: 'A move makes so many jobs at the most',
    sentence:
      'The clock does not move so far in one go that backup plans would make more than about 250,000 jobs on the way.',
    source: 'A rule of this laboratory, not of AWS',
    mark: 'inferred',
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;

export const RULE_IDS = Object.keys(RULES) as RuleId[];

export const ruleOf = (id: RuleId): Rule => RULES[id];
