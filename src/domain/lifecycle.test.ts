import { describe, expect, it } from 'vitest';
import { asDays, asInstant, DAY, HOUR } from './instant.ts';
import {
  calculate,
  earliestColdEdit,
  faultOf,
  type Lifecycle,
  type LifecycleFault,
} from './lifecycle.ts';

const lifecycle = (deleteAfter?: number, moveToColdAfter?: number): Lifecycle => ({
  ...(deleteAfter === undefined ? {} : { deleteAfter: asDays(deleteAfter) }),
  ...(moveToColdAfter === undefined ? {} : { moveToColdAfter: asDays(moveToColdAfter) }),
});

describe('what is wrong with a lifecycle', () => {
  it.each<[string, Lifecycle, LifecycleFault | undefined]>([
    ['[L1] nothing: kept for ever', lifecycle(), undefined],
    ['[L1] 0 days', lifecycle(0), 'retention out of range'],
    ['[L1] 1 day', lifecycle(1), undefined],
    ['[L1] 36,500 days', lifecycle(36_500), undefined],
    ['[L1] 36,501 days', lifecycle(36_501), 'retention out of range'],
    ['[L1] -2 days', lifecycle(-2), 'retention out of range'],
    ['[L1] cold after 0 days', lifecycle(undefined, 0), 'cold out of range'],
    ['[L1] cold after 36,501 days', lifecycle(undefined, 36_501), 'cold out of range'],
    ['[L1] cold after 1 day, for ever', lifecycle(undefined, 1), undefined],
    ['[L2] cold after 30 days, deleted after 119', lifecycle(119, 30), 'too soon after cold'],
    ['[L2] cold after 30 days, deleted after 120', lifecycle(120, 30), undefined],
    ['[L2] deleted before cold', lifecycle(10, 30), 'too soon after cold'],
  ])('%s', (_, given, fault) => {
    expect(faultOf(given)).toBe(fault);
  });
});

describe('what follows from a lifecycle', () => {
  const created = asInstant(1000);

  it('[L4] counts both ends from creation in days of 24 hours', () => {
    expect(calculate(lifecycle(120, 30), created)).toEqual({
      moveToColdAt: 1000 + 30 * DAY,
      deleteAt: 1000 + 120 * DAY,
    });
  });

  it('[L4] leaves out what the lifecycle does not say', () => {
    expect(calculate(lifecycle(), created)).toEqual({});
  });

  it.each([
    [0, 1],
    [1, 2],
    [HOUR, 2],
    [DAY, 2],
    [DAY + 1, 3],
    [40 * DAY, 41],
  ])('[L7] a point %d ms old can go cold after %d days at the earliest', (age, days) => {
    expect(earliestColdEdit(created, asInstant(created + age))).toBe(days);
  });
});
