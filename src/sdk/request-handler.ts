// Lets the AWS SDK for JavaScript v3 talk to a sandbox without a network: a Smithy HTTP handler that answers
// what the client has put together. It is recognised by its methods; the SDK itself is not needed here.
import { bringAll } from '../api/bring.ts';
import type { Door } from '../api/rest/door.ts';
import { handleRequest } from '../api/rest/handle-request.ts';

/** What Smithy hands to a handler, as far as it is read here. */
export interface SmithyRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export interface SmithyResponse {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

export interface RequestHandler {
  readonly metadata: { readonly handlerProtocol: string };
  readonly handle: (
    request: SmithyRequest,
    options?: { readonly abortSignal?: { readonly aborted: boolean } },
  ) => Promise<{ response: SmithyResponse }>;
  readonly updateHttpClientConfig: () => void;
  readonly httpHandlerConfigs: () => Record<string, never>;
  readonly destroy: () => void;
}

/**
 * The `requestHandler` of a client: `new BackupClient({ region, credentials, requestHandler })`. The access key
 * says as whom, the client's Region where (see `access-keys.ts`).
 */
export const requestHandler = (door: Door): RequestHandler => ({
  metadata: { handlerProtocol: 'http/1.1' },
  handle: async (request, { abortSignal } = {}) => {
    if (abortSignal?.aborted === true) throw aborted();
    await bringAll();
    return { response: await smithyResponse(await handleRequest(fetchRequest(request), door)) };
  },
  updateHttpClientConfig: () => undefined,
  httpHandlerConfigs: () => ({}),
  destroy: () => undefined,
});

function fetchRequest({ method, path, query = {}, headers, body }: SmithyRequest): Request {
  const hasBody = method !== 'GET' && method !== 'HEAD' && body !== undefined && body !== '';
  return new Request(`http://sandbox.invalid${path}${queryText(query)}`, {
    method,
    headers: readHeaders(headers),
    ...(hasBody ? { body: body as BodyInit } : {}),
  });
}

/** A page may not set every header that a client signs; only these are read. */
function readHeaders(headers: SmithyRequest['headers']): Headers {
  const read = Object.entries(headers).filter(([name]) =>
    ['authorization', 'x-amz-date', 'content-type'].includes(name.toLowerCase()),
  );
  return new Headers(read);
}

function queryText(query: NonNullable<SmithyRequest['query']>): string {
  const parts = Object.entries(query).flatMap(([name, value]) => {
    const key = encodeURIComponent(name);
    if (value === null) return [key];
    const values = typeof value === 'string' ? [value] : value;
    return values.map((each) => `${key}=${encodeURIComponent(each)}`);
  });
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

async function smithyResponse(response: Response): Promise<SmithyResponse> {
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers),
    body: new Uint8Array(await response.arrayBuffer()),
  };
}

const aborted = (): Error => Object.assign(new Error('Request aborted'), { name: 'AbortError' });
