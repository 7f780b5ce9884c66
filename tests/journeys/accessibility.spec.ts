import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { livedIn } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { VAULT } from './made-sandbox.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SIZES = [
  { width: 1440, height: 960 },
  { width: 320, height: 700 },
];

/** What axe finds, each with the first element that has it. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return found.map(({ id, nodes }) => `${id}: ${String(nodes[0]?.target)} ${nodes[0]?.html ?? ''}`);
}

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test(`every screen, ${colorScheme}, ${String(viewport.width)} pixels wide @a11y`, async ({
      lab,
      page,
    }) => {
      const { text, addresses } = livedIn();
      await lab.open();
      await lab.openFile('Lived in', text);
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      for (const address of addresses) {
        await lab.open(address);
        await page.waitForLoadState('networkidle');
        expect.soft(await violations(page), `${address} by axe`).toEqual([]);
        expect.soft(await isTooWide(page), `${address} scrolls sideways`).toBe(false);
      }
    });
  }

  test(`dialogs, menus and explanations, ${colorScheme} @a11y`, async ({ lab, page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { text } = livedIn();
    await lab.open();
    await lab.openFile('Lived in', text);
    await lab.openVault(VAULT);

    for (const tab of ['Why?', 'States', 'Log'] as const) {
      await lab.showTab(tab);
      await page.waitForLoadState('networkidle');
      expect.soft(await violations(page), tab).toEqual([]);
    }

    await lab.main.getByRole('button', { name: 'Actions' }).first().click();
    expect.soft(await violations(page), 'a menu').toEqual([]);
    await page.getByRole('menuitem', { name: 'Delete vault', exact: true }).click();
    await expect(lab.dialog).toBeVisible();
    expect.soft(await violations(page), 'a typed confirmation').toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Help and shortcuts' }).click();
    await expect(lab.dialog).toBeVisible();
    expect.soft(await violations(page), 'help').toEqual([]);
    await page.keyboard.press('Escape');

    await lab.clock.getByRole('button', { name: 'Pick a date' }).click();
    await expect(lab.dialog).toBeVisible();
    expect.soft(await violations(page), 'the date to go to').toEqual([]);
  });
}

test('the first visit @a11y', async ({ lab, page }) => {
  await lab.open();
  expect(await violations(page)).toEqual([]);
});

test('forced colours @a11y', async ({ lab, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { text } = livedIn();
  await lab.open();
  await lab.openFile('Lived in', text);
  await lab.openVault(VAULT);
  await expect(lab.main.getByRole('figure').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('text of twice the size keeps every control within reach @a11y', async ({ lab, page }) => {
  const { text } = livedIn();
  await lab.open();
  await lab.openFile('Lived in', text);
  // A page zoomed to 400 % at 1280 pixels is laid out for 320; text alone can be doubled too.
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  await lab.openVault(VAULT);
  expect(await isTooWide(page)).toBe(false);
  await lab.main.getByRole('button', { name: 'Actions' }).first().click();
  await expect(page.getByRole('menuitem', { name: 'Delete vault', exact: true })).toBeInViewport();
});
