import { expect, it } from 'vitest';
import { placeBeside } from './popover-place.ts';

const view = { width: 320, height: 600 };
const menu = { width: 200, height: 100 };
const button = (left: number, top: number) => ({ left, right: left + 80, top, bottom: top + 30 });

it('opens below the button, at its start', () => {
  expect(placeBeside(button(20, 50), menu, view, 'start')).toEqual({ left: 20, top: 84 });
});

it('ends where the button ends when asked', () => {
  expect(placeBeside(button(230, 50), menu, view, 'end')).toEqual({ left: 110, top: 84 });
});

it('opens above where there is no room below', () => {
  expect(placeBeside(button(20, 560), menu, view, 'start').top).toBe(456);
});

it('stays inside the window', () => {
  expect(placeBeside(button(230, 50), menu, view, 'start').left).toBe(112);
  expect(placeBeside(button(0, 50), menu, view, 'end').left).toBe(8);
});
