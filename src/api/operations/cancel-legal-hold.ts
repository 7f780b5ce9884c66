import { decideCancelHold } from '../../domain/decide-hold.ts';
import { findHold } from '../hold-view.ts';
import { operation } from '../operation.ts';

/** Releases a legal hold: what fell due under it leaves within 24 hours ([H3]). */
export const cancelLegalHold = operation<'CancelLegalHold'>({
  name: 'CancelLegalHold',
  decide: (context, { LegalHoldId, CancelDescription, RetainRecordInDays }) =>
    decideCancelHold({
      caller: context.caller,
      seed: context.world.genesis.seed,
      holdId: LegalHoldId,
      hold: findHold(context, LegalHoldId),
      description: CancelDescription,
      recordDays: RetainRecordInDays,
    }),
});
