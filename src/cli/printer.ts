// Turns answers into what `--output` asks for, after `--query`. Text and yaml-stream print page by page.
import type { Query } from './jmespath/query.ts';
import { QueryRunError } from './jmespath/query-error.ts';
import { otherError } from './cli-error.ts';
import { indentedJson } from './json-write.ts';
import type { PagedAnswer } from './paging.ts';
import { tableOutput } from './print-table.ts';
import { textOutput } from './print-text.ts';
import { yamlOutput, yamlStreamItem } from './print-yaml.ts';
import { isMap, type Value, type ValueMap } from './value.ts';

export interface Printer {
  readonly format: string;
  readonly query: Query | undefined;
  /** The title of a table. */
  readonly operation: string;
}

/** Formats that print each page when it comes. */
export const printsByPage = ({ format }: Printer): boolean =>
  format === 'text' || format === 'yaml-stream';

/** A whole answer. */
export function printed(printer: Printer, answer: Value): string {
  const value = queried(printer, answer);
  const isEmpty = isMap(value) && value.size === 0;
  switch (printer.format) {
    case 'text':
      return textOutput(value);
    case 'table':
      return tableOutput(printer.operation, value);
    case 'yaml':
      return isEmpty ? '' : yamlOutput(value);
    case 'yaml-stream':
      return isEmpty ? '' : yamlStreamItem(value);
    case 'off':
      return '';
    default:
      return isEmpty ? '' : `${indentedJson(value)}\n`;
  }
}

/** One page: text prints what the pages share of it, the list alone. */
export function printedPage(printer: Printer, page: ValueMap, resultKey: string): string {
  if (printer.format !== 'text') return yamlStreamItem(queried(printer, page));
  return textOutput(queried(printer, new Map([[resultKey, page.get(resultKey) ?? null]])));
}

/** What text tells after the last page when there is more. */
export function printedRest(printer: Printer, paged: PagedAnswer): string {
  if (printer.format !== 'text' || paged.resumeToken === undefined) return '';
  const token: Value = new Map([['NextToken', new Map([['NextToken', paged.resumeToken]])]]);
  return textOutput(queried(printer, token));
}

function queried(printer: Printer, answer: Value): Value {
  if (!printer.query) return answer;
  try {
    return printer.query.search(answer);
  } catch (error) {
    if (error instanceof QueryRunError) throw otherError(error.message);
    throw error;
  }
}
