import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import Menu from './Menu.svelte';

function show(): { edit: ReturnType<typeof vi.fn>; remove: ReturnType<typeof vi.fn> } {
  const edit = vi.fn();
  const remove = vi.fn();
  const items = [
    { label: 'Edit', onselect: edit },
    { label: 'Delete', onselect: remove, disabledReason: 'Select a recovery point first.' },
  ];
  render(Menu, { label: 'Actions', items });
  return { edit, remove };
}

const button = (): HTMLElement => screen.getByRole('button', { name: 'Actions' });

it('opens on its first item and calls it back with focus on the button', async () => {
  const { edit } = show();
  edit.mockImplementation(() => {
    expect(document.activeElement).toBe(button());
  });
  await userEvent.click(button());
  expect(button().ariaExpanded).toBe('true');
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Edit' }));
  await userEvent.keyboard('{Enter}');
  expect(edit).toHaveBeenCalledOnce();
  expect(screen.queryByRole('menu')).toBeNull();
});

it('opens on its last item with the up arrow', async () => {
  show();
  button().focus();
  await userEvent.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(screen.getByRole('menuitem', { name: 'Delete' }));
});

it('keeps a disabled item reachable, with its reason, and does not choose it', async () => {
  const { remove } = show();
  await userEvent.click(button());
  await userEvent.keyboard('{End}{Enter}');
  const item = screen.getByRole('menuitem', { name: 'Delete' });
  expect(document.activeElement).toBe(item);
  const reason = document.getElementById(item.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('Select a recovery point first.');
  expect(remove).not.toHaveBeenCalled();
});

it('gives focus back on Esc', async () => {
  show();
  await userEvent.click(button());
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button());
});

it('closes when something else is pressed', async () => {
  show();
  await userEvent.click(button());
  await userEvent.click(document.body);
  expect(screen.queryByRole('menu')).toBeNull();
});

it('does not open while the whole menu is disabled', async () => {
  render(Menu, { label: 'Actions', items: [], disabledReason: 'Select a row first.' });
  await userEvent.click(button());
  expect(screen.queryByRole('menu')).toBeNull();
});
