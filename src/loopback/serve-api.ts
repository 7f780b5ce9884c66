// The API of a sandbox on the loopback address, for tests and authors. Nothing else can reach it, and nothing
// is kept when it ends.
import type { Server } from 'node:http';
import { bringAll } from '../api/bring.ts';
import { handleRequest } from '../api/rest/handle-request.ts';
import { bridgeServer } from './http-bridge.ts';
import { type Beginning, ServedSandbox } from './served-sandbox.ts';
import { controlResponse, CONTROLS } from './simulation-controls.ts';

export interface Served {
  readonly server: Server;
  readonly origin: string;
  /** Ends the server and every connection to it. */
  readonly close: () => Promise<void>;
}

/** Serves until the server is closed. Port 0 takes a free one. Rejects where the port cannot be had. */
export async function serveApi(beginning: Beginning, port: number): Promise<Served> {
  await bringAll();
  const sandbox = new ServedSandbox(beginning);
  const server = bridgeServer((request) =>
    new URL(request.url).pathname.startsWith(CONTROLS)
      ? controlResponse(request, sandbox)
      : handleRequest(request, sandbox.current.door),
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
