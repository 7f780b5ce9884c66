// The built page in Chromium, with a profile on disk: an incognito one keeps its databases in memory.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright';
import { chromiumArguments, findChromium } from '../scripts/find-browser.mjs';
import { createStaticServer } from '../scripts/static-server.mjs';
import type { Figure } from './measure.ts';
import { median, quantile } from './measure.ts';
import { bigSandbox } from './big-sandbox.ts';
import { pageClientFigures } from './page-clients.ts';

const RUNS = 5;
const DIST = process.env['LAB_DIST'] ?? 'dist';

export async function browserFigures(): Promise<Figure[]> {
  const server = createStaticServer(DIST);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  const profile = mkdtempSync(join(tmpdir(), 'bench-'));
  const executablePath = findChromium();
  const context = await chromium.launchPersistentContext(profile, {
    ...(executablePath === undefined ? {} : { executablePath }),
    args: chromiumArguments,
    viewport: { width: 1440, height: 960 },
  });
  try {
    const address = `http://127.0.0.1:${String(port)}/`;
    return [
      ...(await firstLoad(context, address)),
      ...(await durableCalls(context, address)),
      ...(await previews(context, address)),
      ...(await clients(context, address)),
      ...(await opening(context, address)),
    ];
  } finally {
    await context.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Milliseconds from the start of the navigation to the given sight. */
async function reach(
  page: Page,
  address: string,
  sight: (page: Page) => Promise<void>,
): Promise<number> {
  await page.goto('about:blank');
  const before = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await sight(page);
  return performance.now() - before;
}

async function firstLoad(context: BrowserContext, address: string): Promise<Figure[]> {
  const page = await context.newPage();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const first = await reach(page, address, (each) => title(each).waitFor());
  // The rest of the screens is fetched when the page has nothing else to do.
  const untilReady = [...fetched];
  const scripts = gzipped(untilReady.filter((path) => path.endsWith('.js')));
  const styles = gzipped(untilReady.filter((path) => path.endsWith('.css')));
  const later: number[] = [];
  for (let run = 0; run < RUNS; run += 1)
    later.push(await reach(page, address, (each) => title(each).waitFor()));
  await page.close();
  return [
    { name: 'first load of the page, empty profile', value: first, unit: 'ms' },
    { name: 'load of the page, median', value: median(later), unit: 'ms' },
    { name: 'scripts fetched until the page is ready, gzip', value: scripts / 1000, unit: 'kB' },
    { name: 'styles fetched until the page is ready, gzip', value: styles / 1000, unit: 'kB' },
  ];
}

/** Bytes of these files of the built page as a server would send them. */
const gzipped = (paths: readonly string[]): number =>
  paths
    .map((path) => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length)
    .reduce((sum, size) => sum + size, 0);

/** From the press of a key to the flash message: the call is in the log, on disk, and shown. */
async function durableCalls(context: BrowserContext, address: string): Promise<Figure[]> {
  const page = await context.newPage();
  await page.goto(address);
  await title(page).waitFor();
  const samples: number[] = [];
  for (let run = 0; run < 40; run += 1) {
    await page.goto(`${address}#/vaults`);
    await page.goto(`${address}#/vaults/+create`);
    await page.getByRole('textbox', { name: 'Backup vault name' }).fill(`vault-${String(run)}`);
    samples.push(await page.evaluate(clickUntilSaid));
  }
  await page.close();
  return [
    { name: 'a call until it is durable and shown, median', value: median(samples), unit: 'ms' },
    {
      name: 'a call until it is durable and shown, p95',
      value: quantile(samples.slice(5), 0.95),
      unit: 'ms',
      aim: 15,
    },
  ];
}

/** In the page: submits the form and answers how long until something was said. */
async function clickUntilSaid(): Promise<number> {
  const button = document.querySelector<HTMLButtonElement>('main form button[type=submit]');
  const messages = document.querySelector('[aria-label=Messages]');
  if (button === null || messages === null) throw new Error('The form is not shown.');
  const before = performance.now();
  const said = new Promise<number>((resolve) => {
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve(performance.now() - before);
    }).observe(messages, { childList: true, subtree: true });
  });
  button.click();
  return said;
}

async function importBig(page: Page, address: string, points: number): Promise<void> {
  await page.goto(`${address}#/sandboxes`);
  await title(page).waitFor();
  const name = `${String(points)} points`;
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('main').getByRole('button', { name: 'Import from a file' }).click();
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const file = join(folder, 'big.json');
  bigSandbox(name, points, file);
  await (await chooser).setFiles(file);
  const patience = { timeout: 300_000 };
  await page.getByRole('button', { name: `Open ${name}`, exact: true }).click(patience);
  await page.getByRole('button', { name: `Sandbox: ${name}` }).waitFor(patience);
  // It opens at its first screen, and only then may one go elsewhere.
  await page.waitForURL(`${address}#/vaults`, patience);
  rmSync(folder, { recursive: true });
}

async function previews(context: BrowserContext, address: string): Promise<Figure[]> {
  const page = await context.newPage();
  await importBig(page, address, 10_000);
  await page.goto(`${address}#/vaults/big`);
  await page.getByRole('figure').first().waitFor();
  const frames = await page.evaluate(dragTheHand);
  await page.close();
  return [
    {
      name: 'a frame while the slider previews 10,000 points, median',
      value: median(frames),
      unit: 'ms',
    },
    {
      name: 'a frame while the slider previews 10,000 points, p95',
      value: quantile(frames, 0.95),
      unit: 'ms',
      aim: 16,
    },
  ];
}

/** In the page: moves the hand once a frame, and answers how long the work of each frame took. */
async function dragTheHand(): Promise<number[]> {
  const slider = document.querySelector<HTMLInputElement>('input[type=range]');
  if (slider === null) throw new Error('The slider is not shown.');
  const [low, high] = [Number(slider.min), Number(slider.max)];
  const work: number[] = [];
  for (let frame = 0; frame < 120; frame += 1) {
    await new Promise(requestAnimationFrame);
    const before = performance.now();
    slider.value = String(low + ((high - low) * frame) / 120);
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    // Svelte writes to the page in a microtask; the layout that follows is part of the frame.
    await Promise.resolve();
    await Promise.resolve();
    const isLaidOut = document.body.offsetHeight > 0;
    if (isLaidOut) work.push(performance.now() - before);
  }
  // Otherwise nothing was measured.
  if (!document.body.innerText.includes('looking ahead'))
    throw new Error('The slider did not look ahead.');
  return work.slice(10);
}

async function clients(context: BrowserContext, address: string): Promise<Figure[]> {
  const page = await context.newPage();
  await importBig(page, address, 1_000);
  await page.close();
  return pageClientFigures(context, address);
}

async function opening(context: BrowserContext, address: string): Promise<Figure[]> {
  const page = await context.newPage();
  await importBig(page, address, 100_000);
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run += 1)
    samples.push(
      await reach(page, `${address}#/vaults/big`, async (each) => {
        await each.getByRole('heading', { name: 'Recovery points (100,000)' }).waitFor();
        await each.getByRole('row').filter({ hasText: 'vol-' }).first().waitFor();
      }),
    );
  await page.close();
  return [
    {
      name: 'open a sandbox at its vault of 100,000 points',
      value: median(samples),
      unit: 'ms',
      aim: 1_000,
    },
  ];
}
