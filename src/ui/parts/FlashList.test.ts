import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import FlashList from './FlashList.svelte';
import type { FlashMessage } from './flash-message.ts';

const messages: readonly FlashMessage[] = [
  { id: '1', kind: 'error', title: 'Not deleted.', code: 'InvalidRequestException' },
  { id: '2', kind: 'success', title: 'Vault created.' },
];

it('raises the alarm for errors only', () => {
  render(FlashList, { messages, ondismiss: vi.fn() });
  expect(screen.getByRole('alert').textContent).toContain('InvalidRequestException');
  expect(screen.getByRole('status').textContent).toContain('Vault created.');
});

it('moves the focus to the next message when one is dismissed', async () => {
  const ondismiss = vi.fn((gone: FlashMessage) =>
    view.rerender({ messages: messages.filter((message) => message !== gone) }),
  );
  const view = render(FlashList, { messages, ondismiss });
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss: Not deleted.' }));
  expect(ondismiss).toHaveBeenCalledWith(messages[0]);
  expect(document.activeElement).toBe(
    screen.getByRole('button', { name: 'Dismiss: Vault created.' }),
  );
});
