import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, showScreen } from '../screen.test-kit.ts';
import VaultList from './VaultList.svelte';

async function deskWith(...names: string[]): Promise<Desk> {
  const desk = await newDesk();
  for (const name of names) await given(desk, 'CreateBackupVault', { BackupVaultName: name });
  return desk;
}

async function deleteSelected(name: string): Promise<void> {
  await userEvent.click(screen.getByRole('radio', { name: `Select ${name}` }));
  await userEvent.click(screen.getByRole('button', { name: 'Delete' }));
  await userEvent.type(screen.getByRole('textbox', { name: /^To confirm/ }), `${name}{Enter}`);
}

it('says what a vault is while there is none, and points to other Regions', async () => {
  const desk = await deskWith('WORM_vault');
  await desk.session.moveToRegion('eu-west-1');
  showScreen(desk, VaultList, {});
  expect(screen.getByRole('link', { name: 'Create backup vault' })).toBeTruthy();
  expect(screen.getByText(/other Regions/).textContent).toContain('us-east-1 (1)');
});

it('shows the vaults of the Region with the state of their locks', async () => {
  const desk = await deskWith('plain', 'WORM_vault');
  await given(desk, 'PutBackupVaultLockConfiguration', {
    BackupVaultName: 'WORM_vault',
    ChangeableForDays: 3,
    MinRetentionDays: 7,
    MaxRetentionDays: 30,
  });
  showScreen(desk, VaultList, {});
  expect(screen.getByRole('link', { name: 'WORM_vault' }).getAttribute('href')).toBe(
    '#/vaults/WORM_vault',
  );
  const row = screen.getByRole('row', { name: /WORM_vault/ });
  expect(row.textContent).toContain('Compliance mode, grace time · becomes immutable in 3 d');
  expect(row.textContent).toContain('7 to 30 days');
  expect(screen.getByRole('row', { name: /plain/ }).textContent).toContain('Not locked');
});

it('[B4] deletes an empty vault once its name is typed', async () => {
  const desk = await deskWith('first', 'second');
  showScreen(desk, VaultList, {});
  expect(screen.getByRole('button', { name: 'Delete' }).ariaDisabled).toBe('true');
  await deleteSelected('second');
  await waitFor(() => {
    expect(screen.queryByRole('link', { name: 'second' })).toBeNull();
  });
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(desk.flashes[0]?.title).toBe('Backup vault second deleted.');
  expect(screen.getByRole('link', { name: 'first' })).toBeTruthy();
});

it('lets the wrong principal try, and says how it was refused', async () => {
  const desk = await deskWith('WORM_vault');
  await desk.session.actAs('operator');
  showScreen(desk, VaultList, {});
  await deleteSelected('WORM_vault');
  await waitFor(() => {
    expect(desk.flashes[0]).toMatchObject({
      title: 'Backup vault not deleted.',
      code: 'AccessDeniedException',
    });
  });
  expect(screen.getByRole('link', { name: 'WORM_vault' })).toBeTruthy();
});
