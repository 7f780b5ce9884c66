// A reply as AWS sends it: the model's status and a JSON body for a success, the error's bare name in
// `x-amzn-ErrorType` for the rest. What is in our words, because AWS's are not known, says so in a header.
import { MODEL_SHAPES } from '../service-model.generated.ts';
import type { ModelOperation } from '../service-model.ts';
import type { Reply, WireRefusal } from './door.ts';
import type { WireFault } from './wire-fault.ts';

/** Set to `ours` where the text of an error is not AWS's. */
export const WORDING_HEADER = 'x-vault-lock-lab-wording';

/** The response to a call that was made. */
export function replyResponse(
  { output, status }: ModelOperation,
  reply: Reply,
  requestId: string,
): Response {
  switch (reply.kind) {
    case 'accepted':
      return response(status, output === undefined ? null : (reply.answer ?? {}), {}, requestId);
    case 'refused':
      return refusalResponse(reply.refusal, requestId);
    case 'failed':
      return refusalResponse(
        { error: 'ServiceUnavailableException', message: reply.message, wording: 'ours' },
        requestId,
      );
  }
}

/** The response to a request that never became a call. */
export function faultResponse(fault: WireFault, requestId: string): Response {
  const { type, status, message, wording } = fault;
  // AWS's front end has this body where no operation is known to put a message into.
  const body =
    message === ''
      ? { Output: { __type: `com.amazon.coral.service#${type}`, message: null }, Version: '1.0' }
      : { message };
  return response(status, body, errorHeaders(type, wording), requestId);
}

function refusalResponse(
  { error, message, wording, code, members = {} }: WireRefusal,
  requestId: string,
): Response {
  const body = { ...(code === undefined ? {} : { Code: code }), Message: message, ...members };
  return response(statusOf(error), body, errorHeaders(error, wording), requestId);
}

function statusOf(error: string): number {
  if (error === 'AccessDeniedException') return 403;
  const isFault = Object.hasOwn(MODEL_SHAPES, error) && MODEL_SHAPES[error]?.fault === true;
  return isFault ? 500 : 400;
}

const errorHeaders = (type: string, wording: 'aws' | 'ours'): Record<string, string> => ({
  'x-amzn-ErrorType': type,
  ...(wording === 'ours' ? { [WORDING_HEADER]: wording } : {}),
});

function response(
  status: number,
  body: object | null,
  headers: Readonly<Record<string, string>>,
  requestId: string,
): Response {
  return new Response(body === null ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'x-amzn-RequestId': requestId, ...headers },
  });
}
