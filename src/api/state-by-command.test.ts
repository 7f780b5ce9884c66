// Every command in every state of a lock by every principal: the table that the simulation follows.
import { describe, expect, it } from 'vitest';
import { LOCK_STATES, type LockState } from '../domain/lock.ts';
import { PRINCIPALS, type PrincipalId } from '../domain/principal.ts';
import {
  type Called,
  CREATE_ONLY_ROLE,
  EFS,
  freshSandbox,
  jobInput,
  type Sandbox,
  VAULT,
} from './sandbox.test-kit.ts';

/** `ok`, `job fails`, or the rule that refuses. */
type Outcome = 'ok' | 'job fails' | 'V3' | 'V5' | 'B4' | 'P1';

interface Row {
  readonly command: string;
  readonly operation: string;
  readonly input: (point: string) => object;
  /** What a principal with the permission gets: unlocked, governance, grace time, immutable. */
  readonly gets: readonly [Outcome, Outcome, Outcome, Outcome];
  /** By default 7 to 30 days. */
  readonly bounds?: object;
  readonly isEmpty?: true;
  /** Starting backups is all that an operator may. */
  readonly operatorMay?: true;
}

const NAME = { BackupVaultName: VAULT };
const BOUNDS = { MinRetentionDays: 7, MaxRetentionDays: 30 };

const backUp = (
  command: string,
  days: number | undefined,
  gets: Row['gets'],
  bounds?: object,
): Row => ({
  command: `create backup, ${command}`,
  operation: 'StartBackupJob',
  input: () => jobInput({ Lifecycle: days === undefined ? {} : { DeleteAfterDays: days } }),
  gets,
  operatorMay: true,
  ...(bounds === undefined ? {} : { bounds }),
});

const edit = (command: string, Lifecycle: object): Row => ({
  command: `edit lifecycle ${command}`,
  operation: 'UpdateRecoveryPointLifecycle',
  input: (RecoveryPointArn) => ({ ...NAME, RecoveryPointArn, Lifecycle }),
  gets: ['ok', 'V3', 'V3', 'V3'],
});

const put = (command: string, lock: object): Row => ({
  command,
  operation: 'PutBackupVaultLockConfiguration',
  input: () => ({ ...NAME, ...lock }),
  gets: ['ok', 'ok', 'ok', 'V5'],
});

const TABLE: readonly Row[] = [
  backUp('in range', 14, ['ok', 'ok', 'ok', 'ok']),
  backUp('on the minimum', 7, ['ok', 'ok', 'ok', 'ok']),
  backUp('on the maximum', 30, ['ok', 'ok', 'ok', 'ok']),
  backUp('under the range', 6, ['ok', 'job fails', 'job fails', 'job fails']),
  backUp('over the range', 31, ['ok', 'job fails', 'job fails', 'job fails']),
  backUp('for ever, with a maximum', undefined, ['ok', 'job fails', 'job fails', 'job fails']),
  backUp('for ever, with a minimum only', undefined, ['ok', 'ok', 'ok', 'ok'], {
    MinRetentionDays: 7,
  }),
  {
    command: 'delete recovery point',
    operation: 'DeleteRecoveryPoint',
    input: (RecoveryPointArn) => ({ ...NAME, RecoveryPointArn }),
    gets: ['ok', 'V3', 'V3', 'V3'],
  },
  edit('shorter', { DeleteAfterDays: 150 }),
  edit('longer', { DeleteAfterDays: 900 }),
  edit('to "always"', {}),
  edit('to cold', { DeleteAfterDays: 365, MoveToColdStorageAfterDays: 30 }),
  put('put lock in governance mode', BOUNDS),
  put('put lock in compliance mode', { ...BOUNDS, ChangeableForDays: 10 }),
  put('put lock with other bounds', { MinRetentionDays: 1, ChangeableForDays: 3 }),
  {
    command: 'delete lock',
    operation: 'DeleteBackupVaultLockConfiguration',
    input: () => NAME,
    gets: ['ok', 'ok', 'ok', 'V5'],
  },
  {
    command: 'delete vault, empty',
    operation: 'DeleteBackupVault',
    input: () => NAME,
    gets: ['ok', 'ok', 'ok', 'ok'],
    isEmpty: true,
  },
  {
    command: 'delete vault, with points',
    operation: 'DeleteBackupVault',
    input: () => NAME,
    gets: ['B4', 'B4', 'B4', 'B4'],
  },
  {
    command: 'tag vault',
    operation: 'TagResource',
    input: () => ({
      ResourceArn: `arn:aws:backup:us-east-1:123456789012:backup-vault:${VAULT}`,
      Tags: { team: 'ledger' },
    }),
    gets: ['ok', 'ok', 'ok', 'ok'],
  },
];

const CASES = TABLE.flatMap((row) =>
  LOCK_STATES.flatMap((state, column) =>
    PRINCIPALS.map(({ id }) => {
      const outcome = outcomeFor(row, id, row.gets[column] ?? 'ok');
      const title = `${row.command}, ${state}, ${id}: ${outcome}`;
      return { ...row, state, principal: id, outcome, title };
    }),
  ),
);

function outcomeFor({ operatorMay }: Row, principal: PrincipalId, gets: Outcome): Outcome {
  if (principal === 'root' || principal === 'backup-administrator') return gets;
  return principal === 'operator' && operatorMay ? gets : 'P1';
}

/** A vault with a point from before the lock, and the lock in its state. */
function given(state: LockState, bounds: object = BOUNDS, isEmpty = false) {
  const sandbox = freshSandbox().vault();
  const point = isEmpty
    ? ''
    : sandbox.backUp({ ResourceArn: EFS, Lifecycle: { DeleteAfterDays: 365 } });
  lockInto(sandbox, state, bounds);
  return { sandbox, point };
}

function lockInto(sandbox: Sandbox, state: LockState, bounds: object = BOUNDS): void {
  if (state === 'unlocked') return;
  sandbox.lock({ ...bounds, ...(state === 'governance' ? {} : { ChangeableForDays: 3 }) });
  if (state === 'immutable') sandbox.days(3);
  expect(sandbox.vaultRow().lock.state).toBe(state);
}

function outcomeOf({ verdict, outcome }: Called): string {
  if (verdict.refusal !== undefined) return verdict.refusal.rule;
  return outcome.result === 'accepted' ? 'ok' : outcome.result;
}

describe('[P1] [V3] [V5] [W1] [B4] a command in a state of the lock', () => {
  it.each(CASES)('$title', (each) => {
    const { sandbox, point } = given(each.state, each.bounds, each.isEmpty);
    const called = sandbox.as(each.principal).call(each.operation, each.input(point));
    expect(outcomeOf(called)).toBe(each.outcome);
    if (each.outcome === 'P1') expect(called.verdict.refusal?.error).toBe('AccessDeniedException');
  });
});

describe('time in a state of the lock', () => {
  it.each(LOCK_STATES)('[V12] ends a point of before by its own lifecycle: %s', (state) => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({ Lifecycle: { DeleteAfterDays: 4 } });
    const { endsAt } = sandbox.point(arn);
    lockInto(sandbox, state);
    const passed = sandbox.days(5);
    expect(passed.map(({ type, at }) => [type, at])).toContainEqual(['point.expired', endsAt]);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it.each(LOCK_STATES)('[L9] leaves an expired point whose role may not delete it: %s', (state) => {
    const sandbox = freshSandbox().vault();
    const arn = sandbox.backUp({
      IamRoleArn: CREATE_ONLY_ROLE,
      Lifecycle: { DeleteAfterDays: 4 },
    });
    lockInto(sandbox, state);
    const passed = sandbox.days(5);
    expect(passed.map(({ type }) => type)).toContain('point.deletionFailed');
    expect(sandbox.describePoint(arn).Status).toBe('EXPIRED');
  });

  it('[B5] empties an immutable vault, which then may go', () => {
    const sandbox = freshSandbox().vault();
    lockInto(sandbox, 'immutable');
    sandbox.backUp({ Lifecycle: { DeleteAfterDays: 30 } });
    expect(sandbox.refusal('DeleteBackupVault', NAME).rule).toBe('B4');
    sandbox.days(31);
    sandbox.answer('DeleteBackupVault', NAME);
  });
});
