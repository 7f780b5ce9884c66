// What every journey is held to, whatever it is about: nothing on the console, no error, no request to
// another origin, nothing that the content security policy had to stop.
import { type BrowserContext, test as base } from '@playwright/test';
import { LabPage } from './lab-page.ts';

export { expect } from '@playwright/test';

export const test = base.extend<{ lab: LabPage }>({
  context: async ({ context, baseURL }, use) => {
    const faults = await watch(context, new URL(baseURL ?? '').origin);
    await use(context);
    base.expect(faults, 'what the pages should not have done').toEqual([]);
  },
  lab: async ({ page }, use) => {
    await use(new LabPage(page));
  },
});

/** Collects what no page of the context may do, from now on. */
export async function watch(context: BrowserContext, origin: string): Promise<readonly string[]> {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      faults.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => faults.push(`page error: ${String(error.error())}`));
  context.on('request', (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== 'data:') faults.push(`request to ${request.url()}`);
  });
  context.on('page', (page) => {
    page.on('websocket', (socket) => faults.push(`web socket to ${socket.url()}`));
  });
  // Browsers do not agree on what they write of a violation to the console.
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      // eslint-disable-next-line no-console -- the console is what is watched
      console.error(`securitypolicyviolation: ${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  return faults;
}
