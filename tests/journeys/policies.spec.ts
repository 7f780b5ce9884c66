import { expect, test } from './fixture.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';

test('[P3] an access policy denies root what a user’s policy allows, and can be taken away', async ({
  lab,
}) => {
  const made = new MadeSandbox().createVault().backUp('database-2', 2).pass(7_200_000);
  await lab.open();
  await lab.openFile('Denied', made.file('Denied'));
  await lab.openVault(VAULT);
  await lab.main.getByRole('button', { name: 'Edit policy' }).click();
  const box = lab.box('Policy document (JSON)');
  await box.fill('{\n  "Version" 1\n}');
  await expect(lab.main.getByText(/^Line 2: A colon is missing/)).toBeVisible();
  await lab.choose('Examples', 'Nobody deletes recovery points');
  await lab.main.getByRole('button', { name: 'Save policy' }).click();
  await lab.isTold('Access policy of WORM_vault saved.');
  await lab.deletePoint(VAULT, 'database-2');
  await lab.isRefused('AccessDenied');
  await lab.main.getByRole('button', { name: 'Delete policy' }).click();
  await lab.dialog.getByRole('button', { name: 'Delete policy' }).click();
  await lab.isTold('Access policy of WORM_vault deleted.');
  await lab.deletePoint(VAULT, 'database-2');
  await lab.isTold('is being deleted.');
});

test('[P9] a policy that is edited counts for the next call', async ({ lab }) => {
  await lab.open();
  await lab.visit('Principals');
  await lab.link('Auditor').click();
  await lab.main.getByRole('button', { name: 'Edit policy' }).click();
  await lab.choose('Examples', 'Everything but locks');
  await lab.main.getByRole('button', { name: 'Save policy' }).click();
  await lab.isTold('Policy of Auditor saved.');
  await lab.main.getByRole('button', { name: 'Act as Auditor' }).click();
  await lab.createVault('Mine');
  await lab.isTold('Backup vault Mine created.');
  await lab.sendLock('Mine', { mode: 'governance', minimum: 7 }, 'Create vault lock');
  await lab.isRefused('explicit deny');
});
