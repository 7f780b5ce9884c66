import { answer, denial, mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';
import { protectedResource } from '../protected-resource.ts';

export const describeProtectedResource = operation<'DescribeProtectedResource'>({
  name: 'DescribeProtectedResource',
  decide: (context, { ResourceArn }) => {
    const resource = protectedResource(context, ResourceArn);
    return decide(
      [
        mayAsk(context.caller, 'DescribeProtectedResource', ResourceArn),
        {
          rule: 'E4',
          ask: () =>
            answer(
              { Resource: ResourceArn, 'Has a recovery point': resource !== undefined },
              resource !== undefined,
              denial(
                'ResourceNotFoundException',
                'ours',
                `There is no recovery point of ${ResourceArn} in this account and Region.`,
              ),
            ),
        },
      ],
      () => [],
    );
  },
  answer: (context, { ResourceArn }) => found(protectedResource(context, ResourceArn)).view,
});
