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

it('brings a new error into view, and nothing else', async () => {
  const scroll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  const ondismiss = (): void => undefined;
  const done = { id: '1', kind: 'success', title: 'Done.' } as const;
  const view = render(FlashList, { messages: [done], ondismiss });
  expect(scroll).not.toHaveBeenCalled();
  const error = { id: '2', kind: 'error', title: 'Refused.' } as const;
  await view.rerender({ messages: [done, error] });
  expect(scroll).toHaveBeenCalledTimes(1);
  await view.rerender({ messages: [error] });
  expect(scroll).toHaveBeenCalledTimes(1);
  scroll.mockRestore();
});
