import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './content-security.mjs';
import { listen } from './serve.mjs';
import { createStaticServer } from './static-server.mjs';

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'serve-'));
  const site = join(folder, 'site');
  await mkdir(join(site, 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), '<!doctype html><p>ünïcode</p>');
  await writeFile(join(site, 'icon.svg'), '<svg/>');
  await writeFile(join(site, 'assets', 'index-a1.js'), 'export {};');
  await symlink(join(folder, 'secret.txt'), join(site, 'leak.txt'));
  server = createStaticServer(site);
  port = await listen(server, 0);
});

afterAll(async () => {
  await close(server);
  await rm(folder, { recursive: true });
});

/** Not `fetch`: it would tidy `..` out of the path before it is sent. */
function ask(path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = request({ host: '127.0.0.1', port, path, method }, (response) => {
      response.setEncoding('utf8');
      let body = '';
      response.on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ status: response.statusCode, headers: response.headers, body });
      });
    });
    call.on('error', reject);
    call.end();
  });
}

function close(running: Server): Promise<void> {
  return new Promise((resolve) => {
    running.close(() => {
      resolve();
    });
  });
}

describe('the local server', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', 'no-cache'],
    ['/index.html?x=1', 'text/html; charset=utf-8', 'no-cache'],
    ['/icon.svg', 'image/svg+xml; charset=utf-8', 'no-cache'],
    ['/assets/index-a1.js', 'text/javascript; charset=utf-8', /immutable/],
  ])('answers %s with its type and life time', async (path, type, cache) => {
    const { status, headers } = await ask(path);
    expect(status).toBe(200);
    expect(headers['content-type']).toBe(type);
    expect(headers['cache-control']).toMatch(cache);
  });

  it('sends the whole file, in bytes', async () => {
    const { body, headers } = await ask('/');
    expect(body).toBe('<!doctype html><p>ünïcode</p>');
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
  });

  it('answers HEAD without a body', async () => {
    const { status, body, headers } = await ask('/', 'HEAD');
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect(headers['content-length']).not.toBe('0');
  });

  it.each(['/', '/missing.js'])('sends the strict headers with %s', async (path) => {
    const { headers } = await ask(path);
    expect(headers).toMatchObject({
      'content-security-policy': contentSecurityPolicy,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/..\\secret.txt',
    '/leak.txt',
    '/assets',
    '/assets/',
    '/missing',
  ])('does not find %s', async (path) => {
    const { status, body } = await ask(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  it.each(['/%', '/%00', '/index.html%00.js', '*'])(
    'refuses the malformed path %s',
    async (path) => {
      expect((await ask(path)).status).toBe(400);
    },
  );

  it('refuses to be written to', async () => {
    const { status, headers } = await ask('/', 'POST');
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });
});

describe('listening', () => {
  it('takes the next port when the first is taken', async () => {
    const second = createStaticServer(folder);
    const taken = await listen(second, port, port + 50);
    await close(second);
    expect(taken).toBeGreaterThan(port);
  });

  it('insists on a port that was asked for', async () => {
    await expect(listen(createStaticServer(folder), port)).rejects.toThrow('EADDRINUSE');
  });
});
