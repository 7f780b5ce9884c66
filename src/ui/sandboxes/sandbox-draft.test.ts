import { describe, expect, it } from 'vitest';
import { END_OF_TIME } from '../../domain/instant.ts';
import { DEFAULT_START } from '../../session/lab.svelte.ts';
import { utcTextOf } from '../parts/utc-text.ts';
import { nameFault, SandboxDraft, tidyName } from './sandbox-draft.svelte.ts';

const draft = (change: Partial<SandboxDraft>): SandboxDraft =>
  Object.assign(new SandboxDraft(), { name: 'A', ...change });

describe('a new sandbox', () => {
  it('starts where the walkthrough does, and draws its seed', () => {
    expect(draft({ name: '  Two   words ' }).wish).toEqual({
      name: 'Two words',
      startsAt: DEFAULT_START,
    });
  });

  it('takes a date and a seed', () => {
    const made = draft({ startsAt: '2030-02-28T23:59:59', seed: ' abc ' });
    expect(made.wish).toMatchObject({ startsAt: Date.UTC(2030, 1, 28, 23, 59, 59), seed: 'abc' });
  });

  it.each([
    ['no name', { name: ' \n ' }, 'name'],
    ['a name too long', { name: 'x'.repeat(201) }, 'name'],
    ['no date', { startsAt: '' }, 'startsAt'],
    ['half a date', { startsAt: '2021-09-28T' }, 'startsAt'],
    ['a day that is none', { startsAt: '2021-02-30T00:00:00' }, 'startsAt'],
    ['a year before the clock', { startsAt: '1969-12-31T23:59:59' }, 'startsAt'],
    ['a seed too long', { seed: 'x'.repeat(101) }, 'seed'],
  ] as const)('is stopped by %s', (_, change, field) => {
    const made = draft(change);
    expect(made.isFaulty).toBe(true);
    expect(made.faults[field]).toBeDefined();
  });

  it('may start at the first and at the last second', () => {
    for (const at of [0, END_OF_TIME])
      expect(draft({ startsAt: utcTextOf(at) }).isFaulty).toBe(false);
  });

  it('keeps any script and markup as text', () => {
    expect(nameFault('保管庫 <b>ñ</b>')).toBeUndefined();
    expect(tidyName('保管庫\t<b>')).toBe('保管庫 <b>');
  });
});
