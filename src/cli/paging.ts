// Goes through the pages of a list as the real client does: page after page until there is no token, cut
// where `--max-items` says, with a token of its own to go on from there.
import type { ModelPages } from '../api/service-model.ts';
import { otherError } from './cli-error.ts';
import { decodePageToken, encodePageToken } from './page-token.ts';
import { pythonRepr } from './python-text.ts';
import { isFalse } from './jmespath/comparison.ts';
import { isList, type Value, type ValueMap } from './value.ts';

export interface PageOptions {
  readonly maxItems?: number;
  readonly pageSize?: bigint;
  readonly startingToken?: string;
}

export interface PagedAnswer {
  readonly pages: readonly ValueMap[];
  readonly resultKey: string;
  /** Where the rest begins, when it was cut. */
  readonly resumeToken?: string;
}

interface PageWay {
  readonly call: (input: ValueMap) => Promise<ValueMap>;
  /** Told of each page before the next is asked for. */
  readonly onPage: (page: ValueMap, isFirst: boolean) => void;
}

/** Throws CliError where the service gives the same token twice. */
export async function allPages(
  model: ModelPages,
  input: ValueMap,
  options: PageOptions,
  through: PageWay,
): Promise<PagedAnswer> {
  const { inputToken, outputToken, limitKey, resultKey } = model;
  const start =
    options.startingToken === undefined
      ? undefined
      : decodePageToken(inputToken, options.startingToken);
  let current = start ? withToken(input, inputToken, start.token) : new Map(input);
  if (options.pageSize !== undefined) current.set(limitKey, options.pageSize);
  const pages: ValueMap[] = [];
  let token: Value = start?.token ?? null;
  let previous: Value = null;
  let total = 0;
  for (;;) {
    const isFirst = pages.length === 0;
    const answer = await through.call(current);
    const skip = isFirst && start ? start.skip : 0;
    const page = isFirst && start ? skipped(answer, resultKey, skip) : answer;
    const items = itemsOf(page, resultKey);
    const surplus = options.maxItems === undefined ? 0 : total + items.length - options.maxItems;
    if (surplus > 0) {
      const kept = items.slice(0, items.length - surplus);
      const cut = new Map(page).set(resultKey, kept);
      pages.push(cut);
      through.onPage(cut, isFirst);
      const done = items.length - surplus + skip;
      return { pages, resultKey, resumeToken: encodePageToken(inputToken, token, done) };
    }
    pages.push(page);
    through.onPage(page, isFirst);
    total += items.length;
    const next = page.get(outputToken) ?? null;
    token = isFalse(next) ? null : next;
    if (token === null) return { pages, resultKey };
    if (total === options.maxItems)
      return { pages, resultKey, resumeToken: encodePageToken(inputToken, token) };
    if (previous !== null && previous === token)
      throw otherError(
        `Error during pagination: The same next token was received twice: ${pythonRepr(new Map([[inputToken, token]]))}`,
      );
    current = withToken(current, inputToken, token);
    previous = token;
  }
}

function withToken(input: ValueMap, name: string, token: Value): Map<string, Value> {
  const result = new Map(input);
  if (token === null || token === 'None') result.delete(name);
  else result.set(name, token);
  return result;
}

function skipped(page: ValueMap, resultKey: string, skip: number): ValueMap {
  const items = page.get(resultKey) ?? null;
  return new Map(page).set(resultKey, isList(items) ? items.slice(skip) : null);
}

const itemsOf = (page: ValueMap, resultKey: string): readonly Value[] => {
  const items = page.get(resultKey) ?? null;
  return isList(items) ? items : [];
};

/** All pages as one answer, the way json, yaml and table print it. */
export function joinedPages(paged: PagedAnswer): ValueMap {
  const result = new Map<string, Value>();
  for (const page of paged.pages) {
    const items = page.get(paged.resultKey) ?? null;
    if (items === null) continue;
    const before = result.get(paged.resultKey);
    result.set(
      paged.resultKey,
      isList(before ?? null) && isList(items) ? [...(before as readonly Value[]), ...items] : items,
    );
  }
  if (paged.resumeToken !== undefined) result.set('NextToken', paged.resumeToken);
  return result;
}
