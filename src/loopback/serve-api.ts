// The API of a sandbox on the loopback address, for tests and authors. Nothing else can reach it, and nothing
// is kept when it ends.
import type { Server } from 'node:http';
import { bringAll } from '../api/bring.ts';
import type { Door } from '../api/rest/door.ts';
import { handleRequest } from '../api/rest/handle-request.ts';
import { answerFault } from '../api/rest/output-check.ts';
import { bridgeServer } from './http-bridge.ts';
import { type Beginning, ServedSandbox } from './served-sandbox.ts';
import { controlResponse, CONTROLS } from './simulation-controls.ts';

export interface Served {
  readonly server: Server;
  readonly origin: string;
  /** Ends the server and every connection to it. */
  readonly close: () => Promise<void>;
}

/**
 * Serves until the server is closed. Port 0 takes a free one. Rejects where the port cannot be had. An answer that
 * departs from AWS's model is a mistake of ours that clients pass over: it is reported in a sentence.
 */
export async function serveApi(
  beginning: Beginning,
  port: number,
  report: (mistake: string) => void = () => undefined,
): Promise<Served> {
  await bringAll();
  const sandbox = new ServedSandbox(beginning);
  const door: Door = (call) => {
    const reply = sandbox.current.call(call);
    const fault =
      reply.kind === 'accepted' ? answerFault(call.operation, reply.answer ?? {}) : undefined;
    if (fault !== undefined) report(`${call.operation} answers what AWS does not: ${fault}`);
    return Promise.resolve(reply);
  };
  const server = bridgeServer((request) =>
    new URL(request.url).pathname.startsWith(CONTROLS)
      ? controlResponse(request, sandbox)
      : handleRequest(request, door),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' ? address?.port : undefined;
  const origin = `http://127.0.0.1:${String(taken ?? port)}`;
  return { server, origin, close: () => closed(server) };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
