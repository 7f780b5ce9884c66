import { expect, it } from 'vitest';
import { isPageSelected, selectedRows, toggleId, togglePage } from './table-selection.ts';

it('counts no row that has gone', () => {
  expect(selectedRows(['a', 'b'], ['b', 'gone'], (row) => row)).toEqual(['b']);
});

it('replaces a single selection and toggles a multiple one', () => {
  expect(toggleId(['a'], 'b', 'single')).toEqual(['b']);
  expect(toggleId(['a'], 'b', 'multiple')).toEqual(['a', 'b']);
  expect(toggleId(['a', 'b'], 'a', 'multiple')).toEqual(['b']);
});

it('selects a page, then clears it, and leaves other pages as they are', () => {
  const page = ['a', 'b'];
  expect(isPageSelected(['a', 'z'], page)).toBe('some');
  const all = togglePage(['a', 'z'], page);
  expect(all.toSorted()).toEqual(['a', 'b', 'z']);
  expect(isPageSelected(all, page)).toBe(true);
  expect(togglePage(all, page)).toEqual(['z']);
  expect(isPageSelected(['z'], page)).toBe(false);
});
