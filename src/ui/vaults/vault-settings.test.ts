import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { vaultArn } from '../../domain/vault.ts';
import type { Desk } from '../desk.svelte.ts';
import LockForm from '../locks/LockForm.svelte';
import { deskWithVault, NAME } from '../points/backed-up.test-kit.ts';
import { newDesk, showScreen } from '../screen.test-kit.ts';
import AirGappedCreate from './AirGappedCreate.svelte';
import VaultPage from './VaultPage.svelte';

const press = async (name: string): Promise<void> =>
  userEvent.click(await screen.findByRole('button', { name }));
const vaultOf = (desk: Desk, name = NAME) =>
  desk.session.world.vaults.get(vaultArn('us-east-1', desk.session.world.account, name));

it('[P3] puts the access policy of an example on the vault, and deletes it', async () => {
  const desk = await deskWithVault();
  showScreen(desk, VaultPage, { vaultName: NAME });
  await press('Edit policy');
  await press('Examples');
  await userEvent.click(screen.getByRole('menuitem', { name: /^Nobody deletes/ }));
  await press('Save policy');
  await waitFor(() => {
    expect(vaultOf(desk)?.accessPolicy).toContain('backup:DeleteRecoveryPoint');
  });
  await press('Delete policy');
  const [, confirm] = screen.getAllByRole('button', { name: 'Delete policy' });
  if (confirm) await userEvent.click(confirm);
  await waitFor(() => {
    expect(vaultOf(desk)?.accessPolicy).toBeUndefined();
  });
});

it('[B9] sets notifications, and leaves a wrong topic for AWS to refuse', async () => {
  const desk = await deskWithVault();
  showScreen(desk, VaultPage, { vaultName: NAME });
  await press('Edit notifications');
  const topic = screen.getByRole('textbox', { name: 'SNS topic ARN' });
  await userEvent.type(topic, 'arn:aws:sns:eu-west-1:123456789012:backups');
  await userEvent.click(screen.getByRole('checkbox', { name: 'BACKUP_JOB_COMPLETED' }));
  await press('Save notifications');
  await waitFor(() => {
    expect(desk.flashes.at(-1)).toMatchObject({ code: 'InvalidParameterValueException' });
  });
  await userEvent.clear(topic);
  await userEvent.type(topic, 'arn:aws:sns:us-east-1:123456789012:backups');
  await press('Save notifications');
  await waitFor(() => {
    expect(vaultOf(desk)?.notifications?.events).toEqual(['BACKUP_JOB_COMPLETED']);
  });
});

it('[G1] makes a logically air-gapped vault, which is immutable from birth', async () => {
  const desk = await newDesk();
  showScreen(desk, AirGappedCreate, {});
  await userEvent.type(screen.getByRole('textbox', { name: 'Backup vault name' }), 'Gap');
  await userEvent.type(screen.getByRole('textbox', { name: 'Maximum retention period' }), '90');
  await press('Create logically air-gapped vault');
  await userEvent.type(screen.getByRole('textbox', { name: /^To confirm/ }), 'confirm');
  const [, confirm] = screen.getAllByRole('button', { name: 'Create logically air-gapped vault' });
  if (confirm) await userEvent.click(confirm);
  await waitFor(() => {
    expect(location.hash).toBe('#/vaults/Gap');
  });
  expect(vaultOf(desk, 'Gap')?.lock.state).toBe('immutable');
  showScreen(desk, LockForm, { vaultName: 'Gap' });
  expect(screen.getByText(/immutable from birth/)).toBeTruthy();
});
