// Wrong on purpose: the checkers must find every fault in this folder (scripts/canary.mjs).

import { stored } from '../persistence/store.ts';

export const drawn = Math.random();
export const today = new Date();
export const late = setTimeout(() => drawn, stored);
export const days: number = 'three';
export default days;

export function start(): void {
  Promise.resolve();
}
