import { expect, test } from './fixture.ts';
import { Keyboard } from './keyboard.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';
import { LOCKED } from './words.ts';

const HOUR = 3_600_000;

test('the whole story by keyboard alone', async ({ lab, page }) => {
  const keyboard = new Keyboard(page);
  await lab.open();

  await test.step('skip to the content, and create a vault', async () => {
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await keyboard.tabTo(skip, 'Tab', 1);
    await keyboard.press('Enter');
    await expect(lab.main).toBeFocused();
    await keyboard.tabTo(lab.link('Create backup vault'));
    await keyboard.press('Enter');
    await lab.isAt('Create backup vault');
    await expect(lab.main).toBeFocused();
    await keyboard.tabTo(lab.box('Backup vault name'));
    await keyboard.type(VAULT);
    await keyboard.press('Enter');
    await lab.isAt(VAULT);
    await expect(lab.main).toBeFocused();
  });

  await test.step('back up the database for 10 days', async () => {
    await keyboard.tabTo(lab.link('Create on-demand backup'));
    await keyboard.press('Enter');
    await lab.isAt('Create on-demand backup');
    await keyboard.tabTo(lab.list('Resource type'));
    await keyboard.type('RDS');
    await keyboard.tabTo(lab.list('Resource'), 'Tab', 1);
    await expect(lab.list('Resource')).toHaveText(/database-2/);
    await keyboard.tabTo(lab.box('Deleted after'));
    await keyboard.retype('10');
    await keyboard.press('Enter');
    await lab.isAt('Jobs');
  });

  await test.step('look two hours ahead with the slider, let go, look again and go', async () => {
    const before = await lab.shown();
    await keyboard.tabTo(lab.slider);
    await expect(lab.slider).toHaveAttribute('aria-valuetext', /, now$/);
    await keyboard.press('ArrowRight', 'ArrowRight');
    const ahead = /2 hours from now: one backup starts/;
    await expect(lab.slider).toHaveAttribute('aria-valuetext', ahead);
    await keyboard.press('Escape');
    await expect(lab.slider).toHaveAttribute('aria-valuetext', /, now$/);
    expect(await lab.shown()).toBe(before);
    await keyboard.press('ArrowRight', 'ArrowRight', 'Enter');
    await expect(lab.clock).toContainText('2 hours passed: one backup started');
    await expect(lab.slider).toBeFocused();
    expect(await lab.shown()).toBe(before + 2 * HOUR);
  });

  await test.step('lock the vault in compliance mode', async () => {
    await keyboard.tabTo(page.getByRole('link', { name: /^Backup vaults/ }).first());
    await keyboard.press('Enter');
    await keyboard.tabTo(lab.main.getByRole('link', { name: VAULT, exact: true }));
    await keyboard.press('Enter');
    await lab.isAt(VAULT);
    await keyboard.tabTo(lab.link('Manage vault lock'));
    await keyboard.press('Enter');
    await keyboard.tabTo(lab.main.getByRole('radio', { name: 'Governance mode' }));
    await keyboard.press('ArrowDown');
    await expect(lab.main.getByRole('radio', { name: 'Compliance mode' })).toBeChecked();
    await keyboard.tabTo(lab.box(/^Minimum retention period/));
    await keyboard.type('7');
    await keyboard.tabTo(lab.box(/^Maximum retention period/));
    await keyboard.type('30');
    await keyboard.press('Enter');
    await expect(lab.dialog.getByRole('checkbox')).toBeFocused();
    await keyboard.press('Space');
    await keyboard.tabTo(lab.dialog.getByRole('textbox'));
    await keyboard.type('confirm');
    await keyboard.press('Enter');
    await lab.isAt(VAULT);
    await expect(lab.fact('Locked')).toHaveText('True');
  });

  await test.step('close the dialog of a deletion with Escape, then try to delete', async () => {
    await keyboard.tabTo(lab.row('database-2').getByRole('checkbox'));
    await keyboard.press('Space');
    await keyboard.tabTo(lab.pointActions(), 'Shift+Tab');
    await keyboard.press('Enter', 'End', 'Enter');
    await expect(lab.dialog.getByRole('textbox')).toBeFocused();
    await keyboard.press('Escape');
    await expect(lab.dialog).toBeHidden();
    await expect(lab.pointActions()).toBeFocused();
    await keyboard.press('ArrowUp', 'Escape');
    await expect(lab.pointActions()).toBeFocused();
    await keyboard.press('ArrowUp', 'Enter');
    await keyboard.type('delete');
    await keyboard.press('Enter');
    await lab.isRefused(LOCKED);
    await expect(lab.dialog).toBeHidden();
  });

  await test.step('ask why', async () => {
    await keyboard.tabTo(lab.messages.getByRole('button', { name: 'Why?' }));
    await keyboard.press('Enter');
    await expect(lab.panel).toContainText('Acting as root changes nothing.');
    await keyboard.tabTo(lab.panel.getByRole('tab', { name: 'Why?' }));
    await keyboard.press('ArrowRight');
    await expect(lab.panel.getByRole('tab', { name: 'States' })).toBeFocused();
    await expect(lab.panel).toContainText('becomes immutable in 3 d');
  });

  await test.step('go from event to event, to the lock date', async () => {
    await keyboard.tabTo(lab.slider);
    await keyboard.press('Shift+ArrowRight', 'Enter');
    await expect(lab.clock).toContainText('the lock of WORM_vault became immutable');
    await expect(lab.badge('Compliance mode, immutable')).toBeVisible();
  });
});

test('? lists the shortcuts; Escape gives the focus back', async ({ lab, page }) => {
  const keyboard = new Keyboard(page);
  await lab.open();
  const link = lab.link('Create backup vault');
  await keyboard.tabTo(link);
  await keyboard.press('?');
  await expect(lab.dialog).toContainText('Keyboard');
  await keyboard.press('Escape');
  await expect(lab.dialog).toBeHidden();
  await expect(link).toBeFocused();
});

for (const [what, viewport] of [
  ['a wide', { width: 1440, height: 960 }],
  ['a narrow', { width: 390, height: 700 }],
  ['a low', { width: 800, height: 420 }],
] as const) {
  test(`on ${what} page the focus is seen at every stop of a vault and of a form`, async ({
    lab,
    page,
  }) => {
    const keyboard = new Keyboard(page);
    await lab.open();
    const made = new MadeSandbox()
      .createVault()
      .backUp('database-2', 10)
      .pass(2 * HOUR)
      .lock(3);
    await lab.openFile('Locked', made.file('Locked'));
    await page.setViewportSize(viewport);
    for (const address of [`#/vaults/${VAULT}`, `#/vaults/${VAULT}/lock`, '#/backup/create']) {
      await lab.open(address);
      expect(await keyboard.tabThrough()).toBeGreaterThan(10);
    }
  });
}
