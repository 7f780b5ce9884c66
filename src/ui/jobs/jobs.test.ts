import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { HOUR, MINUTE, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, passTo, showScreen } from '../screen.test-kit.ts';
import JobList from './JobList.svelte';
import JobPage from './JobPage.svelte';

const NAME = 'WORM_vault';
const cell = (name: string | RegExp): HTMLElement => screen.getByRole('cell', { name });

/** A desk with one job for each lifecycle, all of them of the database. */
async function deskWithJobs(...retentions: number[]): Promise<Desk> {
  const desk = await newDesk();
  const { world } = desk.session;
  await given(desk, 'CreateBackupVault', { BackupVaultName: NAME });
  await given(desk, 'PutBackupVaultLockConfiguration', {
    BackupVaultName: NAME,
    MaxRetentionDays: 30,
  });
  for (const DeleteAfterDays of retentions)
    await given(desk, 'StartBackupJob', {
      BackupVaultName: NAME,
      ResourceArn: [...world.resources.keys()][0] ?? '',
      IamRoleArn: `arn:aws:iam::${world.account}:role/service-role/AWSBackupDefaultServiceRole`,
      Lifecycle: { DeleteAfterDays },
    });
  return desk;
}

const idOf = (desk: Desk): string => [...desk.session.world.jobs.keys()][0] ?? '';

it('lists the jobs of the Region with their states and messages', async () => {
  const desk = await deskWithJobs(7, 35);
  showScreen(desk, JobList, {});
  expect(cell('Created')).toBeTruthy();
  expect(cell('Failed')).toBeTruthy();
  expect(cell(/outside the valid range/)).toBeTruthy();
  await desk.session.moveToRegion('eu-west-1');
  expect(await screen.findByText('No backup jobs yet')).toBeTruthy();
});

it('filters by status, and says when none has it', async () => {
  showScreen(await deskWithJobs(7, 35), JobList, {});
  const status = screen.getByRole('combobox', { name: 'Status' });
  await userEvent.selectOptions(status, 'Failed');
  expect(screen.getAllByRole('row')).toHaveLength(2);
  await userEvent.selectOptions(status, 'Completed');
  expect(screen.getByText('No job has this status now.')).toBeTruthy();
});

it('[J3] stops the selected job', async () => {
  const desk = await deskWithJobs(7);
  showScreen(desk, JobList, {});
  await userEvent.click(screen.getByRole('radio'));
  await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByRole('cell', { name: 'Aborted' })).toBeTruthy();
});

it('[W1] tells why a job failed, by which rule, and where to look', async () => {
  const desk = await deskWithJobs(35);
  showScreen(desk, JobPage, { jobId: idOf(desk) });
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain('the lifecycle is outside the valid range');
  expect(screen.getByText(/is accepted by the call, and its job then fails/)).toBeTruthy();
  await userEvent.click(within(alert).getByRole('button', { name: 'Why?' }));
  expect([desk.whySeq, desk.isPanelOpen]).toEqual([3, true]);
});

it('shows how far a running job is, also where the clock is only held ahead', async () => {
  const desk = await deskWithJobs(7);
  const jobId = idOf(desk);
  await passTo(desk, plus(desk.session.now, 3 * MINUTE));
  showScreen(desk, JobPage, { jobId });
  const bar = screen.getByRole('progressbar', { name: 'Progress' });
  expect(bar).toHaveProperty('position', expect.closeTo(0.2, 0.2));
  desk.clock.look(plus(desk.session.now, HOUR));
  await waitFor(() => {
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
  expect(screen.getByText('Completed', { selector: '.status' })).toBeTruthy();
});

it('leads to the recovery point that it made', async () => {
  const desk = await deskWithJobs(7);
  await passTo(desk, plus(desk.session.now, HOUR));
  showScreen(desk, JobPage, { jobId: idOf(desk) });
  const point = [...desk.session.world.points.keys()][0] ?? '';
  const link = screen.getByRole('link', { name: /^job-/ });
  expect(link.getAttribute('href')).toContain(encodeURIComponent(point));
});

it('says of an ID that it is nobody’s', async () => {
  showScreen(await newDesk(), JobPage, { jobId: '<b>x</b>' });
  expect(screen.getByText('No job of this Region has the ID <b>x</b>')).toBeTruthy();
});
