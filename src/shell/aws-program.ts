// `aws` in the page: the command line, with the open sandbox as its service. It brings the tables of the API
// model: load this file when a line first needs it.
import { runAws } from '../cli/aws.ts';
import type { Transport, TransportRequest } from '../cli/caller.ts';
import { principalArn, principalOf, type PrincipalId, PRINCIPALS } from '../domain/principal.ts';
import type { Door } from '../api/rest/door.ts';
import { principalOfKey } from '../api/rest/access-keys.ts';
import type { WireResponse } from '../cli/service-error.ts';
import { drawFrom, drawUuid } from '../domain/seeded.ts';
import type { RequestHandler } from '../sdk/request-handler.ts';
import type { Around, Files, Program } from './program.ts';

/** The sandbox that answers, as it is when a command begins. */
export interface AwsSandbox {
  readonly handler: RequestHandler;
  /** The way in for the calls of IAM, which AWS Backup's wire does not have. */
  readonly door: Door;
  readonly account: string;
  readonly seed: string;
  readonly principal: PrincipalId;
  readonly region: string;
  /** The newest entry of the log: no two calls have the same. */
  readonly head: number;
}

const REFUSED_ENDPOINT =
  'This shell speaks to the open sandbox and to nothing else: leave --endpoint-url out.';

/** `sandbox` is asked at the start of each command. */
export const awsProgram =
  (sandbox: () => AwsSandbox): Program =>
  async (args, around) => {
    const now = sandbox();
    const files = await filesNamed(args, around);
    const { stdout, stderr, exit } = await runAws(args, {
      env: { AWS_DEFAULT_REGION: now.region, ...around.env },
      profiles: PRINCIPALS.map(({ id }) => id),
      accessKey: (profile) => profile ?? now.principal,
      files: { read: (path) => files.get(path) },
      transport: transportOf(now),
      uuid: uuids(now),
      endpointRefusal: REFUSED_ENDPOINT,
    });
    return { stdout, stderr, exit };
  };

/** Tokens follow from the sandbox and its log, so that the same script makes the same world. */
function uuids({ seed, head }: AwsSandbox): () => string {
  let made = 0;
  return () => {
    made += 1;
    return drawUuid(drawFrom(seed, 'token', head, made));
  };
}

/** The files that the words name, read beforehand: the command line itself does not wait. */
async function filesNamed(
  args: readonly string[],
  { files, env }: Around,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const arg of args) {
    const path = /(?:^|=)fileb?:\/\/(.*)$/s.exec(arg)?.[1];
    if (path === undefined) continue;
    for (const each of [path, expanded(path, env)]) await readInto(found, files, each);
  }
  return found;
}

async function readInto(found: Map<string, Uint8Array>, files: Files, path: string): Promise<void> {
  const bytes = await files.read(path);
  if (bytes !== undefined) found.set(path, bytes);
}

const expanded = (path: string, env: Around['env']): string =>
  path
    .replace(/^~(?=\/|$)/, env['HOME'] ?? '~')
    .replace(/\$\{?(\w+)\}?/g, (whole, name: string) => env[name] ?? whole);

const transportOf =
  (sandbox: AwsSandbox): Transport =>
  async (request) => {
    if (request.service === 'sts')
      return { status: 200, headers: {}, body: identity(sandbox, request) };
    if (request.service === 'iam') return iamAnswer(sandbox, request);
    const { response } = await sandbox.handler.handle({
      method: request.wire.method,
      path: request.target,
      headers: { authorization: authorization(request), 'content-type': 'application/json' },
      ...(request.wire.body === undefined ? {} : { body: request.wire.body }),
    });
    const body = new TextDecoder().decode(response.body);
    return { status: response.statusCode, headers: response.headers, body };
  };

async function iamAnswer({ door }: AwsSandbox, request: TransportRequest): Promise<WireResponse> {
  const { operation, input, region, accessKey } = request;
  const reply = await door({ principal: principalOfKey(accessKey), region, operation, input });
  if (reply.kind === 'accepted')
    return { status: 200, headers: {}, body: JSON.stringify(reply.answer ?? {}) };
  const [error, message] =
    reply.kind === 'refused'
      ? [reply.refusal.error, reply.refusal.message]
      : ['ServiceFailure', reply.message];
  return { status: 400, headers: { 'x-amzn-errortype': error }, body: JSON.stringify({ message }) };
}

/** A signature is not looked at; the key and the Region are. */
const authorization = ({ accessKey, region }: TransportRequest): string =>
  `AWS4-HMAC-SHA256 Credential=${accessKey ?? ''}/20210928/${region}/backup/aws4_request, SignedHeaders=host, Signature=0`;

function identity({ account }: AwsSandbox, { accessKey }: TransportRequest): string {
  const id = PRINCIPALS.find((each) => each.id === accessKey)?.id ?? 'root';
  const arn = principalArn(principalOf(id), account);
  const UserId =
    id === 'root'
      ? account
      : `AIDA${id
          .toUpperCase()
          .replace(/[^A-Z]/g, '')
          .slice(0, 16)}`;
  return JSON.stringify({ UserId, Account: account, Arn: arn });
}
