import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asInstant, type Instant } from '../domain/instant.ts';
import type { Deadline } from '../simulation/agenda.ts';
import {
  countsUntil,
  countUpTo,
  firstAfter,
  type Forecast,
  type ForeseenKind,
  lastBefore,
  nearestTo,
} from './forecast.ts';

const instants = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 30 });
const instant = fc.integer({ min: 0, max: 60 }).map(asInstant);

function foreseen(times: readonly number[]): Forecast {
  const sorted = [...times].sort((one, other) => one - other);
  const deadlines = sorted.map((at, ordinal): Deadline => ({
    at: asInstant(at),
    kind: 'end',
    ordinal,
    key: String(ordinal),
  }));
  const none: readonly number[] = [];
  const instantsByKind: Record<ForeseenKind, readonly number[]> = {
    'lock date': none,
    'job start': none,
    'job end': none,
    'copy start': none,
    'copy end': none,
    'restore start': none,
    'restore end': none,
    'plan run': none,
    'move to cold': none,
    end: sorted,
    'failed end': none,
    deletion: none,
  };
  const kinds = deadlines.map(({ kind }) => kind);
  return { until: asInstant(100), deadlines, kinds, instants: instantsByKind };
}

const byHand = (times: readonly number[], is: (at: number) => boolean): number =>
  times.filter(is).length;

it('counts as counting one by one does', () => {
  fc.assert(
    fc.property(instants, instant, (times, at) => {
      const forecast = foreseen(times);
      const expected = byHand(times, (each) => each <= at);
      expect(countUpTo(forecast.instants.end, at)).toBe(expected);
      expect(countsUntil(forecast, at)).toEqual(expected === 0 ? {} : { end: expected });
    }),
  );
});

it('finds the next and the last as a search from the ends does', () => {
  fc.assert(
    fc.property(instants, instant, (times, at) => {
      const forecast = foreseen(times);
      const { deadlines } = forecast;
      expect(firstAfter(forecast, at)).toBe(deadlines.find((each) => each.at > at));
      expect(lastBefore(forecast, at)).toBe(deadlines.findLast((each) => each.at < at));
    }),
  );
});

it('finds the nearest within reach, and nothing further away', () => {
  fc.assert(
    fc.property(instants, instant, fc.nat(10), (times, at, within) => {
      const distances = times.map((each) => Math.abs(each - at));
      const least = Math.min(Infinity, ...distances);
      const found = nearestTo(foreseen(times), at, within);
      expect(found === undefined ? undefined : Math.abs(found.at - at)).toBe(
        least <= within ? least : undefined,
      );
    }),
  );
});

it('has nothing where nothing is due', () => {
  const empty = foreseen([]);
  expect([firstAfter(empty, 0 as Instant), lastBefore(empty, 0 as Instant)]).toEqual([
    undefined,
    undefined,
  ]);
});
