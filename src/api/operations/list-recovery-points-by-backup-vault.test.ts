import { describe, expect, it } from 'vitest';
import { DAY, SECOND, toIso } from '../../domain/instant.ts';
import { EFS, freshSandbox, type Sandbox, TABLE, VAULT } from '../sandbox.test-kit.ts';

/** Five points, a day apart: RDS, EFS, RDS, EFS, RDS; and one in another vault. */
function fivePoints(): { sandbox: Sandbox; arns: readonly string[] } {
  const sandbox = freshSandbox().vault().vault('other');
  sandbox.backUp({ BackupVaultName: 'other', ResourceArn: TABLE });
  const arns = [0, 1, 2, 3, 4].map((day) => {
    const arn = sandbox.backUp(day % 2 === 0 ? {} : { ResourceArn: EFS });
    sandbox.days(1);
    return arn;
  });
  return { sandbox, arns };
}

const listed = (sandbox: Sandbox, filter: object = {}) =>
  sandbox.answer('ListRecoveryPointsByBackupVault', { BackupVaultName: VAULT, ...filter });
const arnsOf = (page: ReturnType<typeof listed>) =>
  page.RecoveryPoints?.map(({ RecoveryPointArn }) => RecoveryPointArn);

describe('ListRecoveryPointsByBackupVault', () => {
  it('lists the points of the vault in the order in which they were made', () => {
    const { sandbox, arns } = fivePoints();
    expect(arnsOf(listed(sandbox))).toEqual(arns);
  });

  it('tells of each what DescribeRecoveryPoint tells, but for the storage class', () => {
    const { sandbox } = fivePoints();
    for (const point of listed(sandbox).RecoveryPoints ?? []) {
      const { StorageClass: _StorageClass, ...told } = sandbox.describePoint(
        point.RecoveryPointArn ?? '',
      );
      expect(point).toEqual(told);
    }
  });

  it('filters by resource, type and time, strictly before and after', () => {
    const { sandbox, arns } = fivePoints();
    const third = sandbox.point(arns[2] ?? '').createdAt;
    const filtered = (filter: object) =>
      (arnsOf(listed(sandbox, filter)) ?? []).map((arn = '') => arns.indexOf(arn));
    expect(filtered({ ByResourceArn: EFS })).toEqual([1, 3]);
    expect(filtered({ ByResourceType: 'RDS' })).toEqual([0, 2, 4]);
    expect(filtered({ ByCreatedBefore: third / SECOND })).toEqual([0, 1]);
    expect(filtered({ ByCreatedAfter: toIso(third) })).toEqual([3, 4]);
    expect(filtered({ ByCreatedAfter: (third - 1) / SECOND, ByResourceType: 'RDS' })).toEqual([
      2, 4,
    ]);
    expect(filtered({ ByBackupPlanId: 'plan' })).toEqual([]);
    expect(filtered({ ByParentRecoveryPointArn: arns[0] })).toEqual([]);
  });

  it('pages through all of them while points leave', () => {
    const { sandbox, arns } = fivePoints();
    const first = listed(sandbox, { MaxResults: 2 });
    sandbox.answer('DeleteRecoveryPoint', {
      BackupVaultName: VAULT,
      RecoveryPointArn: arns[1] ?? '',
    });
    sandbox.answer('DeleteRecoveryPoint', {
      BackupVaultName: VAULT,
      RecoveryPointArn: arns[3] ?? '',
    });
    sandbox.advance(DAY);
    const second = listed(sandbox, { MaxResults: 2, NextToken: first.NextToken });
    expect(arnsOf(first)).toEqual([arns[0], arns[1]]);
    expect(arnsOf(second)).toEqual([arns[2], arns[4]]);
    expect(second.NextToken).toBeUndefined();
  });

  it('[E1] needs a vault that is there', () => {
    const input = { BackupVaultName: VAULT };
    expect(freshSandbox().refusal('ListRecoveryPointsByBackupVault', input).rule).toBe('E1');
  });
});
