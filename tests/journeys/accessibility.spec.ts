import { hasNoViolation } from './axe.ts';
import { expect, test } from './fixture.ts';
import { Keyboard } from './keyboard.ts';
import type { LabPage } from './lab-page.ts';
import { VAULT } from './made-sandbox.ts';
import { FURNISHED, PLACES } from './screens.ts';

const WIDE = { width: 1440, height: 960 };
const NARROW = { width: 320, height: 700 };

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of [WIDE, NARROW]) {
    const what = `${colorScheme}, ${String(viewport.width)} px`;

    test(`every screen is without a violation: ${what} @a11y`, async ({ lab, page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await lab.open();
      await hasNoViolation(page, 'the first visit');
      await lab.openFile('Furnished', FURNISHED);
      await page.setViewportSize(viewport);
      for (const { address } of PLACES) {
        await test.step(address, async () => {
          await lab.open(address);
          await hasNoViolation(page, address);
          await fitsAcross(lab, address);
        });
      }
    });
  }

  test(`dialogs, menus and explanations are without a violation: ${colorScheme} @a11y`, async ({
    lab,
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await lab.open();
    await lab.openFile('Furnished', FURNISHED);
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewportSize(viewport);
      for (const [name, open] of Object.entries(DIALOGS)) {
        await test.step(`${name}, ${String(viewport.width)} px`, async () => {
          await open(lab);
          await expect(lab.dialog.or(page.getByRole('menu'))).toBeVisible();
          await hasNoViolation(page, name);
          await fitsAcross(lab, name);
          await page.keyboard.press('Escape');
        });
      }
    }
    await page.setViewportSize(WIDE);
    await lab.showTab('Log');
    await lab.logEntry(6).locator('summary').click();
    await hasNoViolation(page, 'Log');
    await lab.logEntry(9).getByRole('button', { name: 'Why?' }).click();
    await expect(lab.panel.getByRole('article')).toBeVisible();
    await hasNoViolation(page, 'Why?');
    await lab.showTab('States');
    await expect(lab.panel.getByRole('img')).toBeVisible();
    await hasNoViolation(page, 'States');
  });
}

test('nothing moves where less motion is wanted @a11y', async ({ lab, page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await lab.open();
  await lab.openFile('Furnished', FURNISHED);
  const moving = (): Promise<number> =>
    page.evaluate(() => {
      const lengths = document.getAnimations().map(({ effect }) => effect?.getTiming().duration);
      return lengths.filter((length) => Number(length) > 10).length;
    });
  for (const { address } of PLACES) {
    await lab.open(address);
    expect(await moving(), address).toBe(0);
  }
  await DIALOGS['the shortcuts']?.(lab);
  expect(await moving()).toBe(0);
});

test('every screen is drawn in the colours that the system forces @a11y', async ({ lab, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await lab.open();
  await lab.openFile('Furnished', FURNISHED);
  for (const { address, heading } of PLACES) {
    await lab.open(address);
    await lab.isAt(heading);
    expect((await page.screenshot()).byteLength, address).toBeGreaterThan(5_000);
  }
});

test('text of twice the size leaves every control within reach @a11y', async ({ lab, page }) => {
  await lab.open();
  await lab.openFile('Furnished', FURNISHED);
  await page.setViewportSize({ width: 1280, height: 1024 });
  const keyboard = new Keyboard(page);
  for (const address of [`#/vaults/${VAULT}`, `#/vaults/${VAULT}/lock`, '#/backup/create']) {
    await lab.open(address);
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    // A wide table may scroll within the screen; the page may not.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    expect(await keyboard.tabThrough()).toBeGreaterThan(10);
  }
});

/** On a narrow page the clock keeps these in its menu. */
const fromClock =
  (item: string) =>
  async (lab: LabPage): Promise<void> => {
    const button = lab.clock.getByRole('button', { name: item, exact: true });
    if (await button.isVisible()) await button.click();
    else await lab.choose('Move the clock', item);
  };

/** What opens over a screen, and how. */
const DIALOGS: Readonly<Record<string, (lab: LabPage) => Promise<void>>> = {
  'the shortcuts': async (lab) => {
    await lab.open('#/vaults');
    await lab.page.getByRole('button', { name: 'Help and shortcuts' }).click();
  },
  'the principals': async (lab) => {
    await lab.page.getByRole('button', { name: /^Acting as/ }).click();
  },
  'a date for the clock': fromClock('Pick a date'),
  'the coming events': fromClock('Coming events'),
  'deletion of a vault': async (lab) => {
    await lab.open(`#/vaults/${VAULT}`);
    await lab.pickAction('Delete vault');
  },
  'deletion of a recovery point': async (lab) => {
    await lab.row('app-files').first().getByRole('checkbox').check();
    await lab.pickAction('Delete', lab.pointActions());
  },
  'removal of a lock': async (lab) => {
    await lab.open(`#/vaults/${VAULT}/lock`);
    await lab.main.getByRole('button', { name: 'Delete vault lock' }).click();
  },
  'a lock in compliance mode': async (lab) => {
    await lab.open('#/vaults/Open_vault/lock');
    await lab.fillLock({ mode: 'compliance', minimum: 7, graceDays: 3 });
    await lab.main.getByRole('button', { name: 'Create vault lock' }).click();
  },
  'a new sandbox': async (lab) => {
    await lab.open('#/sandboxes');
    await lab.main.getByRole('button', { name: 'Create sandbox' }).click();
  },
  'a new name': async (lab) => {
    await lab.main.getByRole('button', { name: 'Actions for Furnished' }).click();
    await lab.page.getByRole('menuitem', { name: 'Rename' }).click();
  },
  'deletion of a sandbox': async (lab) => {
    await lab.main.getByRole('button', { name: 'Actions for Furnished' }).click();
    await lab.page.getByRole('menuitem', { name: 'Delete' }).click();
  },
};

/** Nothing has to be scrolled sideways to be read. */
async function fitsAcross(lab: LabPage, where: string): Promise<void> {
  const excess = await lab.page.evaluate(() => {
    const main = document.querySelector('main');
    const root = document.documentElement;
    return [root.scrollWidth - innerWidth, (main?.scrollWidth ?? 0) - (main?.clientWidth ?? 0)];
  });
  expect(Math.max(...excess), `${where} is too wide by`).toBeLessThanOrEqual(0);
}
