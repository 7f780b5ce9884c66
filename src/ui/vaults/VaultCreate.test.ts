import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { vaultArn } from '../../domain/vault.ts';
import { given, newDesk, showScreen } from '../screen.test-kit.ts';
import VaultCreate from './VaultCreate.svelte';

const nameBox = (): HTMLElement => screen.getByRole('textbox', { name: 'Backup vault name' });

it('makes the vault by Enter and goes to its page', async () => {
  const desk = await newDesk();
  showScreen(desk, VaultCreate, {});
  await userEvent.type(nameBox(), 'WORM_vault{Enter}');
  await waitFor(() => {
    expect(location.hash).toBe('#/vaults/WORM_vault');
  });
  const { world } = desk.session;
  expect(world.vaults.has(vaultArn('us-east-1', world.account, 'WORM_vault'))).toBe(true);
});

it('goes to the name when it is at fault, and makes nothing', async () => {
  const desk = await newDesk();
  showScreen(desk, VaultCreate, {});
  await userEvent.click(screen.getByRole('button', { name: 'Create backup vault' }));
  await waitFor(() => {
    expect(document.activeElement).toBe(nameBox());
  });
  expect(nameBox().ariaInvalid ?? nameBox().getAttribute('aria-invalid')).toBe('true');
  expect(desk.session.head).toBe(0);
});

it('[B2] keeps what was typed when the name is taken', async () => {
  const desk = await newDesk();
  await given(desk, 'CreateBackupVault', { BackupVaultName: 'WORM_vault' });
  showScreen(desk, VaultCreate, {});
  await userEvent.type(nameBox(), 'WORM_vault{Enter}');
  await waitFor(() => {
    expect(desk.flashes[0]?.code).toBe('AlreadyExistsException');
  });
  expect(nameBox()).toHaveProperty('value', 'WORM_vault');
});
