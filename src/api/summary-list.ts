// What the three lists of summaries have in common: the permission, the token and the page.
import type { DomainEvent } from '../domain/event.ts';
import { mayAsk } from '../domain/step.ts';
import { decide, type Verdict } from '../domain/verdict.ts';
import {
  type CountedJob,
  periodOf,
  summariesOf,
  type Summary,
  type SummaryQuery,
} from './job-summaries.ts';
import type { Context } from './operation.ts';
import { pageOf, type PageRequest, startOfPage, tokenIsOurs } from './page.ts';

type Query = SummaryQuery & PageRequest;

/** A token goes on with the same question only. */
const listOf = (name: string, query: Query): string => {
  const { MaxResults: _size, NextToken: _token, ...asked } = query;
  return `${name} ${JSON.stringify(Object.entries(asked).sort())}`;
};

export const summaryList = (name: string, jobs: (context: Context) => Iterable<CountedJob>) => ({
  decide: (context: Context, query: Query): Verdict<DomainEvent> =>
    decide(
      [
        mayAsk(context.caller, name, '*'),
        tokenIsOurs(context, listOf(name, query), query.NextToken),
      ],
      () => [],
    ),
  page: (context: Context, query: Query) => {
    const list = listOf(name, query);
    const after = startOfPage(context, list, query.NextToken) ?? 0;
    const rows = summariesOf(context, query, jobs(context)).filter(
      ({ ordinal }) => ordinal > after,
    );
    const { items, nextToken } = pageOf<Summary>(context, list, rows, query);
    return { items, nextToken, period: periodOf(query) };
  },
});
