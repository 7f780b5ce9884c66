// A service that answers what it is told to, in order, the last answer again and again.
import { NoConnection, type Transport } from './caller.ts';
import type { Files } from './parameter-file.ts';
import type { WireResponse } from './service-error.ts';
import type { Surroundings } from './surroundings.ts';

export interface CannedResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly rawBody?: string;
}

export const cannedEnv: Readonly<Record<string, string>> = {
  ...{ TZ: 'UTC', LANG: 'C.UTF-8', AWS_PAGER: '', AWS_DEFAULT_REGION: 'us-east-1' },
  ...{ AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'SECRETEXAMPLE' },
};

export function cannedSurroundings(
  responses: readonly CannedResponse[],
  more: Partial<Surroundings> = {},
): Surroundings {
  return {
    env: cannedEnv,
    files: noFiles,
    transport: cannedTransport(responses),
    uuid: () => '<uuid>',
    ...more,
  };
}

const noFiles: Files = { read: () => undefined };

export const filesOf = (files: Readonly<Record<string, string>>): Files => ({
  read: (path) => (Object.hasOwn(files, path) ? new TextEncoder().encode(files[path]) : undefined),
});

function cannedTransport(responses: readonly CannedResponse[]): Transport {
  let next = 0;
  return () => {
    const response = responses[Math.min(next, responses.length - 1)];
    next += 1;
    return response
      ? Promise.resolve(wireResponse(response))
      : Promise.reject(new NoConnection('nothing is canned'));
  };
}

const wireResponse = ({ status, headers = {}, body, rawBody }: CannedResponse): WireResponse => ({
  ...{ status, headers },
  body: rawBody ?? JSON.stringify(body ?? {}),
});
