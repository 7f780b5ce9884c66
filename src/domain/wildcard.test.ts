import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { times } from './long-run.test-kit.ts';
import { takesText } from './wildcard.ts';

/** The same by a regular expression, which is slow on hostile patterns. */
const byExpression = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.split('*').join('[^]*')}$`).test(text);

describe('a pattern with wildcards', () => {
  it('takes what the regular expression takes', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ':'), maxLength: 8 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', ':', '*'), maxLength: 8 });
    fc.assert(
      fc.property(pattern, letters, (one, other) => {
        expect(takesText(one, other)).toBe(byExpression(one, other));
      }),
      { numRuns: times(1000) },
    );
  });

  it('is not slow, whatever it is', () => {
    expect(takesText(`${'*a'.repeat(500)}b`, 'a'.repeat(2000))).toBe(false);
  });
});
