// An input ready to be sent.
import type { GivenValue } from './option-value.ts';
import type { Running } from './running.ts';
import { inputShape, type Operation } from './service.ts';
import { validateInput } from './validation.ts';
import type { Value } from './value.ts';

/** With the tokens that a client makes up, and checked. */
export function completed(
  running: Running,
  operation: Operation,
  given: ReadonlyMap<string, GivenValue>,
): ReadonlyMap<string, Value> {
  const shape = inputShape(operation);
  const input = new Map(given);
  for (const [member, reference] of Object.entries(shape.members ?? {}))
    if (reference.idempotencyToken && !input.has(member))
      input.set(member, running.surroundings.uuid());
  if (running.checksInput) validateInput(operation.service, shape, input);
  return input as ReadonlyMap<string, Value>;
}
