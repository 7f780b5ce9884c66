import { render, screen } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import NumberField from './NumberField.svelte';

it('keeps what was typed, reports its reading and names the fault', async () => {
  const onread = vi.fn();
  render(NumberField, { label: 'Minimum', value: '', unit: 'days', onread });
  const box = screen.getByRole('textbox', { name: 'Minimum' });
  await userEvent.type(box, '7x');
  expect(box).toHaveProperty('value', '7x');
  expect(onread.mock.calls.map(([reading]: unknown[]) => reading)).toEqual([
    { kind: 'number', value: 7 },
    { kind: 'invalid', text: '7x' },
  ]);
  expect(box.ariaInvalid).toBe('true');
  const described = (box.getAttribute('aria-describedby') ?? '').split(' ');
  const words = described.map((id) => document.getElementById(id)?.textContent.trim());
  expect(words).toEqual(['“7x” is not a number.', 'days']);
});

it("shows the form's error for a number that it refuses", () => {
  render(NumberField, { label: 'Minimum', value: '0', error: 'At least 1 day.' });
  expect(screen.getByText('At least 1 day.')).toBeTruthy();
});
