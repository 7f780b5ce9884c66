import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { afterEach, expect, it, vi } from 'vitest';
import Dialog from './Dialog.svelte';

const children = createRawSnippet(() => ({ render: () => '<label>Name <input></label>' }));
const props = { title: 'Rename sandbox', description: 'Only you see it.', children };

afterEach(() => {
  document.body.replaceChildren();
});

it('is named by its title and described by its description', () => {
  render(Dialog, { ...props, onclose: vi.fn() });
  const dialog = screen.getByRole('dialog', { name: 'Rename sandbox' });
  const id = dialog.getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(id)?.textContent).toBe('Only you see it.');
});

it('focuses the first field, and its title when there is none', () => {
  const { unmount } = render(Dialog, { ...props, onclose: vi.fn() });
  expect(document.activeElement).toBe(screen.getByRole('textbox'));
  unmount();
  const words = createRawSnippet(() => ({ render: () => '<p>Only words</p>' }));
  render(Dialog, { ...props, children: words, onclose: vi.fn() });
  expect(document.activeElement).toBe(screen.getByRole('heading'));
});

it('gives focus back to what opened it', () => {
  const opener = document.body.appendChild(document.createElement('button'));
  opener.focus();
  const { unmount } = render(Dialog, { ...props, onclose: vi.fn() });
  expect(document.activeElement).not.toBe(opener);
  unmount();
  expect(document.activeElement).toBe(opener);
});

it('gives focus to the main region when the opener has gone', () => {
  const main = document.body.appendChild(document.createElement('main'));
  main.tabIndex = -1;
  const opener = document.body.appendChild(document.createElement('button'));
  opener.focus();
  const { unmount } = render(Dialog, { ...props, onclose: vi.fn() });
  opener.remove();
  unmount();
  expect(document.activeElement).toBe(main);
});

it('asks to be closed by its button and by Esc, and does not close itself', async () => {
  const onclose = vi.fn();
  render(Dialog, { ...props, onclose });
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  const cancel = new Event('cancel', { cancelable: true });
  screen.getByRole('dialog').dispatchEvent(cancel);
  expect(cancel.defaultPrevented).toBe(true);
  expect(onclose).toHaveBeenCalledTimes(2);
});
