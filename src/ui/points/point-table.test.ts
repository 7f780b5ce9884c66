import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, type Instant, plus } from '../../domain/instant.ts';
import { vaultArn } from '../../domain/vault.ts';
import type { Desk } from '../desk.svelte.ts';
import { showScreen } from '../screen.test-kit.ts';
import { backUp, deskWithVault, lock, NAME } from './backed-up.test-kit.ts';
import PointTable from './PointTable.svelte';

let desk: Desk;
let start: Instant;

beforeEach(async () => {
  desk = await deskWithVault();
  start = desk.session.now;
});

const menuItem = (name: string): HTMLElement => screen.getByRole('menuitem', { name });
const openActions = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: 'Actions' }));

function showTable(): void {
  const vault = desk.session.world.vaults.get(vaultArn('us-east-1', '123456789012', NAME));
  if (vault === undefined) throw new Error('The vault is missing.');
  showScreen(desk, PointTable, { vault });
}

async function confirmDelete(button: string): Promise<void> {
  await userEvent.click(menuItem('Delete'));
  await userEvent.type(
    screen.getByRole('textbox', { name: 'To confirm, type “delete”' }),
    'delete',
  );
  await userEvent.click(screen.getByRole('button', { name: button }));
  await waitFor(() => {
    expect(desk.flashes.length).toBeGreaterThan(0);
  });
}

describe('the recovery points of a vault', () => {
  it('teaches what belongs there while there is none', () => {
    showTable();
    expect(screen.getByText('No recovery points in this vault')).toBeTruthy();
  });

  it('are listed with the end that their lifecycle gives', async () => {
    await backUp(desk, 1);
    showTable();
    const cells = screen.getAllByRole('cell').map(({ textContent }) => textContent.trim());
    expect(cells.slice(1, 3)).toEqual(['database-2 RDS', expect.stringMatching(/^job-/)]);
    expect(cells.slice(3)).toEqual([
      'Completed',
      expect.stringMatching(/^28 Sep 2021, 04:3\d UTC$/),
      '2 days',
      expect.stringMatching(/^30 Sep 2021, 04:3\d UTC$/),
      'Warm',
    ]);
  });

  it('[L5] show at a previewed instant what they will be then', async () => {
    await backUp(desk, 1);
    showTable();
    desk.clock.look(plus(start, 3 * DAY));
    expect(await screen.findByRole('cell', { name: 'Gone' })).toBeTruthy();
    expect(screen.getByText(/as they will be on 1 Oct 2021/)).toBeTruthy();
    desk.clock.letGo();
    expect(await screen.findByRole('cell', { name: 'Completed' })).toBeTruthy();
    expect(screen.queryByText(/as they will be/)).toBeNull();
  });

  it('offer Edit for one, and Delete for one or several', async () => {
    await backUp(desk, 2);
    showTable();
    await openActions();
    expect(menuItem('Delete').ariaDisabled).toBe('true');
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('checkbox', { name: /of database-2$/ }));
    await openActions();
    await userEvent.click(menuItem('Edit'));
    expect(location.hash).toMatch(/\/points\/.+\/edit$/);
  });

  it('[R3] are deleted by hand in an unlocked vault', async () => {
    await backUp(desk, 3);
    showTable();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all on this page' }));
    await openActions();
    await confirmDelete('Delete recovery points');
    expect(desk.flashes.map(({ title }) => title)).toEqual([
      '3 recovery points are being deleted.',
    ]);
    expect(await screen.findAllByRole('cell', { name: 'Deleting' })).toHaveLength(3);
  });

  it('[V3] are refused in a locked vault, and the dialog says so beforehand', async () => {
    await backUp(desk, 3);
    await lock(desk);
    showTable();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Select all on this page' }));
    await openActions();
    await userEvent.click(menuItem('Delete'));
    expect(screen.getByText('WORM_vault is locked: AWS Backup will refuse.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await openActions();
    await confirmDelete('Delete recovery points');
    expect(desk.flashes).toMatchObject([
      { title: '3 recovery points not deleted.', code: 'InvalidRequestException' },
    ]);
    expect(screen.getAllByRole('cell', { name: 'Completed' })).toHaveLength(3);
  });

  it('[L9] expire where the role that made them may not delete', async () => {
    await backUp(desk, 1, 'CreateOnlyBackupRole');
    showTable();
    await userEvent.click(screen.getByRole('checkbox', { name: /of database-2$/ }));
    await openActions();
    await confirmDelete('Delete recovery point');
    expect(desk.flashes[0]?.title).toMatch(/^Recovery point job-.+ expired instead of being/);
    expect(await screen.findByRole('cell', { name: 'Expired' })).toBeTruthy();
  });
});
