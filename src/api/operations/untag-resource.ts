import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';
import { aboutTagged, findTagged, taggedExists } from '../tagged.ts';

/** Removes tags by their keys; keys that are not there do no harm. */
export const untagResource = operation<'UntagResource'>({
  name: 'UntagResource',
  decide: (context, { ResourceArn, TagKeyList }) => {
    const tagged = findTagged(context, ResourceArn);
    const kept = Object.entries(tagged?.tags ?? {}).filter(([key]) => !TagKeyList.includes(key));
    return decide(
      [
        mayAsk(context.caller, 'UntagResource', ResourceArn, {
          ...aboutTagged(tagged),
          keys: { 'aws:TagKeys': TagKeyList },
        }),
        taggedExists(ResourceArn, tagged),
      ],
      () => [found(tagged).retagged(Object.fromEntries(kept))],
    );
  },
});
