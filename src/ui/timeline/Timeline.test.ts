import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { DAY, HOUR, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { backUp, deskWithVault, lock, NAME, pointOf } from '../points/backed-up.test-kit.ts';
import { given, passTo, showScreen } from '../screen.test-kit.ts';
import Timeline from './Timeline.svelte';

function show(desk: Desk): void {
  const [vault] = desk.session.world.vaults.values();
  if (vault === undefined) throw new Error('There is no vault.');
  showScreen(desk, Timeline, { vault });
}

const rows = (): HTMLElement[] =>
  within(screen.getByRole('list', { name: 'What is and was in the vault' })).getAllByRole(
    'listitem',
  );
const caption = (): string => document.querySelector('figcaption')?.textContent ?? '';

async function refuseDeletion(desk: Desk): Promise<void> {
  await desk.session.dispatch('DeleteRecoveryPoint', {
    BackupVaultName: NAME,
    RecoveryPointArn: pointOf(desk, 'RDS'),
  });
}

async function livedDesk(): Promise<Desk> {
  const desk = await deskWithVault();
  await backUp(desk, 2);
  await lock(desk);
  return desk;
}

it('has a row for the lock, each recovery point and the window, and says what it shows', async () => {
  const desk = await livedDesk();
  show(desk);
  expect(rows()).toHaveLength(4);
  expect(screen.getByRole('link', { name: /RDS/ }).getAttribute('href')).toContain('/points/');
  expect(caption()).toContain('2 recovery points are in the vault at 28 Sep 2021');
  expect(caption()).toContain('kept at least 7 days');
});

it('[V3] marks a refused deletion, and opens its reason', async () => {
  const desk = await livedDesk();
  show(desk);
  await refuseDeletion(desk);
  const mark = await screen.findByRole('button', { name: /Refused on .*RDS.*as root, refused/ });
  await userEvent.click(mark);
  expect([desk.whySeq, desk.panelTab]).toEqual([desk.session.head, 'why']);
});

it('gathers attempts made together, and lets one choose', async () => {
  const desk = await livedDesk();
  await refuseDeletion(desk);
  await refuseDeletion(desk);
  show(desk);
  await userEvent.click(screen.getByRole('button', { name: /2 refused attempts on .*RDS/ }));
  await userEvent.keyboard('{Enter}');
  expect(desk.whySeq).toBe(desk.session.head - 1);
});

it('[W1] gives an out-of-range backup a row with its reason', async () => {
  const desk = await livedDesk();
  const point = desk.session.world.points.get(pointOf(desk, 'RDS'));
  await given(desk, 'StartBackupJob', {
    BackupVaultName: NAME,
    ResourceArn: point?.resourceArn ?? '',
    IamRoleArn: point?.roleArn ?? '',
    Lifecycle: { DeleteAfterDays: 2 },
  });
  show(desk);
  expect(screen.getAllByText('2 days: refused, less than 7')).not.toHaveLength(0);
});

it('shows a backup that waits to start', async () => {
  const desk = await livedDesk();
  const point = desk.session.world.points.get(pointOf(desk, 'RDS'));
  await given(desk, 'StartBackupJob', {
    BackupVaultName: NAME,
    ResourceArn: point?.resourceArn ?? '',
    IamRoleArn: point?.roleArn ?? '',
    Lifecycle: { DeleteAfterDays: 9 },
  });
  show(desk);
  expect(screen.getByText(/Backup asked for: 9 days, waits to start/)).toBeTruthy();
});

it('follows the hand of the clock, and comes back', async () => {
  const desk = await livedDesk();
  show(desk);
  desk.clock.look(plus(desk.session.now, 3 * DAY));
  await waitFor(() => expect(caption()).toContain('No recovery points would be in the vault'));
  expect(document.querySelectorAll('li.faded')).toHaveLength(2);
  expect(screen.getByText('a backup made then')).toBeTruthy();
  desk.clock.letGo();
  await waitFor(() => expect(caption()).toContain('2 recovery points are'));
  expect(document.querySelectorAll('li.faded')).toHaveLength(0);
});

it('widens, moves and comes back to now', async () => {
  const desk = await livedDesk();
  show(desk);
  await userEvent.selectOptions(screen.getByRole('combobox'), '100 years');
  expect(screen.getByText(/2011 to .*2111/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.getByText(/2061 to .*2161/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Back to now' }));
  expect(screen.getByText(/2011 to .*2111/)).toBeTruthy();
});

it('says the same as a table, and keeps the focus on the way', async () => {
  const desk = await livedDesk();
  await refuseDeletion(desk);
  show(desk);
  await userEvent.click(screen.getByRole('button', { name: 'as a table' }));
  const table = screen.getByRole('table', { name: 'Timeline' });
  expect(within(table).getAllByRole('row')).toHaveLength(4);
  expect(within(table).getByRole('cell', { name: /governance mode/ })).toBeTruthy();
  await userEvent.click(within(table).getByRole('button', { name: /Why/ }));
  expect(desk.whySeq).toBe(desk.session.head);
  const back = screen.getByRole('button', { name: 'as a picture' });
  await userEvent.click(back);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'as a table' }));
});

it('is honest about an empty vault', async () => {
  const desk = await deskWithVault();
  await passTo(desk, plus(desk.session.now, HOUR));
  show(desk);
  expect(caption()).toContain('No recovery points are in the vault');
  expect(caption()).toContain('The vault is not locked.');
});

it('says where the log that is read begins, and reads on', async () => {
  const desk = await livedDesk();
  await refuseDeletion(desk);
  for (let count = 0; count < 800; count += 1)
    await desk.session.dispatch('DescribeBackupVault', { BackupVaultName: NAME });
  await desk.lab.open(desk.session.sandbox.id);
  show(desk);
  expect(screen.queryByRole('button', { name: /Refused on/ })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Read earlier entries' }));
  expect(await screen.findByRole('button', { name: /Refused on .*RDS/ })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Read earlier entries' })).toBeNull();
});
