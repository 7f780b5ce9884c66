import { type BackupPlan, currentVersion, planArn } from '../../domain/backup-plan.ts';
import { type CreatePlanFacts, decideCreatePlan } from '../../domain/decide-plan.ts';
import { toEpochSeconds } from '../../domain/instant.ts';
import { drawFrom, drawUuid } from '../../domain/seeded.ts';
import { nextRunsOf } from '../../simulation/plan-runs.ts';
import { found } from '../find.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { noEventIsGiven, plansIn, vaultNameInWords, versionOf } from '../plan-form.ts';
import { settingsOf } from '../plan-view.ts';
import { afterWords, requestIdIsAllowed } from '../said-in-words.ts';

type Input = InputOf<'CreateBackupPlan'>;

/** Makes a plan; a repeated CreatorRequestId answers with the plan that it made before ([N7]). */
export const createBackupPlan = operation<'CreateBackupPlan'>({
  name: 'CreateBackupPlan',
  awsWords: vaultNameInWords,
  decide: (context, input) =>
    afterWords(requestIdIsAllowed(input.CreatorRequestId), () =>
      afterWords(noEventIsGiven(input.BackupPlan), () => decideCreatePlan(factsOf(context, input))),
    ),
  answer: (context, input, events) => {
    const made = events.find((event) => event.type === 'plan.created');
    const plan = found(made?.plan ?? repeatedPlan(context, input));
    const version = currentVersion(plan);
    return {
      BackupPlanId: plan.id,
      BackupPlanArn: plan.arn,
      CreationDate: toEpochSeconds(plan.createdAt),
      VersionId: version.id,
      AdvancedBackupSettings: settingsOf(version),
    };
  },
});

function factsOf(context: Context, input: Input): CreatePlanFacts {
  const { world, caller } = context;
  const { account, region, now } = caller;
  const ordinal = world.nextOrdinal;
  const id = drawUuid(drawFrom(world.genesis.seed, 'plan', ordinal));
  const version = versionOf(context, input.BackupPlan, ordinal + 1);
  const { CreatorRequestId } = input;
  return {
    caller,
    wanted: {
      id,
      arn: planArn(region, account, id),
      ordinal,
      account,
      region,
      createdAt: now,
      ...(CreatorRequestId === undefined ? {} : { creatorRequestId: CreatorRequestId }),
      tags: input.BackupPlanTags ?? {},
      versions: [version],
      selections: [],
    },
    version,
    nextRunsOf: (made) => nextRunsOf(made, now),
    plansInRegion: plansThere(context),
    repeated: repeatedPlan(context, input),
  };
}

const plansThere = (context: Context): BackupPlan[] =>
  plansIn(context).filter(({ deletedAt }) => deletedAt === undefined);

/** [N7] */
const repeatedPlan = (context: Context, { CreatorRequestId }: Input): BackupPlan | undefined =>
  CreatorRequestId === undefined
    ? undefined
    : plansThere(context).find(({ creatorRequestId }) => creatorRequestId === CreatorRequestId);
