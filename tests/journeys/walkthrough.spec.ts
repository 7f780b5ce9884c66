import { expect, test } from './fixture.ts';
import type { LabPage } from './lab-page.ts';
import { LOCKED, OUT_OF_RANGE } from './words.ts';

test('the walkthrough, from the first step to the clean-up @main', async ({ lab }) => {
  await lab.open();
  await lab.main.getByRole('button', { name: /^Follow the walkthrough/ }).click();
  await expect(lab.main.getByRole('heading', { name: 'Walkthrough' })).toHaveText(/0 of 12 done/);
  await expect(lab.main.locator('[aria-current=step]')).toContainText('Create a backup vault');

  await test.step('create a vault and back up a database and a file system', async () => {
    await lab.createVault('WORM_vault');
    await lab.isAt('WORM_vault');
    await lab.isTold('Backup vault WORM_vault created.');
    await isNext(lab, 'Step 2 of 12', 'Back up the database for 2 days');
    await lab.backUp('WORM_vault', { type: 'RDS', resource: 'database-2', keep: 2 });
    await lab.isTold(/Backup job .+ created\./);
    await lab.isAt('Jobs');
    await lab.backUp('WORM_vault', { type: 'EFS', resource: 'app-files', keep: 14 });
    await lab.isTold(/Backup job .+ created\./);
    await isNext(lab, 'Step 4 of 12', 'Let time pass until both are complete');
    await lab.moveClock('+1 h');
    await lab.moveClock('+1 h');
    await lab.visit('Jobs');
    await expect(lab.row('database-2')).toContainText('Completed');
    await expect(lab.row('app-files')).toContainText('Completed');
  });

  await test.step('change the retention from 2 days to 1', async () => {
    await lab.editLifecycle('WORM_vault', 'database-2', { keep: 1 });
    await lab.isTold('Lifecycle saved.');
    await expect(lab.fact('Deleted after')).toHaveText('1 day');
    await isNext(lab, 'Step 6 of 12', 'Lock the vault in compliance mode');
  });

  await test.step('lock the vault', async () => {
    await lab.openVault('WORM_vault');
    await expect(lab.fact('Locked')).toHaveText('False');
    // 2 hours after 04:33:15 on 28 September, and 3 days of 24 hours.
    await lab.manageLock('WORM_vault');
    await lab.fillLock({ mode: 'compliance', minimum: 7, maximum: 30, graceDays: 3 });
    await expect(lab.main).toContainText('Immutable from 1 Oct 2021, 06:33:15 UTC');
    await lab.main.getByRole('button', { name: 'Create vault lock' }).click();
    await lab.confirm('confirm', 'Create vault lock');
    await lab.isAt('WORM_vault');
    await expect(lab.fact('Locked')).toHaveText('True');
    await expect(lab.fact('Lock date')).toHaveText('1 Oct 2021, 06:33:15 UTC');
    await expect(lab.fact('Retention window')).toHaveText('7 to 30 days');
    await expect(lab.main).toContainText('becomes immutable in 3 d');
  });

  await test.step('see a deletion by root refused, and why', async () => {
    await lab.deletePoint('WORM_vault', 'database-2');
    await lab.isRefused(LOCKED);
    await lab.askWhy();
    await expect(lab.panel).toContainText('Acting as root changes nothing.');
    await expect(lab.panel.getByRole('region', { name: 'The rule that decided' })).toContainText(
      'V3',
    );
    await expect(
      lab.panel.getByRole('region', { name: 'What would make it succeed?' }),
    ).toContainText(
      'Remove the lock (DeleteBackupVaultLockConfiguration), possible until 1 Oct 2021',
    );
    await expect(lab.row('database-2')).toBeVisible();
  });

  await test.step('see a backup of 35 days fail', async () => {
    await lab.backUp('WORM_vault', { type: 'RDS', resource: 'database-2', keep: 35 });
    await lab.isRefused(OUT_OF_RANGE);
    await lab.main.getByRole('link', { name: /^job / }).click();
    await lab.isAt(/^Job /);
    await expect(lab.main).toContainText('Failed');
    await expect(lab.main).toContainText(OUT_OF_RANGE);
  });

  await test.step('see the move of a file system to cold storage refused', async () => {
    await lab.editLifecycle('WORM_vault', 'app-files', { coldAfter: 10, keep: 100 });
    await lab.isRefused(LOCKED);
    await lab.openPoint('WORM_vault', 'app-files');
    await expect(lab.fact('Deleted after')).toHaveText('14 days');
    await isNext(lab, 'Step 10 of 12', 'Remove the lock while you can');
  });

  await test.step('clean up', async () => {
    await lab.removeLock('WORM_vault');
    await lab.isTold('Vault lock of WORM_vault deleted.');
    await expect(lab.fact('Locked')).toHaveText('False');
    await lab.deletePoint('WORM_vault', 'database-2');
    await lab.isTold(/is being deleted\./);
    await lab.deletePoint('WORM_vault', 'app-files');
    await lab.isTold(/is being deleted\./);
    await lab.moveClock('+1 h');
    await expect(lab.main).toContainText('No recovery points in this vault');
    await lab.deleteVault('WORM_vault');
    await lab.isAt('Backup vaults');
    await lab.isTold('Backup vault WORM_vault deleted.');
    await expect(lab.main).toContainText('There is no backup vault in us-east-1 yet.');
  });

  await test.step('find every step of the walkthrough ticked off', async () => {
    await expect(lab.main.getByRole('heading', { name: 'Walkthrough' })).toHaveText(
      /12 of 12 done/,
    );
    await expect(lab.main).toContainText('That is all of it.');
  });
});

/** The strip on every screen but the first says what comes next. */
async function isNext(lab: LabPage, step: string, title: string): Promise<void> {
  const strip = lab.page.getByRole('complementary', { name: 'Walkthrough' });
  await expect(strip).toContainText(step);
  await expect(strip).toContainText(title);
}
