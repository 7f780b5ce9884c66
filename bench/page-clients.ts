// The shell and the SDK in the built page.
import type { BrowserContext, Page } from 'playwright';
import { type Figure, median, quantile } from './measure.ts';

const DESCRIBE = 'aws backup describe-backup-vault --backup-vault-name big';
const LIST =
  'aws backup list-recovery-points-by-backup-vault --backup-vault-name big --output table';

/** `page` has a sandbox with a vault named "big" of 1,000 points open. */
export async function pageClientFigures(
  context: BrowserContext,
  address: string,
): Promise<Figure[]> {
  const page = await context.newPage();
  await page.goto(`${address}#/vaults/big`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const figures = [...(await inShell(page)), await withSdk(page)];
  await page.close();
  return figures;
}

async function inShell(page: Page): Promise<Figure[]> {
  await page.getByRole('button', { name: 'Shell', exact: true }).click();
  await page.getByRole('textbox', { name: 'Command' }).waitFor();
  const times = async (line: string, runs: number): Promise<number[]> => {
    const samples: number[] = [];
    for (let run = 0; run < runs + 3; run += 1) samples.push(await page.evaluate(typed, line));
    return samples.slice(3);
  };
  const describe = await times(DESCRIBE, 40);
  const list = await times(LIST, 10);
  return [
    { name: 'shell: describe a vault, median', value: median(describe), unit: 'ms' },
    { name: 'shell: describe a vault, p95', value: quantile(describe, 0.95), unit: 'ms', aim: 10 },
    {
      name: 'shell: list 1,000 points as a table, p95',
      value: quantile(list, 0.95),
      unit: 'ms',
      aim: 100,
    },
  ];
}

/** In the page: types a line, and answers how long until its block says that it is done. */
async function typed(line: string): Promise<number> {
  const area = document.querySelector<HTMLTextAreaElement>('[aria-label=Shell] textarea');
  const log = document.querySelector('[aria-label="Commands and what they printed"]');
  if (area === null || log === null) throw new Error('The shell is not open.');
  const blocks = log.querySelectorAll('article').length;
  area.value = line;
  area.dispatchEvent(new Event('input', { bubbles: true }));
  const before = performance.now();
  const done = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      const all = log.querySelectorAll('article');
      const status = all[all.length - 1]?.querySelector('.status')?.textContent ?? '';
      if (all.length <= blocks || status.includes('running')) return;
      observer.disconnect();
      resolve(performance.now() - before);
    });
    observer.observe(log, { childList: true, subtree: true, characterData: true });
  });
  area.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }),
  );
  return done;
}

const SNIPPET = `import { BackupClient, DescribeBackupVaultCommand } from '@aws-sdk/client-backup';
const client = new BackupClient();
const call = () => client.send(new DescribeBackupVaultCommand({ BackupVaultName: 'big' }));
for (let warm = 0; warm < 20; warm += 1) await call();
const samples = [];
for (let run = 0; run < 100; run += 1) {
  const before = performance.now();
  await call();
  samples.push(performance.now() - before);
}
console.log('median', samples.sort((one, other) => one - other)[50]);
`;

/** Every call is in the log, on disk, before it is answered. */
async function withSdk(page: Page): Promise<Figure> {
  await page.getByRole('tab', { name: 'Code' }).click();
  await page.getByRole('textbox', { name: 'Code to run against this sandbox' }).fill(SNIPPET);
  // The shell, which is open too, has a button of that name.
  const panel = page.getByRole('complementary', { name: 'Explanations' });
  await panel.getByRole('button', { name: 'Run', exact: true }).click();
  const printed = page.getByRole('region', { name: 'What the code printed' });
  await printed.getByText(/^median/).waitFor({ timeout: 60_000 });
  const value = Number(/median ([\d.]+)/.exec(await printed.innerText())?.[1]);
  return { name: 'an SDK call in the page, kept, median', value, unit: 'ms', aim: 3 };
}
