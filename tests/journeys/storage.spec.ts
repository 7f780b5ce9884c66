import { expect, test } from './fixture.ts';
import { LabPage } from './lab-page.ts';
import { VAULT } from './made-sandbox.ts';
import { logRows, putRow } from './storage.ts';

const FIRST = 'My first sandbox';

const REFUSALS: Readonly<Record<string, () => void>> = {
  'the browser refuses to open it': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The user denied permission.', 'SecurityError');
    };
  },
  'the browser has none': () => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  },
};

for (const [what, refuse] of Object.entries(REFUSALS)) {
  test(`no storage, because ${what}: everything works, and the page says that nothing is kept`, async ({
    lab,
  }) => {
    await lab.page.addInitScript(refuse);
    await lab.open();
    const warning = lab.main.getByRole('status').filter({ hasText: 'Not saved here.' });
    await expect(warning).toBeVisible();
    await lab.createVault(VAULT);
    await lab.backUp(VAULT, { type: 'RDS', resource: 'database-2', keep: 10 });
    await lab.moveClock('+1 h');
    await expect(lab.row('database-2')).toContainText('Completed');
    const file = await lab.exported(FIRST);
    await expect(warning).toBeVisible();
    await lab.page.reload();
    await lab.visit('Backup vaults');
    await expect(lab.row(VAULT)).toHaveCount(0);
    await lab.openFile(FIRST, file);
    await expect(lab.row(VAULT)).toHaveCount(1);
  });
}

test('a damaged row stops its sandbox with an explanation, and no other', async ({ lab }) => {
  await lab.open();
  await lab.createVault(VAULT);
  await lab.moveClock('+1 h');
  await lab.createSandbox('Healthy');
  await lab.createVault('healthy-vault');
  await lab.choose(/^Sandbox: /, FIRST);
  await lab.isOpen(FIRST);

  await test.step('a page explains, instead of being blank', async () => {
    const [row] = (await logRows(lab.page)).filter(({ seq }) => seq === 2);
    if (row === undefined) throw new Error('There is no second entry.');
    await putRow(lab.page, 'log', { ...row, entry: { kind: 'clock', seq: 2, to: 'later' } });
    await lab.page.reload();
    await lab.isAt(`“${FIRST}” cannot be opened`);
    await expect(lab.main.getByRole('alert')).toContainText('Entry 2 of the log cannot be read');
    await expect(lab.main).toContainText('1 entry can be read, 1 cannot.');
  });

  await test.step('what is readable can be exported and imported', async () => {
    const download = lab.page.waitForEvent('download');
    await lab.main.getByRole('button', { name: 'Export what is readable' }).click();
    await (await download).saveAs(test.info().outputPath('readable.json'));
    await lab.choose(/^Sandbox: /, 'Healthy');
    await lab.isOpen('Healthy');
    await lab.manageSandboxes();
    const chooser = lab.page.waitForEvent('filechooser');
    await lab.main.getByRole('button', { name: 'Import from a file' }).click();
    await (await chooser).setFiles(test.info().outputPath('readable.json'));
    await lab.isTold(`“${FIRST}” imported.`);
    await expect(lab.main).toContainText('1 entry in its log');
  });

  await test.step('the other sandbox is as it was', async () => {
    await lab.openVault('healthy-vault');
    await lab.moveClock('+1 h');
  });
});

test('data of a newer version: this page explains and stops writing', async ({ lab, context }) => {
  await lab.open();
  await lab.createVault(VAULT);
  await putRow(lab.page, 'meta', { key: 'format', format: 2 });
  const stopped = /The stored data has format 2; this page knows format 1\. Reload the page/;

  await test.step('the page that was open', async () => {
    await fillVault(lab);
    await lab.isRefused(stopped);
    await expect(lab.main.getByRole('alert').first()).toContainText('This page no longer saves.');
    await expect(lab.box('Backup vault name')).toHaveValue('another');
    expect(await logRows(lab.page)).toHaveLength(1);
  });

  await test.step('a page that opens later still shows what is there', async () => {
    const later = new LabPage(await context.newPage());
    await later.open();
    await expect(later.row(VAULT)).toHaveCount(1);
    await fillVault(later);
    await later.isRefused(stopped);
    expect(await logRows(later.page)).toHaveLength(1);
    expect(JSON.parse(await later.exported(FIRST))).toMatchObject({ entries: [{ seq: 1 }] });
  });
});

async function fillVault(lab: LabPage): Promise<void> {
  await lab.visit('Backup vaults');
  await lab.link('Create backup vault').click();
  await lab.box('Backup vault name').fill('another');
  await lab.main.getByRole('button', { name: 'Create backup vault' }).click();
}
