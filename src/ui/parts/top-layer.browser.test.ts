// What only a browser knows of dialogs and menus: the top layer, Esc, and where Tab goes.
import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Dialog from './Dialog.svelte';
import Menu from './Menu.svelte';

const outside = document.createElement('button');

beforeEach(() => {
  document.body.append(outside);
});

afterEach(() => {
  document.body.replaceChildren();
});

it('a dialog holds the focus and leaves it to its parent to close on Esc', async () => {
  outside.focus();
  const onclose = vi.fn();
  const children = createRawSnippet(() => ({ render: () => '<label>Name <input></label>' }));
  const props = { title: 'Rename sandbox', onclose, children };
  const dialog = mount(Dialog, { target: document.body, props });
  flushSync();
  for (let presses = 0; presses < 4; presses += 1) {
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).not.toBe(outside);
  }
  await page.getByRole('textbox').click();
  await userEvent.keyboard('{Escape}');
  expect(onclose).toHaveBeenCalledOnce();
  expect(page.getByRole('dialog').element()).toHaveProperty('open', true);
  await unmount(dialog);
  expect(document.activeElement).toBe(outside);
});

it('a menu opens under its button and Tab goes on from there', async () => {
  const items = ['Edit', 'Delete'].map((label) => ({ label, onselect: vi.fn() }));
  const props = { label: 'Actions', items };
  const menu = mount(Menu, { target: document.body, anchor: outside, props });
  const button = page.getByRole('button', { name: 'Actions' }).element();
  await userEvent.click(button);
  const list = page.getByRole('menu').element();
  expect(list.matches(':popover-open')).toBe(true);
  expect(list.getBoundingClientRect().top).toBeGreaterThan(button.getBoundingClientRect().bottom);
  await userEvent.keyboard('{Tab}');
  expect(page.getByRole('menu').query()).toBeNull();
  expect(document.activeElement).toBe(outside);
  await unmount(menu);
});
