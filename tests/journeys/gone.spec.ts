import { expect, test } from './fixture.ts';
import { LabPage } from './lab-page.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';
import { MARKUP, NO_PRIVILEGES } from './words.ts';

const HOUR = 3_600_000;

test('what was deleted meanwhile in another tab AWS does not find', async ({ lab, context }) => {
  await lab.open();
  await lab.createVault(VAULT);
  await lab.link('Create on-demand backup').click();
  await lab.list('Resource type').selectOption('RDS');
  await lab.box('Deleted after').fill('12');
  const other = new LabPage(await context.newPage());
  await other.open();
  await other.openVault(VAULT);
  await other.deleteVault(VAULT);
  await other.isAt('Backup vaults');
  await lab.main.getByRole('button', { name: 'Create on-demand backup' }).click();
  await lab.isRefused(NO_PRIVILEGES);
  await lab.isRefused('AccessDeniedException');
  await expect(lab.box('Deleted after')).toHaveValue('12');
  await lab.askWhy();
  await expect(lab.panel).toContainText('There is no vault “WORM_vault”');
});

test('addresses that lead nowhere say so', async ({ lab }) => {
  await lab.open();
  const made = new MadeSandbox()
    .createVault()
    .backUp('app-files', 14)
    .pass(2 * HOUR);
  await lab.openFile('Addresses', made.file('Addresses'));
  await lab.createVault('gone');
  await lab.deleteVault('gone');
  const unknown = encodeURIComponent(MARKUP);
  const noVault = 'There is no backup vault of this name in us-east-1';
  const noPoint = `There is no such recovery point in ${VAULT}`;
  const nothing = 'There is nothing at this address';
  const told: Readonly<Record<string, string>> = {
    '#/vaults/unknown': noVault,
    '#/vaults/worm_vault': noVault,
    '#/vaults/unknown/lock': noVault,
    '#/vaults/__proto__': noVault,
    '#/vaults/gone': 'It was deleted on 28 Sep 2021, 06:33:15 UTC.',
    [`#/vaults/${unknown}`]: MARKUP,
    [`#/vaults/${VAULT}/points/arn%3Aaws%3Anothing`]: noPoint,
    [`#/vaults/${VAULT}/points/${unknown}/edit`]: noPoint,
    '#/vaults/unknown/points/constructor': 'There is no such recovery point in unknown',
    '#/jobs/00000000-0000-0000-0000-000000000000': 'There is no such job',
    '#/jobs/toString': 'There is no such job',
    '#/backup/create?vault=unknown&resource=nothing': 'There is no vault “unknown” in this Region.',
    '#/nowhere': nothing,
    '#/vaults/a/b/c/d/e': nothing,
    '#/vaults/%E0%A4%A': nothing,
    [`#/${unknown}`]: nothing,
  };
  for (const [address, words] of Object.entries(told)) {
    await test.step(address, async () => {
      await lab.open(address);
      await expect(lab.main).toContainText(words);
    });
  }
  await lab.open(`#/vaults/${VAULT}`);
  await expect(lab.fact('Recovery points')).toHaveText('1');
});
