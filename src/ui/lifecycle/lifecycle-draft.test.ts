import { describe, expect, it } from 'vitest';
import { asDays } from '../../domain/instant.ts';
import { LifecycleDraft } from './lifecycle-draft.svelte.ts';

function draft(change: Partial<LifecycleDraft> = {}, resourceType = 'EFS'): LifecycleDraft {
  return Object.assign(new LifecycleDraft({ deleteAfter: asDays(30) }, resourceType), change);
}

describe('a lifecycle that is typed', () => {
  it('starts from what stands there', () => {
    const always = new LifecycleDraft({ moveToColdAfter: asDays(8) }, 'EFS');
    expect([always.keep, always.movesToCold, always.coldDays]).toEqual(['always', true, '8']);
    expect(draft()).toMatchObject({ keep: 'days', days: '30', movesToCold: false });
  });

  it.each(['0', '-1', '36501', '1.5', '1e3', 'ten', '７', '<b>7</b>', '', '   '])(
    '[L1] takes %j for no retention',
    (days) => {
      const faulty = draft({ days });
      expect(faulty.isFaulty).toBe(true);
      expect(faulty.faults.days).toMatch(/day|number/);
      expect(faulty.lifecycle).toEqual({});
    },
  );

  it.each(['1', ' 7 ', '36500', '+30'])('[L1] takes %j for one', (days) => {
    expect(draft({ days }).isFaulty).toBe(false);
    expect(draft({ days }).lifecycle).toEqual({ deleteAfter: Number(days) });
  });

  it('looks at no number that is not asked for', () => {
    expect(draft({ keep: 'always', days: 'x', movesToCold: false, coldDays: 'y' }).isFaulty).toBe(
      false,
    );
  });

  it('[L2] wants ninety days between cold and the end, and not one more', () => {
    const cold = { movesToCold: true, coldDays: '10' };
    expect(draft({ ...cold, days: '99' }).coldConflict).toContain('100 days or more');
    expect(draft({ ...cold, days: '100' }).coldConflict).toBeUndefined();
    expect(draft({ ...cold, keep: 'always' }).coldConflict).toBeUndefined();
  });

  it('[L3] sees no conflict where the type has no cold storage', () => {
    const cold = { movesToCold: true, coldDays: '10', days: '20' };
    const ofDatabase = draft(cold, 'RDS');
    expect(ofDatabase.hasColdStorage).toBe(false);
    expect(ofDatabase.coldConflict).toBeUndefined();
    expect(ofDatabase.kept).toEqual({ deleteAfter: 20 });
  });
});

describe('its request', () => {
  it('leaves "always" out of a new backup', () => {
    expect(draft({ keep: 'always' }).requestForBackup).toBeUndefined();
    expect(draft({ days: '7' }).requestForBackup).toEqual({ DeleteAfterDays: 7 });
  });

  it('carries the move to cold, with the consent that EBS asks for', () => {
    const cold = { movesToCold: true, coldDays: '8', days: '98' };
    expect(draft(cold).requestForBackup).toEqual({
      MoveToColdStorageAfterDays: 8,
      DeleteAfterDays: 98,
    });
    expect(draft(cold, 'EBS').requestForBackup).toMatchObject({
      OptInToArchiveForSupportedResources: true,
    });
    expect(draft(cold, 'EBS').kept).toMatchObject({ moveToColdAfter: 8 });
  });

  it('[L6] says "always" and a move taken back with -1 in an edit', () => {
    expect(draft({ keep: 'always' }).requestForEdit({})).toEqual({ DeleteAfterDays: -1 });
    expect(draft().requestForEdit({ moveToColdAfter: asDays(8) })).toEqual({
      MoveToColdStorageAfterDays: -1,
      DeleteAfterDays: 30,
    });
  });
});
