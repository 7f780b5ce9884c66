import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRINCIPALS } from '../../domain/principal.ts';
import { VAULT } from '../sandbox.test-kit.ts';
import { accessKeyOf, principalOfKey } from './access-keys.ts';
import { authorization, loggedWorld, send } from './wire.test-kit.ts';

describe('the access key', () => {
  it.each(PRINCIPALS.map(({ id }) => id))('of %s selects it, and so does its ID', (id) => {
    expect(accessKeyOf(id)).toMatch(/^AKIA[A-Z]{16}$/);
    expect(principalOfKey(accessKeyOf(id))).toBe(id);
    expect(principalOfKey(id)).toBe(id);
  });

  it('of each principal stands in the documentation', () => {
    const page = readFileSync('docs/API-SERVER.md', 'utf8');
    for (const { id } of PRINCIPALS)
      expect(page).toMatch(new RegExp(`\\| \`${accessKeyOf(id)}\` +\\| \`${id}\` +\\|`));
  });

  it('that nobody knows, like none at all, is root', () => {
    expect(principalOfKey('AKIAIOSFODNN7EXAMPLE')).toBe('root');
    expect(principalOfKey('constructor')).toBe('root');
    expect(principalOfKey(undefined)).toBe('root');
  });

  it('[P1] decides who asks, and the scope where', async () => {
    const behind = await loggedWorld();
    await send(behind, 'PUT', `/backup-vaults/${VAULT}`, { body: '{}' });
    const auditor = { authorization: authorization(accessKeyOf('auditor'), 'eu-west-1') };
    const refused = await send(behind, 'PUT', '/backup-vaults/two', {
      body: '{}',
      headers: auditor,
    });
    expect(refused).toMatchObject({ status: 403, error: 'AccessDeniedException' });
    const list = await send(behind, 'GET', '/backup-vaults', { headers: auditor });
    expect(list.json).toEqual({ BackupVaultList: [] });
    expect(behind.entries.at(-1)).toMatchObject({ principal: 'auditor', region: 'eu-west-1' });
    const unsigned = await send(behind, 'GET', '/backup-vaults', { headers: {} });
    expect(unsigned.json['BackupVaultList']).toHaveLength(1);
  });
});

describe('a malformed Authorization header', () => {
  const scope = (credential: string) =>
    `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`;

  it.each([
    [' ', 'MissingAuthenticationTokenException', 'Missing Authentication Token'],
    [
      'token',
      'IncompleteSignatureException',
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. Authorization=token",
    ],
    [
      'Bearer token',
      'IncompleteSignatureException',
      "'token' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer token'.",
    ],
    [
      scope('key/20210928/us-east-1'),
      'IncompleteSignatureException',
      "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'key/20210928/us-east-1'",
    ],
    [
      scope('key/20210928/mars/backup/aws4_request'),
      'InvalidSignatureException',
      "Credential should be scoped to a valid region, not 'mars'.",
    ],
    [
      scope('key/20210928/us-east-1/s3/aws4_request'),
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'backup'.",
    ],
    [
      scope('key/20210928/us-east-1/backup/aws5_request'),
      'InvalidSignatureException',
      "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'.",
    ],
  ])('%j is %s', async (header, error, message) => {
    const headers = { authorization: header };
    const refused = await send(await loggedWorld(), 'GET', '/backup-vaults', { headers });
    expect(refused).toMatchObject({ status: 403, error });
    expect(refused.json).toEqual({ message });
  });
});
