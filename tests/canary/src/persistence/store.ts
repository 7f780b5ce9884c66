import { today } from '../domain/impure.ts';

export const stored = today.getTime();
