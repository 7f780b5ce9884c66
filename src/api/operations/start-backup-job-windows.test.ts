import { describe, expect, it } from 'vitest';
import { DAY, HOUR, toEpochSeconds } from '../../domain/instant.ts';
import { freshSandbox, jobInput, RDS } from '../sandbox.test-kit.ts';

const refusalOf = (windows: object) =>
  freshSandbox()
    .vault()
    .refusal('StartBackupJob', { ...jobInput(), ...windows });

describe('the windows of StartBackupJob', () => {
  it('[J5] a start window under an hour is refused', () => {
    expect(refusalOf({ StartWindowMinutes: 59 })).toMatchObject({
      rule: 'J5',
      error: 'InvalidParameterValueException',
      wording: 'ours',
    });
  });

  it('[J5] a completion window that ends before the start window is refused', () => {
    expect(refusalOf({ StartWindowMinutes: 61, CompleteWindowMinutes: 60 }).rule).toBe('J5');
    expect(refusalOf({ CompleteWindowMinutes: 8 * 60 - 1 }).rule).toBe('J5');
  });

  it('[J5] a window of more than a hundred years is refused', () => {
    const most = 52_560_000;
    expect(refusalOf({ CompleteWindowMinutes: most + 1 }).rule).toBe('J5');
    expect(refusalOf({ StartWindowMinutes: most + 1, CompleteWindowMinutes: most + 1 }).rule).toBe(
      'J5',
    );
    const sandbox = freshSandbox().vault();
    sandbox.start({ StartWindowMinutes: most, CompleteWindowMinutes: most });
  });

  it('[J5] without windows a job has 8 hours to start and 7 days to complete', () => {
    const sandbox = freshSandbox().vault();
    const { BackupJobId } = sandbox.start();
    const { createdAt, startBy, completeBy } = sandbox.job(BackupJobId);
    expect(startBy - createdAt).toBe(8 * HOUR);
    expect(completeBy - createdAt).toBe(7 * DAY);
    expect(sandbox.describeJob(BackupJobId).StartBy).toBe(toEpochSeconds(startBy));
  });

  it('[J5] an hour is enough', () => {
    const sandbox = freshSandbox().vault();
    sandbox.start({ ResourceArn: RDS, StartWindowMinutes: 60, CompleteWindowMinutes: 60 });
  });
});
