import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { newDesk, showScreen } from '../screen.test-kit.ts';
import PrincipalList from './PrincipalList.svelte';
import PrincipalPage from './PrincipalPage.svelte';

const press = (name: string): Promise<void> =>
  userEvent.click(screen.getByRole('button', { name }));

it('lists who can make calls, and lets one be chosen', async () => {
  const desk = await newDesk();
  showScreen(desk, PrincipalList, {});
  await userEvent.click(screen.getByRole('radio', { name: /Auditor/ }));
  await press('Act as');
  await waitFor(() => {
    expect(desk.session.sandbox.principal).toBe('auditor');
  });
});

it('[P9] edits a policy, which counts for the next call, and brings the preset back', async () => {
  const desk = await newDesk();
  showScreen(desk, PrincipalPage, { id: 'auditor' });
  await press('Edit policy');
  await press('Examples');
  await userEvent.click(screen.getByRole('menuitem', { name: /^Everything but locks/ }));
  await press('Save policy');
  expect(await screen.findByText('edited')).toBeTruthy();
  await desk.session.actAs('auditor');
  const made = await desk.session.dispatch('CreateBackupVault', { BackupVaultName: 'mine' });
  expect(made.kind).toBe('accepted');
  await desk.session.actAs('root');
  await press('Back to the preset');
  expect(await screen.findByText('preset')).toBeTruthy();
  expect(desk.session.world.userPolicies.size).toBe(0);
});

it('says on which line the policy is wrong, and sends nothing', async () => {
  const desk = await newDesk();
  showScreen(desk, PrincipalPage, { id: 'operator' });
  await press('Edit policy');
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Policy document (JSON)' });
  await userEvent.clear(box);
  await userEvent.type(box, '{{\n"Version" 1');
  expect(screen.getByText(/^Line 2: A colon is missing/)).toBeTruthy();
  await press('Save policy');
  expect(desk.session.head).toBe(0);
  await press('Go to line 2');
  expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('"Version" 1');
});

it('tells that root has no policy to edit', async () => {
  showScreen(await newDesk(), PrincipalPage, { id: 'root' });
  const policies = within(screen.getByRole('region', { name: 'Policies' }));
  expect(policies.getByText(/no policies of its own/)).toBeTruthy();
});
