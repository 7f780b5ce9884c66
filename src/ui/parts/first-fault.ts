// A form that was sent with faults takes the person to the first of them.
import { tick } from 'svelte';

/** Focuses the first control that is marked as invalid, once the marks are drawn. */
export async function focusFirstFault(form: HTMLElement): Promise<void> {
  await tick();
  form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
}
