// For tests: a world behind the wire, and requests as a client sends them. Every response on the way is held
// against the model.
import { asInstant } from '../../domain/instant.ts';
import type { Genesis } from '../../simulation/world.ts';
import { bringAll } from '../bring.ts';
import { handleRequest, readCall } from './handle-request.ts';
import { LoggedWorld } from './logged-world.ts';
import { errorFault, responseFault } from './output-check.ts';
import { WORDING_HEADER } from './write-reply.ts';

export const ORIGIN = 'http://127.0.0.1';

export const authorization = (accessKey = 'AKIAVAULTLOCKLABROOT', region = 'us-east-1'): string =>
  `AWS4-HMAC-SHA256 Credential=${accessKey}/20210928/${region}/backup/aws4_request, SignedHeaders=host;x-amz-date, Signature=0`;

export async function loggedWorld(genesis: Partial<Genesis> = {}): Promise<LoggedWorld> {
  await bringAll();
  return new LoggedWorld({
    seed: 'seed',
    startsAt: asInstant(Date.UTC(2021, 8, 28, 4, 33, 15)),
    resources: 'any',
    ...genesis,
  });
}

export interface Received {
  readonly status: number;
  readonly error: string | null;
  readonly requestId: string | null;
  readonly wording: string | null;
  readonly body: string;
  readonly json: Readonly<Record<string, unknown>>;
}

interface Sent {
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends a request, and throws where the response is not of AWS's shape. */
export async function send(
  behind: LoggedWorld,
  method: string,
  target: string,
  { body, headers = { authorization: authorization() } }: Sent = {},
): Promise<Received> {
  const request = new Request(ORIGIN + target, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const response = await handleRequest(request, behind.door);
  const text = await response.text();
  const error = response.headers.get('x-amzn-ErrorType');
  const fault =
    error === null
      ? responseFault(operationOf(request, body), response.status, text)
      : errorFault(error, text);
  if (fault !== undefined)
    throw new Error(`${method} ${target} answers what AWS does not: ${fault}`);
  return {
    status: response.status,
    error,
    requestId: response.headers.get('x-amzn-RequestId'),
    wording: response.headers.get(WORDING_HEADER),
    body: text,
    json: (text === '' ? {} : JSON.parse(text)) as Readonly<Record<string, unknown>>,
  };
}

const operationOf = (request: Request, body = ''): string => readCall(request, body).call.operation;
