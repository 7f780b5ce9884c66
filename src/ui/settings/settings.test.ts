import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { newDesk, showScreen } from '../screen.test-kit.ts';
import SettingsPage from './SettingsPage.svelte';

const box = (name: RegExp): HTMLElement => screen.getByRole('checkbox', { name });
const press = (name: string): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

it('[O2] sends only the types that were changed', async () => {
  const desk = await newDesk();
  showScreen(desk, SettingsPage, {});
  expect(box(/^RDS/)).toHaveProperty('checked', true);
  await userEvent.click(box(/^RDS/));
  await press('Save settings of the Region');
  await waitFor(() => {
    expect(desk.session.world.regionSettings.get('us-east-1')?.optIn).toEqual({ RDS: false });
  });
  expect(box(/^RDS/)).toHaveProperty('checked', false);
});

it('[O4] sets what belongs to the organization', async () => {
  const desk = await newDesk();
  showScreen(desk, SettingsPage, {});
  await userEvent.click(box(/^Cross-account backup/));
  await press('Save global settings');
  await waitFor(() => {
    const { account, globalSettings } = desk.session.world;
    expect(globalSettings.get(account)?.flags).toEqual({ isCrossAccountBackupEnabled: 'true' });
  });
});
