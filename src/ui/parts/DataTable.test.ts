import { render, screen, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import DataTable from './DataTable.svelte';
import type { Column } from './table-view.ts';

interface Vault {
  readonly name: string;
  readonly points: number;
}

const vaults: readonly Vault[] = Array.from({ length: 12 }, (_, index) => ({
  name: `vault-${index + 1}`,
  points: 12 - index,
}));
const columns: readonly Column<Vault>[] = [
  { key: 'name', label: 'Name', text: (vault) => vault.name },
  {
    key: 'points',
    label: 'Points',
    text: (vault) => String(vault.points),
    sortBy: (vault) => vault.points,
  },
];
const props = { title: 'Backup vaults', rows: vaults, columns, idOf: (vault: Vault) => vault.name };

const VaultTable = DataTable<Vault>;

const firstCells = (): string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('cell')[0]?.textContent.trim() ?? '');

it('is a table with the title as its name and a page of rows', () => {
  render(VaultTable, props);
  expect(screen.getByRole('table', { name: 'Backup vaults' })).toBeTruthy();
  expect(firstCells()).toHaveLength(10);
  expect(screen.getByText('Page 1 of 2')).toBeTruthy();
});

it('turns pages', async () => {
  render(VaultTable, props);
  await userEvent.click(screen.getByRole('button', { name: 'Next page' }));
  expect(firstCells()).toEqual(['vault-11', 'vault-12']);
  const next = screen.getByRole('button', { name: 'Next page' });
  expect([next.ariaDisabled, document.activeElement]).toEqual(['true', next]);
  await userEvent.click(next);
  expect(screen.getByText('Page 2 of 2')).toBeTruthy();
});

it('sorts by a header and says so', async () => {
  render(VaultTable, props);
  await userEvent.click(screen.getByRole('button', { name: 'Points' }));
  expect(screen.getByRole('columnheader', { name: 'Points' }).ariaSort).toBe('ascending');
  expect(firstCells()[0]).toBe('vault-12');
  await userEvent.click(screen.getByRole('button', { name: 'Points' }));
  expect(screen.getByRole('columnheader', { name: 'Points' }).ariaSort).toBe('descending');
});

it('filters, counts the matches and clears a filter that matches nothing', async () => {
  render(VaultTable, props);
  const box = screen.getByRole('searchbox', { name: 'Find backup vaults' });
  await userEvent.type(box, 'vault-1');
  expect(screen.getByText('4 matches')).toBeTruthy();
  await userEvent.type(box, 'xyz');
  expect(screen.queryByRole('table')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Clear filter' }));
  expect(document.activeElement).toBe(box);
  expect(firstCells()).toHaveLength(10);
});

it('names each checkbox by its row and counts the selection', async () => {
  render(VaultTable, { ...props, selection: 'multiple' });
  await userEvent.click(screen.getByRole('checkbox', { name: 'Select vault-2' }));
  expect(screen.getByRole('heading').textContent).toContain('(1/12)');
  const all = screen.getByRole('checkbox', { name: 'Select all on this page' });
  expect(all).toHaveProperty('indeterminate', true);
  await userEvent.click(all);
  expect(screen.getByRole('heading').textContent).toContain('(10/12)');
});

it('keeps one radio button of a single selection', async () => {
  render(VaultTable, { ...props, selection: 'single', selected: ['vault-1'] });
  await userEvent.click(screen.getByRole('radio', { name: 'Select vault-2' }));
  expect(screen.getByRole('radio', { name: 'Select vault-1' })).toHaveProperty('checked', false);
  expect(screen.getByRole('heading').textContent).toContain('(1/12)');
});

it('drops rows that go from the count', async () => {
  const view = render(VaultTable, { ...props, selection: 'multiple', selected: ['vault-1'] });
  await view.rerender({ rows: vaults.slice(1) });
  expect(screen.getByRole('heading').textContent).toContain('(11)');
});
