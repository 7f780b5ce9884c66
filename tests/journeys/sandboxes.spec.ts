import { expect, test } from './fixture.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';

const HOUR = 3_600_000;

const made = (): MadeSandbox =>
  new MadeSandbox()
    .createVault()
    .backUp('database-2', 10)
    .pass(2 * HOUR)
    .lock(3);

test('several sandboxes: create, rename, duplicate, go back, delete', async ({ lab }) => {
  await lab.open();

  await test.step('one begins when one says', async () => {
    await lab.createSandbox('Monday class', '2024-02-29T23:59:58Z');
    expect(await lab.shown()).toBe(Date.parse('2024-02-29T23:59:58Z'));
    await lab.createVault(VAULT);
    await lab.moveClock('+1 d');
  });

  await test.step('a new name, here and in the bar', async () => {
    await lab.withSandbox('Monday class', 'Rename');
    await lab.dialog.getByRole('textbox', { name: 'Name' }).fill('Tuesday class');
    await lab.dialog.getByRole('button', { name: 'Rename' }).click();
    await lab.isOpen('Tuesday class');
    await expect(lab.sandbox('Tuesday class')).toContainText('2 entries in its log');
  });

  await test.step('a duplicate goes its own way', async () => {
    await lab.withSandbox('Tuesday class', 'Duplicate');
    await lab.isTold('“Tuesday class” duplicated as “Tuesday class (copy)”.');
    await lab.main.getByRole('button', { name: 'Open Tuesday class (copy)' }).click();
    await lab.isOpen('Tuesday class (copy)');
    await lab.createVault('only-here');
    await lab.choose(/^Sandbox: /, 'Tuesday class');
    await lab.isOpen('Tuesday class');
    await lab.visit('Backup vaults');
    await expect(lab.row('only-here')).toHaveCount(0);
    await expect(lab.row(VAULT)).toHaveCount(1);
  });

  await test.step('back to an earlier entry is a copy that ends there', async () => {
    const now = await lab.shown();
    await lab.goBackTo(1);
    await lab.isTold('“Tuesday class (copy 2)” ends at entry 1 and is open now.');
    await lab.isOpen('Tuesday class (copy 2)');
    expect(await lab.shown()).toBe(now - 24 * HOUR);
    await expect(lab.row(VAULT)).toHaveCount(1);
  });

  await test.step('deleting one takes its name, typed', async () => {
    await lab.withSandbox('Tuesday class (copy 2)', 'Delete');
    const action = lab.dialog.getByRole('button', { name: 'Delete sandbox' });
    await lab.dialog.getByRole('textbox').fill('Tuesday class');
    await expect(action).toBeDisabled();
    await lab.dialog.getByRole('textbox').press('Enter');
    await expect(lab.dialog).toBeVisible();
    await lab.dialog.getByRole('textbox').fill('Tuesday class (copy 2)');
    await action.click();
    await lab.isTold('“Tuesday class (copy 2)” deleted.');
    await expect(lab.sandbox('Tuesday class (copy 2)')).toHaveCount(0);
    await expect(lab.sandbox('Tuesday class')).toHaveCount(1);
    await lab.page.reload();
    await expect(lab.sandbox('Tuesday class (copy 2)')).toHaveCount(0);
  });
});

test('an exported sandbox, imported again, is the same', async ({ lab }) => {
  await lab.open();
  const file = made().file('Travelling');
  await lab.openFile('Travelling', file);
  expect(await lab.exported('Travelling')).toBe(file);
  await lab.openVault(VAULT);
  await expect(lab.fact('Lock date')).toHaveText('1 Oct 2021, 06:33:15 UTC');
});

const FAULTY: Readonly<Record<string, readonly [content: string, message: RegExp]>> = {
  'an empty file': ['', /The file is empty\./],
  'no JSON': ['vault: WORM_vault', /The file is not JSON, or was cut off/],
  'another JSON': ['{"vaults":[]}', /The file is not an exported sandbox/],
  'a file cut off': [made().file('Cut').slice(0, -200), /The file is not JSON, or was cut off/],
  'a changed file': [
    made().file('Changed').replace('"MaxRetentionDays":30', '"MaxRetentionDays":31'),
    /does not match its own digest/,
  ],
  'outcomes that no rule gives': [
    made()
      .file('Invented')
      .replace(/ {2}"digest": .*\n/, '')
      .replace('"result":"accepted"', '"result":"job fails","rule":"W1","message":"Invented."'),
    /Entry 1 of the file says something else than the rules give/,
  ],
  'a newer file': [
    made().file('Newer').replace('"version": 1', '"version": 2'),
    /The file has version 2; this page reads up to version 1\. Reload the page/,
  ],
};

test('a wrong, damaged or newer file is explained, and nothing changes', async ({ lab }) => {
  await lab.open();
  const faults = lab.main.getByRole('alert');
  for (const [kind, [content, message]] of Object.entries(FAULTY)) {
    await test.step(kind, async () => {
      await lab.importFile(`${kind}.json`, content);
      await expect(faults).toContainText(`${kind}.json was not imported.`);
      await expect(faults).toContainText(message);
      await faults.getByRole('button', { name: /^Dismiss/ }).click();
    });
  }
  await lab.page.reload();
  await expect(lab.main.getByRole('heading', { name: 'All sandboxes' })).toContainText('(1)');
  await expect(lab.sandbox('My first sandbox')).toContainText('0 entries in its log');
});
