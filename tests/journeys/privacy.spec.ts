import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, watch } from './fixture.ts';
import { LabPage } from './lab-page.ts';
import { VAULT } from './made-sandbox.ts';
import { FURNISHED, PLACES } from './screens.ts';

const dist = process.env['LAB_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const FOLDER = '/labs/2021/';

test('every screen keeps to the policy, which stands in the page and in the answer', async ({
  lab,
  page,
  context,
}) => {
  const answer = await page.goto('./');
  const sent = answer?.headers()['content-security-policy'] ?? '';
  expect(sent).toContain("default-src 'none'");
  expect(sent).toContain("require-trusted-types-for 'script'");
  expect(sent).not.toMatch(/unsafe|http|\*/);
  await expect(page.locator('meta[http-equiv=Content-Security-Policy]')).toHaveAttribute(
    'content',
    sent,
  );
  await lab.openFile('Furnished', FURNISHED);
  for (const { address } of PLACES) await lab.open(address);
  for (const tab of ['Why?', 'States', 'Log'] as const) await lab.showTab(tab);
  expect(await context.cookies()).toEqual([]);
});

test('the policy stops what it is there to stop, and this is noticed', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const faults = await watch(context, new URL(baseURL ?? '').origin);
  const lab = new LabPage(await context.newPage());
  await lab.open();
  await lab.page.evaluate(async () => {
    document.body.setAttribute('style', 'color: red');
    await fetch('https://example.com/').catch(() => undefined);
  });
  await expect.poll(() => faults.join('\n')).toContain('style-src');
  await expect.poll(() => faults.join('\n')).toContain('connect-src');
  await context.close();
});

test('it runs in a folder of any plain server', async ({ browser }) => {
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    const name = path === FOLDER ? 'index.html' : path.slice(FOLDER.length);
    const type = {
      js: 'text/javascript',
      css: 'text/css',
      html: 'text/html',
      svg: 'image/svg+xml',
    };
    const ending = name.split('.').at(-1) as keyof typeof type;
    readFile(join(dist, name)).then(
      (content) => response.writeHead(200, { 'Content-Type': type[ending] }).end(content),
      () => response.writeHead(404).end(),
    );
  });
  const origin = await listening(server);
  const context = await browser.newContext({ baseURL: `${origin}${FOLDER}` });
  const faults = await watch(context, origin);
  const paths = new Set<string>();
  context.on('request', (request) => paths.add(new URL(request.url()).pathname));
  const lab = new LabPage(await context.newPage());
  await lab.open();
  await lab.createVault(VAULT);
  await lab.isAt(VAULT);
  await lab.page.reload();
  await lab.isAt(VAULT);
  for (const tab of ['Why?', 'States', 'Log'] as const) await lab.showTab(tab);
  expect([...paths].filter((path) => !path.startsWith(FOLDER))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
  server.close();
});

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      resolve(`http://127.0.0.1:${String(port)}`);
    });
  });
}
