import { expect, it } from 'vitest';
import { DataTableState } from './data-table.svelte.ts';
import type { Column } from './table-view.ts';

const columns: readonly Column<number>[] = [
  { key: 'n', label: 'Number', text: (n) => `row ${n}`, sortBy: (n) => n },
];
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function tableOver(rows: readonly number[]): DataTableState<number> {
  return new DataTableState({ rows: () => rows, columns: () => columns });
}

it('shows one page and counts the rest', () => {
  const table = tableOver(upTo(45));
  expect(table.pageCount).toBe(5);
  table.goTo(5);
  expect(table.shown).toEqual([40, 41, 42, 43, 44]);
});

it('never leaves the pages that there are', () => {
  const table = tableOver(upTo(15));
  table.goTo(99);
  expect(table.page).toBe(2);
  table.goTo(-3);
  expect(table.page).toBe(1);
});

it('goes back to the first page when the filter or the sorting changes', () => {
  const table = tableOver(upTo(45));
  table.goTo(3);
  table.filter = 'row 4';
  expect([table.page, table.matchCount]).toEqual([1, 9]);
  table.filter = '';
  table.goTo(3);
  table.sortBy('n');
  expect(table.page).toBe(1);
});

it('turns the order round on the second press', () => {
  const table = tableOver([2, 3, 1]);
  table.sortBy('n');
  expect([table.orderOf('n'), table.shown]).toEqual(['ascending', [1, 2, 3]]);
  table.sortBy('n');
  expect([table.orderOf('n'), table.shown]).toEqual(['descending', [3, 2, 1]]);
});

it('keeps the first row in sight when the page size changes', () => {
  const table = tableOver(upTo(100));
  table.goTo(4);
  table.resize(20);
  expect(table.page).toBe(2);
  expect(table.shown).toContain(30);
});

it('has one page, and nothing on it, without rows', () => {
  const table = tableOver([]);
  expect([table.pageCount, table.page, table.shown]).toEqual([1, 1, []]);
});
