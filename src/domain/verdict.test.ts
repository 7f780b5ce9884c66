import { describe, expect, it, vi } from 'vitest';
import { decide, type Step } from './verdict.ts';

const passes = (rule: Step['rule']): Step => ({ rule, ask: () => ({ facts: { asked: rule } }) });
const fails = (rule: Step['rule']): Step => ({
  rule,
  ask: () => ({
    facts: { asked: rule },
    refusal: { error: 'InvalidRequestException', message: 'No.', wording: 'ours' },
  }),
});

describe('a decision', () => {
  it('asks every step in order and then makes its events', () => {
    const verdict = decide([passes('P1'), passes('E1')], () => ['happened']);
    expect(verdict).toEqual({
      path: [
        { rule: 'P1', outcome: 'passed', facts: { asked: 'P1' } },
        { rule: 'E1', outcome: 'passed', facts: { asked: 'E1' } },
      ],
      events: ['happened'],
    });
  });

  it('stops at the first refusal, names its rule, and shows what was not asked', () => {
    const events = vi.fn(() => ['happened']);
    const notAsked = { rule: 'V3', ask: vi.fn() } satisfies Step;
    const verdict = decide([passes('P1'), fails('E1'), notAsked], events);
    expect(verdict).toEqual({
      path: [
        { rule: 'P1', outcome: 'passed', facts: { asked: 'P1' } },
        { rule: 'E1', outcome: 'failed', facts: { asked: 'E1' } },
        { rule: 'V3', outcome: 'not reached', facts: {} },
      ],
      refusal: { rule: 'E1', error: 'InvalidRequestException', message: 'No.', wording: 'ours' },
      events: [],
    });
    expect(events).not.toHaveBeenCalled();
    expect(notAsked.ask).not.toHaveBeenCalled();
  });
});
