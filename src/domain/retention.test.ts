import { describe, expect, it } from 'vitest';
import { asDays } from './instant.ts';
import type { Lock } from './lock.ts';
import { retentionAgainst, type WindowAnswer } from './retention.ts';

const lock = (minimum?: number, maximum?: number): Lock => ({
  state: 'governance',
  ...(minimum === undefined ? {} : { minimumRetention: asDays(minimum) }),
  ...(maximum === undefined ? {} : { maximumRetention: asDays(maximum) }),
});

describe('a retention against a lock’s window', () => {
  it.each<[string, Lock, number | undefined, WindowAnswer]>([
    ['[W1] a day under the minimum', lock(7, 30), 6, 'below minimum'],
    ['[W2] the minimum itself', lock(7, 30), 7, 'inside'],
    ['[W1] between the bounds', lock(7, 30), 8, 'inside'],
    ['[W2] the maximum itself', lock(7, 30), 30, 'inside'],
    ['[W1] a day over the maximum', lock(7, 30), 31, 'above maximum'],
    ['[W2] both bounds the same', lock(7, 7), 7, 'inside'],
    ['[W3] for ever, over any maximum', lock(7, 36_500), undefined, 'above maximum'],
    ['[W3] for ever, over a minimum alone', lock(36_500), undefined, 'inside'],
    ['[W1] one day where there is no minimum', lock(undefined, 30), 1, 'inside'],
    ['[W1] anything where there are no bounds', lock(), 1, 'inside'],
    ['[W3] for ever where there are no bounds', lock(), undefined, 'inside'],
  ])('%s', (_, given, days, answer) => {
    expect(retentionAgainst(given, days === undefined ? undefined : asDays(days))).toBe(answer);
  });
});
