import { expect, test } from './fixture.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';
import { LOCKED, notAuthorized, OUT_OF_RANGE } from './words.ts';

const HOUR = 3_600_000;

const unlocked = (): string =>
  new MadeSandbox()
    .createVault()
    .backUp('database-2', 10)
    .pass(2 * HOUR)
    .file('Unlocked');

test('governance: root is refused until the backup administrator removes the lock', async ({
  lab,
}) => {
  await lab.open();
  await lab.openFile('Unlocked', unlocked());

  await test.step('put a lock without a grace time', async () => {
    await lab.putLock(VAULT, { mode: 'governance', minimum: 7, maximum: 30 });
    await lab.isTold(`Vault lock of ${VAULT} created.`);
    await expect(lab.fact('Locked')).toHaveText('True');
    await expect(lab.fact('Vault lock mode')).toHaveText('Governance mode');
    await expect(lab.fact('Lock date')).toHaveText('None');
  });

  await test.step('root deletes and edits nothing', async () => {
    await lab.deletePoint(VAULT, 'database-2');
    await lab.isRefused(LOCKED);
    await lab.askWhy();
    await expect(lab.panel).toContainText('Governance mode protects as fully');
    await lab.editLifecycle(VAULT, 'database-2', { keep: 9 });
    await lab.isRefused(LOCKED);
  });

  await test.step('a backup outside 7 to 30 days fails as a job, not as a call', async () => {
    await lab.backUp(VAULT, { type: 'EBS', resource: 'data-volume', keep: 6 });
    await lab.isRefused(OUT_OF_RANGE);
    await lab.backUp(VAULT, { type: 'EBS', resource: 'data-volume', keep: 'always' });
    await lab.isRefused(OUT_OF_RANGE);
    await lab.backUp(VAULT, { type: 'EBS', resource: 'data-volume', keep: 30 });
    await lab.isAt('Jobs');
    await expect(lab.row('data-volume').filter({ hasText: 'Failed' })).toHaveCount(2);
    await expect(lab.row('data-volume').filter({ hasText: 'Created' })).toHaveCount(1);
  });

  await test.step('operator and auditor may not even ask to remove the lock', async () => {
    for (const principal of ['Operator', 'Auditor']) {
      await lab.actAs(principal);
      await lab.removeLock(VAULT);
      await lab.isRefused(notAuthorized('DeleteBackupVaultLockConfiguration'));
    }
    await lab.backUp(VAULT, { type: 'S3', resource: 'invoice-archive', keep: 10 });
    await lab.isRefused(notAuthorized('StartBackupJob'));
  });

  await test.step('the backup administrator removes it, and deletion works', async () => {
    await lab.actAs('Backup administrator');
    await lab.removeLock(VAULT);
    await lab.isTold(`Vault lock of ${VAULT} deleted.`);
    await expect(lab.fact('Locked')).toHaveText('False');
    await lab.deletePoint(VAULT, 'database-2');
    await lab.isTold(/is being deleted\./);
    await lab.moveClock('+1 h');
    await expect(lab.row('database-2')).toHaveCount(0);
  });
});
