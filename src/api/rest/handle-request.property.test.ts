// Whatever is sent, there is an answer of the right form, and nothing is thrown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../simulation/checkpoint.ts';
import { replay } from '../replay.ts';
import { MODEL_OPERATIONS } from '../service-model.generated.ts';
import { handleRequest } from './handle-request.ts';
import type { LoggedWorld } from './logged-world.ts';
import { errorFault, responseFault } from './output-check.ts';
import { authorization, loggedWorld, ORIGIN } from './wire.test-kit.ts';

const methods = fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS');
const part = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('one', 'arn:aws:s3:::invoice-archive', '..', '', '__proto__'),
);
const path = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(...Object.values(MODEL_OPERATIONS).map(({ uri }) => uri)),
      fc.array(part, { minLength: 3, maxLength: 3 }),
    )
    .map(([uri, parts]) => {
      const left = [...parts];
      return uri.replace(/\{.*?\}/g, () => encodeURIComponent(left.pop() ?? ''));
    }),
  fc
    .array(fc.oneof(part.map(encodeURIComponent), fc.constantFrom('%', '%ZZ', '%2F')))
    .map((parts) => `/${parts.join('/')}`),
);
const query = fc.array(
  fc.tuple(
    fc.constantFrom('maxResults', 'nextToken', 'shared', 'createdAfter', 'state', 'delete', 'x'),
    fc.oneof(part, fc.constantFrom('1', 'true', '2021-09-28T04:33:15Z', '1e9', '-0')),
  ),
  { maxLength: 3 },
);
const member = fc.constantFrom(
  ...['MinRetentionDays', 'ChangeableForDays', 'BackupVaultName', 'ResourceArn', 'IamRoleArn'],
  ...['Lifecycle', 'BackupVaultTags', 'Tags', 'TagKeyList', 'DeleteAfterDays', '__proto__'],
);
const body = fc.oneof(
  fc.string({ maxLength: 40 }),
  fc.json(),
  fc.dictionary(member, fc.jsonValue(), { maxKeys: 5 }).map((value) => JSON.stringify(value)),
);
const header = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(authorization(), authorization('auditor')) },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }).map(encodeURIComponent) },
  { weight: 1, arbitrary: fc.constant('') },
);

interface Wild {
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly body: string;
  readonly header: string;
}
const wild: fc.Arbitrary<Wild> = fc.record({ method: methods, path, query, body, header });

function requestOf({ method, path: target, query: names, body: content, header: value }: Wild) {
  const url = new URL(ORIGIN);
  url.pathname = target.split('?')[0] ?? '';
  url.search = new URLSearchParams(names.map(([name, text]) => [name, text])).toString();
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(url, {
    method,
    headers: { authorization: value },
    ...(hasBody ? { body: content } : {}),
  });
}

async function answered(behind: LoggedWorld, sent: Wild): Promise<void> {
  const before = behind.entries.length;
  const response = await handleRequest(requestOf(sent), behind.door);
  const text = await response.text();
  const error = response.headers.get('x-amzn-ErrorType');
  expect(error).not.toBe('InternalFailure');
  expect(response.headers.get('x-amzn-RequestId')).toMatch(/^[0-9a-f-]{36}$/);
  const entry = behind.entries[before];
  if (error !== null) expect(errorFault(error, text)).toBeUndefined();
  else if (entry?.kind === 'call')
    expect(responseFault(entry.operation, response.status, text)).toBeUndefined();
  else expect.fail('a success without an entry in the log');
}

describe('the wire', () => {
  it('answers any request, and the log replays to the same world', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wild, { maxLength: 20 }), async (requests) => {
        const behind = await loggedWorld({ jobs: 'instant' });
        for (const each of requests) await answered(behind, each);
        const { world } = replay(behind.world.genesis, behind.entries);
        expect(canonical(world)).toBe(canonical(behind.world));
      }),
      { numRuns: 150 },
    );
  });

  it('answers a body that cannot be read at all', async () => {
    const behind = await loggedWorld();
    const request = new Request(`${ORIGIN}/backup-vaults/one`, { method: 'PUT', body: '{}' });
    await request.text();
    const response = await handleRequest(request, behind.door);
    expect(response.status).toBe(500);
  });
});
