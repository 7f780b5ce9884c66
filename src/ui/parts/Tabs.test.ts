import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import Tabs from './Tabs.svelte';

const panel = createRawSnippet<[string]>((id) => ({ render: () => `<p>Panel ${id()}</p>` }));
const tabs = [
  { id: 'why', label: 'Why?' },
  { id: 'states', label: 'States' },
  { id: 'log', label: 'Log', count: 23 },
];

const selected = (): string | undefined =>
  screen
    .getAllByRole('tab')
    .find((tab) => tab.ariaSelected === 'true')
    ?.textContent.trim();

it('ties the panel to the selected tab', () => {
  render(Tabs, { label: 'Panel', tabs, selected: 'why', panel });
  expect(screen.getByRole('tabpanel', { name: 'Why?' }).textContent).toContain('Panel why');
});

it('has one tab stop, and arrows that select and go round', async () => {
  render(Tabs, { label: 'Panel', tabs, selected: 'why', panel });
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Why?' }));
  await userEvent.keyboard('{ArrowLeft}');
  expect(selected()).toContain('Log');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Log 23' }));
  await userEvent.keyboard('{Home}{ArrowRight}');
  expect(selected()).toBe('States');
  await userEvent.tab();
  expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
});

it('selects by a click', async () => {
  render(Tabs, { label: 'Panel', tabs, selected: 'why', panel });
  await userEvent.click(screen.getByRole('tab', { name: 'States' }));
  expect(selected()).toBe('States');
});
