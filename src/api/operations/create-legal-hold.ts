import {
  type CreateHoldFacts,
  decideCreateHold,
  drawActivation,
} from '../../domain/decide-hold.ts';
import { toEpochSeconds } from '../../domain/instant.ts';
import {
  holdArn,
  type HoldSelection,
  holdStatusAt,
  type LegalHold,
} from '../../domain/legal-hold.ts';
import { drawFrom, drawUuid } from '../../domain/seeded.ts';
import { found } from '../find.ts';
import { selectionView } from '../hold-view.ts';
import { type Context, type InputOf, instantOf, operation } from '../operation.ts';

type Input = InputOf<'CreateLegalHold'>;

/** Puts a legal hold, which is CREATING for a few minutes ([H4]). */
export const createLegalHold = operation<'CreateLegalHold'>({
  name: 'CreateLegalHold',
  decide: (context, input) => decideCreateHold(factsOf(context, input)),
  answer: (context, input, events) => {
    const made = events.find((event) => event.type === 'hold.created');
    const hold = found(made?.hold ?? repeatedHold(context, input));
    return {
      Title: hold.title,
      Status: holdStatusAt(hold, context.world.now),
      Description: hold.description,
      LegalHoldId: hold.id,
      LegalHoldArn: hold.arn,
      CreationDate: toEpochSeconds(hold.createdAt),
      RecoveryPointSelection: selectionView(hold.selection),
    };
  },
});

function factsOf(context: Context, input: Input): CreateHoldFacts {
  const { world } = context;
  const inForce = [...world.holds.values()].filter((hold) =>
    ['CREATING', 'ACTIVE'].includes(holdStatusAt(hold, world.now)),
  );
  return {
    caller: context.caller,
    wanted: wantedHold(context, input),
    holdsInForce: inForce.length,
    repeated: repeatedHold(context, input),
  };
}

function repeatedHold({ world, caller }: Context, input: Input): LegalHold | undefined {
  const token = input.IdempotencyToken;
  return [...world.holds.values()].find(
    (hold) => hold.region === caller.region && hold.idempotencyToken === (token ?? ''),
  );
}

function wantedHold({ world, caller }: Context, input: Input): LegalHold {
  const { account, region, now } = caller;
  const { seed, jobs } = world.genesis;
  const ordinal = world.nextOrdinal;
  const id = drawUuid(drawFrom(seed, 'hold', ordinal));
  return {
    id,
    arn: holdArn(region, account, id),
    ordinal,
    account,
    region,
    title: input.Title,
    description: input.Description,
    selection: selectionOf(input.RecoveryPointSelection),
    tags: input.Tags ?? {},
    ...(input.IdempotencyToken === undefined ? {} : { idempotencyToken: input.IdempotencyToken }),
    createdAt: now,
    activeAt: jobs === 'instant' ? now : drawActivation(seed, ordinal, now),
  };
}

/** An empty list selects as one that is not given. */
function selectionOf(input: Input['RecoveryPointSelection'] = {}): HoldSelection {
  const { VaultNames = [], ResourceIdentifiers = [], DateRange } = input;
  return {
    ...(VaultNames.length === 0 ? {} : { vaultNames: VaultNames }),
    ...(ResourceIdentifiers.length === 0 ? {} : { resources: ResourceIdentifiers }),
    ...(DateRange === undefined
      ? {}
      : { from: instantOf(DateRange.FromDate), to: instantOf(DateRange.ToDate) }),
  };
}
