import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, type Instant, plus } from '../../domain/instant.ts';
import { rolesOf } from '../../domain/resource.ts';
import { vaultArn } from '../../domain/vault.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, passTo, showScreen } from '../screen.test-kit.ts';
import LifecycleForm from './LifecycleForm.svelte';
import PointPage from './PointPage.svelte';
import PointTable from './PointTable.svelte';

const NAME = 'WORM_vault';
let desk: Desk;
let start: Instant;

/** Backs up the first resources, each once, and lets the jobs complete. */
async function backUp(count: number, roleName = 'AWSBackupDefaultServiceRole'): Promise<void> {
  const { world } = desk.session;
  for (const ResourceArn of [...world.resources.keys()].slice(0, count))
    await given(desk, 'StartBackupJob', {
      BackupVaultName: NAME,
      ResourceArn,
      IamRoleArn: rolesOf(world.account).find(({ name }) => name === roleName)?.arn ?? '',
      Lifecycle: { DeleteAfterDays: 2 },
    });
  await passTo(desk, plus(desk.session.now, 3 * HOUR));
}

const lock = (): Promise<void> =>
  given(desk, 'PutBackupVaultLockConfiguration', { BackupVaultName: NAME, MinRetentionDays: 7 });
const pointArn = (): string => [...desk.session.world.points.keys()][0] ?? '';
const menuItem = (name: string): HTMLElement => screen.getByRole('menuitem', { name });
const openActions = (): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name: 'Actions' }));

beforeEach(async () => {
  desk = await newDesk();
  start = desk.session.now;
  await given(desk, 'CreateBackupVault', { BackupVaultName: NAME });
});

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
    await backUp(1);
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
    await backUp(1);
    showTable();
    desk.clock.look(plus(start, 3 * DAY));
    expect(await screen.findByRole('cell', { name: 'Gone' })).toBeTruthy();
    expect(screen.getByText(/as they will be on 1 Oct 2021/)).toBeTruthy();
    desk.clock.letGo();
    expect(await screen.findByRole('cell', { name: 'Completed' })).toBeTruthy();
    expect(screen.queryByText(/as they will be/)).toBeNull();
  });

  it('offer Edit for one, and Delete for one or several', async () => {
    await backUp(2);
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
    await backUp(3);
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
    await backUp(3);
    await lock();
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
    await backUp(1, 'CreateOnlyBackupRole');
    showTable();
    await userEvent.click(screen.getByRole('checkbox', { name: /of database-2$/ }));
    await openActions();
    await confirmDelete('Delete recovery point');
    expect(desk.flashes[0]?.title).toMatch(/^Recovery point job-.+ expired instead of being/);
    expect(await screen.findByRole('cell', { name: 'Expired' })).toBeTruthy();
  });
});

describe('the page of a recovery point', () => {
  const show = (): void => {
    showScreen(desk, PointPage, { vaultName: NAME, pointArn: pointArn() });
  };

  it('sums it up', async () => {
    await backUp(1);
    await lock();
    show();
    const summary = within(screen.getByRole('region', { name: 'Backup summary' }));
    for (const text of ['2 days', '20 GiB', 'Warm', 'Governance mode'])
      expect(summary.getByText(text)).toBeTruthy();
    expect(summary.getByRole('link', { name: 'Edit' }).getAttribute('href')).toMatch(/\/edit$/);
  });

  it('[V12] tells when and why it left, when it has', async () => {
    await backUp(1);
    await lock();
    await passTo(desk, plus(start, 3 * DAY));
    show();
    expect(
      screen.getByText(/left by its own lifecycle: its retention period of 2 days/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Actions' })).toBeNull();
    expect(screen.getByRole('link', { name: 'See its job' })).toBeTruthy();
  });

  it('stays readable when its vault is deleted too', async () => {
    await backUp(1);
    await passTo(desk, plus(start, 3 * DAY));
    await given(desk, 'DeleteBackupVault', { BackupVaultName: NAME });
    show();
    expect(screen.getByText('The vault WORM_vault has been deleted too.')).toBeTruthy();
  });

  it('says of an ARN that it is no recovery point of this vault', () => {
    showScreen(desk, PointPage, { vaultName: NAME, pointArn: 'arn:aws:ec2:x::snapshot/<i>' });
    expect(screen.getByText('There is no such recovery point in WORM_vault')).toBeTruthy();
  });
});

describe('the form for a lifecycle', () => {
  const days = (): HTMLElement => screen.getByRole('textbox', { name: 'Deleted after' });
  const comesTo = (): string =>
    screen.getByRole('group', { name: 'What this comes to' }).textContent;

  it('[L6] changes two days into one, shows the date before, and goes back', async () => {
    await backUp(1);
    showScreen(desk, LifecycleForm, { vaultName: NAME, pointArn: pointArn() });
    expect(comesTo()).toContain('30 Sep 2021');
    await userEvent.clear(days());
    await userEvent.type(days(), '1');
    expect(comesTo()).toContain('29 Sep 2021');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(location.hash).toMatch(/^#\/vaults\/WORM_vault\/points\/[^/]+$/);
    });
    expect(desk.session.world.points.get(pointArn())?.lifecycle).toEqual({ deleteAfter: 1 });
  });

  it('[V3] may be sent in a locked vault, and keeps its values when it is refused', async () => {
    await backUp(2);
    await lock();
    const files = [...desk.session.world.points.values()].find(
      ({ resourceType }) => resourceType === 'EFS',
    );
    showScreen(desk, LifecycleForm, { vaultName: NAME, pointArn: files?.arn ?? '' });
    expect(screen.getByText('WORM_vault is locked: AWS Backup will refuse.')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Move to cold storage' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(desk.flashes.at(-1)).toMatchObject({ code: 'InvalidRequestException' });
    });
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
  });

  it('[L2] stops by the field what could not be in any vault', async () => {
    await backUp(2);
    const files = [...desk.session.world.points.keys()].find((arn) => arn.includes(':backup:'));
    showScreen(desk, LifecycleForm, { vaultName: NAME, pointArn: files ?? '' });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Move to cold storage' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(document.activeElement).toBe(days());
    });
    expect(screen.getByText(/keep it for 120 days or more/)).toBeTruthy();
    expect(desk.flashes).toHaveLength(0);
  });

  it('leads on where the point has gone', async () => {
    await backUp(1);
    await passTo(desk, plus(start, 3 * DAY));
    showScreen(desk, LifecycleForm, { vaultName: NAME, pointArn: pointArn() });
    expect(screen.getByRole('link', { name: 'See when and why it left' })).toBeTruthy();
  });
});
