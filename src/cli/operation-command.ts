// Runs one command of a service: its words become an input, the input calls, the answers output.
import { parseArguments, type Argument, type Parsed } from './argument-parser.ts';
import { callOperation } from './caller.ts';
import { CliError, parameterError } from './cli-error.ts';
import { completed } from './completed-input.ts';
import { operationHelp } from './help.ts';
import { inputDocument } from './input-document.ts';
import { memberOptions, operationLevel } from './option-table.ts';
import { memberValue, type GivenValue } from './option-value.ts';
import { allPages, joinedPages, type PageOptions } from './paging.ts';
import { printed, printedPage, printedRest, printsByPage } from './printer.ts';
import type { Running } from './running.ts';
import type { Operation } from './service.ts';
import { inputSkeleton, outputSkeleton } from './skeleton-command.ts';
import { PlainMap, type ValueMap } from './value.ts';

/** Throws CliError. */
export async function runOperation(
  running: Running,
  operation: Operation,
  words: readonly string[],
): Promise<void> {
  if (words.length === 1 && words[0] === 'help') {
    running.out(operationHelp(operation));
    return;
  }
  const parsed = parseArguments(tableFor(operation, words), words);
  const help = parsed.kept.get('help');
  if (help === 'help') {
    running.out(operationHelp(operation));
    return;
  }
  const left = typeof help === 'string' ? [...parsed.left, help] : parsed.left;
  if (left.length > 0) throw new CliError('unknown-options', `Unknown options: ${left.join(', ')}`);
  const isPaged = pagesAutomatically(running, operation, parsed);
  const given = givenInput(running, operation, parsed);
  const document = inputDocument(parsed.kept, running.surroundings);
  for (const [member, value] of document ?? []) if (!given.has(member)) given.set(member, value);
  const skeleton = parsed.kept.get('--generate-cli-skeleton');
  if (skeleton === 'output') {
    outputSkeleton(running, operation, given);
    return;
  }
  if (skeleton !== undefined) {
    running.out(inputSkeleton(operation, skeleton === 'yaml-input'));
    return;
  }
  const pages = isPaged && !namesPages(operation, given);
  const options = pageOptions(parsed);
  // Nobody takes the client's page options out of the input then, and its check finds them.
  if (!pages && Object.keys(options).length > 0) given.set('PaginationConfig', new PlainMap());
  await run(running, operation, given, pages ? options : undefined);
}

/** An input document or an input's skeleton takes the requirement off the single options. */
function tableFor(operation: Operation, words: readonly string[]): readonly Argument[] {
  const table = operationLevel(operation);
  const skeleton = words.indexOf('--generate-cli-skeleton');
  const isLifted =
    words.includes('--cli-input-json') ||
    words.includes('--cli-input-yaml') ||
    (skeleton >= 0 && words[skeleton + 1] !== 'output');
  if (!isLifted) return table;
  return table.map((argument) => ({ ...argument, required: false }));
}

/** The service's own page options switch the paging off, and then the client's may not be there. */
function pagesAutomatically(running: Running, operation: Operation, parsed: Parsed): boolean {
  const { pages } = operation.model;
  if (!pages) return false;
  const own = memberOptions(operation).filter(({ member }) =>
    [pages.inputToken, pages.limitKey].includes(member),
  );
  const isManual = own.some(({ keep }) => parsed.kept.has(keep));
  if (!isManual && !running.settings.has('--no-paginate')) return true;
  const used = ['--starting-token', '--page-size', '--max-items'].filter((name) => {
    const kept = parsed.kept.get(name);
    return kept !== undefined && kept !== 0n && kept !== '';
  });
  if (used.length > 0)
    throw parameterError(
      `Cannot specify --no-paginate along with pagination arguments: ${used.join(', ')}`,
    );
  return false;
}

/** Page members in an input document switch it off as well. */
function namesPages(operation: Operation, given: ReadonlyMap<string, GivenValue>): boolean {
  const { pages } = operation.model;
  return pages !== undefined && (given.has(pages.inputToken) || given.has(pages.limitKey));
}

function givenInput(
  running: Running,
  operation: Operation,
  parsed: Parsed,
): Map<string, GivenValue> {
  const given = new Map<string, GivenValue>();
  for (const option of memberOptions(operation)) {
    const kept = parsed.kept.get(option.keep);
    if (kept === undefined || given.has(option.member)) continue;
    given.set(option.member, memberValue(operation.service, option, kept, running.surroundings));
  }
  const maxItems = parsed.kept.get('--max-items');
  if (typeof maxItems === 'bigint' && maxItems <= 0n)
    running.err('warning: Non-positive values for --max-items may result in undefined behavior.\n');
  return given;
}

function pageOptions(parsed: Parsed): PageOptions {
  const maxItems = parsed.kept.get('--max-items');
  const pageSize = parsed.kept.get('--page-size');
  const startingToken = parsed.kept.get('--starting-token');
  return {
    ...(typeof maxItems === 'bigint' ? { maxItems: Number(maxItems) } : {}),
    ...(typeof pageSize === 'bigint' ? { pageSize } : {}),
    ...(typeof startingToken === 'string' ? { startingToken } : {}),
  };
}

async function run(
  running: Running,
  operation: Operation,
  given: Map<string, GivenValue>,
  paged: PageOptions | undefined,
): Promise<void> {
  const calling = running.calling();
  const printer = running.printer(operation);
  const call = (input: ReadonlyMap<string, GivenValue>) =>
    callOperation(calling(), operation, completed(running, operation, input));
  const { pages } = operation.model;
  if (!paged || !pages) {
    running.out(printed(printer, await call(given)));
    return;
  }
  const answer = await allPages(pages, given as unknown as ValueMap, paged, {
    call,
    onPage: (page) => {
      if (printsByPage(printer)) running.out(printedPage(printer, page, pages.resultKey));
    },
  });
  running.out(
    printsByPage(printer) ? printedRest(printer, answer) : printed(printer, joinedPages(answer)),
  );
}
