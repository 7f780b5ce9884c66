import { livedIn } from './every-screen.ts';
import { expect, test } from './fixture.ts';
import { VAULT } from './made-sandbox.ts';

test('every screen opens by its address alone', async ({ lab, page }) => {
  const { text, addresses } = livedIn();
  await lab.open();
  await lab.openFile('Lived in', text);
  for (const address of addresses) {
    await lab.open(address);
    const [heading, reloaded] = [await lab.title().textContent(), page.reload()];
    await reloaded;
    await expect(lab.title(), address).toHaveText(heading ?? '');
    expect(new URL(page.url()).hash, address).toBe(address);
  }
});

test('back and forward lead through the screens; title and focus follow', async ({ lab, page }) => {
  const { text } = livedIn();
  await lab.open();
  await lab.openFile('Lived in', text);
  await lab.openVault(VAULT);
  await expect(page).toHaveTitle(`${VAULT} · Backup vault · Vault Lock Lab`);
  await lab.visit('Jobs');
  await expect(page).toHaveTitle('Jobs · Vault Lock Lab');
  await expect(lab.main).toBeFocused();

  await page.goBack();
  await lab.isAt(VAULT);
  await expect(lab.main).toBeFocused();
  await page.goForward();
  await lab.isAt('Jobs');
});

test('an address that leads nowhere says so, and shows the way back', async ({ lab }) => {
  await lab.open('#/vaults/%E0%A4%A');
  await lab.isAt('There is nothing at this address');
  await lab.link('Go to Backup vaults').click();
  await lab.isAt('Backup vaults');
});
