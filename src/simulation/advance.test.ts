import { describe, expect, it } from 'vitest';
import { CREATE_ONLY_ROLE, EFS, freshSandbox, START, VAULT } from '../api/sandbox.test-kit.ts';
import type { DomainEvent } from '../domain/event.ts';
import { asInstant, DAY, END_OF_TIME, HOUR, MINUTE } from '../domain/instant.ts';
import { advance, clockFault, countByType, upcoming } from './advance.ts';
import { canonical } from './checkpoint.ts';

const story = (events: readonly DomainEvent[]) => events.map(({ type }) => type);

describe('the clock', () => {
  it.each([
    ['backwards', START - 1, 'Simulated time goes forward only.'],
    ['past the year 9999', END_OF_TIME + 1, 'The simulated clock ends with the year 9999.'],
    ['to half a millisecond', START + 0.5, 'The clock needs a whole number of milliseconds.'],
    ['nowhere', NaN, 'The clock needs a whole number of milliseconds.'],
    ['to infinity', Infinity, 'The clock needs a whole number of milliseconds.'],
  ])('[T1] does not go %s', (_, to, fault) => {
    const { world } = freshSandbox().vault();
    const before = canonical(world);
    expect(clockFault(world, to)).toBe(fault);
    expect(() => advance(world, asInstant(to))).toThrow(new RangeError(fault));
    expect(canonical(world)).toBe(before);
  });

  it('[T1] may stand still and may go to its very end', () => {
    const sandbox = freshSandbox().vault();
    sandbox.backUp();
    expect(sandbox.advanceTo(sandbox.now)).toEqual([]);
    sandbox.advanceTo(END_OF_TIME);
    expect(sandbox.now).toBe(END_OF_TIME);
    expect(sandbox.listPoints()).toHaveLength(1);
  });
});

describe('a jump of the clock', () => {
  it('[T2] stamps each event with its own instant, in order, however far it goes', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start({
      ResourceArn: EFS,
      Lifecycle: { DeleteAfterDays: 100, MoveToColdStorageAfterDays: 10 },
    });
    sandbox.lock({ ChangeableForDays: 3 });
    const passed = sandbox.days(36_500);

    const job = sandbox.job(BackupJobId);
    const point = sandbox.point(job.pointArn ?? '');
    expect(passed.map(({ type, at }) => [type, at])).toEqual([
      ['job.started', job.startedAt],
      ['job.completed', job.completesAt],
      ['lockDate.reached', START + 3 * DAY],
      ['point.movedToCold', point.createdAt + 10 * DAY],
      ['point.expired', point.endsAt],
    ]);
    expect(countByType(passed)).toEqual({
      'job.started': 1,
      'job.completed': 1,
      'lockDate.reached': 1,
      'point.movedToCold': 1,
      'point.expired': 1,
    });
  });

  it('[T2] lands on a deadline and meets it, a millisecond earlier it does not', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
    expect(story(sandbox.advance(3 * DAY - 1))).toEqual([]);
    expect(story(sandbox.advance(1))).toEqual(['lockDate.reached']);
    expect(story(sandbox.advance(DAY))).toEqual([]);
  });

  it('[T2] meets each deadline once, though a row was changed and changed back', () => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({ ResourceArn: EFS, Lifecycle: { MoveToColdStorageAfterDays: 10 } });
    for (const days of [20, 10, 20, 10])
      sandbox.answer('UpdateRecoveryPointLifecycle', {
        BackupVaultName: VAULT,
        RecoveryPointArn: arn,
        Lifecycle: { MoveToColdStorageAfterDays: days },
      });
    for (const name of ['a', 'b'])
      sandbox.answer('TagResource', { ResourceArn: arn, Tags: { name } });
    expect(story([...sandbox.days(5), ...sandbox.days(50)])).toEqual(['point.movedToCold']);
  });

  it('forgets the lock date of a lock that was removed, and of one that was replaced', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
    sandbox.answer('DeleteBackupVaultLockConfiguration', { BackupVaultName: VAULT });
    expect(story(sandbox.days(4))).toEqual([]);
    sandbox.lock({ ChangeableForDays: 3 }).lock({ ChangeableForDays: 5 });
    expect(story(sandbox.days(4))).toEqual([]);
    expect(story(sandbox.days(1))).toEqual(['lockDate.reached']);
  });

  it('[L9] tells a failed deletion from an end', () => {
    const sandbox = freshSandbox().vault();
    sandbox.backUp({ IamRoleArn: CREATE_ONLY_ROLE, Lifecycle: { DeleteAfterDays: 1 } });
    expect(story(sandbox.days(400))).toEqual(['point.deletionFailed']);
  });
});

describe('what is ahead', () => {
  it('is told in order, as far as asked, without what no longer holds', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
    sandbox.answer('DeleteBackupVaultLockConfiguration', { BackupVaultName: VAULT });
    sandbox.lock({ ChangeableForDays: 5 });
    sandbox.start({ Lifecycle: { DeleteAfterDays: 10 } });
    sandbox.advance(3 * MINUTE);
    const ahead = (to?: number) => [...upcoming(sandbox.world, to)].map(({ kind }) => kind);
    expect(ahead()).toEqual(['job end', 'lock date', 'end']);
    expect(ahead(sandbox.now + HOUR)).toEqual(['job end']);
    expect(ahead(START + 5 * DAY)).toEqual(['job end', 'lock date']);
    expect(ahead(START + 5 * DAY - 1)).toEqual(['job end']);
  });

  it('comes true: a jump meets the same deadlines', () => {
    const sandbox = freshSandbox().vault().lock({ ChangeableForDays: 3 });
    sandbox.backUp({ Lifecycle: { DeleteAfterDays: 10 } });
    sandbox.start({ Lifecycle: { DeleteAfterDays: 2 } });
    sandbox.advance(3 * MINUTE);
    const foreseen = [...upcoming(sandbox.world)].map(({ at }) => at);
    expect(sandbox.days(30).map(({ at }) => at)).toEqual(foreseen);
  });
});
