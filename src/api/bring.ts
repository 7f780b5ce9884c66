// A call is decided at once, without waiting. So whoever is about to decide calls first brings the operations
// that they name, where the first load has left them out.
import { operationNamed } from './operations.ts';

/** Brings the operations of these names, where there are such: afterwards they can be decided. */
export async function bring(names: Iterable<string>): Promise<void> {
  for (const name of names) {
    if (operationNamed(name) === undefined) return bringAll();
  }
}

/** Brings the whole service. */
export async function bringAll(): Promise<void> {
  const { addLateOperations } = await import('./late-operations.ts');
  addLateOperations();
}

/** The operations that a log names. */
export function* namesIn(
  entries: Iterable<{ readonly kind: string; readonly operation?: string }>,
): Generator<string> {
  for (const { operation } of entries) if (operation !== undefined) yield operation;
}
