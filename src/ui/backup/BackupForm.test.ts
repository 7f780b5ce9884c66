import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, showScreen } from '../screen.test-kit.ts';
import BackupForm from './BackupForm.svelte';

const NAME = 'WORM_vault';
const days = (): HTMLElement => screen.getByRole('textbox', { name: 'Deleted after' });
const select = (name: string): HTMLElement => screen.getByRole('combobox', { name });
const submit = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: 'Create on-demand backup' }));

async function form(window?: { min: number; max: number }): Promise<Desk> {
  const desk = await newDesk();
  await given(desk, 'CreateBackupVault', { BackupVaultName: NAME });
  if (window !== undefined)
    await given(desk, 'PutBackupVaultLockConfiguration', {
      BackupVaultName: NAME,
      MinRetentionDays: window.min,
      MaxRetentionDays: window.max,
    });
  showScreen(desk, BackupForm, { vault: NAME });
  return desk;
}

const jobsOf = (desk: Desk) => [...desk.session.world.jobs.values()];

it('starts the job of the walkthrough, names it, and goes to the jobs', async () => {
  const desk = await form();
  await userEvent.selectOptions(select('Resource type'), 'RDS');
  expect(select('Resource')).toHaveProperty('selectedOptions.0.text', 'database-2');
  await userEvent.clear(days());
  await userEvent.type(days(), '2{Enter}');
  await waitFor(() => {
    expect(location.hash).toBe('#/jobs');
  });
  const [job] = jobsOf(desk);
  expect(job).toMatchObject({ vaultName: NAME, lifecycle: { deleteAfter: 2 } });
  expect(desk.flashes.map(({ title }) => title)).toEqual([`Backup job ${job?.id} created.`]);
});

it('takes the person to the first fault, and calls nothing', async () => {
  const desk = await form();
  await submit();
  await waitFor(() => {
    expect(document.activeElement).toBe(select('Resource type'));
  });
  expect(screen.getByText('Choose a resource.')).toBeTruthy();
  expect(desk.session.entries).toHaveLength(1);
});

it('[W1] warns of a retention outside the window, and lets the person try', async () => {
  const desk = await form({ min: 7, max: 30 });
  await userEvent.selectOptions(select('Resource type'), 'RDS');
  await userEvent.click(screen.getByRole('button', { name: '35 days' }));
  expect(screen.getByText(/^35 days is outside the vault’s window, 7 to 30 days/)).toBeTruthy();
  await submit();
  const [job] = await waitFor(() => {
    expect(jobsOf(desk)).toHaveLength(1);
    return jobsOf(desk);
  });
  expect(job?.end).toMatchObject({ state: 'FAILED', rule: 'W1' });
  const link = await screen.findByRole('link', { name: `job ${job?.id}` });
  expect(link.getAttribute('href')).toBe(`#/jobs/${job?.id}`);
  expect(days()).toHaveProperty('value', '35');
});

it('keeps what was typed when the call is refused', async () => {
  const desk = await form();
  await desk.session.actAs('auditor');
  await userEvent.selectOptions(select('Resource type'), 'EFS');
  await userEvent.clear(days());
  await userEvent.type(days(), '12');
  await submit();
  await waitFor(() => {
    expect(desk.flashes.at(-1)).toMatchObject({ kind: 'error', code: 'AccessDeniedException' });
  });
  expect([days(), select('Resource type')].map((field) => 'value' in field && field.value)).toEqual(
    ['12', 'EFS'],
  );
  expect(jobsOf(desk)).toHaveLength(0);
});

it('[L3] says of a type without cold storage that the move is ignored', async () => {
  await form();
  await userEvent.selectOptions(select('Resource type'), 'S3');
  expect(screen.getByText('S3 has no cold storage: AWS Backup ignores this setting.')).toBeTruthy();
  await userEvent.selectOptions(select('Resource type'), 'EFS');
  expect(screen.queryByText(/ignores this setting/)).toBeNull();
});

it('shows the same call as a command once the form is complete', async () => {
  await form();
  await userEvent.click(screen.getByText('Show command'));
  expect(screen.getByText(/once the form is complete/)).toBeTruthy();
  await userEvent.selectOptions(select('Resource type'), 'DynamoDB');
  expect(screen.getByText(/^aws backup start-backup-job .*DeleteAfterDays=30$/)).toBeTruthy();
});

it('says that the vault in the address is not there', async () => {
  const desk = await newDesk();
  showScreen(desk, BackupForm, { vault: 'gone' });
  expect(screen.getByText('There is no vault “gone” in this Region.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'create a backup vault' })).toBeTruthy();
});
