import { describe, expect, it } from 'vitest';
import { asInstant, DAY, HOUR } from '../../domain/instant.ts';
import type { Deadline } from '../../simulation/agenda.ts';
import { answerKey, type HandPlace, type KeyAnswer } from './slider-keys.ts';

const NOW = 1000 * DAY;
const deadlines = [2, 5].map((days): Deadline => ({
  at: asInstant(NOW + days * DAY),
  kind: 'end',
  ordinal: days,
  key: String(days),
}));

const place = (held: number): HandPlace => ({
  now: asInstant(NOW),
  shown: asInstant(NOW + held),
  horizon: asInstant(NOW + 30 * DAY),
  step: HOUR,
  leap: DAY,
  forecast: { until: asInstant(NOW + 30 * DAY), deadlines, kinds: [], instants: {} as never },
});

const NONE = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const press = (key: string, held = 3 * DAY, more: Partial<typeof NONE> = {}): KeyAnswer =>
  answerKey({ ...NONE, key, ...more }, place(held));
const look = (span: number): KeyAnswer => ({ look: asInstant(NOW + span) });

describe('the keys of the slider', () => {
  it.each([
    ['ArrowRight', 3 * DAY + HOUR],
    ['ArrowUp', 3 * DAY + HOUR],
    ['ArrowLeft', 3 * DAY - HOUR],
    ['ArrowDown', 3 * DAY - HOUR],
    ['PageUp', 4 * DAY],
    ['PageDown', 2 * DAY],
    ['Home', 0],
    ['End', 30 * DAY],
  ])('%s looks', (key, span) => {
    expect(press(key)).toEqual(look(span));
  });

  it('go from event to event with Shift, and to the ends past the last', () => {
    const shift = { shiftKey: true };
    expect(press('ArrowRight', 3 * DAY, shift)).toEqual(look(5 * DAY));
    expect(press('ArrowLeft', 3 * DAY, shift)).toEqual(look(2 * DAY));
    expect(press('ArrowRight', 6 * DAY, shift)).toEqual(look(30 * DAY));
    expect(press('ArrowLeft', DAY, shift)).toEqual(look(0));
  });

  it('stop at now on the way back, and only then ask for the past', () => {
    expect(press('PageDown', HOUR)).toEqual(look(0));
    expect(press('ArrowLeft', 0)).toEqual(look(-HOUR));
    expect(press('ArrowLeft', 0, { shiftKey: true })).toEqual(look(-1));
  });

  it('do not go past the horizon', () => {
    expect(press('PageUp', 29.9 * DAY)).toEqual(look(30 * DAY));
  });

  it('commit and let go', () => {
    expect(press('Enter')).toEqual({ commit: true });
    expect(press('Escape')).toEqual({ letGo: true });
  });

  it('leave other keys, and the browser its own', () => {
    expect([press('Tab'), press('a'), press('ArrowRight', 0, { ctrlKey: true })]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
