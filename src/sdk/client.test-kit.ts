// For tests: the real SDK before a world. Every response on the way is held against the model.
import { BackupClient } from '@aws-sdk/client-backup';
import { accessKeyOf } from '../api/rest/access-keys.ts';
import { readCall } from '../api/rest/handle-request.ts';
import type { LoggedWorld } from '../api/rest/logged-world.ts';
import { errorFault, responseFault } from '../api/rest/output-check.ts';
import type { PrincipalId } from '../domain/principal.ts';
import { requestHandler, type RequestHandler, type SmithyRequest } from './request-handler.ts';

interface As {
  readonly principal?: PrincipalId;
  readonly region?: string;
}

/** A client of the world. It makes one attempt: nothing here is to be retried. */
export const clientOf = (
  behind: LoggedWorld,
  { principal = 'root', region = 'us-east-1' }: As = {},
): BackupClient =>
  new BackupClient({
    region,
    credentials: { accessKeyId: accessKeyOf(principal), secretAccessKey: 'any' },
    maxAttempts: 1,
    requestHandler: checked(requestHandler(behind.door)),
  });

function checked(handler: RequestHandler): RequestHandler {
  return {
    ...handler,
    handle: async (request, options) => {
      const answered = await handler.handle(request, options);
      const { statusCode, headers, body } = answered.response;
      const text = new TextDecoder().decode(body);
      const error = headers['x-amzn-errortype'];
      const operation = operationOf(request);
      const fault =
        error === undefined ? responseFault(operation, statusCode, text) : errorFault(error, text);
      if (fault !== undefined) throw new Error(`${operation} answers what AWS does not: ${fault}`);
      return answered;
    },
  };
}

function operationOf({ method, path, query = {} }: SmithyRequest): string {
  const flags = Object.keys(query).filter((name) => name === 'delete');
  const url = `http://sandbox.invalid${path}?${flags.join('&')}`;
  return readCall({ method, url, headers: new Headers() }, '').call.operation;
}
