import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, passTo, showScreen } from '../screen.test-kit.ts';
import { CHART_TRANSITIONS } from './chart.ts';
import StatesPanel from './StatesPanel.svelte';

const vault = { BackupVaultName: 'WORM_vault' };
let desk: Desk;

beforeEach(async () => {
  desk = await newDesk();
});

async function inGraceTime(): Promise<void> {
  await given(desk, 'CreateBackupVault', vault);
  await given(desk, 'PutBackupVaultLockConfiguration', { ...vault, ChangeableForDays: 3 });
}

const lit = (): string | null | undefined =>
  document.querySelector('.state.present')?.getAttribute('data-state');

describe('the states panel', () => {
  it('draws every transition of the chart and lights nothing without a vault', () => {
    showScreen(desk, StatesPanel, {});
    expect(screen.getByText(/Create a backup vault/)).toBeTruthy();
    expect(document.querySelectorAll('[data-transition]')).toHaveLength(CHART_TRANSITIONS.length);
    expect(lit()).toBeUndefined();
  });

  it('lights the present state and counts down', async () => {
    await inGraceTime();
    showScreen(desk, StatesPanel, {});
    expect(lit()).toBe('graceTime');
    expect(screen.getByRole('img', { name: /present one is Grace time/ })).toBeTruthy();
    expect(screen.getByText(/becomes immutable in 3 d/)).toBeTruthy();
    expect(screen.getByText('3 d left')).toBeTruthy();
  });

  it('shows the state at the instant that the clock looks at, and lets nothing be tried there', async () => {
    await inGraceTime();
    showScreen(desk, StatesPanel, {});
    desk.clock.look(plus(desk.session.now, 3 * DAY));
    await waitFor(() => {
      expect(lit()).toBe('immutable');
    });
    expect(screen.getByText(/As it stands on 1 Oct 2021, 04:33 UTC/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Try it all the same' })).toBeNull();
  });

  it('[V10] removes the lock from the chart once it is confirmed', async () => {
    await inGraceTime();
    showScreen(desk, StatesPanel, {});
    await userEvent.click(screen.getByRole('button', { name: 'Remove the lock' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^To confirm/ }), 'confirm');
    const dialog = within(screen.getByRole('alertdialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Remove the lock' }));
    await waitFor(() => {
      expect(lit()).toBe('unlocked');
    });
    expect(desk.flashes[0]?.title).toBe('Vault lock of WORM_vault removed.');
  });

  it('goes to the lock date', async () => {
    await inGraceTime();
    const { lockDate } = [...desk.session.world.vaults.values()][0]?.lock ?? {};
    showScreen(desk, StatesPanel, {});
    await userEvent.click(screen.getByRole('button', { name: 'Go to the lock date' }));
    await waitFor(() => {
      expect(lit()).toBe('immutable');
    });
    expect(desk.session.now).toBe(lockDate);
  });

  it('[V5] says why nothing leads out of immutable, and lets it be tried all the same', async () => {
    await inGraceTime();
    await passTo(desk, plus(desk.session.now, 3 * DAY));
    showScreen(desk, StatesPanel, {});
    expect(screen.getAllByText(/nobody, root and AWS included, changes/).length).toBe(3);
    await userEvent.click(screen.getByRole('button', { name: 'Try it all the same' }));
    await userEvent.type(screen.getByRole('textbox', { name: /^To confirm/ }), 'confirm{Enter}');
    await waitFor(() => {
      expect(desk.flashes[0]).toMatchObject({ kind: 'error', title: 'Vault lock not removed.' });
    });
    expect(lit()).toBe('immutable');
  });

  it('follows the screen’s vault, until another is chosen there', async () => {
    await inGraceTime();
    await given(desk, 'CreateBackupVault', { BackupVaultName: 'plain' });
    desk.route = { screen: 'vault', vault: 'WORM_vault' };
    showScreen(desk, StatesPanel, {});
    expect(lit()).toBe('graceTime');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Backup vault' }), 'plain');
    expect(lit()).toBe('unlocked');
    desk.route = { screen: 'vaults' };
    await waitFor(() => {
      expect(screen.getByRole('heading', { name: 'plain' })).toBeTruthy();
    });
    desk.route = { screen: 'vault', vault: 'WORM_vault' };
    await waitFor(() => {
      expect(lit()).toBe('unlocked');
    });
  });
});
