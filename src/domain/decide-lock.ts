import type { Caller } from './caller.ts';
import type { DomainEvent } from './event.ts';
import type { Days } from './instant.ts';
import { LONGEST_RETENTION, SHORTEST_RETENTION } from './lifecycle.ts';
import { lockIs, type LockRequest, takes } from './lock.ts';
import { type Vault, vaultArn } from './vault.ts';
import { decide, type Facts, type Step, type Verdict } from './verdict.ts';
import {
  answer,
  daysOrForEver,
  denial,
  lockFacts,
  mayAskVault,
  present,
  vaultExists,
} from './step.ts';

export const SHORTEST_GRACE_TIME = 3;
export const LONGEST_GRACE_TIME = 36_500;

export interface RemoveLockFacts {
  readonly caller: Caller;
  readonly vaultName: string;
  readonly vault: Vault | undefined;
}

export interface PutLockFacts extends RemoveLockFacts {
  readonly request: LockRequest;
}

/** Whether a lock may be put or replaced: the whole of it, as [V8] says. */
export function decidePutLock(facts: PutLockFacts): Verdict<DomainEvent> {
  const { caller, vaultName, vault, request } = facts;
  const arn = vaultArn(caller.region, caller.account, vaultName);
  return decide(
    [
      mayAskVault(caller, 'PutBackupVaultLockConfiguration', vaultName, vault, {
        keys: keysOf(request),
      }),
      graceTimeIsAllowed(request),
      boundsAreAllowed(request),
      vaultExists(vault, vaultName),
      lockIsChangeable(vault, { type: 'lock.put', changeableForDays: request.changeableForDays }),
    ],
    () => [{ type: 'lock.put', at: caller.now, vaultArn: arn, ...request }],
  );
}

/** The condition keys with which a policy can forbid a compliance lock, or bounds. */
const keysOf = ({ changeableForDays, minimumRetention, maximumRetention }: LockRequest) => ({
  'backup:ChangeableForDays': changeableForDays,
  'backup:MinRetentionDays': minimumRetention,
  'backup:MaxRetentionDays': maximumRetention,
});

/** Whether the lock may be removed; on an unlocked vault nothing happens and that is a success ([V10]). */
export function decideRemoveLock(facts: RemoveLockFacts): Verdict<DomainEvent> {
  const { caller, vaultName, vault } = facts;
  const arn = vaultArn(caller.region, caller.account, vaultName);
  return decide(
    [
      mayAskVault(caller, 'DeleteBackupVaultLockConfiguration', vaultName, vault),
      vaultExists(vault, vaultName),
      lockIsChangeable(vault, { type: 'lock.removed' }),
    ],
    () =>
      lockIs(present(vault).lock, 'locked')
        ? [{ type: 'lock.removed', at: caller.now, vaultArn: arn }]
        : [],
  );
}

/** [V5], [V11]: the statechart takes the event, or it is too late. */
const lockIsChangeable = (vault: Vault | undefined, event: Parameters<typeof takes>[1]): Step => ({
  rule: 'V5',
  ask: () => {
    const { lock } = present(vault);
    return answer(
      lockFacts(lock),
      takes(lock, event),
      denial(
        'InvalidRequestException',
        'ours',
        'The vault lock is immutable: its lock date has come, and nobody can change or remove it.',
      ),
    );
  },
});

const graceTimeIsAllowed = ({ changeableForDays }: LockRequest): Step => ({
  rule: 'V6',
  ask: () =>
    answer(
      changeableForDays === undefined
        ? { ChangeableForDays: 'absent: governance mode' }
        : { ChangeableForDays: changeableForDays },
      changeableForDays === undefined ||
        isWithin(changeableForDays, SHORTEST_GRACE_TIME, LONGEST_GRACE_TIME),
      denial(
        'InvalidParameterValueException',
        'ours',
        `ChangeableForDays must be a whole number from ${String(SHORTEST_GRACE_TIME)} to ${String(LONGEST_GRACE_TIME)}.`,
      ),
    ),
});

const boundsAreAllowed = ({ minimumRetention, maximumRetention }: LockRequest): Step => ({
  rule: 'V7',
  ask: () => {
    const fault = boundsFault(minimumRetention, maximumRetention);
    const facts: Facts = {
      'Minimum retention': minimumRetention === undefined ? 'none' : { days: minimumRetention },
      'Maximum retention':
        maximumRetention === undefined ? 'none' : daysOrForEver(maximumRetention),
    };
    return answer(
      facts,
      fault === undefined,
      denial('InvalidParameterValueException', 'ours', fault ?? ''),
    );
  },
});

function boundsFault(minimum: Days | undefined, maximum: Days | undefined): string | undefined {
  const range = `a whole number from ${String(SHORTEST_RETENTION)} to ${String(LONGEST_RETENTION)}`;
  if (minimum !== undefined && !isWithin(minimum, SHORTEST_RETENTION, LONGEST_RETENTION))
    return `MinRetentionDays must be ${range}.`;
  if (maximum !== undefined && !isWithin(maximum, SHORTEST_RETENTION, LONGEST_RETENTION))
    return `MaxRetentionDays must be ${range}.`;
  if (minimum !== undefined && maximum !== undefined && minimum > maximum)
    return 'MinRetentionDays must not be greater than MaxRetentionDays.';
  return undefined;
}

const isWithin = (value: number, low: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high;
