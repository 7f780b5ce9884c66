// The request handler of the SDK, brought when a client first calls: the tables of the API model that it needs
// stay out of the first load.
import type { RequestHandler } from '../sdk/request-handler.ts';
import type { Call } from '../simulation/log.ts';
import type { CallResult } from './result.ts';

/** A handler for `new BackupClient({ requestHandler })` whose calls go through the session like any other. */
export const lateRequestHandler = (
  dispatch: (call: Call) => Promise<CallResult>,
): RequestHandler => ({
  metadata: { handlerProtocol: 'http/1.1' },
  handle: async (request, options) => {
    const { requestHandler } = await import('../sdk/request-handler.ts');
    return requestHandler(dispatch).handle(request, options);
  },
  updateHttpClientConfig: () => undefined,
  httpHandlerConfigs: () => ({}),
  destroy: () => undefined,
});
