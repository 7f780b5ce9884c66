// AWS Backup's REST-JSON protocol: a request of any client becomes a call at the door, and its reply a response.
// The tables of the model come along: load this file when it is first used.
import { drawFrom, drawUuid } from '../../domain/seeded.ts';
import type { Call } from '../../simulation/log.ts';
import { operationNamed } from '../operations.ts';
import { MODEL_OPERATIONS } from '../service-model.generated.ts';
import type { ModelOperation } from '../service-model.ts';
import { principalOfKey } from './access-keys.ts';
import { credentialsIn } from './credentials.ts';
import type { Door } from './door.ts';
import { readInput } from './read-input.ts';
import { routed } from './route.ts';
import { unknownOperation, WireFault } from './wire-fault.ts';
import { faultResponse, replyResponse } from './write-reply.ts';

export interface ReadCall {
  readonly operation: ModelOperation;
  readonly call: Call;
}

/**
 * Answers any request at all, and never throws. The request ID follows from the request and its place in the
 * log. Bring the whole service before (`bringAll`): what has not been brought counts as not offered.
 */
export async function handleRequest(request: Request, door: Door): Promise<Response> {
  let body = '';
  try {
    body = await request.text();
    const { operation, call } = readCall(request, body);
    if (operationNamed(call.operation) === undefined) throw notOffered(call.operation);
    const reply = await door(call);
    const place = reply.kind === 'failed' ? 0 : reply.seq;
    return replyResponse(operation, reply, requestIdOf(request, body, place));
  } catch (error) {
    return faultResponse(faultOf(error), requestIdOf(request, body, 0));
  }
}

/** The call that a request makes. Throws `WireFault`. */
export function readCall(
  { method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>,
  body: string,
): ReadCall {
  const { pathname, searchParams: query } = new URL(url);
  const route = routed(method, pathname, query);
  const operation = MODEL_OPERATIONS[route?.operation ?? ''];
  if (route === undefined || operation === undefined) throw unknownOperation();
  const { accessKey, region } = credentialsIn(headers);
  const input = readInput(operation, { labels: route.labels, query, body });
  const call = { principal: principalOfKey(accessKey), region, operation: route.operation, input };
  return { operation, call };
}

const notOffered = (operation: string): WireFault =>
  new WireFault(
    'UnknownOperationException',
    404,
    `Vault Lock Lab does not offer ${operation}: see its coverage page.`,
    'ours',
  );

function faultOf(error: unknown): WireFault {
  if (error instanceof WireFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new WireFault('InternalFailure', 500, message, 'ours');
}

const requestIdOf = ({ method, url }: Request, body: string, place: number): string =>
  drawUuid(drawFrom('request', place, method, url, body));
