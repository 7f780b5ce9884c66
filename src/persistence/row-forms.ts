// The shapes of the world's rows as a checkpoint keeps them. TypeScript holds them to the domain's types.
import type { AirGapTarget, BackupJob, JobEnd } from '../domain/backup-job.ts';
import type { MadeByPlan } from '../domain/backup-plan.ts';
import type { CopyFailure, CopyJob } from '../domain/copy-job.ts';
import type { Days, Instant } from '../domain/instant.ts';
import type { Lifecycle } from '../domain/lifecycle.ts';
import { type Lock, LOCK_STATES } from '../domain/lock.ts';
import type { Cancellation, HoldSelection, LegalHold } from '../domain/legal-hold.ts';
import type { CopyOrigin, HoldOnPoint, RecoveryPoint } from '../domain/recovery-point.ts';
import { isPrincipalId } from '../domain/principal.ts';
import type { RestoredResource, RestoreFailure, RestoreJob } from '../domain/restore-job.ts';
import { isRuleId } from '../domain/rule-id.ts';
import type { GlobalSettings, RegionSettings } from '../domain/settings.ts';
import type { UserPolicy } from '../domain/user-policy.ts';
import type { AirGap, Notifications, Vault } from '../domain/vault.ts';
import {
  dictionary,
  flag,
  type Form,
  listOf,
  oneOf,
  record,
  text,
  textThat,
  wholeNumber,
  yes,
} from '../simulation/stored-form.ts';

/** What is planned may lie beyond the end of the clock. */
export const moment = wholeNumber as Form<Instant>;
export const days = wholeNumber as Form<Days>;
export const tags = dictionary(text);

export const lifecycleForm = record<Lifecycle>(
  {},
  { moveToColdAfter: days, deleteAfter: days, optInToArchive: flag },
);

const lockForm = record<Lock>(
  { state: oneOf(...LOCK_STATES) },
  { minimumRetention: days, maximumRetention: days, lockDate: moment },
);

export const vaultForm = record<Vault>(
  {
    arn: text,
    name: text,
    account: text,
    region: text,
    ordinal: wholeNumber,
    createdAt: moment,
    creatorRequestId: text,
    encryptionKeyArn: text,
    tags,
    lock: lockForm,
  },
  {
    notifications: record<Notifications>({ topicArn: text, events: listOf(text) }, {}),
    accessPolicy: text,
    airGap: record<AirGap>({ availableAt: moment }, {}),
  },
);

type Deletion = NonNullable<RecoveryPoint['deletion']>;

export const pointForm = record<RecoveryPoint>(
  {
    arn: text,
    ordinal: wholeNumber,
    vaultArn: text,
    resourceArn: text,
    resourceType: text,
    resourceName: text,
    roleArn: text,
    roleMayDelete: flag,
    jobId: text,
    encryptionKeyArn: text,
    sizeInBytes: wholeNumber,
    tags,
    createdAt: moment,
    completesAt: moment,
    lifecycle: lifecycleForm,
  },
  {
    coldAt: moment,
    endsAt: moment,
    deletion: record<Deletion>({ askedAt: moment, doneAt: moment }, {}),
    failedDeletionAt: moment,
    abandonedAt: moment,
    stoppedAt: moment,
    deleteAfterCopyTo: text,
    dueAfterCopyAt: moment,
    isContinuous: yes,
    copy: record<CopyOrigin>(
      { copyId: text, pointArn: text, vaultArn: text, startedAt: moment },
      {},
    ),
    heldBy: listOf(record<HoldOnPoint>({ id: text, from: moment }, {})),
  },
);

export const jobForm = record<BackupJob>(
  {
    id: text,
    ordinal: wholeNumber,
    account: text,
    region: text,
    vaultArn: text,
    vaultName: text,
    resourceArn: text,
    resourceType: text,
    resourceName: text,
    roleArn: text,
    lifecycle: lifecycleForm,
    tags,
    encryptionKeyArn: text,
    vaultWasLocked: flag,
    createdAt: moment,
    startBy: moment,
    completeBy: moment,
    startsAt: moment,
    sizeInBytes: wholeNumber,
  },
  {
    backupOptions: dictionary(text),
    airGap: record<AirGapTarget>({ vaultArn: text, way: oneOf('copy', 'not supported') }, {}),
    idempotencyToken: text,
    madeBy: record<MadeByPlan>(
      {
        planId: text,
        planArn: text,
        planName: text,
        versionId: text,
        ruleId: text,
        ruleName: text,
        expression: text,
        timezone: text,
      },
      {},
    ),
    isContinuous: yes,
    startedAt: moment,
    completesAt: moment,
    pointArn: text,
    end: record<JobEnd>(
      {
        state: oneOf('FAILED', 'ABORTED', 'EXPIRED'),
        at: moment,
        message: text,
        rule: textThat('the ID of a rule', isRuleId),
      },
      {},
    ),
  },
);

export const copyForm = record<CopyJob>(
  {
    id: text,
    ordinal: wholeNumber,
    account: text,
    region: text,
    sourceVaultArn: text,
    sourcePointArn: text,
    destinationVaultArn: text,
    destinationWasLocked: flag,
    resourceArn: text,
    resourceType: text,
    resourceName: text,
    roleArn: text,
    lifecycle: lifecycleForm,
    encryptionKeyArn: text,
    createdAt: moment,
    startsAt: moment,
    sizeInBytes: wholeNumber,
  },
  {
    destinationIsAirGapped: yes,
    idempotencyToken: text,
    backupJobId: text,
    startedAt: moment,
    completesAt: moment,
    pointArn: text,
    failure: record<CopyFailure>(
      { at: moment, message: text, rule: textThat('the ID of a rule', isRuleId) },
      {},
    ),
  },
);

export const regionSettingsForm = record<RegionSettings>(
  { region: text, optIn: dictionary(flag) },
  {},
);

export const globalSettingsForm = record<GlobalSettings>(
  { account: text, flags: dictionary(text), updatedAt: moment },
  {},
);

export const userPolicyForm = record<UserPolicy>(
  { principal: textThat('one of the principals', isPrincipalId), name: text, document: text },
  {},
);

export const restoreForm = record<RestoreJob>(
  {
    id: text,
    ordinal: wholeNumber,
    account: text,
    region: text,
    pointArn: text,
    pointCreatedAt: moment,
    vaultArn: text,
    resourceArn: text,
    resourceType: text,
    metadata: dictionary(text),
    createdAt: moment,
    startsAt: moment,
    completesAt: moment,
    sizeInBytes: wholeNumber,
    makes: record<RestoredResource>({ arn: text, name: text, tags }, {}),
  },
  {
    roleArn: text,
    idempotencyToken: text,
    failure: record<RestoreFailure>(
      { at: moment, message: text, rule: textThat('the ID of a rule', isRuleId) },
      {},
    ),
  },
);

export const holdForm = record<LegalHold>(
  {
    id: text,
    arn: text,
    ordinal: wholeNumber,
    account: text,
    region: text,
    title: text,
    description: text,
    selection: record<HoldSelection>(
      {},
      { vaultNames: listOf(text), resources: listOf(text), from: moment, to: moment },
    ),
    tags,
    createdAt: moment,
    activeAt: moment,
  },
  {
    idempotencyToken: text,
    cancellation: record<Cancellation>(
      { at: moment, doneAt: moment, description: text, recordUntil: moment },
      {},
    ),
  },
);
