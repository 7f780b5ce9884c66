// The server over real HTTP on the loopback address.
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { asInstant } from '../domain/instant.ts';
import type { LogEntry } from '../simulation/log.ts';
import type { Genesis } from '../simulation/world.ts';
import { serveApi, type Served } from './serve-api.ts';

const running: Served[] = [];
const mistakes: string[] = [];
afterEach(async () => {
  for (const served of running.splice(0)) await served.close();
  expect(mistakes).toEqual([]);
});

async function served(genesis: Partial<Genesis> = {}): Promise<string> {
  const startsAt = asInstant(Date.UTC(2021, 8, 28, 4, 33, 15));
  const beginning = { seed: 'seed', startsAt, resources: 'any' as const, ...genesis };
  const one = await serveApi({ genesis: beginning, entries: [] }, 0, (each) => mistakes.push(each));
  running.push(one);
  return one.origin;
}

async function ask(origin: string, method: string, path: string, body?: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(origin + path, {
    method,
    ...(body === undefined ? {} : { body: text }),
  });
  return { status: response.status, json: JSON.parse((await response.text()) || '{}') as unknown };
}

const moved = (origin: string, body: unknown) => ask(origin, 'POST', '/_sim/clock', body);

describe('the server', () => {
  it('listens on the loopback address only', async () => {
    const origin = await served();
    expect(origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(running[0]?.server.address()).toMatchObject({ address: '127.0.0.1' });
  });

  it('rejects where its port is taken', async () => {
    const port = Number(new URL(await served()).port);
    const genesis = { seed: 'x', startsAt: asInstant(0), resources: 'any' as const };
    await expect(serveApi({ genesis, entries: [] }, port)).rejects.toThrow('EADDRINUSE');
  });

  it('keeps every call in the log', async () => {
    const origin = await served();
    expect((await ask(origin, 'PUT', '/backup-vaults/one', {})).status).toBe(200);
    expect((await ask(origin, 'GET', '/backup-vaults/nobody')).status).toBe(403);
    const log = (await ask(origin, 'GET', '/_sim/log')).json as LogEntry[];
    expect(log.map((entry) => entry.kind === 'call' && entry.outcome.result)).toEqual([
      'accepted',
      'refused',
    ]);
    expect((await ask(origin, 'GET', '/_sim/world')).json).toMatchObject({
      vaults: [{ name: 'one', region: 'us-east-1' }],
    });
  });

  it('answers what HTTP allows and Request does not', async () => {
    const origin = await served();
    const { port } = new URL(origin);
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, method: 'TRACE', path: '/' }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(400);
    expect((await ask(origin, 'GET', '/_sim/clock')).status).toBe(200);
  });

  it('refuses a body that no request of the service has', async () => {
    const origin = await served();
    const refused = await ask(origin, 'PUT', '/backup-vaults/one', ' '.repeat(11 * 2 ** 20)).catch(
      () => ({ status: 413 }),
    );
    expect(refused.status).toBe(413);
    expect((await ask(origin, 'GET', '/_sim/log')).json).toEqual([]);
  });
});

describe('the clock of the server', () => {
  it('is set freely while nothing has happened', async () => {
    const origin = await served();
    await ask(origin, 'GET', '/backup-vaults');
    await moved(origin, { advance: '3d' });
    const back = await moved(origin, { now: '2020-01-01T00:00:00Z' });
    expect(back).toEqual({ status: 200, json: { now: '2020-01-01T00:00:00.000Z', passed: {} } });
    expect((await ask(origin, 'GET', '/_sim/log')).json).toEqual([]);
  });

  it('[T1] then goes forward only', async () => {
    const origin = await served();
    await ask(origin, 'PUT', '/backup-vaults/one', {});
    const back = await moved(origin, { now: '2020-01-01T00:00:00Z' });
    expect(back).toEqual({
      status: 409,
      json: { message: 'Simulated time goes forward only.' },
    });
    expect((await moved(origin, { advance: '1w' })).json).toEqual({
      now: '2021-10-05T04:33:15.000Z',
      passed: {},
    });
    expect((await ask(origin, 'GET', '/_sim/clock')).json).toEqual({
      now: '2021-10-05T04:33:15.000Z',
    });
  });

  it('[V5] says what has passed', async () => {
    const origin = await served();
    await ask(origin, 'PUT', '/backup-vaults/one', {});
    const lock = { MinRetentionDays: 1, ChangeableForDays: 3 };
    await ask(origin, 'PUT', '/backup-vaults/one/vault-lock', lock);
    expect((await moved(origin, { advance: '3d' })).json).toMatchObject({
      passed: { 'lockDate.reached': 1 },
    });
  });

  it.each([
    '',
    '{',
    '[]',
    {},
    { now: 'yesterday' },
    { now: '2021-02-30T00:00:00Z' },
    { now: '1969-01-01T00:00:00Z' },
    { advance: '-3d' },
    { advance: 3 },
    { advance: '999999w' },
    { now: '2022-01-01T00:00:00Z', advance: '3d' },
  ])('does not take %j', async (body) => {
    const refused = await moved(await served(), body);
    expect(refused.status).toBe(400);
    expect(refused.json).toHaveProperty('message');
  });
});

describe('the controls', () => {
  it('begin again with what the server began with', async () => {
    const origin = await served();
    const fresh = await ask(origin, 'GET', '/_sim/world');
    await moved(origin, { now: '2020-01-01T00:00:00Z' });
    await ask(origin, 'PUT', '/backup-vaults/one', {});
    expect(await ask(origin, 'POST', '/_sim/reset')).toEqual({
      status: 200,
      json: { now: '2021-09-28T04:33:15.000Z' },
    });
    expect(await ask(origin, 'GET', '/_sim/world')).toEqual(fresh);
    expect((await ask(origin, 'GET', '/_sim/log')).json).toEqual([]);
  });

  it('say what they do not have', async () => {
    const origin = await served();
    expect((await ask(origin, 'GET', '/_sim/stars')).status).toBe(404);
    expect(await ask(origin, 'DELETE', '/_sim/clock')).toEqual({
      status: 405,
      json: { message: '/_sim/clock answers GET, POST only.' },
    });
  });
});
