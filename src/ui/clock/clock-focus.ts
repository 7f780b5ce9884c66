import { tick } from 'svelte';

/** Once the page has followed: where a button went away with the focus, the slider takes it. */
export async function keepFocusInClock(): Promise<void> {
  await tick();
  const { activeElement, body } = document;
  if (activeElement !== null && activeElement !== body) return;
  document.querySelector<HTMLElement>('[data-clock] input[type=range]')?.focus();
}
