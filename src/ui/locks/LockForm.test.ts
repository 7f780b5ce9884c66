import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { DAY, plus } from '../../domain/instant.ts';
import { vaultArn } from '../../domain/vault.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, passTo, showScreen } from '../screen.test-kit.ts';
import LockForm from './LockForm.svelte';

const NAME = 'WORM_vault';
const box = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });
const button = (name: string): HTMLElement => screen.getByRole('button', { name });
const lockOf = ({ session: { world } }: Desk) =>
  world.vaults.get(vaultArn('us-east-1', world.account, NAME))?.lock;

async function deskWithVault(): Promise<Desk> {
  const desk = await newDesk();
  await given(desk, 'CreateBackupVault', { BackupVaultName: NAME });
  return desk;
}

async function lockedDesk(): Promise<Desk> {
  const desk = await deskWithVault();
  await given(desk, 'PutBackupVaultLockConfiguration', {
    BackupVaultName: NAME,
    ChangeableForDays: 3,
    MinRetentionDays: 7,
  });
  return desk;
}

async function confirm(action: string): Promise<void> {
  const dialog = screen.getByRole('alertdialog');
  const tick = dialog.querySelector<HTMLElement>('input[type=checkbox]');
  if (tick) await userEvent.click(tick);
  await userEvent.type(box(/type “confirm”/), 'confirm{Enter}');
  await waitFor(() => {
    expect(screen.queryByRole('alertdialog', { name: action })).toBeNull();
  });
}

it('locks in compliance mode after the date is read, ticked and typed', async () => {
  const desk = await deskWithVault();
  showScreen(desk, LockForm, { vaultName: NAME });
  await userEvent.click(screen.getByRole('radio', { name: 'Compliance mode' }));
  expect(screen.getByText('Immutable from 1 Oct 2021, 04:33:15 UTC')).toBeTruthy();
  await userEvent.type(box(/^Minimum/), '7');
  await userEvent.type(box(/^Maximum/), '30{Enter}');
  expect(screen.getByRole('alertdialog').textContent).toContain('1 Oct 2021, 04:33:15 UTC');
  expect(lockOf(desk)?.state).toBe('unlocked');
  await confirm(`Lock ${NAME} in compliance mode?`);
  expect(lockOf(desk)).toMatchObject({ state: 'graceTime', minimumRetention: 7 });
  expect(location.hash).toBe(`#/vaults/${NAME}`);
});

it('locks in governance mode without more ado', async () => {
  const desk = await deskWithVault();
  showScreen(desk, LockForm, {});
  await userEvent.click(button('Create vault lock'));
  await waitFor(() => {
    expect(lockOf(desk)).toEqual({ state: 'governance' });
  });
});

it('keeps the lock date while the hand of the clock is only looked at', async () => {
  const desk = await deskWithVault();
  showScreen(desk, LockForm, { vaultName: NAME });
  await userEvent.click(screen.getByRole('radio', { name: 'Compliance mode' }));
  desk.clock.look(plus(desk.session.now, 10 * DAY));
  await waitFor(() => {
    expect(screen.getByText('Immutable from 1 Oct 2021, 04:33:15 UTC')).toBeTruthy();
  });
});

it('stops a playing clock before it asks', async () => {
  const desk = await deskWithVault();
  showScreen(desk, LockForm, { vaultName: NAME });
  await userEvent.click(screen.getByRole('radio', { name: 'Compliance mode' }));
  desk.clock.play();
  await userEvent.click(button('Create vault lock'));
  expect(desk.clock.isPlaying).toBe(false);
  expect(screen.getByRole('alertdialog')).toBeTruthy();
});

it('goes to the first field at fault and sends nothing', async () => {
  const desk = await deskWithVault();
  showScreen(desk, LockForm, { vaultName: NAME });
  const before = desk.session.head;
  await userEvent.type(box(/^Minimum/), '7');
  await userEvent.type(box(/^Maximum/), '3{Enter}');
  await waitFor(() => {
    expect(document.activeElement).toBe(box(/^Maximum/));
  });
  expect(desk.session.head).toBe(before);
});

it('keeps what was typed when the call is refused', async () => {
  const desk = await deskWithVault();
  await desk.session.actAs('auditor');
  showScreen(desk, LockForm, { vaultName: NAME });
  await userEvent.type(box(/^Minimum/), '7{Enter}');
  await waitFor(() => {
    expect(desk.flashes[0]).toMatchObject({
      title: 'Vault lock not created.',
      code: 'AccessDeniedException',
    });
  });
  expect(box(/^Minimum/)).toHaveProperty('value', '7');
  expect(location.hash).not.toBe(`#/vaults/${NAME}`);
});

it('[V9] warns that governance mode ends the grace time', async () => {
  const desk = await lockedDesk();
  showScreen(desk, LockForm, { vaultName: NAME });
  expect(screen.getByText('Saving replaces the whole lock.')).toBeTruthy();
  expect(screen.queryByText('This ends the grace time.')).toBeNull();
  await userEvent.click(screen.getByRole('radio', { name: 'Governance mode' }));
  expect(screen.getByText('This ends the grace time.')).toBeTruthy();
});

it('[V10] removes the lock in the grace time once confirm is typed', async () => {
  const desk = await lockedDesk();
  showScreen(desk, LockForm, { vaultName: NAME });
  await userEvent.click(button('Delete vault lock'));
  await confirm(`Delete the vault lock of ${NAME}?`);
  expect(lockOf(desk)).toEqual({ state: 'unlocked' });
});

it('[V5] lets an immutable lock be tried, and shows the refusal', async () => {
  const desk = await lockedDesk();
  await passTo(desk, plus(desk.session.now, 3 * DAY));
  showScreen(desk, LockForm, { vaultName: NAME });
  expect(screen.getByText(/This lock is immutable since 1 Oct 2021/)).toBeTruthy();
  await userEvent.click(button('Delete vault lock'));
  await confirm(`Delete the vault lock of ${NAME}?`);
  // Nothing is left to be confirmed: the put is sent in compliance mode too.
  await userEvent.click(button('Save'));
  await waitFor(() => {
    expect(desk.flashes.map(({ title, code }) => [title, code])).toEqual([
      ['Vault lock not deleted.', 'InvalidRequestException'],
      ['Vault lock not saved.', 'InvalidRequestException'],
    ]);
  });
  expect(lockOf(desk)?.state).toBe('immutable');
});

it('says that there is no such vault, and that there is none to lock', async () => {
  const desk = await newDesk();
  showScreen(desk, LockForm, { vaultName: 'nope' });
  showScreen(desk, LockForm, {});
  expect(screen.getByText('There is no backup vault of this name in us-east-1')).toBeTruthy();
  expect(screen.getByText('There is no backup vault to lock yet')).toBeTruthy();
});
