import { restoreExists } from '../../domain/decide-restore.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { found } from '../find.ts';
import { findRestore } from '../find-restore.ts';
import { operation } from '../operation.ts';
import { restoreView } from '../restore-view.ts';

export const describeRestoreJob = operation<'DescribeRestoreJob'>({
  name: 'DescribeRestoreJob',
  decide: (context, { RestoreJobId }) =>
    decide(
      [
        mayAsk(context.caller, 'DescribeRestoreJob', '*'),
        restoreExists(RestoreJobId, findRestore(context, RestoreJobId)),
      ],
      () => [],
    ),
  answer: (context, { RestoreJobId }) =>
    restoreView(context.world, found(findRestore(context, RestoreJobId))),
});
