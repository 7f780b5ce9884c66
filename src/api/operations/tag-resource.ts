import { tagsFit } from '../../domain/decide-vault.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';
import { aboutTagged, findTagged, taggedExists } from '../tagged.ts';

/** Adds tags, or replaces the values of keys that are there. */
export const tagResource = operation<'TagResource'>({
  name: 'TagResource',
  decide: (context, { ResourceArn, Tags }) => {
    const tagged = findTagged(context, ResourceArn);
    const tags = { ...tagged?.tags, ...Tags };
    return decide(
      [
        mayAsk(context.caller, 'TagResource', ResourceArn, {
          ...aboutTagged(tagged),
          requestTags: Tags,
        }),
        taggedExists(ResourceArn, tagged),
        tagsFit(tags),
      ],
      () => [found(tagged).retagged(tags)],
    );
  },
});
