import { planArn, type Selection, type TagCondition } from '../../domain/backup-plan.ts';
import { type CreateSelectionFacts, decideCreateSelection } from '../../domain/decide-selection.ts';
import { toEpochSeconds } from '../../domain/instant.ts';
import { drawFrom, drawUuid } from '../../domain/seeded.ts';
import { found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { findPlan } from '../plan-form.ts';
import { afterWords, requestIdIsAllowed } from '../said-in-words.ts';

type Input = InputOf<'CreateBackupSelection'>;
type ConditionsInput = NonNullable<Input['BackupSelection']['Conditions']>;

/** Assigns resources to a plan, by name or by what holds of their tags ([N13]). */
export const createBackupSelection = operation<'CreateBackupSelection'>({
  name: 'CreateBackupSelection',
  decide: (context, input) =>
    afterWords(requestIdIsAllowed(input.CreatorRequestId), () =>
      decideCreateSelection(factsOf(context, input)),
    ),
  answer: (context, input, events) => {
    const made = events.find((event) => event.type === 'selection.created');
    const selection = found(made?.selection ?? repeatedSelection(context, input));
    return {
      SelectionId: selection.id,
      BackupPlanId: input.BackupPlanId,
      CreationDate: toEpochSeconds(selection.createdAt),
    };
  },
});

function factsOf(context: Context, input: Input): CreateSelectionFacts {
  const { caller } = context;
  return {
    caller,
    planArn: planArn(caller.region, caller.account, input.BackupPlanId),
    plan: findPlan(context, input.BackupPlanId),
    wanted: wantedSelection(context, input),
    repeated: repeatedSelection(context, input),
  };
}

function wantedSelection({ world, caller }: Context, input: Input): Selection {
  const { BackupSelection: body, CreatorRequestId } = input;
  const ordinal = world.nextOrdinal;
  return {
    id: drawUuid(drawFrom(world.genesis.seed, 'selection', ordinal)),
    ordinal,
    createdAt: caller.now,
    ...(CreatorRequestId === undefined ? {} : { creatorRequestId: CreatorRequestId }),
    name: body.SelectionName,
    roleArn: body.IamRoleArn,
    resources: body.Resources ?? [],
    notResources: body.NotResources ?? [],
    anyOfTags: (body.ListOfTags ?? []).map(({ ConditionKey, ConditionValue }) => ({
      operator: 'equals',
      key: ConditionKey,
      value: ConditionValue,
    })),
    conditions: conditionsOf(body.Conditions),
  };
}

const conditionsOf = (given: ConditionsInput = {}): TagCondition[] => [
  ...conditions('equals', given.StringEquals),
  ...conditions('not equals', given.StringNotEquals),
  ...conditions('like', given.StringLike),
  ...conditions('not like', given.StringNotLike),
];

const conditions = (
  operator: TagCondition['operator'],
  given: ConditionsInput['StringEquals'] = [],
): TagCondition[] =>
  given.map(({ ConditionKey = '', ConditionValue = '' }) => ({
    operator,
    key: ConditionKey,
    value: ConditionValue,
  }));

/** [N7] */
function repeatedSelection(context: Context, input: Input): Selection | undefined {
  const { CreatorRequestId, BackupPlanId } = input;
  if (CreatorRequestId === undefined) return undefined;
  return findPlan(context, BackupPlanId)?.selections.find(
    ({ creatorRequestId }) => creatorRequestId === CreatorRequestId,
  );
}
