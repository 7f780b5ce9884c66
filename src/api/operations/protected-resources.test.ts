// ListProtectedResources and DescribeProtectedResource tell of the same thing.
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../domain/instant.ts';
import { EFS, freshSandbox, RDS, type Sandbox, TABLE, VAULT } from '../sandbox.test-kit.ts';

const listed = (sandbox: Sandbox, page: object = {}) =>
  sandbox.answer('ListProtectedResources', page);
const described = (sandbox: Sandbox, ResourceArn: string) =>
  sandbox.answer('DescribeProtectedResource', { ResourceArn });

describe('a protected resource', () => {
  it('is one that has a complete recovery point, told with its last one', () => {
    const sandbox = freshSandbox().vault().vault('other');
    sandbox.backUp({ Lifecycle: { DeleteAfterDays: 1 } });
    const last = sandbox.backUp({ BackupVaultName: 'other' });
    const told = {
      ResourceArn: RDS,
      ResourceType: 'RDS',
      ResourceName: 'database-2',
      LastBackupTime: sandbox.point(last).createdAt / 1000,
      LastBackupVaultArn: sandbox.vaultRow('other').arn,
      LastRecoveryPointArn: last,
    };
    expect(described(sandbox, RDS)).toEqual(told);
    expect(listed(sandbox)).toEqual({ Results: [told] });
  });

  it('is none while its first backup runs', () => {
    const sandbox = freshSandbox().vault();
    sandbox.start();
    sandbox.advance(3 * MINUTE);
    expect(sandbox.listPoints()).toHaveLength(1);
    expect(listed(sandbox)).toEqual({ Results: [] });
  });

  it('keeps its last complete point while the next one is being made', () => {
    const sandbox = freshSandbox().vault();
    const LastRecoveryPointArn = sandbox.backUp();
    sandbox.start();
    sandbox.advance(3 * MINUTE);
    expect(sandbox.listPoints()).toHaveLength(2);
    expect(described(sandbox, RDS)).toMatchObject({ LastRecoveryPointArn });
  });

  it('is none again when its last point is gone', () => {
    const sandbox = freshSandbox().vault();
    sandbox.backUp({ Lifecycle: { DeleteAfterDays: 1 } });
    sandbox.days(2);
    expect(listed(sandbox)).toEqual({ Results: [] });
  });

  it('is listed in the order of first points, in pages', () => {
    const sandbox = freshSandbox().vault();
    for (const ResourceArn of [TABLE, EFS, RDS, TABLE]) sandbox.backUp({ ResourceArn });
    const first = listed(sandbox, { MaxResults: 2 });
    const second = listed(sandbox, { NextToken: first.NextToken });
    expect(first.Results?.map(({ ResourceArn }) => ResourceArn)).toEqual([TABLE, EFS]);
    expect(second.Results?.map(({ ResourceArn }) => ResourceArn)).toEqual([RDS]);
    expect(second.NextToken).toBeUndefined();
  });

  it('[E4] is none that nobody backed up', () => {
    const sandbox = freshSandbox().vault();
    for (const ResourceArn of [RDS, VAULT, ''])
      expect(sandbox.refusal('DescribeProtectedResource', { ResourceArn })).toMatchObject({
        rule: 'E4',
        error: 'ResourceNotFoundException',
        wording: 'ours',
      });
  });
});
