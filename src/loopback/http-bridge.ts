// Between Node's HTTP server and the Request and Response of the fetch API.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** More than any request of the service has. */
const LARGEST_BODY = 10 * 2 ** 20;

/** A client that is busy with something else is to find its connection again. */
const PATIENCE = 10 * 60_000;

export type Answering = (request: Request) => Promise<Response>;

/** A server that answers every request with what the function gives. */
export const bridgeServer = (answering: Answering): Server =>
  createServer({ keepAliveTimeout: PATIENCE }, (incoming, outgoing) => {
    answer(incoming, outgoing, answering).catch(() => {
      // The client has gone, or sent what HTTP does not allow.
      if (!outgoing.headersSent) outgoing.statusCode = 400;
      outgoing.end();
    });
  });

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answering: Answering,
): Promise<void> {
  const body = await bodyOf(incoming);
  if (body === undefined) {
    outgoing.statusCode = 413;
    outgoing.setHeader('connection', 'close');
    outgoing.end();
    return;
  }
  const response = await answering(requestOf(incoming, body));
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    length += chunk.byteLength;
    if (length > LARGEST_BODY) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function requestOf(incoming: IncomingMessage, body: Uint8Array<ArrayBuffer>): Request {
  const { method = 'GET', url = '/' } = incoming;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct))
    for (const value of values) headers.append(name, value);
  const mayHaveBody = method !== 'GET' && method !== 'HEAD';
  return new Request(`http://127.0.0.1${url}`, {
    method,
    headers,
    ...(mayHaveBody && body.byteLength > 0 ? { body } : {}),
  });
}
