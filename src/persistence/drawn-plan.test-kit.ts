// Backup plans for laws.
import fc from 'fast-check';
import type { BackupPlan, MadeByPlan, PlanRule } from '../domain/backup-plan.ts';
import { asDays } from '../domain/instant.ts';
import { anyLifecycle, anyMoment, anyTags, anyText } from './drawn-values.test-kit.ts';

export const anyMadeBy: fc.Arbitrary<MadeByPlan> = fc.record({
  planId: anyText,
  planArn: anyText,
  planName: anyText,
  versionId: anyText,
  ruleId: anyText,
  ruleName: anyText,
  expression: anyText,
  timezone: anyText,
});

const anyKept = fc.dictionary(anyText, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 });
const anyDaysOrAlways = fc.oneof(fc.nat().map(asDays), fc.constant('always' as const));

const anyRule: fc.Arbitrary<PlanRule> = fc.record(
  {
    id: anyText,
    ordinal: fc.nat(),
    name: anyText,
    vaultName: anyText,
    airGapArn: anyText,
    expression: anyText,
    timezone: anyText,
    startWindowMinutes: fc.nat(),
    completeWindowMinutes: fc.nat(),
    lifecycle: anyLifecycle,
    tags: anyTags,
    copyActions: fc.array(
      fc.record(
        {
          vaultArn: anyText,
          lifecycle: fc.record({ deleteAfter: anyDaysOrAlways }, { requiredKeys: [] }),
        },
        { requiredKeys: ['vaultArn'] },
      ),
      { maxLength: 2 },
    ),
    isContinuous: fc.boolean(),
    kept: anyKept,
  },
  {
    requiredKeys: [
      'id',
      'ordinal',
      'name',
      'vaultName',
      'expression',
      'timezone',
      'startWindowMinutes',
      'completeWindowMinutes',
      'tags',
      'copyActions',
      'isContinuous',
      'kept',
    ],
  },
);

const anyConditions = fc.array(
  fc.record({
    operator: fc.constantFrom('equals' as const, 'not like' as const),
    key: anyText,
    value: anyText,
  }),
  { maxLength: 2 },
);

export const anyPlan: fc.Arbitrary<BackupPlan> = fc.record(
  {
    id: anyText,
    arn: anyText,
    ordinal: fc.nat(),
    account: anyText,
    region: anyText,
    createdAt: anyMoment,
    tags: anyTags,
    versions: fc.array(
      fc.record({
        id: anyText,
        ordinal: fc.nat(),
        createdAt: anyMoment,
        name: anyText,
        rules: fc.array(anyRule, { maxLength: 2 }),
        kept: anyKept,
      }),
      { minLength: 1, maxLength: 2 },
    ),
    selections: fc.array(
      fc.record({
        id: anyText,
        ordinal: fc.nat(),
        createdAt: anyMoment,
        name: anyText,
        roleArn: anyText,
        resources: fc.array(anyText, { maxLength: 2 }),
        notResources: fc.array(anyText, { maxLength: 2 }),
        anyOfTags: anyConditions,
        conditions: anyConditions,
      }),
      { maxLength: 2 },
    ),
    nextRuns: fc.dictionary(anyText, anyMoment, { maxKeys: 2 }),
    lastRunAt: anyMoment,
    deletedAt: anyMoment,
  },
  {
    requiredKeys: [
      'id',
      'arn',
      'ordinal',
      'account',
      'region',
      'createdAt',
      'tags',
      'versions',
      'selections',
      'nextRuns',
    ],
  },
);
