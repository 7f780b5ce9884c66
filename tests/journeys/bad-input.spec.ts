import { hasEntries, tryTexts } from './faulty-fields.ts';
import { expect, test } from './fixture.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';
import { MARKUP } from './words.ts';

const HOUR = 3_600_000;

const withPoint = (): MadeSandbox =>
  new MadeSandbox()
    .createVault()
    .backUp('app-files', 14)
    .pass(2 * HOUR);

test('a vault: names, keys and tags that cannot be', async ({ lab }) => {
  await lab.open('#/vaults/+create');
  const submit = (): Promise<void> =>
    lab.main.getByRole('button', { name: 'Create backup vault' }).click();
  await tryTexts(lab.box('Backup vault name'), submit, {
    '': /A vault needs a name/,
    a: /2 to 50 characters; this one has 1/,
    ['x'.repeat(51)]: /2 to 50 characters; this one has 51/,
    'two words': /not a space/,
    Überwachung: /not “Ü”/,
    '🔒🔒': /not “🔒”/,
    [MARKUP]: /not “<”/,
    '../etc': /not “\.”/,
  });
  await lab.box('Backup vault name').fill(VAULT);
  await lab.main.getByRole('radio', { name: 'A KMS key of your own' }).check();
  await tryTexts(lab.box('KMS key ARN'), submit, {
    '': /Type the ARN of the key/,
    'alias/aws/backup': /An ARN begins with “arn:”/,
  });

  await test.step('what the form cannot know AWS answers', async () => {
    await lab.box('KMS key ARN').fill('arn:aws:kms:us-east-1:123456789012:alias/aws/backup');
    await submit();
    await lab.isRefused('InvalidParameterValueException');
    await expect(lab.box('Backup vault name')).toHaveValue(VAULT);
    await lab.main.getByRole('radio', { name: 'Default key' }).check();
  });

  await test.step('tags by row', async () => {
    const key = (row: number) => lab.box(`Key of tag ${String(row)}`);
    await lab.main.getByRole('button', { name: 'Add tag' }).click();
    await lab.box('Value of tag 1').fill('x'.repeat(257));
    await tryTexts(key(1), submit, {
      '': /A tag needs a key/,
      ['k'.repeat(129)]: /at most 128 characters/,
      'AWS:owner': /reserved/,
    });
    await key(1).fill(MARKUP);
    await tryTexts(lab.box('Value of tag 1'), submit, { ['x'.repeat(257)]: /at most 256/ });
    await lab.box('Value of tag 1').fill('"quoted" & <b>bold</b>');
    await lab.main.getByRole('button', { name: 'Add tag' }).click();
    await tryTexts(key(2), submit, { [MARKUP]: /This key is used above/ });
    await key(2).fill('__proto__');
    await lab.box('Value of tag 2').fill('naïve 🏷');
    await submit();
  });

  await test.step('what is allowed is shown as it was typed, also after a reload', async () => {
    await lab.isAt(VAULT);
    await lab.page.reload();
    await expect(lab.fact(MARKUP)).toHaveText('"quoted" & <b>bold</b>');
    await expect(lab.fact('__proto__')).toHaveText('naïve 🏷');
    await lab.main.getByRole('button', { name: 'Manage tags' }).click();
    await lab.box('Value of tag 2').fill('');
    await lab.main.getByRole('button', { name: 'Save' }).click();
    await lab.isTold('Tags saved.');
    await expect(lab.fact('__proto__')).toHaveText('no value');
    await hasEntries(lab, 3);
  });

  await test.step('a second vault of the name AWS refuses', async () => {
    await lab.createVault(VAULT);
    await lab.isRefused('AlreadyExistsException');
  });
});

test('a lock: bounds and grace times that cannot be', async ({ lab }) => {
  await lab.open();
  await lab.openFile('Bounds', new MadeSandbox().createVault().file('Bounds'));
  await lab.manageLock(VAULT);
  await lab.main.getByRole('radio', { name: 'Compliance mode' }).check();
  const submit = (): Promise<void> =>
    lab.main.getByRole('button', { name: 'Create vault lock' }).click();
  const wrong = /whole number from 1 to 36,500 days/;
  const notNumber = /is not a number/;
  for (const name of [/^Minimum retention period/, /^Maximum retention period/]) {
    const texts = { 0: wrong, '-7': wrong, '1.5': wrong, 36501: wrong, seven: notNumber };
    await tryTexts(lab.box(name), submit, { ...texts, '７': notNumber, [MARKUP]: notNumber });
    await lab.box(name).fill('');
  }
  await lab.box(/^Minimum retention period/).fill('31');
  await tryTexts(lab.box(/^Maximum retention period/), submit, {
    30: /below the minimum of 31 days/,
  });
  await lab.box(/^Maximum retention period/).fill('31');
  const grace = /whole number from 3 to 36,500 days/;
  await tryTexts(lab.box('Grace time'), submit, {
    '': grace,
    0: grace,
    2: grace,
    '3.5': grace,
    36501: grace,
    '3 days': notNumber,
  });

  await test.step('a word that is not “confirm” locks nothing', async () => {
    await lab.box('Grace time').fill('3');
    await submit();
    await lab.dialog.getByRole('checkbox').check();
    await lab.dialog.getByRole('textbox').fill('confirmed');
    await lab.dialog.getByRole('textbox').press('Enter');
    await expect(lab.dialog.getByRole('button', { name: 'Create vault lock' })).toBeDisabled();
    await lab.dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(lab.box(/^Minimum retention period/)).toHaveValue('31');
  });
  await hasEntries(lab, 1);
});

test('a backup and a lifecycle: what is missing or cannot be', async ({ lab }) => {
  await lab.open();
  await lab.openFile('Lifecycles', withPoint().file('Lifecycles'));
  const wrong = /whole number of days from 1 to 36,500/;
  const days = {
    '': /Enter a number/,
    0: wrong,
    '-1': wrong,
    '2.5': wrong,
    36501: wrong,
    x: /not/,
  };

  await test.step('a form with nothing in it', async () => {
    await lab.visit('Protected resources');
    await lab.open('#/backup/create');
    const submit = (): Promise<void> =>
      lab.main.getByRole('button', { name: 'Create on-demand backup' }).click();
    await submit();
    await expect(lab.list('Resource type')).toBeFocused();
    await expect(lab.list('Resource type')).toHaveAccessibleErrorMessage(/Choose a resource type/);
    await expect(lab.list('Resource')).toHaveAccessibleErrorMessage(/Choose a resource/);
    await lab.list('Resource type').selectOption('EFS');
    await lab.list('Backup vault').selectOption(VAULT);
    await tryTexts(lab.box('Deleted after'), submit, days);
    await lab.box('Deleted after').fill('99');
    await lab.main.getByRole('checkbox', { name: 'Move to cold storage' }).check();
    await lab.box('Move to cold storage after').fill('10');
    await tryTexts(lab.box('Deleted after'), submit, { 99: /at least 90 days/ });
    await lab.main.getByRole('radio', { name: 'Customize backup window' }).check();
    await lab.box('Deleted after').fill('100');
    await tryTexts(lab.box('Start within'), submit, {
      '': /Enter a number of hours/,
      '0.5': /At least 1 hour/,
      '1.001': /whole minutes/,
      soon: /is not a number/,
    });
    await lab.box('Start within').fill('5');
    await tryTexts(lab.box('Complete within'), submit, { 4: /not less than the time to start/ });
  });

  await test.step('an edit', async () => {
    await lab.openPoint(VAULT, 'app-files');
    await lab.link('Edit').click();
    const submit = (): Promise<void> => lab.main.getByRole('button', { name: 'Save' }).click();
    await tryTexts(lab.box('Deleted after'), submit, days);
  });
  await hasEntries(lab, 3);
});

test('a sandbox and the clock: names and dates that cannot be', async ({ lab }) => {
  await lab.open();
  await lab.manageSandboxes();
  await lab.main.getByRole('button', { name: 'Create sandbox' }).click();
  const submit = (): Promise<void> =>
    lab.dialog.getByRole('button', { name: 'Create and open' }).click();
  const name = lab.dialog.getByRole('textbox', { name: 'Name' });
  await tryTexts(name, submit, {
    '': /A sandbox needs a name/,
    '   ': /A sandbox needs a name/,
    ['n'.repeat(201)]: /At most 200 characters; this has 201/,
  });
  await name.fill(MARKUP);
  await lab.dialog.getByLabel('Date', { exact: true }).fill('');
  await submit();
  await expect(lab.dialog).toContainText('Enter a date and a time that exist.');
  await lab.fillInstant('2021-09-28T04:33:15Z');
  await submit();
  await lab.isOpen(MARKUP);

  await test.step('a name is text wherever it is shown', async () => {
    await lab.createVault(VAULT);
    await lab.manageSandboxes();
    await expect(lab.sandbox(MARKUP)).toContainText('1 entry in its log');
    expect(await lab.exported(MARKUP)).toContain(MARKUP);
    await lab.withSandbox(MARKUP, 'Delete');
    await expect(lab.dialog).toContainText(MARKUP);
    await lab.page.keyboard.press('Escape');
  });

  await test.step('the clock goes forward only', async () => {
    await lab.clock.getByRole('button', { name: 'Pick a date' }).click();
    const go = lab.dialog.getByRole('button', { name: 'Go there' });
    await lab.fillInstant('2021-09-28T04:33:15Z');
    await go.click();
    await expect(lab.dialog).toContainText('Simulated time goes forward only.');
    await lab.dialog.getByLabel(/^Time/).fill('');
    await go.click();
    await expect(lab.dialog).toContainText('Enter a date and a time');
    await lab.page.keyboard.press('Escape');
    await hasEntries(lab, 1);
  });
});
