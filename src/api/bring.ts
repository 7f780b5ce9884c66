// A call is decided at once, without waiting. So whoever is about to decide calls first brings the operations
// that they name, where the first load has left them out.
import type { World } from '../simulation/world.ts';
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

/** Brings what reads policies and runs plans, where the world has some: a world from a checkpoint was not made by calls. */
export async function bringFor({ userPolicies, vaults, plans }: World): Promise<void> {
  const hasPolicies = [...vaults.values()].some(({ accessPolicy }) => accessPolicy !== undefined);
  if (hasPolicies || userPolicies.size > 0 || plans.size > 0) await bringAll();
}

/** The operations that a log names. */
export function* namesIn(
  entries: Iterable<{ readonly kind: string; readonly operation?: string }>,
): Generator<string> {
  for (const { operation } of entries) if (operation !== undefined) yield operation;
}
