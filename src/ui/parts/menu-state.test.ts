import { expect, it, vi } from 'vitest';
import { MenuState, type MenuItem } from './menu-state.svelte.ts';

const items: readonly MenuItem[] = ['Edit', 'Delete', 'Describe', 'Tags'].map((label) => ({
  label,
  onselect: vi.fn(),
}));

function opened(): MenuState {
  const menu = new MenuState(() => items);
  menu.openAt('first');
  return menu;
}

it('walks round with arrows, Home and End', () => {
  const menu = opened();
  const walked = ['ArrowUp', 'ArrowDown', 'End', 'Home', 'ArrowDown'].map((key) => {
    menu.press(key, 0);
    return menu.active;
  });
  expect(walked).toEqual([3, 0, 3, 0, 1]);
});

it('goes from match to match when one letter is typed again after a pause', () => {
  const menu = opened();
  menu.press('d', 0);
  expect(menu.active).toBe(1);
  menu.press('d', 5000);
  expect(menu.active).toBe(2);
});

it('narrows down by letters typed in a row', () => {
  const menu = opened();
  ['d', 'e', 's', 'c'].forEach((key, index) => menu.press(key, index * 100));
  expect(menu.active).toBe(2);
});

it('takes no notice of other keys, nor of a space that starts no word', () => {
  const menu = opened();
  expect(menu.press('Shift', 0)).toBe(false);
  expect(menu.press(' ', 0)).toBe(false);
  expect(menu.active).toBe(0);
});

it('opens on the present choice where there is one', () => {
  const menu = new MenuState(() => items.map((item, index) => ({ ...item, checked: index === 2 })));
  menu.openAt('first');
  expect(menu.active).toBe(2);
});
