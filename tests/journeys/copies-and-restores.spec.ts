import { expect, test } from './fixture.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';

const HOUR = 3_600_000;

const made = new MadeSandbox()
  .createVault()
  .createVault('Narrow_vault')
  .backUp('database-2', 2)
  .pass(2 * HOUR)
  .lock(undefined, 'Narrow_vault');

test('[C5] a copy fails by the window of its destination, and goes where there is none', async ({
  lab,
}) => {
  await lab.open();
  await lab.openFile('Copied', made.file('Copied'));
  await lab.openPoint(VAULT, 'database-2');
  await lab.pickAction('Copy');
  await lab.isAt('Copy recovery point');
  await lab.list('Destination vault').selectOption('Narrow_vault');
  await expect(lab.main.getByText(/^2 days is outside the destination’s window/)).toBeVisible();
  await lab.main.getByRole('button', { name: 'Copy recovery point' }).click();
  await lab.isAt(/^Copy job /);
  await expect(lab.main.getByText(/^The job failed/)).toBeVisible();

  await lab.openPoint(VAULT, 'database-2');
  await lab.pickAction('Copy');
  await lab.list('Destination vault').selectOption(VAULT);
  await lab.main.getByRole('button', { name: 'Copy recovery point' }).click();
  await lab.isAt(/^Copy job /);
  await lab.moveClock('+1 h');
  await expect(lab.badge('Completed')).toBeVisible();
});

test('[K5] a restore makes a new resource, which can then be backed up', async ({ lab }) => {
  await lab.open();
  await lab.openFile('Restored', made.file('Restored'));
  await lab.openPoint(VAULT, 'database-2');
  await lab.pickAction('Restore');
  await expect(lab.box('DBInstanceIdentifier')).toHaveValue('database-2-restored');
  await lab.main.getByRole('button', { name: 'Restore backup' }).click();
  await lab.isAt(/^Restore job /);
  await lab.moveClock('+1 d');
  await expect(lab.badge('Completed')).toBeVisible();
  await lab.visit('Protected resources');
  await expect(lab.row('database-2-restored')).toBeVisible();
});
