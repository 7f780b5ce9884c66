// The operations that are loaded when one of them is first asked for: see `bring.ts`.
import { LATE_INPUT_SHAPES } from './late-input-shapes.generated.ts';
import { addOperations } from './operations.ts';

const LATE: Parameters<typeof addOperations>[0] = [];

/** Adds them to what is answered. */
export const addLateOperations = (): void => {
  addOperations(LATE, LATE_INPUT_SHAPES);
};
