import { expect, it } from 'vitest';
import { notePlace } from './note-place.ts';

const bar = (start: number, width: number, goesOn = false) => ({ start, width, goesOn });

it('stands after the bar where there is room', () => {
  expect(notePlace(bar(0.1, 0.3), ['14 days'], 600)).toMatchObject({ share: 0.4, anchor: 'start' });
});

it('stands on the end of a long bar, and before a short one at the edge', () => {
  expect(notePlace(bar(0.1, 0.85), ['30 days'], 600)).toMatchObject({
    isOver: true,
    anchor: 'end',
  });
  expect(notePlace(bar(0.2, 0.8, true), ['always'], 600)).toMatchObject({ isOver: true });
  expect(notePlace(bar(0.96, 0.04, true), ['always'], 600)).toMatchObject({
    share: 0.96,
    anchor: 'end',
    isOver: false,
  });
});

const LONG = '14 days, made before the lock: keeps its own end';

it('says less where all of it does not fit, and nothing where nothing does', () => {
  expect(notePlace(bar(0, 0.5), [LONG, '14 days'], 300)?.text).toBe('14 days');
  expect(notePlace(bar(0, 0.5), [LONG, '14 days'], 900)?.text).toBe(LONG);
  expect(notePlace(bar(0, 0.1), [LONG, '14 days'], 40)).toBeUndefined();
});
