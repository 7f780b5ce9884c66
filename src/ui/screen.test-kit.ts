// For tests: a screen in front of a sandbox of its own that nothing keeps.
import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { bringAll } from '../api/bring.ts';
import type { InputOf, OperationName } from '../api/operation.ts';
import type { Instant } from '../domain/instant.ts';
import { MemoryStore } from '../persistence/memory-store.ts';
import { Lab } from '../session/lab.svelte.ts';
import { Desk, provideDesk } from './desk.svelte.ts';

/** A desk over a new sandbox, at the walkthrough's first instant and as root. */
export async function newDesk(): Promise<Desk> {
  location.hash = '';
  // Otherwise the first call of a late operation would wait for it longer than a test looks.
  await bringAll();
  return new Desk(await Lab.start(new MemoryStore()));
}

/** Shows a screen as the page does, with the desk around it. */
export function showScreen<Props extends Record<string, unknown>>(
  desk: Desk,
  Screen: Component<Props>,
  props: Props,
): void {
  const WithDesk: Component = (anchor) => {
    provideDesk(desk);
    return Screen(anchor, props);
  };
  render(WithDesk);
}

/** Makes a call that a test takes for granted. */
export async function given<Name extends OperationName>(
  desk: Desk,
  operation: Name,
  input: InputOf<Name>,
): Promise<void> {
  const result = await desk.session.dispatch(operation, input);
  if (result.kind !== 'accepted') throw new Error(`${operation} was ${result.kind}.`);
}

/** Lets time pass that a test takes for granted. */
export async function passTo(desk: Desk, to: Instant): Promise<void> {
  const result = await desk.session.advance(to);
  if (result.kind !== 'moved') throw new Error(result.message);
}
