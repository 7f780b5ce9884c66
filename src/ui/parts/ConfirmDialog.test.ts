import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import ConfirmDialog from './ConfirmDialog.svelte';

const props = {
  title: 'Delete WORM_vault?',
  action: 'Delete vault',
  danger: true,
  onclose: vi.fn(),
};
const action = (): HTMLElement => screen.getByRole('button', { name: 'Delete vault' });

it('does nothing until the word is typed', async () => {
  const onconfirm = vi.fn();
  render(ConfirmDialog, { ...props, word: 'WORM_vault', onconfirm });
  await userEvent.click(action());
  await userEvent.type(screen.getByRole('textbox'), 'worm_vault{Enter}');
  expect(onconfirm).not.toHaveBeenCalled();
  expect(action().ariaDisabled).toBe('true');
  await userEvent.clear(screen.getByRole('textbox'));
  await userEvent.type(screen.getByRole('textbox'), 'WORM_vault');
  await userEvent.click(action());
  expect(onconfirm).toHaveBeenCalledOnce();
});

it('takes Enter in the box for the action', async () => {
  const onconfirm = vi.fn();
  render(ConfirmDialog, { ...props, word: 'delete', onconfirm });
  await userEvent.type(screen.getByRole('textbox'), 'delete{Enter}');
  expect(onconfirm).toHaveBeenCalledOnce();
});

it('waits for the acknowledgement too', async () => {
  const onconfirm = vi.fn();
  const acknowledgement = 'I understand that nobody can undo it.';
  render(ConfirmDialog, { ...props, word: 'delete', acknowledgement, onconfirm });
  await userEvent.type(screen.getByRole('textbox'), 'delete{Enter}');
  expect(onconfirm).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('checkbox', { name: acknowledgement }));
  await userEvent.click(action());
  expect(onconfirm).toHaveBeenCalledOnce();
});

it('takes no second press while busy', async () => {
  const onconfirm = vi.fn();
  render(ConfirmDialog, { ...props, busy: true, onconfirm });
  await userEvent.click(action());
  expect(onconfirm).not.toHaveBeenCalled();
});

it('reads out the consequences and shows what went wrong', () => {
  render(ConfirmDialog, {
    ...props,
    onconfirm: vi.fn(),
    consequences: ['Its recovery points stay.'],
    error: { title: 'Vault not deleted.', code: 'InvalidRequestException' },
  });
  const ids = screen.getByRole('alertdialog').getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(ids)?.textContent).toContain('Its recovery points stay.');
  expect(screen.getByRole('alert').textContent).toContain('InvalidRequestException');
});
