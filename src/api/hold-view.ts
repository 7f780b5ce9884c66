// Legal holds in AWS's words, and how an operation finds one.
import { toEpochSeconds } from '../domain/instant.ts';
import {
  type HoldSelection,
  holdStatusAt,
  isOnRecordAt,
  type LegalHold,
} from '../domain/legal-hold.ts';
import type { Context } from './operation.ts';

/** The hold if its record is kept in the caller's Region ([H13]). */
export function findHold({ world, caller }: Context, id: string): LegalHold | undefined {
  const hold = world.holds.get(id);
  return hold?.region === caller.region && isOnRecordAt(hold, world.now) ? hold : undefined;
}

export const selectionView = ({ vaultNames, resources, from, to }: HoldSelection) => ({
  VaultNames: vaultNames,
  ResourceIdentifiers: resources,
  DateRange:
    from === undefined || to === undefined
      ? undefined
      : { FromDate: toEpochSeconds(from), ToDate: toEpochSeconds(to) },
});

/** The members that GetLegalHold and ListLegalHolds share. */
export function holdView({ world }: Context, hold: LegalHold) {
  const { cancellation } = hold;
  const status = holdStatusAt(hold, world.now);
  return {
    Title: hold.title,
    Status: status,
    Description: hold.description,
    LegalHoldId: hold.id,
    LegalHoldArn: hold.arn,
    CreationDate: toEpochSeconds(hold.createdAt),
    CancellationDate:
      cancellation === undefined || status !== 'CANCELED'
        ? undefined
        : toEpochSeconds(cancellation.doneAt),
  };
}
