import { hasNoViolation } from './axe.ts';
import { expect, test } from './fixture.ts';

const SNIPPET = `import {
  BackupClient, DescribeBackupVaultCommand, InvalidParameterValueException,
  PutBackupVaultLockConfigurationCommand, paginateListBackupVaults,
} from '@aws-sdk/client-backup';
const client = new BackupClient();
const input = { BackupVaultName: 'WORM_vault' };
try {
  await client.send(new PutBackupVaultLockConfigurationCommand({ ...input, ChangeableForDays: 1 }));
} catch (error) {
  console.error('typed:', error instanceof InvalidParameterValueException);
}
const { CreationDate } = await client.send(new DescribeBackupVaultCommand(input));
console.log('date:', CreationDate instanceof Date, CreationDate);
for await (const page of paginateListBackupVaults({ client }, {}))
  console.log('vaults:', page.BackupVaultList.length);
`;

test('the real SDK in the page: typed errors, dates and pages @a11y', async ({ lab, page }) => {
  await lab.open();
  await lab.createVault('WORM_vault');
  await lab.showTab('Code');
  await expect(lab.panel).toContainText('new CreateBackupVaultCommand({');
  const code = lab.panel.getByRole('textbox', { name: 'Code to run against this sandbox' });
  await code.fill(SNIPPET);
  await lab.panel.getByRole('button', { name: 'Run', exact: true }).click();
  const printed = lab.panel.getByRole('region', { name: 'What the code printed' });
  await expect(printed).toContainText('typed: true');
  await expect(printed).toContainText('date: true');
  await expect(printed).toContainText('vaults: 1');
  await hasNoViolation(page, 'Code');

  await test.step('a mistake is said, a loop is stopped, and nothing else can be imported', async () => {
    await code.fill('const = 1');
    await lab.panel.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(printed).toContainText('SyntaxError');
    await code.fill("import fs from 'node:fs';");
    await lab.panel.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(printed).toContainText('Import names from');
    await code.fill('await new Promise(() => {})');
    await lab.panel.getByRole('button', { name: 'Run', exact: true }).click();
    await lab.panel.getByRole('button', { name: 'Stop' }).click();
    await expect(lab.panel.getByRole('button', { name: 'Stop' })).toBeHidden();
  });
});
