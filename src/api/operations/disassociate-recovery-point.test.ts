import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../domain/instant.ts';
import { BUCKET, freshSandbox, RDS, ROLE, type Sandbox, VAULT } from '../sandbox.test-kit.ts';

/** A plan makes a continuous recovery point of the resource. */
function withContinuous(resource: string): { sandbox: Sandbox; point: string } {
  const sandbox = freshSandbox().vault();
  const { BackupPlanId = '' } = sandbox.answer('CreateBackupPlan', {
    BackupPlan: {
      BackupPlanName: 'continuous',
      Rules: [
        {
          RuleName: 'daily',
          TargetBackupVaultName: VAULT,
          EnableContinuousBackup: true,
          Lifecycle: { DeleteAfterDays: 35 },
        },
      ],
    },
  });
  const BackupSelection = { SelectionName: 'one', IamRoleArn: ROLE, Resources: [resource] };
  sandbox.answer('CreateBackupSelection', { BackupPlanId, BackupSelection });
  sandbox.days(2);
  const [point = ''] = sandbox.listPoints();
  return { sandbox, point };
}

const named = (RecoveryPointArn: string) => ({ BackupVaultName: VAULT, RecoveryPointArn });

describe('DisassociateRecoveryPoint', () => {
  it('[R6] gives a database’s continuous point back to its service', () => {
    const { sandbox, point } = withContinuous(RDS);
    expect(sandbox.describePoint(point).Status).toBe('AVAILABLE');
    sandbox.answer('DisassociateRecoveryPoint', named(point));
    expect(sandbox.listPoints()).toEqual([]);
    expect(sandbox.describeVault().NumberOfRecoveryPoints).toBe(0);
    expect(sandbox.refusal('DescribeRecoveryPoint', named(point)).rule).toBe('E2');
  });

  it('[R6] stops that of a bucket, which stays until its end while another is begun', () => {
    const { sandbox, point } = withContinuous(BUCKET);
    sandbox.answer('DisassociateRecoveryPoint', named(point));
    expect(sandbox.describePoint(point).Status).toBe('STOPPED');
    expect(sandbox.call('DisassociateRecoveryPoint', named(point)).verdict.events).toEqual([]);
    sandbox.days(2);
    expect(sandbox.listPoints()).toHaveLength(2);
    sandbox.advanceTo(sandbox.point(point).endsAt ?? sandbox.now);
    expect(sandbox.listPoints()).not.toContain(point);
  });

  it('[V3] is refused in a locked vault, until the lock is gone or time has taken the point', () => {
    const { sandbox, point } = withContinuous(RDS);
    sandbox.lock({ MaxRetentionDays: 40 });
    const { verdict } = sandbox.call('DisassociateRecoveryPoint', named(point));
    expect(verdict.refusal).toMatchObject({ rule: 'V3', error: 'InvalidRequestException' });
    expect(verdict.wayOut?.alternatives).toEqual([
      [{ kind: 'first', operation: 'DeleteBackupVaultLockConfiguration' }],
    ]);
  });

  it('[H1] is refused under a legal hold', () => {
    const { sandbox, point } = withContinuous(RDS);
    const row = sandbox.point(point);
    (sandbox.world.points as Map<string, typeof row>).set(point, {
      ...row,
      heldBy: [{ id: 'hold', from: sandbox.now }],
    });
    expect(sandbox.refusal('DisassociateRecoveryPoint', named(point)).rule).toBe('H1');
  });

  it('[R5] is refused for a snapshot', () => {
    const sandbox = freshSandbox().vault();
    const point = sandbox.backUp();
    expect(sandbox.refusal('DisassociateRecoveryPoint', named(point))).toMatchObject({
      rule: 'R5',
      error: 'InvalidRequestException',
    });
    sandbox.advance(DAY + HOUR);
    expect(sandbox.as('operator').refusal('DisassociateRecoveryPoint', named(point)).rule).toBe(
      'P1',
    );
  });
});
