// What every decision owes to those who read it.
import { describe, expect, it } from 'vitest';
import { isThereAt } from '../domain/recovery-point.ts';
import { isRuleId } from '../domain/rule-id.ts';
import { countPointsIn, pointsIn } from '../simulation/world.ts';
import { law } from './watched-calls.test-kit.ts';

describe('while anybody calls anything and the clock moves', () => {
  it(
    'a refused call changes nothing',
    law(({ called, before, after }) => {
      if (called?.verdict.refusal === undefined) return;
      expect(after).toEqual(before);
      expect(called.answer).toBeUndefined();
      expect(called.verdict.events).toEqual([]);
    }),
  );

  it(
    'a refusal names its rule, says something, and is the last thing that was asked',
    law(({ called }) => {
      if (called === undefined) return;
      const { path, refusal, wayOut, jobFailure } = called.verdict;
      const asked = path.filter(({ outcome }) => outcome !== 'not reached');
      const failed = asked.filter(({ outcome }) => outcome === 'failed');
      for (const { rule } of path) expect(isRuleId(rule)).toBe(true);
      const rule = refusal?.rule ?? jobFailure?.rule;
      expect(failed.map((check) => check.rule)).toEqual(rule === undefined ? [] : [rule]);
      if (rule === undefined) expect(wayOut).toBeUndefined();
      else {
        expect(asked.at(-1)).toBe(failed[0]);
        expect(refusal?.message ?? jobFailure?.message).toMatch(/\S/);
        expect(wayOut).toBeDefined();
      }
    }),
  );

  it(
    'the indexes agree with the rows',
    law(({ sandbox: { world } }) => {
      const there = [...world.points.values()].filter((point) => isThereAt(point, world.now));
      for (const { arn } of world.vaults.values()) {
        const inside = there.filter(({ vaultArn }) => vaultArn === arn);
        expect(countPointsIn(world, arn)).toBe(inside.length);
        expect([...pointsIn(world, arn)]).toEqual(inside);
      }
    }),
  );
});
