// What a refusal says would help, does help when it is done; and where it says that nothing would, nothing does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asDays, asInstant, DAY, HOUR, type Instant, MINUTE } from '../domain/instant.ts';
import { steadily } from '../domain/long-run.test-kit.ts';
import { PRINCIPALS, type PrincipalId } from '../domain/principal.ts';
import { isThereAt } from '../domain/recovery-point.ts';
import type { Remedy, WayOut } from '../domain/verdict.ts';
import type { Call } from '../simulation/log.ts';
import { copyOf, helps, textIn } from './followed-way.test-kit.ts';
import { begun, callsOf, stepsUpTo, take, takeAll } from './random-calls.test-kit.ts';
import {
  type Called,
  CREATE_ONLY_ROLE,
  EBS,
  EFS,
  jobInput,
  RDS,
  ROLE,
  type Sandbox,
} from './sandbox.test-kit.ts';

const OPERATIONS = [
  'DeleteRecoveryPoint',
  'UpdateRecoveryPointLifecycle',
  'DeleteBackupVault',
  'StartBackupJob',
  'StartCopyJob',
  'PutBackupVaultLockConfiguration',
  'DeleteBackupVaultLockConfiguration',
];

const COMPLIANCE = [
  { ChangeableForDays: 3 },
  { MinRetentionDays: 7, MaxRetentionDays: 30, ChangeableForDays: 3 },
];

/** Steps that anybody could try, whatever the decision says of them. */
function singleMoves({ world, now }: Sandbox, { input, operation }: Call): Remedy[] {
  const point = world.points.get(textIn(input, 'RecoveryPointArn'));
  const vault = [...world.vaults.values()].find(({ name }) => name === input['BackupVaultName']);
  const instants: (Instant | undefined)[] = [point?.completesAt, vault?.lock.lockDate];
  const isAboutPoint = operation !== 'DeleteBackupVault';
  return [
    ...PRINCIPALS.map(({ id }): Remedy => ({ kind: 'ask as', principals: [id] })),
    { kind: 'first', operation: 'DeleteBackupVaultLockConfiguration' },
    ...(isAboutPoint ? [] : [{ kind: 'first', operation: 'DeleteRecoveryPoint' } satisfies Remedy]),
    ...instants.flatMap((from): Remedy[] =>
      from !== undefined && from > now ? [{ kind: 'wait', from }] : [],
    ),
    { kind: 'wait', from: asInstant(now + 400 * DAY) },
    ...[1, 7, 14, 30, 120, 36_500].map((days): Remedy => ({
      kind: 'change',
      member: 'Lifecycle.DeleteAfterDays',
      from: asDays(days),
    })),
  ];
}

const scene = fc.record({
  backups: fc.array(
    fc.record({
      days: fc.constantFrom(undefined, 7, 10, 30, 120),
      role: fc.constantFrom(ROLE, ROLE, ROLE, CREATE_ONLY_ROLE),
      resource: fc.constantFrom(RDS, EFS, EBS),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  lock: fc.constantFrom(undefined, {}, { MinRetentionDays: 7 }, ...COMPLIANCE),
  isUnderWay: fc.boolean(),
  pause: fc.constantFrom(0, 0, DAY, 3 * DAY, 9 * DAY),
  steps: stepsUpTo(6),
  probes: fc.array(
    callsOf((operation) => OPERATIONS.includes(operation)),
    { minLength: 6, maxLength: 10 },
  ),
});

/** Points in one vault, perhaps a lock, some time, a few calls: and then calls that may be refused. */
function refused(look: (before: Sandbox, called: Called, wayOut: WayOut) => void): void {
  fc.assert(
    fc.property(scene, ({ backups, lock, isUnderWay, pause, steps, probes }) => {
      const sandbox = begun();
      for (const { days, role, resource } of backups)
        sandbox.backUp({
          BackupVaultName: 'one',
          ResourceArn: resource,
          IamRoleArn: role,
          Lifecycle: days === undefined ? {} : { DeleteAfterDays: days },
        });
      if (lock !== undefined) sandbox.lock(lock, 'one');
      sandbox.advance(pause);
      if (isUnderWay) sandbox.call('StartBackupJob', jobInput({ BackupVaultName: 'one' }));
      sandbox.advance(3 * MINUTE);
      takeAll(sandbox, steps);
      for (const probe of probes) {
        const { called } = take(copyOf(sandbox), probe);
        const wayOut = called?.verdict.wayOut;
        if (called !== undefined && wayOut !== undefined)
          look(sandbox.as(probe.who).in(probe.region), called, wayOut);
      }
    }),
    steadily(100),
  );
}

describe('a way out', () => {
  it('helps: every alternative, done step by step, makes the same call succeed', () => {
    const met = new Set<string>();
    refused((before, { call, verdict }, { alternatives }) => {
      for (const remedies of alternatives)
        for (const choice of remedies.length === 1 ? [0, 1] : [0]) {
          expect(helps(before, call, remedies, choice), JSON.stringify([remedies, call])).toBe(
            true,
          );
          met.add(
            `${verdict.refusal?.rule ?? verdict.jobFailure?.rule ?? ''}: ${remedies.map(({ kind }) => kind).join()}`,
          );
        }
    });
    for (const each of [
      'V3: first',
      'P1: ask as',
      'B4: first',
      'B4: wait',
      'W1: change',
      'R4: wait',
      'C5: change',
    ])
      expect(met).toContain(each);
  });

  it('comes true by itself where it says so, within the 8 hours of [L5]', () => {
    let count = 0;
    refused((before, { call }, { byItself }) => {
      if (byItself === undefined) return;
      count += 1;
      const later = copyOf(before);
      later.advanceTo(asInstant(Math.max(later.now, byItself) + 8 * HOUR));
      const point = later.point(textIn(call.input, 'RecoveryPointArn'));
      expect(isThereAt(point, later.now)).toBe(false);
    });
    expect(count).toBeGreaterThan(5);
  });

  it('is not withheld: where there is none, no single step helps', () => {
    const inputFaults = /^(S\d|B1|J5)$/;
    const met = new Set<string>();
    refused((before, { call, verdict }, { alternatives }) => {
      const rule = verdict.refusal?.rule ?? verdict.jobFailure?.rule ?? '';
      if (alternatives.length > 0 || inputFaults.test(rule)) return;
      met.add(rule);
      for (const remedy of singleMoves(before, call))
        expect(helps(before, call, [remedy], 0), JSON.stringify([remedy, call])).toBe(false);
    });
    for (const rule of ['V3', 'V5', 'E1', 'E2']) expect(met).toContain(rule);
  });

  it('for a point in an immutable vault is time alone, for everybody', () => {
    for (const who of ['root', 'backup-administrator'] satisfies PrincipalId[]) {
      const sandbox = begun();
      const RecoveryPointArn = sandbox.backUp({
        BackupVaultName: 'one',
        Lifecycle: { DeleteAfterDays: 30 },
      });
      sandbox.lock({ ChangeableForDays: 3 }, 'one').days(3);
      const input = { BackupVaultName: 'one', RecoveryPointArn };
      const { wayOut } = sandbox.as(who).call('DeleteRecoveryPoint', input).verdict;
      const byItself = sandbox.point(RecoveryPointArn).createdAt + 30 * DAY;
      expect(wayOut).toEqual({ alternatives: [], byItself });
    }
  });
});
