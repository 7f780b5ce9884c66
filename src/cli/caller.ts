// Sends one call, with the retries of the standard mode, which wait for nothing here.
import { otherError } from './cli-error.ts';
import { readAnswer, type TimestampForm } from './response.ts';
import type { Operation } from './service.ts';
import {
  readServiceError,
  serviceFailure,
  type ServiceError,
  type WireResponse,
} from './service-error.ts';
import type { ValueMap } from './value.ts';
import { targetOf, wireRequest, type DecodedCall, type WireRequest } from './wire-request.ts';
import { decodedCall } from './wire-route.ts';

/** One request, told in both ways: decoded for an engine at hand, and as it stands on the wire. */
export interface TransportRequest extends DecodedCall {
  /** `backup` or `sts`. */
  readonly service: string;
  readonly region: string;
  readonly profile: string | undefined;
  /** Undefined for a request that is not signed. */
  readonly accessKey: string | undefined;
  readonly endpoint: string | undefined;
  readonly wire: WireRequest;
  /** The path with its query. */
  readonly target: string;
}

export type Transport = (request: TransportRequest) => Promise<WireResponse>;

/** Thrown by a transport that reaches nobody. */
export class NoConnection extends Error {}

export interface Calling {
  readonly transport: Transport;
  readonly from: Pick<TransportRequest, 'region' | 'profile' | 'accessKey' | 'endpoint'>;
  readonly tries: number;
  readonly times: TimestampForm;
  /** Every request that was answered is added here. */
  readonly calls: DecodedCall[];
  readonly debug: (line: string) => void;
}

/** The answer by its shape. Throws CliError for an error of the service. */
export async function callOperation(
  calling: Calling,
  operation: Operation,
  input: ValueMap,
): Promise<ValueMap> {
  const request = requestOf(calling, operation, input);
  for (let tries = 1; ; tries += 1) {
    const response = await sent(calling, operation, request);
    if (response.status < 301) return readAnswer(operation, response.body, calling.times);
    const error = readServiceError(operation, response, calling.times);
    const again = isWorthAnotherTry(response, error);
    if (!again || tries >= calling.tries)
      throw serviceFailure(operation, error, again ? tries : undefined);
    calling.debug(`Retry needed: ${error.code}, try ${tries} of ${calling.tries}`);
  }
}

function requestOf(calling: Calling, operation: Operation, input: ValueMap): TransportRequest {
  const { service } = operation;
  const wire = wireRequest(operation, input);
  const decoded = decodedCall(service, wire) ?? { operation: operation.name, input: {} };
  return { ...calling.from, ...decoded, service: service.name, wire, target: targetOf(wire) };
}

async function sent(
  calling: Calling,
  operation: Operation,
  request: TransportRequest,
): Promise<WireResponse> {
  calling.debug(`Making request for ${operation.name}: ${request.wire.method} ${request.target}`);
  if (request.wire.body !== undefined) calling.debug(`Request body: ${request.wire.body}`);
  try {
    const response = await calling.transport(request);
    calling.calls.push({ operation: request.operation, input: request.input });
    calling.debug(`Response status: ${response.status}, body: ${response.body}`);
    return response;
  } catch (error) {
    if (!(error instanceof NoConnection)) throw error;
    const host =
      request.endpoint?.replace(/\/$/, '') ??
      `https://${request.service}.${request.region}.amazonaws.com`;
    throw otherError(`Could not connect to the endpoint URL: "${host}${request.target}"`);
  }
}

const throttling = new Set([
  ...['Throttling', 'ThrottlingException', 'ThrottledException', 'RequestThrottledException'],
  ...['TooManyRequestsException', 'ProvisionedThroughputExceededException', 'RequestThrottled'],
  ...['TransactionInProgressException', 'RequestLimitExceeded', 'BandwidthLimitExceeded'],
  ...['LimitExceededException', 'SlowDown', 'PriorRequestNotComplete', 'EC2ThrottledException'],
  ...['RequestTimeout', 'RequestTimeoutException'],
]);

function isWorthAnotherTry(response: WireResponse, error: ServiceError): boolean {
  return [500, 502, 503, 504].includes(response.status) || throttling.has(error.code);
}
