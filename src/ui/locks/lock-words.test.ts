import { expect, it } from 'vitest';
import { asDays, asInstant, DAY, HOUR, plus } from '../../domain/instant.ts';
import { type Lock, lockAt, UNLOCKED } from '../../domain/lock.ts';
import { countdownOf, lockWindowText, modeText } from './lock-words.ts';

const LOCK_DATE = asInstant(Date.UTC(2021, 9, 1, 10, 12, 38));
const grace: Lock = { state: 'graceTime', minimumRetention: asDays(7), lockDate: LOCK_DATE };

it('counts down to the lock date, and not on it', () => {
  expect(countdownOf(grace, plus(LOCK_DATE, -(2 * DAY + 4 * HOUR)))).toBe(
    'becomes immutable in 2 d 4 h',
  );
  expect(countdownOf(grace, plus(LOCK_DATE, -1))).toBe('becomes immutable in 1 s');
  expect(countdownOf(lockAt(grace, LOCK_DATE), LOCK_DATE)).toBeUndefined();
  expect(countdownOf({ state: 'governance' }, LOCK_DATE)).toBeUndefined();
});

it('reads the mode from whether there is a lock date', () => {
  expect(modeText(UNLOCKED)).toBe('None');
  expect(modeText({ state: 'governance' })).toBe('Governance mode');
  expect(modeText(grace)).toBe('Compliance mode');
  expect(modeText(lockAt(grace, LOCK_DATE))).toBe('Compliance mode');
});

it('tells no window from one without bounds', () => {
  expect(lockWindowText(UNLOCKED)).toBe('None');
  expect(lockWindowText({ state: 'governance' })).toBe('Any');
  expect(lockWindowText(grace)).toBe('At least 7 days');
});
