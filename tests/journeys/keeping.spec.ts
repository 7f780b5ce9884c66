import { expect, test } from './fixture.ts';
import { LabPage } from './lab-page.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';
import { LOCKED } from './words.ts';

const FIRST = 'My first sandbox';

test('a reload at any moment loses nothing', async ({ lab }) => {
  await lab.open();

  await test.step('right after a call was confirmed', async () => {
    await lab.createVault(VAULT);
    await lab.isTold(`Backup vault ${VAULT} created.`);
    await lab.page.reload();
    await lab.isAt(VAULT);
    await lab.backUp(VAULT, { type: 'RDS', resource: 'database-2', keep: 10 });
    await lab.isTold(/Backup job .+ created\./);
    await lab.page.reload();
    await expect(lab.row('database-2')).toContainText('Created');
  });

  await test.step('right after a move of the clock', async () => {
    await lab.moveClock('+1 h');
    const then = await lab.shown();
    await lab.page.reload();
    await expect.poll(() => lab.shown()).toBe(then);
    await expect(lab.row('database-2')).toContainText('Completed');
  });

  await test.step('in the middle of a look ahead, of a form and of a dialog', async () => {
    const now = await lab.shown();
    await lab.slider.focus();
    await lab.page.keyboard.press('End');
    await lab.page.reload();
    await expect.poll(() => lab.shown()).toBe(now);
    await lab.manageLock(VAULT);
    await lab.fillLock({ mode: 'compliance', minimum: 7, maximum: 30, graceDays: 3 });
    await lab.main.getByRole('button', { name: 'Create vault lock' }).click();
    await lab.page.reload();
    await lab.openVault(VAULT);
    await expect(lab.fact('Locked')).toHaveText('False');
  });

  await test.step('with the principal, the Region and the refusals', async () => {
    await lab.putLock(VAULT, { mode: 'governance', minimum: 7 });
    await lab.deletePoint(VAULT, 'database-2');
    await lab.isRefused(LOCKED);
    await lab.actAs('Auditor');
    const before = await lab.exported(FIRST);
    await lab.page.reload();
    await lab.isAt('Sandboxes');
    await expect(lab.page.getByRole('button', { name: 'Acting as Auditor' })).toBeVisible();
    expect(await lab.exported(FIRST)).toBe(before);
    await lab.showTab('Log');
    await expect(lab.logEntry(5)).toContainText('Refused by V3');
  });
});

test('two tabs on one sandbox stay in step and never fork', async ({ lab, context }) => {
  await lab.open();
  const other = new LabPage(await context.newPage());
  await other.open();

  await test.step('what one does the other shows', async () => {
    await lab.createVault('one');
    await expect(other.main.getByRole('link', { name: 'one', exact: true })).toBeVisible();
    await other.moveClock('+1 d');
    await expect.poll(() => lab.shown()).toBe(await other.shown());
  });

  await test.step('what both do at once happens one after the other', async () => {
    for (const round of ['a', 'b', 'c']) {
      await Promise.all([fillVault(lab, `left-${round}`), fillVault(other, `right-${round}`)]);
      await Promise.all([submitVault(lab), submitVault(other)]);
      await Promise.all([lab.isAt(`left-${round}`), other.isAt(`right-${round}`)]);
    }
    await Promise.all([lab.visit('Backup vaults'), other.visit('Backup vaults')]);
    for (const page of [lab, other]) await expect(page.row(/left-|right-/)).toHaveCount(6);
  });

  await test.step('both show one log, and after a reload too', async () => {
    await lab.showTab('Log');
    await other.showTab('Log');
    const entries = (page: LabPage) => page.panel.getByRole('listitem').allInnerTexts();
    await expect.poll(() => entries(lab)).toHaveLength(8);
    await expect.poll(() => entries(other)).toEqual(await entries(lab));
    const file = await lab.exported(FIRST);
    await other.page.reload();
    expect(await other.exported(FIRST)).toBe(file);
  });
});

test('a tab that looks ahead lets go when the other changes the world', async ({
  lab,
  context,
}) => {
  await lab.open();
  await lab.openFile('Shared', new MadeSandbox().createVault().file('Shared'));
  const other = new LabPage(await context.newPage());
  await other.open();
  const now = await lab.shown();
  await lab.slider.focus();
  await lab.page.keyboard.press('End');
  await expect(lab.clock).toContainText('looking ahead');
  await other.createVault('another');
  await expect(lab.clock).toContainText('simulated time');
  expect(await lab.shown()).toBe(now);
});

async function fillVault(lab: LabPage, name: string): Promise<void> {
  await lab.visit('Backup vaults');
  await lab.link('Create backup vault').click();
  await lab.box('Backup vault name').fill(name);
}

async function submitVault(lab: LabPage): Promise<void> {
  await lab.main.getByRole('button', { name: 'Create backup vault' }).click();
}
