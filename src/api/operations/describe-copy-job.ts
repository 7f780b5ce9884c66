import { copyExists } from '../../domain/copy-steps.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { copyView } from '../copy-view.ts';
import { found } from '../find.ts';
import { type Context, operation } from '../operation.ts';

export const describeCopyJob = operation<'DescribeCopyJob'>({
  name: 'DescribeCopyJob',
  decide: (context, { CopyJobId }) =>
    decide(
      [
        mayAsk(context.caller, 'DescribeCopyJob', '*'),
        copyExists(CopyJobId, findCopy(context, CopyJobId)),
      ],
      () => [],
    ),
  answer: (context, { CopyJobId }) => ({
    CopyJob: copyView(context.world, found(findCopy(context, CopyJobId))),
  }),
});

const findCopy = ({ world, caller }: Context, id: string) => {
  const copy = world.copies.get(id);
  return copy?.region === caller.region ? copy : undefined;
};
