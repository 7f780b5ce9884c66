import { holdExists } from '../../domain/decide-hold.ts';
import { toEpochSeconds } from '../../domain/instant.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { found } from '../find.ts';
import { findHold, holdView, selectionView } from '../hold-view.ts';
import { operation } from '../operation.ts';

export const getLegalHold = operation<'GetLegalHold'>({
  name: 'GetLegalHold',
  decide: (context, { LegalHoldId }) => {
    const hold = findHold(context, LegalHoldId);
    return decide(
      [
        mayAsk(context.caller, 'GetLegalHold', hold?.arn ?? LegalHoldId),
        holdExists(LegalHoldId, hold, 'ResourceNotFoundException'),
      ],
      () => [],
    );
  },
  answer: (context, { LegalHoldId }) => {
    const hold = found(findHold(context, LegalHoldId));
    const { cancellation } = hold;
    return {
      ...holdView(context, hold),
      CancelDescription: cancellation?.description,
      RetainRecordUntil: cancellation && toEpochSeconds(cancellation.recordUntil),
      RecoveryPointSelection: selectionView(hold.selection),
    };
  },
});
