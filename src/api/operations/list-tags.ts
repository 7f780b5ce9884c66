import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { found } from '../find.ts';
import { operation } from '../operation.ts';
import { pageOf, startOfPage, tokenIsOurs } from '../page.ts';
import { aboutTagged, findTagged, taggedExists } from '../tagged.ts';

/** The tags of a vault or recovery point, in the order in which they were set. */
export const listTags = operation<'ListTags'>({
  name: 'ListTags',
  decide: (context, { ResourceArn, NextToken }) =>
    decide(
      [
        mayAsk(
          context.caller,
          'ListTags',
          ResourceArn,
          aboutTagged(findTagged(context, ResourceArn)),
        ),
        tokenIsOurs(context, `tags of ${ResourceArn}`, NextToken),
        taggedExists(ResourceArn, findTagged(context, ResourceArn)),
      ],
      () => [],
    ),
  answer: (context, input) => {
    const list = `tags of ${input.ResourceArn}`;
    const after = startOfPage(context, list, input.NextToken) ?? 0;
    const { tags } = found(findTagged(context, input.ResourceArn));
    const rows = Object.entries(tags).map(([key, value], index) => ({
      ordinal: index + 1,
      key,
      value,
    }));
    const page = pageOf(context, list, rows.slice(after), input);
    return {
      NextToken: page.nextToken,
      Tags: Object.fromEntries(page.items.map(({ key, value }) => [key, value])),
    };
  },
});
