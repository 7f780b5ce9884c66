// For tests: calls as the log holds them.
import type { Instant } from '../../domain/instant.ts';
import type { CallEntry, CallOutcome, Json } from '../../simulation/log.ts';
import { vaultWith } from './drawn-points.test-kit.ts';

let seq = 0;

const ACCEPTED: CallOutcome = { result: 'accepted' };

export const REFUSED: CallOutcome = {
  result: 'refused',
  rule: 'V3',
  error: 'InvalidRequestException',
  message: 'RecoveryPoint cannot be deleted or updated (Backup vault configured with Lock)',
};

export const DENIED: CallOutcome = {
  result: 'refused',
  rule: 'P1',
  error: 'AccessDeniedException',
  message: 'Not authorized.',
};

export const JOB_FAILS: CallOutcome = {
  result: 'job fails',
  rule: 'W1',
  message: 'Backup job failed because the lifecycle is outside the valid range for backup vault.',
};

export function called(
  at: Instant,
  operation: string,
  input: Readonly<Record<string, Json>> = {},
  outcome: CallOutcome = ACCEPTED,
): CallEntry {
  seq += 1;
  return {
    kind: 'call',
    seq,
    at,
    principal: 'root',
    region: 'us-east-1',
    operation,
    input: { BackupVaultName: vaultWith().name, ...input },
    outcome,
  };
}

export const put = (at: Instant, changeableForDays?: number, bounds: readonly number[] = []) =>
  called(at, 'PutBackupVaultLockConfiguration', {
    ...(changeableForDays === undefined ? {} : { ChangeableForDays: changeableForDays }),
    ...(bounds[0] === undefined ? {} : { MinRetentionDays: bounds[0] }),
    ...(bounds[1] === undefined ? {} : { MaxRetentionDays: bounds[1] }),
  });

export const removed = (at: Instant) => called(at, 'DeleteBackupVaultLockConfiguration');
