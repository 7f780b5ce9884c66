// The shape of a backup plan's row as a checkpoint keeps it.
import type {
  BackupPlan,
  CopyAction,
  CopyActionLifecycle,
  Kept,
  PlanRule,
  PlanVersion,
  Selection,
  TagCondition,
} from '../domain/backup-plan.ts';
import type { Days } from '../domain/instant.ts';
import {
  dictionary,
  flag,
  type Form,
  jsonRecord,
  listOf,
  oneOf,
  record,
  text,
  wholeNumber,
} from '../simulation/stored-form.ts';
import { days, lifecycleForm, moment, tags } from './row-forms.ts';

const kept = jsonRecord as Form<Kept>;
const daysOrAlways: Form<Days | 'always'> = (value) =>
  value === 'always' ? undefined : days(value);

const ruleForm = record<PlanRule>(
  {
    id: text,
    ordinal: wholeNumber,
    name: text,
    vaultName: text,
    expression: text,
    timezone: text,
    startWindowMinutes: wholeNumber,
    completeWindowMinutes: wholeNumber,
    tags,
    copyActions: listOf(
      record<CopyAction>(
        { vaultArn: text },
        {
          lifecycle: record<CopyActionLifecycle>(
            {},
            { deleteAfter: daysOrAlways, moveToColdAfter: daysOrAlways, optInToArchive: flag },
          ),
        },
      ),
    ),
    isContinuous: flag,
    kept,
  },
  { airGapArn: text, lifecycle: lifecycleForm },
);

const versionForm = record<PlanVersion>(
  {
    id: text,
    ordinal: wholeNumber,
    createdAt: moment,
    name: text,
    rules: listOf(ruleForm),
    kept,
  },
  {},
);

const conditionForm = record<TagCondition>(
  {
    operator: oneOf('equals', 'not equals', 'like', 'not like'),
    key: text,
    value: text,
  },
  {},
);

const selectionForm = record<Selection>(
  {
    id: text,
    ordinal: wholeNumber,
    createdAt: moment,
    name: text,
    roleArn: text,
    resources: listOf(text),
    notResources: listOf(text),
    anyOfTags: listOf(conditionForm),
    conditions: listOf(conditionForm),
  },
  { creatorRequestId: text },
);

export const planForm = record<BackupPlan>(
  {
    id: text,
    arn: text,
    ordinal: wholeNumber,
    account: text,
    region: text,
    createdAt: moment,
    tags,
    versions: listOf(versionForm),
    selections: listOf(selectionForm),
    nextRuns: dictionary(moment),
  },
  { creatorRequestId: text, lastRunAt: moment, deletedAt: moment },
);
