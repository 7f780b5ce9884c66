import { screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { HOUR, plus } from '../../domain/instant.ts';
import { given, newDesk, passTo, showScreen } from '../screen.test-kit.ts';
import ResourceList from './ResourceList.svelte';

const rowOf = (name: string): HTMLElement =>
  screen.getByRole('row', { name: new RegExp(`^Select ${name} `) });

it('shows all of the account’s resources, and tells those that have a backup', async () => {
  const desk = await newDesk();
  const { world } = desk.session;
  await given(desk, 'CreateBackupVault', { BackupVaultName: 'v1' });
  await given(desk, 'StartBackupJob', {
    BackupVaultName: 'v1',
    ResourceArn: [...world.resources.keys()][0] ?? '',
    IamRoleArn: `arn:aws:iam::${world.account}:role/r`,
  });
  await passTo(desk, plus(desk.session.now, HOUR));
  showScreen(desk, ResourceList, {});
  expect(screen.getAllByRole('row')).toHaveLength(7);
  expect(within(rowOf('database-2')).getByText('28 Sep 2021,')).toBeTruthy();
  expect(within(rowOf('orders')).getByText('not backed up yet')).toBeTruthy();
});

it('leads to the Region where the account owns something', async () => {
  const desk = await newDesk();
  await desk.session.moveToRegion('eu-west-1');
  showScreen(desk, ResourceList, {});
  expect(screen.getByText('The account owns nothing in eu-west-1')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Go to us-east-1' }));
  expect(await screen.findByRole('radio', { name: 'Select orders' })).toBeTruthy();
});

it('starts a backup of the selected one', async () => {
  showScreen(await newDesk(), ResourceList, {});
  const create = screen.getByRole('button', { name: 'Create on-demand backup' });
  expect(create.ariaDisabled).toBe('true');
  await userEvent.click(screen.getByRole('radio', { name: 'Select orders' }));
  await userEvent.click(create);
  expect(location.hash).toMatch(/^#\/backup\/create\?resource=arn%3Aaws%3Adynamodb/);
});
