import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { HOUR, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { backUp, deskWithVault, lock, NAME, pointOf } from '../points/backed-up.test-kit.ts';
import { passTo, showScreen } from '../screen.test-kit.ts';
import RestoreForm from './RestoreForm.svelte';
import RestoreJobList from './RestoreJobList.svelte';
import RestoreJobPage from './RestoreJobPage.svelte';

let desk: Desk;

beforeEach(async () => {
  desk = await deskWithVault();
  await backUp(desk, 1);
});

const identifier = (): HTMLElement => screen.getByRole('textbox', { name: 'DBInstanceIdentifier' });
const restores = () => [...desk.session.world.restores.values()];
const showForm = (): void => {
  showScreen(desk, RestoreForm, { vaultName: NAME, pointArn: pointOf(desk, 'RDS') });
};
const send = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: 'Restore backup' }));

it('[K5] restores from a locked vault under a free name, and goes to the job', async () => {
  await lock(desk);
  showForm();
  expect(identifier()).toHaveProperty('value', 'database-2-restored');
  await send();
  await waitFor(() => {
    expect(location.hash).toBe(`#/restore-jobs/${restores()[0]?.id ?? ''}`);
  });
  await passTo(desk, plus(desk.session.now, 8 * HOUR));
  showScreen(desk, RestoreJobPage, { jobId: restores()[0]?.id ?? '' });
  expect(screen.getByText('Completed', { selector: '.status' })).toBeTruthy();
  expect(screen.getByText(/:db:database-2-restored$/)).toBeTruthy();
});

it('[K6] warns that a name is taken, and lets the person try', async () => {
  showForm();
  await userEvent.clear(identifier());
  await userEvent.type(identifier(), 'database-2');
  expect(screen.getByText(/^This name is taken/)).toBeTruthy();
  await send();
  await waitFor(() => {
    expect(restores()[0]?.failure?.rule).toBe('K6');
  });
  showScreen(desk, RestoreJobList, {});
  expect(screen.getByRole('cell', { name: 'Failed' })).toBeTruthy();
});

it('[K3] stops by the field what the type cannot do without', async () => {
  showForm();
  await userEvent.clear(identifier());
  await send();
  await waitFor(() => {
    expect(document.activeElement).toBe(identifier());
  });
  expect(screen.getByText('RDS needs it.')).toBeTruthy();
  expect(restores()).toHaveLength(0);
});
