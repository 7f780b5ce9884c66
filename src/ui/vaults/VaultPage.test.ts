import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { DAY, HOUR, plus } from '../../domain/instant.ts';
import { vaultArn } from '../../domain/vault.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, showScreen } from '../screen.test-kit.ts';
import VaultPage from './VaultPage.svelte';

const NAME = 'WORM_vault';
const tagsOf = ({ session: { world } }: Desk) =>
  world.vaults.get(vaultArn('us-east-1', world.account, NAME))?.tags;
const valueOf = (label: string): string | undefined =>
  screen.getByText(label, { selector: 'dt' }).nextElementSibling?.textContent.trim();

async function deskWithVault(): Promise<Desk> {
  const desk = await newDesk();
  await given(desk, 'CreateBackupVault', {
    BackupVaultName: NAME,
    BackupVaultTags: { team: 'finance' },
  });
  return desk;
}

async function lockedDesk(): Promise<Desk> {
  const desk = await deskWithVault();
  await given(desk, 'PutBackupVaultLockConfiguration', {
    BackupVaultName: NAME,
    ChangeableForDays: 3,
    MinRetentionDays: 7,
    MaxRetentionDays: 30,
  });
  return desk;
}

async function choose(item: string): Promise<void> {
  const [actions] = screen.getAllByRole('button', { name: 'Actions' });
  if (actions) await userEvent.click(actions);
  await userEvent.click(screen.getByRole('menuitem', { name: item }));
}

it('shows the lock as it is, and as it will be where the hand is held', async () => {
  const desk = await lockedDesk();
  showScreen(desk, VaultPage, { vaultName: NAME });
  expect([valueOf('Locked'), valueOf('Vault lock mode')]).toEqual(['True', 'Compliance mode']);
  expect(valueOf('Retention window')).toBe('7 to 30 days');
  expect(valueOf('Lock date')).toBe('1 Oct 2021, 04:33:15 UTC');
  desk.clock.look(plus(desk.session.now, DAY - 4 * HOUR));
  expect(await screen.findByText(/becomes immutable in 2 d 4 h/)).toBeTruthy();
  desk.clock.look(plus(desk.session.now, 3 * DAY));
  expect(await screen.findByText('Compliance mode, immutable')).toBeTruthy();
});

it('[B5] deletes a locked but empty vault and goes back to the list', async () => {
  const desk = await lockedDesk();
  showScreen(desk, VaultPage, { vaultName: NAME });
  await choose('Delete vault');
  await userEvent.type(screen.getByRole('textbox', { name: /^To confirm/ }), `${NAME}{Enter}`);
  await waitFor(() => {
    expect(location.hash).toBe('#/vaults');
  });
  expect(desk.session.world.vaults.size).toBe(0);
  expect(screen.getByRole('heading', { level: 1, name: NAME })).toBeTruthy();
});

it('changes the tags of a locked vault, taking away and adding', async () => {
  const desk = await lockedDesk();
  showScreen(desk, VaultPage, { vaultName: NAME });
  await choose('Manage tags');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Key of tag 1' }));
  await userEvent.clear(screen.getByRole('textbox', { name: 'Key of tag 1' }));
  await userEvent.type(screen.getByRole('textbox', { name: 'Key of tag 1' }), 'owner{Enter}');
  await waitFor(() => {
    expect(tagsOf(desk)).toEqual({ owner: 'finance' });
  });
  await waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Manage tags' }));
  });
});

it('keeps edited tags when they are refused', async () => {
  const desk = await deskWithVault();
  await desk.session.actAs('auditor');
  showScreen(desk, VaultPage, { vaultName: NAME });
  await choose('Manage tags');
  await userEvent.type(screen.getByRole('textbox', { name: 'Value of tag 1' }), '-2{Enter}');
  await waitFor(() => {
    expect(desk.flashes[0]).toMatchObject({ title: 'Tags not saved.' });
  });
  const value = screen.getByRole('textbox', { name: 'Value of tag 1' });
  expect(value).toHaveProperty('value', 'finance-2');
  expect(tagsOf(desk)).toEqual({ team: 'finance' });
});

it('says that a vault was deleted, and when', async () => {
  const desk = await deskWithVault();
  await given(desk, 'DeleteBackupVault', { BackupVaultName: NAME });
  showScreen(desk, VaultPage, { vaultName: NAME });
  expect(screen.getByText(/It was deleted on 28 Sep 2021, 04:33:15 UTC/)).toBeTruthy();
  const main = screen.getByRole('heading', { level: 1, name: NAME }).closest('.page');
  expect(main && within(main as HTMLElement).getByRole('link', { name: /Back to/ })).toBeTruthy();
});

it('finds a vault of the name in another Region and goes there', async () => {
  const desk = await deskWithVault();
  await desk.session.moveToRegion('eu-west-1');
  showScreen(desk, VaultPage, { vaultName: NAME });
  await userEvent.click(screen.getByRole('button', { name: 'Go to us-east-1' }));
  expect(await screen.findByText('Vault lock mode')).toBeTruthy();
});
