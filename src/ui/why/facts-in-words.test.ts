import { describe, expect, it } from 'vitest';
import { asInstant, DAY, type Days, plus } from '../../domain/instant.ts';
import { RULE_IDS, ruleOf, type RuleId } from '../../domain/rules.ts';
import type { Check, Facts } from '../../domain/verdict.ts';
import { whoInWords } from '../log/entry-in-words.ts';
import { CHECK_WORDS, factsInWords, factsListed, titleOf } from './facts-in-words.ts';
import { REFUSALS as EARLIER } from './refusals.test-kit.ts';
import { REFUSALS_OF_JOBS } from './refusals-of-jobs.test-kit.ts';

const REFUSALS = { ...EARLIER, ...REFUSALS_OF_JOBS };
const AT = asInstant(Date.UTC(2021, 8, 29, 6, 12));
const asked = { at: AT, who: 'root' };

const say = (rule: RuleId, outcome: Check['outcome'], facts: Facts): string =>
  factsInWords({ rule, outcome, facts }, asked);

const days = (count: number) => ({ days: count as Days });
/** They never fail: whoever repeats a request gets what it made. */
const RECOGNISING: readonly RuleId[] = ['B3', 'J8', 'H12', 'C13', 'K8', 'N7'];

const UNREADABLE = /undefined|NaN|\[object|Infinity|^\.|\s\.|\s\s/;

/** Every rule that a step of the domain or of the API names. */
function rulesOnPaths(): RuleId[] {
  const sources = import.meta.glob<string>(['../../domain/*.ts', '../../api/**/*.ts'], {
    query: '?raw',
    import: 'default',
    eager: true,
  });
  const named = Object.entries(sources)
    .filter(([path]) => !path.includes('.test'))
    .flatMap(([, text]) => [...text.matchAll(/rule: '(\w+)',\n\s+ask/g)].map(([, id]) => id));
  return RULE_IDS.filter((id) => named.includes(id));
}

describe('the words for a check', () => {
  it('exist for every rule that can stand on a path', () => {
    const onPaths = rulesOnPaths();
    expect(onPaths.length).toBeGreaterThan(20);
    expect(onPaths.filter((id) => CHECK_WORDS[id] === undefined)).toEqual([]);
    const refusing = onPaths.filter((id) => !RECOGNISING.includes(id));
    expect(refusing.filter((id) => !Object.hasOwn(REFUSALS, id))).toEqual([]);
  });

  it.each(Object.entries(REFUSALS))('[%s] are readable on the path of its refusal', (rule, ask) => {
    const { entry, verdict } = ask();
    const failed = verdict.path.find((check) => check.outcome === 'failed');
    expect(failed?.rule).toBe(rule);
    for (const check of verdict.path) {
      const said = factsInWords(check, { at: entry.at, who: whoInWords(entry) });
      if (check.outcome === 'not reached') expect(said).toBe('');
      else expect(said).toMatch(/[a-z].*\.$/);
      expect(said).not.toMatch(UNREADABLE);
      expect(titleOf(check)).not.toBe('');
    }
  });

  it('call a failed check by what is so instead', () => {
    expect(titleOf({ rule: 'V3', outcome: 'failed' })).toBe('The vault is locked');
    expect(titleOf({ rule: 'V3', outcome: 'passed' })).toBe(ruleOf('V3').title);
    const same = Object.entries(CHECK_WORDS).filter(
      ([id, words]) => words.failed === ruleOf(id as RuleId).title,
    );
    expect(same).toEqual([]);
  });
});

describe('[V3] the words for a lock that refuses', () => {
  const locked = { Locked: true, Mode: 'compliance', 'Lock date': { instant: plus(AT, DAY) } };

  it('say in grace time that a lock protects from its first second', () => {
    expect(say('V3', 'failed', locked)).toBe(
      'Locked: true. Compliance mode, grace time; lock date 30 Sep 2021, 06:12 UTC. A lock protects from its first second, not from its lock date. Acting as root changes nothing.',
    );
  });

  it('[V11] say on the lock date that it is immutable', () => {
    expect(say('V3', 'failed', { ...locked, 'Lock date': { instant: AT } })).toContain(
      'immutable since its lock date, 29 Sep 2021, 06:12 UTC. Neither the recovery points nor the lock',
    );
  });

  it('say in governance mode that the lock itself may be removed', () => {
    expect(say('V3', 'failed', { Locked: true, Mode: 'governance' })).toContain(
      'Governance mode, no lock date. Governance mode protects as fully',
    );
  });

  it('are short where it is not locked', () => {
    expect(say('V3', 'passed', { Locked: false })).toBe('Locked: false.');
  });
});

describe('[W1] the words for the window', () => {
  const bounds = { Minimum: days(7), Maximum: days(30) };

  it('name the retention, the window and the side', () => {
    const facts = { Retention: days(35), ...bounds, Answer: 'above maximum' };
    expect(say('W1', 'failed', facts)).toBe(
      'Retention: 35 days. The vault takes 7 to 30 days, and this is above the maximum.',
    );
    const inside = { Retention: days(14), ...bounds, Answer: 'inside' };
    expect(say('W1', 'passed', inside)).toBe('Retention: 14 days. The vault takes 7 to 30 days.');
  });

  it('[W3] say that for ever counts as infinite', () => {
    const facts = { Retention: { days: 'for ever' as const }, ...bounds, Answer: 'above maximum' };
    expect(say('W1', 'failed', facts)).toContain('Kept for ever, which counts as infinite.');
  });

  it('say that there are no bounds', () => {
    expect(say('W1', 'passed', { Retention: days(2), Answer: 'inside' })).toBe(
      'Retention: 2 days. The vault sets no bounds.',
    );
  });
});

it('[L7] the words for a point that is cold already say so', () => {
  const facts = { Storage: 'cold', 'Move to cold': { instant: AT } };
  expect(say('L7', 'failed', facts)).toContain('in cold storage already');
});

it('[B3] [J8] the words for a recognised retry say that nothing is made twice', () => {
  expect(say('B3', 'passed', { 'Creator request ID': 'abc', Exists: true })).toContain(
    'no second one is made',
  );
  expect(say('J8', 'passed', { Job: 'j', Asked: { instant: AT } })).toContain(
    'given on 29 Sep 2021, 06:12 UTC',
  );
});

it('lists facts as they stand', () => {
  expect(
    factsListed({ Locked: true, Points: 1234, Retention: days(1), 'Lock date': { instant: AT } }),
  ).toBe('Locked: true · Points: 1,234 · Retention: 1 day · Lock date: 29 Sep 2021, 06:12:00 UTC');
});
