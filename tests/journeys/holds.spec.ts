import { expect, test } from './fixture.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';

const HOUR = 3_600_000;

test('[H1] [H3] a legal hold keeps a backup beyond its retention, until it is released', async ({
  lab,
}) => {
  const made = new MadeSandbox()
    .createVault()
    .backUp('database-2', 1)
    .pass(2 * HOUR);
  await lab.open();
  await lab.openFile('Held', made.file('Held'));
  await lab.visit('Legal holds');
  await lab.link('Add legal hold').click();
  await lab.box('Legal hold title').fill('Matter 4711');
  await lab.box('Legal hold description').fill('Asked for by counsel');
  await lab.main.getByRole('radio', { name: 'Backup vaults' }).check();
  await lab.main.getByRole('checkbox', { name: VAULT }).check();
  await lab.main.getByRole('button', { name: 'Add legal hold' }).click();
  await lab.isAt('Matter 4711');
  await lab.moveClock('+1 h');
  await expect(lab.badge('Active')).toBeVisible();

  await lab.deletePoint(VAULT, 'database-2');
  await lab.isRefused('has active legal hold(s)');
  await lab.moveClock('+7 d');
  await lab.openPoint(VAULT, 'database-2');
  await expect(lab.badge('Completed')).toBeVisible();

  await lab.link('Matter 4711').click();
  await expect(lab.main.getByText('over: kept by the hold')).toBeVisible();
  await lab.main.getByRole('button', { name: 'Release legal hold' }).click();
  await lab.dialog.getByRole('textbox', { name: 'Release description' }).fill('Settled');
  await lab.confirm('confirm', 'Release legal hold');
  await lab.isTold('Legal hold “Matter 4711” released.');
  await lab.moveClock('+1 d');
  await lab.openVault(VAULT);
  await expect(lab.main.getByText('No recovery points in this vault')).toBeVisible();
});
