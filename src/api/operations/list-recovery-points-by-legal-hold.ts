import { holdExists } from '../../domain/decide-hold.ts';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { pointsIn, vaultsIn } from '../../simulation/world.ts';
import { findHold } from '../hold-view.ts';
import { type Context, type InputOf, operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';

type Input = InputOf<'ListRecoveryPointsByLegalHold'>;

const list = ({ LegalHoldId }: Input): string => `points of ${LegalHoldId}`;

/** The recovery points that the hold is on, in the order in which they were made; none once it is released. */
export const listRecoveryPointsByLegalHold = operation<'ListRecoveryPointsByLegalHold'>({
  name: 'ListRecoveryPointsByLegalHold',
  decide: (context, input) => {
    const { LegalHoldId, NextToken } = input;
    const hold = findHold(context, LegalHoldId);
    return decide(
      [
        mayAsk(context.caller, 'ListRecoveryPointsByLegalHold', hold?.arn ?? LegalHoldId),
        tokenIsOurs(context, list(input), NextToken),
        holdExists(LegalHoldId, hold, 'InvalidParameterValueException'),
      ],
      () => [],
    );
  },
  answer: (context, input) => {
    const rows = heldPoints(context, input);
    const page = pageOf(context, list(input), rows, input);
    return { RecoveryPoints: page.items.map(memberView), NextToken: page.nextToken };
  },
});

function heldPoints(context: Context, input: Input): RecoveryPoint[] {
  const { world, caller } = context;
  const after = startOfPage(context, list(input), input.NextToken) ?? 0;
  return vaultsIn(world, caller.region)
    .flatMap(({ arn }) => [...pointsIn(world, arn, after)])
    .filter(({ heldBy = [] }) => heldBy.some(({ id }) => id === input.LegalHoldId))
    .sort((one, other) => one.ordinal - other.ordinal);
}

const memberView = (point: RecoveryPoint) => ({
  RecoveryPointArn: point.arn,
  ResourceArn: point.resourceArn,
  ResourceType: point.resourceType,
  BackupVaultName: point.vaultArn.split(':').at(-1),
});
