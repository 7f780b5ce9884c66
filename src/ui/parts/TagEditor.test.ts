import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import TagEditor from './TagEditor.svelte';

const box = (name: string): HTMLElement => screen.getByRole('textbox', { name });
const values = (): string[] =>
  screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);

it('adds a row and puts the cursor in its key', async () => {
  render(TagEditor, { rows: [] });
  await userEvent.click(screen.getByRole('button', { name: 'Add tag' }));
  expect(document.activeElement).toBe(box('Key of tag 1'));
  await userEvent.keyboard('team');
  await userEvent.tab();
  await userEvent.keyboard('storage');
  expect(values()).toEqual(['team', 'storage']);
});

it('removes a row and keeps the focus near', async () => {
  const rows = ['a', 'b'].map((key) => ({ key, value: key.toUpperCase() }));
  render(TagEditor, { rows });
  await userEvent.click(screen.getByRole('button', { name: 'Remove tag 1 a' }));
  expect(values()).toEqual(['b', 'B']);
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove tag 1 b' }));
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add tag' }));
});

it('ties a fault to its box', () => {
  render(TagEditor, { rows: [{ key: '', value: 'x' }], problems: [{ key: 'A tag needs a key.' }] });
  const key = box('Key of tag 1');
  expect(key.ariaInvalid).toBe('true');
  const error = document.getElementById(key.getAttribute('aria-describedby') ?? '');
  expect(error?.textContent).toContain('A tag needs a key.');
  expect(box('Value of tag 1').hasAttribute('aria-invalid')).toBe(false);
});

it('stops at the most that a resource carries, and says why', async () => {
  render(TagEditor, { rows: [{ key: 'a', value: '' }], max: 1 });
  const add = screen.getByRole('button', { name: 'Add tag' });
  await userEvent.click(add);
  expect(values()).toHaveLength(2);
  expect(add.title).toBe('A resource carries at most 1 tags.');
});
