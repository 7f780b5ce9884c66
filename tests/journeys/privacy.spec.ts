import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { expect, test } from './fixture.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Any static host: no header of ours, and the page in a folder of its own. */
async function plainHost(folder: string): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.slice(folder.length);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const stream = createReadStream(join('dist', file));
    stream.on('error', () => response.writeHead(404).end());
    stream.on('open', () => {
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
      stream.pipe(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return { server, address: `http://127.0.0.1:${String(port)}${folder}/` };
}

test('nothing is asked of anybody, and no cookie is kept', async ({ lab, context }) => {
  await lab.open();
  await lab.createVault('WORM_vault');
  await lab.isTold('created');
  expect(await context.cookies()).toEqual([]);
});

test('the page carries its own policy, and the server sends it too', async ({ lab, page }) => {
  const response = await page.goto('./');
  await lab.isAt('Backup vaults');
  const sent = response?.headers()['content-security-policy'] ?? '';
  const carried = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  for (const policy of [sent, carried ?? '']) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  }
});

// A page of its own: the refusal is written to the console, which the other journeys keep clean.
test('markup cannot be made from text, even by the page itself', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  try {
    const page = await context.newPage();
    await page.goto('./');
    const thrown = await page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>bold</b>';
        return 'nothing';
      } catch (error) {
        return String(error);
      }
    });
    expect(thrown).toContain('TrustedHTML');
  } finally {
    await context.close();
  }
});

test('any static host will do, in any folder', async ({ browser }) => {
  const { server, address } = await plainHost('/some/deep/folder');
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) faults.push(request.url());
    });
    await page.goto(`${address}#/locks`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vault locks');
    expect(faults).toEqual([]);
  } finally {
    await context.close();
    server.close();
  }
});
