import { expect, test } from './fixture.ts';
import type { LabPage } from './lab-page.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';
import { IMMUTABLE, LOCKED, NOT_EMPTY, notAuthorized } from './words.ts';

const DAY = 86_400_000;
const HOUR = DAY / 24;

/** The walkthrough's vault with its lock in the grace time. */
const graceTime = (): MadeSandbox =>
  new MadeSandbox()
    .createVault()
    .backUp('database-2', 10)
    .backUp('app-files', 14)
    .pass(2 * HOUR)
    .lock(3);

const immutable = (): string =>
  graceTime()
    .pass(4 * DAY)
    .file('Immutable');

test('the clock passes the lock date by keyboard or by hand, and only when it is let go', async ({
  lab,
}) => {
  await lab.open();
  await lab.openFile('Grace time', graceTime().file('Grace time'));
  await lab.openVault(VAULT);
  await lab.showTab('Log');
  const before = await lab.shown();

  await test.step('the arrow keys look ahead, and Escape lets go', async () => {
    await lab.slider.focus();
    await lab.page.keyboard.press('Shift+ArrowRight');
    await expect(lab.slider).toHaveAttribute(
      'aria-valuetext',
      /3 days from now: the lock of WORM_vault becomes immutable/,
    );
    await expect(lab.clock).toContainText('looking ahead');
    expect(await lab.shown()).toBe(before + 3 * DAY);
    await expect(lab.badge('Compliance mode, immutable')).toBeVisible();
    await expect(lab.panel.getByRole('tab', { name: 'Log' })).toContainText('5');
    await lab.page.keyboard.press('Escape');
    expect(await lab.shown()).toBe(before);
    await expect(lab.badge(/becomes immutable in 3 d$/)).toBeVisible();
  });

  await test.step('a drag shows what would be, and its end makes it so', async () => {
    const { left, right, middle } = await lab.track();
    const { mouse } = lab.page;
    await mouse.move(left, middle);
    await mouse.down();
    await mouse.move(left + (right - left) * (4 / 30), middle, { steps: 8 });
    await expect(lab.clock).toContainText('looking ahead');
    await expect(lab.badge('Compliance mode, immutable')).toBeVisible();
    await expect(lab.panel.getByRole('tab', { name: 'Log' })).toContainText('5');
    await mouse.up();
    await expect(lab.panel.getByRole('tab', { name: 'Log' })).toContainText('6');
    await expect(lab.clock).toContainText('the lock of WORM_vault became immutable on day 3');
    await expect(lab.clock).toContainText('simulated time');
    expect(Math.abs((await lab.shown()) - (before + 4 * DAY))).toBeLessThan(6 * HOUR);
  });

  await test.step('and it is kept', async () => {
    await lab.page.reload();
    await expect(lab.fact('Lock date')).toHaveText('1 Oct 2021, 06:33:15 UTC');
    await expect(lab.badge('Compliance mode, immutable')).toBeVisible();
  });
});

test('as root every way out of an immutable lock is closed, but for time', async ({ lab }) => {
  await lab.open();
  await lab.openFile('Immutable', immutable());
  await tryEveryWayOut(lab, { lock: IMMUTABLE, points: LOCKED, vault: NOT_EMPTY });

  await test.step('Why? says that nothing can, and that the point leaves by itself', async () => {
    await lab.deletePoint(VAULT, 'app-files');
    await lab.isRefused(LOCKED);
    await lab.askWhy();
    const wayOut = lab.panel.getByRole('region', { name: 'What would make it succeed?' });
    await expect(wayOut).toContainText(
      'Nothing can: the recovery point leaves by itself on 12 Oct 2021',
    );
  });

  await test.step('time empties the vault', async () => {
    await lab.openVault(VAULT);
    await lab.moveClock('+7 d');
    await expect(lab.row('database-2')).toHaveCount(0);
    await expect(lab.row('app-files')).toHaveCount(1);
    await lab.moveClock('+7 d');
    await expect(lab.main).toContainText('No recovery points in this vault');
    await expect(lab.fact('Recovery points')).toHaveText('0');
  });

  await test.step('the lock still cannot be removed, but the empty vault can be deleted', async () => {
    await lab.removeLock(VAULT);
    await lab.isRefused(IMMUTABLE);
    await lab.openVault(VAULT);
    await lab.deleteVault(VAULT);
    await lab.isTold(`Backup vault ${VAULT} deleted.`);
    await lab.isAt('Backup vaults');
  });
});

test('a backup administrator meets the same refusals as root', async ({ lab }) => {
  await lab.open();
  await lab.openFile('Immutable', immutable());
  await lab.actAs('Backup administrator');
  await tryEveryWayOut(lab, { lock: IMMUTABLE, points: LOCKED, vault: NOT_EMPTY });
});

for (const principal of ['Operator', 'Auditor', 'Administrator of everything else']) {
  test(`${principal}: permission is asked first, and refused`, async ({ lab }) => {
    await lab.open();
    await lab.openFile('Immutable', immutable());
    await lab.actAs(principal);
    await tryEveryWayOut(lab, {
      lock: notAuthorized('BackupVaultLockConfiguration'),
      points: notAuthorized('RecoveryPoint'),
      vault: notAuthorized('DeleteBackupVault'),
    });
  });
}

interface Answers {
  readonly lock: string | RegExp;
  readonly points: string | RegExp;
  readonly vault: string | RegExp;
}

async function tryEveryWayOut(lab: LabPage, answers: Answers): Promise<void> {
  await test.step('remove the lock, or change it', async () => {
    await lab.removeLock(VAULT);
    await lab.isRefused(answers.lock);
    await lab.sendLock(VAULT, { mode: 'compliance', minimum: 1, graceDays: 3 }, 'Save');
    await lab.isRefused(answers.lock);
    await lab.sendLock(VAULT, { mode: 'governance' }, 'Save');
    await lab.isRefused(answers.lock);
  });
  await test.step('delete a recovery point, or edit its lifecycle', async () => {
    await lab.deletePoint(VAULT, 'app-files');
    await lab.isRefused(answers.points);
    for (const wish of [{ keep: 1 }, { keep: 'always' }, { coldAfter: 10, keep: 100 }] as const) {
      await lab.editLifecycle(VAULT, 'app-files', wish);
      await lab.isRefused(answers.points);
    }
  });
  await test.step('delete the vault with what is in it', async () => {
    await lab.openVault(VAULT);
    await lab.deleteVault(VAULT);
    await lab.isRefused(answers.vault);
  });
  await test.step('and find everything as it was', async () => {
    await lab.openVault(VAULT);
    await expect(lab.fact('Locked')).toHaveText('True');
    await expect(lab.fact('Retention window')).toHaveText('7 to 30 days');
    await expect(lab.fact('Lock date')).toHaveText('1 Oct 2021, 06:33:15 UTC');
    await lab.openPoint(VAULT, 'app-files');
    await expect(lab.fact('Deleted after')).toHaveText('14 days');
    await expect(lab.fact('Storage class')).toHaveText('Warm');
  });
}
