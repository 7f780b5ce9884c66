import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { HOUR, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, passTo, showScreen } from '../screen.test-kit.ts';
import LogPanel from './LogPanel.svelte';

let desk: Desk;

beforeEach(async () => {
  desk = await newDesk();
});

/** Creates a vault, refuses to create it again, and lets an hour pass. */
async function shortLog(): Promise<void> {
  await given(desk, 'CreateBackupVault', { BackupVaultName: 'WORM_vault' });
  await desk.session.dispatch('CreateBackupVault', { BackupVaultName: 'WORM_vault' });
  await passTo(desk, plus(desk.session.now, HOUR));
  showScreen(desk, LogPanel, {});
}

const numbers = (): (string | null | undefined)[] =>
  within(screen.getByRole('list', { name: /^Log/ }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('.number')?.textContent);

function titled(text: string, index: number): HTMLElement {
  const found = screen.getAllByText(text)[index];
  if (found === undefined) throw new Error(`There is no ${String(index)}th “${text}”.`);
  return found;
}

describe('the log', () => {
  it('says what it is for while nothing has happened', () => {
    showScreen(desk, LogPanel, {});
    expect(screen.getByText('Nothing has happened yet')).toBeTruthy();
  });

  it('shows the newest entry first, and the oldest when asked', async () => {
    await shortLog();
    expect(numbers()).toEqual(['3', '2', '1']);
    await userEvent.click(screen.getByRole('button', { name: 'Show oldest first' }));
    expect(numbers()).toEqual(['1', '2', '3']);
  });

  it('filters by kind and by text, and says how many were found', async () => {
    await shortLog();
    await userEvent.click(screen.getByRole('radio', { name: 'Refused' }));
    expect(numbers()).toEqual(['2']);
    expect(screen.getByText('1 found')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: 'Find in the log' }), 'no such');
    expect(screen.getByText('No entry is like that')).toBeTruthy();
  });

  it('leads to Why? and lights the entry', async () => {
    await shortLog();
    await userEvent.click(screen.getByRole('button', { name: 'Why? Entry 2' }));
    expect(desk.whySeq).toBe(2);
    expect(desk.panelTab).toBe('why');
    await waitFor(() => {
      expect(document.querySelector('li[aria-current] .number')?.textContent).toBe('2');
    });
  });

  it('opens a call to its command and a move of the clock to what passed', async () => {
    await shortLog();
    await userEvent.click(screen.getByText('1 hour passed'));
    expect(await screen.findByText('1 hour passed: nothing happened.')).toBeTruthy();
    await userEvent.click(titled('Create backup vault', 0));
    expect(
      await screen.findByText('aws backup create-backup-vault --backup-vault-name WORM_vault'),
    ).toBeTruthy();
  });

  it('asks before it goes back, and says when no copy could be made', async () => {
    await shortLog();
    const duplicate = vi.spyOn(desk.lab, 'duplicate').mockRejectedValue(new Error('It is full.'));
    await userEvent.click(titled('Create backup vault', 1));
    await userEvent.click(await screen.findByRole('button', { name: 'Go back to here' }));
    expect(screen.getByRole('dialog', { name: 'Go back to entry 1?' })).toBeTruthy();
    expect(duplicate).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Make the copy and open it' }));
    expect(duplicate).toHaveBeenCalledWith(desk.session.sandbox.id, 1);
    await waitFor(() => {
      expect(desk.flashes[0]).toMatchObject({
        kind: 'error',
        title: 'No copy was made.',
        message: 'It is full.',
      });
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('draws a long log piece by piece, and reads what is not held when asked', async () => {
    const { id } = desk.session.sandbox;
    for (let seq = 1; seq <= 1020; seq += 1)
      await desk.lab.store.append(id, {
        kind: 'clock',
        seq,
        at: plus(desk.session.now, seq - 1),
        to: plus(desk.session.now, seq),
      });
    // Only what is after the newest checkpoint, and some before it, is held by a session that opens.
    await desk.lab.open(id);
    showScreen(desk, LogPanel, {});
    expect(numbers()).toHaveLength(100);
    expect(numbers()[0]).toBe('1020');
    await userEvent.click(screen.getByRole('button', { name: 'Show more entries' }));
    expect(numbers()).toHaveLength(200);
    await userEvent.type(screen.getByRole('textbox', { name: 'Find in the log' }), '#250');
    expect(screen.getByText('No entry is like that')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Load earlier entries' }));
    await waitFor(() => {
      expect(numbers()).toEqual(['250']);
    });
  });
});
