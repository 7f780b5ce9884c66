import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, showScreen } from '../screen.test-kit.ts';
import SandboxesPage from './SandboxesPage.svelte';

let desk: Desk;
const names = (): string[] => desk.lab.sandboxes.map(({ name }) => name).sort();
const box = (name: string | RegExp): HTMLElement => screen.getByRole('textbox', { name });

beforeEach(async () => {
  desk = await newDesk();
  await given(desk, 'CreateBackupVault', { BackupVaultName: 'v1' });
  showScreen(desk, SandboxesPage, {});
});

async function choose(item: string, name = 'My first sandbox'): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: `Actions for ${name}` }));
  await userEvent.click(screen.getByRole('menuitem', { name: item }));
}

async function choosesFile(text: string): Promise<void> {
  const file = new File([text], 'it.json', { type: 'application/json' });
  await userEvent.upload(screen.getByLabelText('File of a sandbox'), file);
}

const exported = async (): Promise<string> =>
  (await desk.lab.exported(desk.session.sandbox.id))?.text ?? '';

it('lists a sandbox with its start, its entries and that it is open', async () => {
  expect(screen.getByText('Open now')).toBeTruthy();
  expect(screen.getByText(/Starts 28 Sep 2021, 04:33 UTC/)).toBeTruthy();
  expect(await screen.findByText(/1 entry in its log/)).toBeTruthy();
});

it('creates one at another date, and opens it', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Create sandbox' }));
  const dialog = within(screen.getByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Create and open' }));
  expect(dialog.getByText('A sandbox needs a name.')).toBeTruthy();
  await userEvent.type(box('Name'), 'Second');
  await userEvent.click(dialog.getByRole('button', { name: 'Create and open' }));
  await waitFor(() => {
    expect(desk.session.sandbox.name).toBe('Second');
  });
});

it('renames the open one', async () => {
  await choose('Rename');
  await userEvent.clear(box('Name'));
  await userEvent.type(box('Name'), ' My  lock {Enter}');
  await waitFor(() => {
    expect(names()).toEqual(['My lock']);
  });
  expect(desk.session.sandbox.name).toBe('My lock');
});

it('duplicates and opens the copy', async () => {
  await choose('Duplicate');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Open My first sandbox (copy)' }),
  );
  await waitFor(() => {
    expect(desk.session.sandbox.name).toBe('My first sandbox (copy)');
  });
  expect(desk.session.world.vaults.size).toBe(1);
});

it('deletes one only when its name is typed', async () => {
  await choose('Duplicate');
  await waitFor(() => {
    expect(names()).toHaveLength(2);
  });
  await choose('Delete', 'My first sandbox (copy)');
  const button = within(screen.getByRole('alertdialog')).getByRole('button', {
    name: 'Delete sandbox',
  });
  await userEvent.type(box(/To confirm/), 'delete');
  await userEvent.click(button);
  expect(names()).toHaveLength(2);
  await userEvent.clear(box(/To confirm/));
  await userEvent.type(box(/To confirm/), 'My first sandbox (copy)');
  await userEvent.click(button);
  await waitFor(() => {
    expect(names()).toEqual(['My first sandbox']);
  });
});

it('imports what was exported, as a sandbox of its own', async () => {
  await choosesFile(await exported());
  await waitFor(() => {
    expect(names()).toEqual(['My first sandbox', 'My first sandbox']);
  });
  expect(desk.flashes.at(-1)?.title).toBe('“My first sandbox” imported.');
});

it.each([
  ['no JSON', 'hello'],
  ['nothing', ''],
  ['something else', '{"a":1}'],
])('refuses %s with a clear word, and changes nothing', async (_, text) => {
  await choosesFile(text);
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('it.json was not imported.');
  expect(names()).toHaveLength(1);
});

it('refuses a changed file, and changes nothing', async () => {
  await choosesFile((await exported()).replace('"v1"', '"v2"'));
  expect((await screen.findByRole('alert')).textContent).toContain('does not match its own digest');
  expect(names()).toHaveLength(1);
});

it('says when the browser refuses to keep a sandbox', async () => {
  desk.lab.store.add = () => Promise.reject(new Error('The disk is full.'));
  await choose('Duplicate');
  await waitFor(() => {
    expect(desk.flashes.at(-1)).toMatchObject({
      title: 'Sandbox not duplicated.',
      message: 'The disk is full.',
    });
  });
});
