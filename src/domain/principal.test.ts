import { describe, expect, it } from 'vitest';
import { ACCOUNT } from './resource.ts';
import {
  isPrincipalId,
  mayDo,
  principalArn,
  type PrincipalId,
  principalOf,
  PRINCIPALS,
} from './principal.ts';

const ACTIONS = [
  'backup:DescribeBackupVault',
  'backup:ListBackupJobs',
  'backup:GetSupportedResourceTypes',
  'backup:StartBackupJob',
  'backup:StopBackupJob',
  'backup:CreateBackupVault',
  'backup:DeleteRecoveryPoint',
  'backup:UpdateRecoveryPointLifecycle',
  'backup:PutBackupVaultLockConfiguration',
  'backup:DeleteBackupVaultLockConfiguration',
  'backup:TagResource',
];
const READS = ACTIONS.slice(0, 3);

describe('what a principal’s policy allows', () => {
  it.each<[PrincipalId, readonly string[]]>([
    ['root', ACTIONS],
    ['backup-administrator', ACTIONS],
    ['operator', [...READS, 'backup:StartBackupJob', 'backup:StopBackupJob']],
    ['auditor', READS],
    ['other-administrator', []],
  ])('[P1] %s', (id, allowed) => {
    expect(ACTIONS.filter((action) => mayDo(principalOf(id), action))).toEqual(allowed);
  });

  it('[P1] of an administrator of everything else is everything else', () => {
    expect(mayDo(principalOf('other-administrator'), 'ec2:DeleteSnapshot')).toBe(true);
    expect(mayDo(principalOf('backup-administrator'), 'ec2:DeleteSnapshot')).toBe(false);
  });

  it('lets the operator delete nothing', () => {
    const deletions = [
      'DeleteRecoveryPoint',
      'DeleteBackupVault',
      'DeleteBackupVaultLockConfiguration',
      'UntagResource',
    ];
    for (const name of deletions)
      expect(mayDo(principalOf('operator'), `backup:${name}`)).toBe(false);
  });
});

describe('a principal', () => {
  it('has an ARN in the account', () => {
    expect(principalArn(principalOf('root'), ACCOUNT)).toBe('arn:aws:iam::123456789012:root');
    expect(principalArn(principalOf('auditor'), ACCOUNT)).toBe(
      'arn:aws:iam::123456789012:user/Auditor',
    );
  });

  it('is known by one ID', () => {
    expect(new Set(PRINCIPALS.map(({ id }) => id)).size).toBe(PRINCIPALS.length);
    expect(isPrincipalId('root')).toBe(true);
    expect(isPrincipalId('toor')).toBe(false);
    expect(() => principalOf('toor' as PrincipalId)).toThrow('There is no principal "toor".');
  });
});
