import { describe, expect, it } from 'vitest';
import { asDays } from '../../domain/instant.ts';
import { goneAt, type RecoveryPoint } from '../../domain/recovery-point.ts';
import type { CallEntry } from '../../simulation/log.ts';
import { attemptsOnPoints, refusedBackups } from './attempts.ts';
import { called, JOB_FAILS, put, REFUSED } from './called.test-kit.ts';
import { densityOf } from './density.ts';
import { day, pointOf, vaultWith } from './drawn-points.test-kit.ts';
import { lockStory } from './lock-story.ts';
import { LISTED_ROWS, MOST_ROWS, pictureOf } from './timeline-rows.ts';
import { allowedEnds, contentsOf, type VaultHistory } from './vault-history.ts';

const LOCKED = vaultWith({
  state: 'governance',
  minimumRetention: asDays(7),
  maximumRetention: asDays(30),
});
const MONTH = { from: day(0), to: day(30) };

function historyOf(
  points: readonly RecoveryPoint[],
  calls: readonly CallEntry[] = [],
  vault = vaultWith(),
): VaultHistory {
  const phases = lockStory(vault, calls);
  const living = points.map((point) => ({ point, end: goneAt(point) }));
  return {
    vault,
    points: living,
    density: densityOf(living),
    waiting: [],
    phases,
    onPoints: attemptsOnPoints(calls),
    onVault: [],
    refused: refusedBackups(calls, phases),
  };
}

const many = (count: number): RecoveryPoint[] =>
  Array.from({ length: count }, (_, index) =>
    pointOf(1, 10 + index, { arn: `point-${index}`, ordinal: index + 2 }),
  );

describe('the rows of the picture', () => {
  it('are what is on the stretch, in the order in which it began', () => {
    const points = [pointOf(5, 20), pointOf(1, 3), pointOf(40, 50), pointOf(-9, -2)];
    const { rows, isDense } = pictureOf(historyOf(points), MONTH, day(2));
    expect([rows.map(({ from }) => from), isDense]).toEqual([[day(1), day(5)], false]);
  });

  it('keep what has ended until it leaves the stretch', () => {
    const history = historyOf([pointOf(1, 3)]);
    expect(pictureOf(history, MONTH, day(20)).rows).toHaveLength(1);
    expect(pictureOf(history, { from: day(4), to: day(34) }, day(20)).rows).toHaveLength(0);
  });

  it('say the retention, and why one may lie outside the window', () => {
    const calls = [put(day(2), undefined, [7, 30])];
    const points = [pointOf(1, 2), pointOf(1, 15), pointOf(1)];
    const { rows } = pictureOf(historyOf(points, calls, LOCKED), MONTH, day(3));
    expect(rows.map(({ note }) => note)).toEqual([
      '1 day, made before the lock: keeps its own end',
      '14 days',
      'always, made before the lock: keeps its own end',
    ]);
  });

  it('do not blame the lock for what came after it', () => {
    const calls = [put(day(0), undefined, [7, 30])];
    const { rows } = pictureOf(historyOf([pointOf(1, 41)], calls, LOCKED), MONTH, day(3));
    expect(rows[0]?.note).toBe('40 days, outside today’s window: keeps its own end');
  });

  it('give each refused backup a row of its own, the newest where there are many', () => {
    const calls = Array.from({ length: 12 }, () => called(day(2), 'StartBackupJob', {}, JOB_FAILS));
    const { rows, refusedLeftOut } = pictureOf(historyOf([], calls), MONTH, day(3));
    expect([rows.length, refusedLeftOut]).toEqual([10, 2]);
  });
});

describe('more recovery points than rows', () => {
  it('are density, with those listed that were tried and those that end next', () => {
    const tried = called(day(2), 'DeleteRecoveryPoint', { RecoveryPointArn: 'point-44' }, REFUSED);
    const history = historyOf(many(MOST_ROWS + 10), [tried]);
    const { rows, isDense, pointsLeftOut } = pictureOf(history, MONTH, day(12));
    const ids = rows.map(({ id }) => id);
    expect([isDense, rows.length]).toEqual([true, LISTED_ROWS]);
    expect(pointsLeftOut).toBe(MOST_ROWS + 10 - LISTED_ROWS);
    expect([ids.includes('point-44'), ids.includes('point-3'), ids.includes('point-2')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are rows as long as there are few enough', () => {
    expect(pictureOf(historyOf(many(MOST_ROWS)), MONTH, day(2)).rows).toHaveLength(MOST_ROWS);
  });
});

describe('what a fitting stretch looks at', () => {
  it('is the oldest that is there, the last end and the lock date', () => {
    const points = [pointOf(1, 3), pointOf(4, 20), pointOf(5)];
    expect(contentsOf(historyOf(points), day(10))).toMatchObject({
      livingFrom: day(4),
      last: day(20),
    });
    const grace = vaultWith({ state: 'graceTime', lockDate: day(40) });
    const locked = historyOf([], [put(day(10), 30)], grace);
    expect(contentsOf(locked, day(11))).toMatchObject({ livingFrom: day(11), last: day(40) });
  });

  it('[W1] is where a backup made now may end', () => {
    expect(allowedEnds(LOCKED, day(1))).toEqual({ earliest: day(8), latest: day(31) });
    const open = vaultWith({ state: 'governance', minimumRetention: asDays(7) });
    expect(allowedEnds(open, day(1))).toEqual({ earliest: day(8), latest: undefined });
    expect(allowedEnds(vaultWith({ state: 'governance' }), day(1))).toBeUndefined();
    expect(allowedEnds(vaultWith(), day(1))).toBeUndefined();
  });
});
