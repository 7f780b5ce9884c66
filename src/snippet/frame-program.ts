// Runs in the frame: the AWS SDK, whose requests go to the page around it, and the snippet.
import * as sdk from '@aws-sdk/client-backup';
import type { SmithyRequest, SmithyResponse } from '../sdk/request-handler.ts';
import { withoutImports } from './imports.ts';
import type { FromFrame, SentRequest, ToFrame } from './messages.ts';
import { printed } from './printed.ts';

const tell = (message: FromFrame): void => {
  parent.postMessage(message, '*');
};

interface Waiting {
  readonly resolve: (response: SmithyResponse) => void;
  readonly reject: (error: Error) => void;
}
const waiting = new Map<number, Waiting>();
let lastId = 0;

/** The page answers as a network would. */
const requestHandler = {
  handle: async (request: SmithyRequest) => {
    lastId += 1;
    const id = lastId;
    const { method, path, query, headers, body } = request;
    const sent: SentRequest = { method, path, headers: { ...headers } };
    const answer = new Promise<SmithyResponse>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
    });
    tell({ kind: 'request', id, request: { ...sent, ...(query && { query }), body } });
    const { statusCode, headers: answered, body: bytes } = await answer;
    return { response: { statusCode, headers: answered, body: bytes } };
  },
};

function settle(message: ToFrame): void {
  if (message.kind !== 'response' && message.kind !== 'failed') return;
  const asked = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.kind === 'response') asked?.resolve(message.response);
  else asked?.reject(new Error(message.message));
}

/** The SDK as it is, but for where its client sends what it is asked. */
function sdkFor(region: string, accessKey: string): typeof sdk {
  class BackupClient extends sdk.BackupClient {
    constructor(config: sdk.BackupClientConfig = {}) {
      const credentials = { accessKeyId: accessKey, secretAccessKey: 'simulated' };
      super({ region, credentials, ...config, requestHandler, maxAttempts: 1 });
    }
  }
  class Backup extends sdk.Backup {
    constructor(config: sdk.BackupClientConfig = {}) {
      const credentials = { accessKeyId: accessKey, secretAccessKey: 'simulated' };
      super({ region, credentials, ...config, requestHandler, maxAttempts: 1 });
    }
  }
  return { ...sdk, BackupClient, Backup };
}

const print =
  (isError: boolean) =>
  (...values: unknown[]): void => {
    tell({ kind: 'printed', text: printed(values), isError });
  };
const ownConsole = {
  log: print(false),
  info: print(false),
  debug: print(false),
  dir: print(false),
  table: print(false),
  warn: print(true),
  error: print(true),
};

async function run({ code, region, accessKey }: ToFrame & { kind: 'run' }): Promise<void> {
  try {
    const given = sdkFor(region, accessKey);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the frame is there to run what people write
    const body = new Function(
      'sdk',
      'console',
      `return (async () => {\n${withoutImports(code)}\n})()`,
    );
    await (body as (given: typeof sdk, console: typeof ownConsole) => Promise<unknown>)(
      given,
      ownConsole,
    );
    tell({ kind: 'over' });
  } catch (error) {
    tell({ kind: 'over', error: printed([error]) });
  }
}

addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== parent) return;
  if (event.data.kind === 'run') void run(event.data);
  else settle(event.data);
});
tell({ kind: 'ready' });
