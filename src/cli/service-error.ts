// An answer that is an error: its code, its message, and the members that its shape adds.
import { CliError } from './cli-error.ts';
import { pythonText } from './python-text.ts';
import { bodyOf, readShape, type TimestampForm } from './response.ts';
import type { Operation } from './service.ts';
import { isMap, type Value } from './value.ts';

export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ServiceError {
  readonly code: string;
  readonly message: string;
  /** Members of the error's shape other than these two, in the model's order. */
  readonly more: ReadonlyMap<string, Value>;
}

export function readServiceError(
  operation: Operation,
  response: WireResponse,
  times: TimestampForm,
): ServiceError {
  if (isGeneric(response))
    return { code: String(response.status), message: reasonOf(response.status), more: new Map() };
  const body = bodyOf(response.body);
  const members = isMap(body) ? body : new Map<string, Value>();
  const message = members.get('message') ?? members.get('Message') ?? '';
  const code = codeOf(response, members);
  const { service } = operation;
  const isModelled = service.shapes[code]?.exception === true;
  const more = isModelled ? readShape(service, code, body, times) : new Map<string, Value>();
  const others = [...more].filter(([name]) => name !== 'Code' && !/^message$/i.test(name));
  return { code, message: pythonText(message), more: new Map(others) };
}

/** A proxy's or a balancer's page, or nothing at all, instead of the service's own words. */
function isGeneric({ status, body }: WireResponse): boolean {
  const text = body.trim();
  return status >= 500 && (text === '' || text.startsWith('<html>'));
}

const reasons: Readonly<Record<number, string>> = {
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  505: 'HTTP Version Not Supported',
};

const reasonOf = (status: number): string => reasons[status] ?? '';

/** The header's name wins, then the body's `code`, then its `__type`, then the status. */
function codeOf(response: WireResponse, body: ReadonlyMap<string, Value>): string {
  const header = Object.entries(response.headers).find(
    ([name]) => name.toLowerCase() === 'x-amzn-errortype',
  );
  const given = header?.[1] ?? body.get('code') ?? body.get('Code') ?? body.get('__type');
  if (given === undefined || given === null) return String(response.status);
  const text = pythonText(given).split(':')[0] ?? '';
  return text.slice(text.lastIndexOf('#') + 1);
}

/** The failure that ends the command. */
export function serviceFailure(
  operation: Operation,
  error: ServiceError,
  triesReached: number | undefined,
): CliError {
  const retries = triesReached === undefined ? '' : ` (reached max retries: ${triesReached - 1})`;
  const details = new Map<string, Value>([
    ['Message', error.message],
    ['Code', error.code],
    ...error.more,
  ]);
  return new CliError(
    'service',
    `An error occurred (${error.code}) when calling the ${operation.name} operation${retries}: ${error.message}`,
    details,
  );
}
