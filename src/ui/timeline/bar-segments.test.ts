import { describe, expect, it } from 'vitest';
import { asInstant, HOUR } from '../../domain/instant.ts';
import type { RecoveryPoint } from '../../domain/recovery-point.ts';
import { segmentsOf } from './bar-segments.ts';
import { day, pointOf } from './drawn-points.test-kit.ts';

const told = (point: RecoveryPoint): string[] => segmentsOf(point).map(({ kind }) => kind);

describe('the pieces of a bar', () => {
  it('follow each other without gaps, from the creation to the end', () => {
    const segments = segmentsOf(pointOf(0, 200, { coldAt: day(30) }));
    expect(segments).toEqual([
      { kind: 'creating', from: day(0), to: day(0) + HOUR },
      { kind: 'warm', from: day(0) + HOUR, to: day(30) },
      { kind: 'cold', from: day(30), to: day(200) },
    ]);
  });

  it('has no end where nothing ends it', () => {
    expect(segmentsOf(pointOf(0)).at(-1)).toMatchObject({ kind: 'warm', to: Infinity });
  });

  it('turns to deleting when a principal asks, and is over when it is gone', () => {
    const deletion = { askedAt: day(3), doneAt: asInstant(day(3) + HOUR) };
    const segments = segmentsOf(pointOf(0, 30, { deletion }));
    expect(segments.at(-1)).toEqual({ kind: 'deleting', from: day(3), to: day(3) + HOUR });
  });

  it('[L9] is EXPIRED for ever where the role may not delete', () => {
    const segments = segmentsOf(pointOf(0, 30, { roleMayDelete: false }));
    expect(segments.at(-1)).toEqual({ kind: 'expired', from: day(30), to: Infinity });
  });

  it('[H2] is not EXPIRED, and has no end, while a legal hold is on it', () => {
    const heldBy = [{ id: 'a', from: day(1) }];
    for (const roleMayDelete of [true, false])
      expect(segmentsOf(pointOf(0, 30, { roleMayDelete, heldBy })).at(-1)).toMatchObject({
        kind: 'warm',
        to: Infinity,
      });
  });

  it('leaves out what never came to be', () => {
    expect(told(pointOf(0, 20, { coldAt: day(30) }))).toEqual(['creating', 'warm']);
    expect(told(pointOf(0, 30, { abandonedAt: asInstant(day(0) + 1) }))).toEqual(['creating']);
    const deletion = { askedAt: asInstant(day(0) + HOUR), doneAt: day(1) };
    expect(told(pointOf(0, 30, { deletion }))).toEqual(['creating', 'deleting']);
  });
});
