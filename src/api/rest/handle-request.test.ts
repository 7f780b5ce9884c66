import { describe, expect, it } from 'vitest';
import { ROLE, VAULT } from '../sandbox.test-kit.ts';
import { MODEL_OPERATIONS } from '../service-model.generated.ts';
import { answeredNames } from '../operations.ts';
import { handleRequest } from './handle-request.ts';
import { loggedWorld, ORIGIN, send } from './wire.test-kit.ts';

const DATABASE = 'arn:aws:rds:us-east-1:123456789012:db:database-2';
const json = (value: unknown) => ({ body: JSON.stringify(value) });

async function withVault() {
  const behind = await loggedWorld({ jobs: 'instant' });
  await send(behind, 'PUT', `/backup-vaults/${VAULT}`, { body: '{}' });
  return behind;
}

describe('a success', () => {
  it('has the status and the body of the model', async () => {
    const behind = await withVault();
    const vault = await send(behind, 'GET', `/backup-vaults/${VAULT}`);
    expect(vault).toMatchObject({ status: 200, error: null, wording: null });
    expect(vault.json).toMatchObject({
      BackupVaultName: VAULT,
      CreationDate: Date.UTC(2021, 8, 28, 4, 33, 15) / 1000,
      Locked: false,
    });
  });

  it('has an empty body where the model has no output', async () => {
    const behind = await withVault();
    const lock = json({ MinRetentionDays: 7, MaxRetentionDays: 30 });
    const put = await send(behind, 'PUT', `/backup-vaults/${VAULT}/vault-lock`, lock);
    expect([put.status, put.body]).toEqual([200, '']);
  });

  it('takes an ARN as one label, and a slash at the end or none', async () => {
    const behind = await withVault();
    await send(behind, 'PUT', '/backup-jobs', {
      ...json({ BackupVaultName: VAULT, ResourceArn: DATABASE, IamRoleArn: ROLE }),
    });
    const arn = encodeURIComponent(DATABASE);
    for (const slash of ['', '/']) {
      const points = await send(behind, 'GET', `/resources/${arn}/recovery-points${slash}`);
      expect(points.json['RecoveryPoints']).toHaveLength(1);
    }
    const table = encodeURIComponent('arn:aws:dynamodb:us-east-1:123456789012:table/orders');
    const none = await send(behind, 'GET', `/resources/${table}/recovery-points`);
    expect(none.json['RecoveryPoints']).toEqual([]);
  });

  it('asks for the list where a name is empty', async () => {
    const list = await send(await withVault(), 'GET', '/backup-vaults/');
    expect(list.json['BackupVaultList']).toHaveLength(1);
  });

  it('reads names and timestamps of the query', async () => {
    const behind = await withVault();
    const listed = async (query: string) =>
      (await send(behind, 'GET', `/backup-jobs?${query}`)).json['BackupJobs'];
    await send(behind, 'PUT', '/backup-jobs', {
      ...json({ BackupVaultName: VAULT, ResourceArn: DATABASE, IamRoleArn: ROLE }),
    });
    expect(await listed('createdAfter=2021-09-28T04%3A33%3A14.999000Z')).toHaveLength(1);
    expect(await listed('createdBefore=2021-09-28T04%3A33%3A14Z')).toHaveLength(0);
    expect(await listed('state=FAILED&maxResults=5')).toHaveLength(0);
  });

  it('passes over members that AWS does not know', async () => {
    const behind = await loggedWorld();
    const made = await send(behind, 'PUT', '/backup-vaults/one', json({ Colour: 'red' }));
    expect(made.status).toBe(200);
  });

  it('has a request ID that follows from the request and its place in the log', async () => {
    const ids = async () => {
      const behind = await withVault();
      const one = await send(behind, 'GET', `/backup-vaults/${VAULT}`);
      const other = await send(behind, 'GET', `/backup-vaults/${VAULT}`);
      return [one.requestId, other.requestId];
    };
    const [one, other] = await ids();
    expect(one).not.toBe(other);
    expect(await ids()).toEqual([one, other]);
  });
});

describe('a refusal', () => {
  it("[B5] has AWS's code, message and bare name", async () => {
    const behind = await withVault();
    await send(behind, 'PUT', '/backup-jobs', {
      ...json({ BackupVaultName: VAULT, ResourceArn: DATABASE, IamRoleArn: ROLE }),
    });
    const refused = await send(behind, 'DELETE', `/backup-vaults/${VAULT}`);
    expect(refused).toMatchObject({ status: 400, error: 'InvalidRequestException' });
    expect(refused.json).toMatchObject({ Code: 'ERROR_9101' });
  });

  it('of access has status 403', async () => {
    const refused = await send(await loggedWorld(), 'GET', '/backup-vaults/nobody');
    expect(refused).toMatchObject({ status: 403, error: 'AccessDeniedException' });
    expect(refused.json).toEqual({ Message: 'Insufficient privileges to perform this action.' });
  });

  it('names the further members of the error', async () => {
    const refused = await send(await withVault(), 'PUT', `/backup-vaults/${VAULT}`, { body: '{}' });
    expect(refused.error).toBe('AlreadyExistsException');
    expect(Object.keys(refused.json)).toEqual(
      expect.arrayContaining(['Message', 'Arn', 'CreatorRequestId']),
    );
  });

  it('that could not be kept is a fault of the service', async () => {
    const response = await handleRequest(new Request(`${ORIGIN}/backup-vaults`), () =>
      Promise.resolve({ kind: 'failed', message: 'The disk is full.' }),
    );
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({ Message: 'The disk is full.' });
  });

  it('is InternalFailure where the door itself breaks', async () => {
    const response = await handleRequest(new Request(`${ORIGIN}/backup-vaults`), () =>
      Promise.reject(new Error('broken')),
    );
    expect(response.headers.get('x-amzn-ErrorType')).toBe('InternalFailure');
  });
});

describe('a request that no call can be made of', () => {
  it.each([
    ['GET', '/nowhere'],
    ['PATCH', '/backup-vaults/one'],
    ['GET', '/backup-vaults//vault-lock'],
  ])('%s %s is an unknown operation', async (method, target) => {
    const behind = await loggedWorld();
    const response = await handleRequest(new Request(ORIGIN + target, { method }), behind.door);
    expect(response.status).toBe(404);
    expect(response.headers.get('x-amzn-ErrorType')).toBe('UnknownOperationException');
    expect(behind.entries).toEqual([]);
  });

  it('names an operation that is not offered, in our words', async () => {
    await loggedWorld();
    const [name = '', { method, uri } = { method: '', uri: '' }] =
      Object.entries(MODEL_OPERATIONS).find(([each]) => !answeredNames().includes(each)) ?? [];
    const target = uri.replace(/\{.*?\}/g, 'x');
    const refused = await send(await loggedWorld(), method, target);
    expect(refused).toMatchObject({
      status: 404,
      error: 'UnknownOperationException',
      wording: 'ours',
    });
    expect(refused.json['message']).toContain(name);
  });

  it.each([
    ['{', 'The body of the request is not JSON.'],
    ['[]', 'Start of list found where not expected'],
    ['7', 'Unexpected value type in payload'],
    ['{"MinRetentionDays":"7"}', 'STRING_VALUE can not be converted to a Long'],
    ['{"MinRetentionDays":true}', 'TRUE_VALUE can not be converted to a Long'],
    ['{"MinRetentionDays":1e999}', 'NUMBER_VALUE can not be converted to a Long'],
    ['{"MinRetentionDays":{}}', 'Start of structure or map found where not expected.'],
  ])('%s is not read', async (body, message) => {
    const refused = await send(await withVault(), 'PUT', '/backup-vaults/x/vault-lock', { body });
    expect(refused).toMatchObject({ status: 400, error: 'SerializationException' });
    expect(refused.json).toEqual({ message });
  });

  it('refuses a number of the query that is none, and a broken percent-encoding', async () => {
    const behind = await loggedWorld();
    for (const target of ['/backup-vaults?maxResults=many', '/backup-vaults/%ZZ'])
      expect((await send(behind, 'GET', target)).error).toBe('SerializationException');
  });
});
