import { hasNoViolation } from './axe.ts';
import { expect, test } from './fixture.ts';
import { ShellPage } from './shell-page.ts';
import { LOCKED, OUT_OF_RANGE } from './words.ts';

const VAULT = '--backup-vault-name WORM_vault';
const ROLE =
  '--iam-role-arn arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole';
const DATABASE = 'arn:aws:rds:us-east-1:123456789012:db:database-2';

const backUp = (days: number): string =>
  `aws backup start-backup-job ${VAULT} --resource-arn ${DATABASE} ${ROLE} --lifecycle DeleteAfterDays=${String(days)}`;
const POINT = `$(aws backup list-recovery-points-by-backup-vault ${VAULT} --query 'RecoveryPoints[0].RecoveryPointArn' --output text)`;

test('the walkthrough, typed', async ({ lab, page }) => {
  const shell = new ShellPage(page);
  await lab.open();
  await shell.open();

  await test.step('create a vault and back the database up', async () => {
    expect(await shell.run(`aws backup create-backup-vault ${VAULT}`)).toContain(
      '"BackupVaultName": "WORM_vault"',
    );
    expect(await shell.run(backUp(2))).toContain('"BackupJobId"');
    await shell.run('sleep 2h');
    expect(await shell.run('date')).toBe('Tue Sep 28 06:33:15 UTC 2021');
  });

  await test.step('change its retention, then lock the vault', async () => {
    await shell.run(
      `aws backup update-recovery-point-lifecycle ${VAULT} --recovery-point-arn "${POINT}" --lifecycle DeleteAfterDays=1`,
    );
    expect(await shell.exit()).toBe(0);
    await shell.run(
      `aws backup put-backup-vault-lock-configuration ${VAULT} --changeable-for-days 3 --min-retention-days 7 --max-retention-days 30`,
    );
    expect(
      await shell.run(`aws backup describe-backup-vault ${VAULT} --query '[Locked,LockDate]'`),
    ).toBe('[\n    true,\n    "2021-10-01T06:33:15+00:00"\n]');
  });

  await test.step('see everything refused', async () => {
    expect(
      await shell.run(`aws backup delete-recovery-point ${VAULT} --recovery-point-arn "${POINT}"`),
    ).toMatch(LOCKED);
    expect(await shell.exit()).toBe(254);
    await shell.run(`${backUp(35)} && sleep 5m`);
    expect(
      await shell.run(
        `aws backup list-backup-jobs --by-state FAILED | jq -r '.BackupJobs[].StatusMessage'`,
      ),
    ).toMatch(OUT_OF_RANGE);
  });

  await test.step('and find it in the console and the log, too', async () => {
    await lab.openVault('WORM_vault');
    await expect(lab.fact('Locked')).toHaveText('True');
    await lab.showTab('Log');
    await expect(lab.panel).toContainText('Delete recovery point');
  });

  await test.step('clean up', async () => {
    await shell.run(`aws backup delete-backup-vault-lock-configuration ${VAULT}`);
    await shell.run(`aws backup delete-recovery-point ${VAULT} --recovery-point-arn "${POINT}"`);
    await shell.run('sleep 1h');
    await shell.run(`aws backup delete-backup-vault ${VAULT}`);
    expect(await shell.exit()).toBe(0);
    expect(await shell.run('aws backup list-backup-vaults --output text')).toBe('');
  });
});

test('the shell by keyboard alone: completion, history, scripts, and a way out', async ({
  lab,
  page,
}) => {
  const shell = new ShellPage(page);
  await lab.open();
  await page.keyboard.press('`');
  await expect(shell.input).toBeFocused();

  await page.keyboard.type('aws backup create-backup-v');
  await page.keyboard.press('Tab');
  await expect(shell.input).toHaveValue('aws backup create-backup-vault ');
  await page.keyboard.type('--backup-vault-n');
  await page.keyboard.press('Tab');
  await page.keyboard.type('first');
  await page.keyboard.press('Enter');
  await expect(shell.blocks.last()).toContainText('done');

  await page.keyboard.press('ArrowUp');
  await expect(shell.input).toHaveValue(/--backup-vault-name first$/);
  await shell.input.fill('');
  await page.keyboard.press('Control+r');
  await page.keyboard.type('create');
  await expect(shell.shell).toContainText('Found: aws backup create-backup-vault');
  await page.keyboard.press('Escape');

  await shell.input.fill('date\nfalse\ndate');
  await page.keyboard.press('Enter');
  await expect(shell.blocks.last()).toContainText('exit 1');
  await expect(shell.blocks).toHaveCount(3);

  await shell.input.fill('date');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(shell.input).not.toBeFocused();
});

test('thousands of lines, markup and what is not there @a11y', async ({ lab, page }) => {
  const shell = new ShellPage(page);
  await lab.open();
  await shell.open();
  expect(await shell.run('seq 5000')).toContain('\n5000');
  expect(await shell.run(`echo '<img src=x onerror=alert(1)>'`)).toBe(
    '<img src=x onerror=alert(1)>',
  );
  expect(await shell.run('curl https://example.com')).toContain('curl: not in this shell');
  expect(await shell.run('aws s3 ls')).toMatch(/\S/);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await hasNoViolation(page, 'the shell');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 700 });
  await hasNoViolation(page, 'the shell, narrow and dark');
});
