import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { DAY, HOUR, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { backUp, deskWithVault, lock, NAME, pointOf } from '../points/backed-up.test-kit.ts';
import { given, passTo, showScreen } from '../screen.test-kit.ts';
import CopyForm from './CopyForm.svelte';
import CopyJobList from './CopyJobList.svelte';
import CopyJobPage from './CopyJobPage.svelte';

let desk: Desk;

beforeEach(async () => {
  desk = await deskWithVault();
  await given(desk, 'CreateBackupVault', { BackupVaultName: 'Other' });
  await backUp(desk, 2);
});

const select = (name: string): HTMLElement => screen.getByRole('combobox', { name });
const copyJobs = () => [...desk.session.world.copies.values()];
const showForm = (): void => {
  showScreen(desk, CopyForm, { vaultName: NAME, pointArn: pointOf(desk, 'RDS') });
};
const send = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: 'Copy recovery point' }));

it('starts a copy that follows its source, and goes to its job', async () => {
  showForm();
  await userEvent.selectOptions(select('Destination vault'), 'Other');
  await send();
  await waitFor(() => {
    expect(location.hash).toBe(`#/copy-jobs/${copyJobs()[0]?.id ?? ''}`);
  });
  expect(copyJobs()[0]).toMatchObject({ lifecycle: { deleteAfter: 2 } });
});

it('[C5] warns of a retention outside the destination’s window, and lets the person try', async () => {
  await lock(desk);
  showForm();
  await userEvent.selectOptions(select('Destination vault'), NAME);
  expect(
    screen.getByText(/^2 days is outside the destination’s window, at least 7 days/),
  ).toBeTruthy();
  await send();
  await waitFor(() => {
    expect(copyJobs()[0]?.failure?.rule).toBe('C5');
  });
  showScreen(desk, CopyJobPage, { jobId: copyJobs()[0]?.id ?? '' });
  expect(screen.getByText(/not within the range specified for the target/)).toBeTruthy();
});

it('[C7] keeps the end of the source where the copy is to be kept always', async () => {
  showForm();
  await userEvent.click(screen.getByRole('radio', { name: 'Its own' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Always' }));
  expect(screen.getByText(/leaves a copy the end that its source has/)).toBeTruthy();
  await userEvent.selectOptions(select('Destination vault'), 'Other');
  await send();
  await waitFor(() => {
    expect(copyJobs()[0]?.lifecycle).toEqual({ deleteAfter: 2 });
  });
});

it('offers to make a vault in a Region that has none', async () => {
  showForm();
  await userEvent.selectOptions(select('Copy to Region'), 'eu-west-1');
  await send();
  expect(await screen.findByText('Choose a destination vault.')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Create one in eu-west-1' }));
  await waitFor(() => {
    expect([location.hash, desk.session.sandbox.region]).toEqual(['#/vaults/+create', 'eu-west-1']);
  });
});

it('lists the copy jobs and leads to what one has made', async () => {
  await given(desk, 'StartCopyJob', {
    RecoveryPointArn: pointOf(desk, 'EFS'),
    SourceBackupVaultName: NAME,
    DestinationBackupVaultArn: `arn:aws:backup:us-east-1:123456789012:backup-vault:Other`,
    IamRoleArn: 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole',
  });
  await passTo(desk, plus(desk.session.now, 4 * HOUR));
  showScreen(desk, CopyJobList, {});
  expect(screen.getByRole('cell', { name: 'Completed' })).toBeTruthy();
  const [job] = copyJobs();
  showScreen(desk, CopyJobPage, { jobId: job?.id ?? '' });
  const made = encodeURIComponent(job?.pointArn ?? '');
  expect(
    screen.getAllByRole('link').some((link) => link.getAttribute('href')?.endsWith(made)),
  ).toBe(true);
});

it('says that the point has gone meanwhile', async () => {
  await passTo(desk, plus(desk.session.now, 3 * DAY));
  showForm();
  expect(screen.getByRole('link', { name: 'See when and why it left' })).toBeTruthy();
});
