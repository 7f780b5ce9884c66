import { expect, test } from './fixture.ts';
import { LabPage } from './lab-page.ts';
import { VAULT } from './made-sandbox.ts';
import { FURNISHED, PLACES } from './screens.ts';

test('every screen opens from its address, in a page of its own', async ({ lab, context }) => {
  await lab.open();
  await lab.openFile('Furnished', FURNISHED);
  for (const { address, heading, title } of PLACES) {
    await test.step(address, async () => {
      const fresh = new LabPage(await context.newPage());
      await fresh.open(address);
      await fresh.isAt(heading);
      await expect(fresh.page).toHaveTitle(`${title} · Vault Lock Lab`);
      await fresh.page.close();
    });
  }
});

test('back and forward lead through the screens; title and focus follow', async ({ lab, page }) => {
  await lab.open();
  await lab.openFile('Furnished', FURNISHED);
  await lab.openVault(VAULT);
  await lab.link('Manage vault lock').click();
  await lab.isAt('Manage vault lock');
  await lab.visit('Jobs');
  const isHere = async (heading: string, title: string): Promise<void> => {
    await lab.isAt(heading);
    await expect(page).toHaveTitle(`${title} · Vault Lock Lab`);
    await expect(lab.main).toBeFocused();
  };

  await page.goBack();
  await isHere('Manage vault lock', `${VAULT} · Vault lock`);
  await page.goBack();
  await isHere(VAULT, `${VAULT} · Backup vault`);
  await page.goBack();
  await isHere('Backup vaults', 'Backup vaults');
  await page.goForward();
  await isHere(VAULT, `${VAULT} · Backup vault`);
  await page.goForward();
  await page.goForward();
  await isHere('Jobs', 'Jobs');

  await test.step('and a link within the screen does the same', async () => {
    await lab.row('data-volume').getByRole('link').first().click();
    await expect(lab.title()).toHaveText(/^Job /);
    await expect(lab.main).toBeFocused();
    await lab.main
      .getByRole('navigation', { name: 'Breadcrumbs' })
      .getByRole('link', { name: 'Jobs' })
      .click();
    await isHere('Jobs', 'Jobs');
  });
});
