// Stored shapes are never rewritten; they are brought up to date when they are read. When a shape changes,
// FORMAT rises by one, the step from the former format comes here, and a fixture of the former one into the
// tests.
import { FORMAT } from './log-store.ts';

/** How each shape of one format becomes the same shape of the next; an absent shape did not change. */
export interface FormatStep {
  readonly entry?: (entry: unknown) => unknown;
  readonly sandbox?: (sandbox: unknown) => unknown;
}

/** By the format from which a step leads. Format 1 is the first and the present one: no step yet. */
const STEPS: ReadonlyMap<number, FormatStep> = new Map();

/** A value of an earlier format in the present one. Whether it is sound is asked of the result. */
export function upcast(
  shape: keyof FormatStep,
  value: unknown,
  fromFormat: number,
  steps: ReadonlyMap<number, FormatStep> = STEPS,
  toFormat: number = FORMAT,
): unknown {
  let current = value;
  for (let format = fromFormat; format < toFormat; format += 1) {
    const step = steps.get(format)?.[shape];
    if (step !== undefined) current = step(current);
  }
  return current;
}
