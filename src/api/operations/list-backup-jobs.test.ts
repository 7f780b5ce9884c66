import { describe, expect, it } from 'vitest';
import { DAY, HOUR, SECOND, toIso } from '../../domain/instant.ts';
import { EFS, freshSandbox, RDS, type Sandbox, START } from '../sandbox.test-kit.ts';

/** On the first day a job that completes and one that fails, on the second one that is stopped, and one now. */
function fourJobs(): { sandbox: Sandbox; ids: readonly string[] } {
  const sandbox = freshSandbox().vault('one').vault('two');
  const started = [sandbox.start({ BackupVaultName: 'one' })];
  sandbox.lock({ MaxRetentionDays: 30 }, 'two');
  started.push(sandbox.start({ BackupVaultName: 'two', ResourceArn: EFS }));
  sandbox.days(1);
  const stopped = sandbox.start({ BackupVaultName: 'one', ResourceArn: EFS });
  sandbox.answer('StopBackupJob', { BackupJobId: stopped.BackupJobId ?? '' });
  started.push(stopped);
  sandbox.days(1);
  started.push(sandbox.start({ BackupVaultName: 'one' }));
  return { sandbox, ids: started.map(({ BackupJobId = '' }) => BackupJobId) };
}

const second = (days: number) => (START + days * DAY) / SECOND;

describe('ListBackupJobs', () => {
  it('lists jobs in the order in which they were made, each as DescribeBackupJob tells it', () => {
    const { sandbox, ids } = fourJobs();
    const { BackupJobs = [] } = sandbox.answer('ListBackupJobs', {});
    expect(BackupJobs).toEqual(ids.map((id) => sandbox.describeJob(id)));
  });

  it.each<[string, object, readonly number[]]>([
    ['a resource', { ByResourceArn: EFS }, [1, 2]],
    ['a resource type', { ByResourceType: 'RDS' }, [0, 3]],
    ['a vault', { ByBackupVaultName: 'two' }, [1]],
    ['a state', { ByState: 'ABORTED' }, [2]],
    ['a state that no job here has', { ByState: 'PARTIAL' }, []],
    ['the account', { ByAccountId: '123456789012' }, [0, 1, 2, 3]],
    ['another account', { ByAccountId: '210987654321' }, []],
    ['before a time', { ByCreatedBefore: second(1) }, [0, 1]],
    ['after a time', { ByCreatedAfter: second(1) }, [3]],
    ['a time in ISO 8601', { ByCreatedAfter: toIso(START) }, [2, 3]],
    ['completed before', { ByCompleteBefore: second(1) }, [0, 1]],
    ['completed after', { ByCompleteAfter: second(0) }, [0, 2]],
    ['a parent', { ByParentJobId: 'x' }, []],
    ['a message category', { ByMessageCategory: 'SUCCESS' }, [0]],
    ['any message category', { ByMessageCategory: '*' }, [0, 1, 2, 3]],
    ['two at once', { ByResourceArn: EFS, ByState: 'FAILED' }, [1]],
    ['two that exclude each other', { ByResourceArn: RDS, ByBackupVaultName: 'two' }, []],
  ])('filters by %s', (_, filter, places) => {
    const { sandbox, ids } = fourJobs();
    const { BackupJobs = [] } = sandbox.answer('ListBackupJobs', filter);
    expect(BackupJobs.map(({ BackupJobId }) => BackupJobId)).toEqual(
      places.map((place) => ids[place]),
    );
  });

  it('pages through what the filter lets through', () => {
    const { sandbox, ids } = fourJobs();
    const filter = { ByBackupVaultName: 'one', MaxResults: 1 };
    const seen: unknown[] = [];
    let NextToken: string | undefined;
    do {
      const page = sandbox.answer('ListBackupJobs', {
        ...filter,
        ...(NextToken === undefined ? {} : { NextToken }),
      });
      expect(page.BackupJobs).toHaveLength(1);
      seen.push(page.BackupJobs?.[0]?.BackupJobId);
      NextToken = page.NextToken;
    } while (NextToken !== undefined);
    expect(seen).toEqual([ids[0], ids[2], ids[3]]);
  });

  it('follows a job from state to state', () => {
    const { sandbox, ids } = fourJobs();
    const running = () =>
      sandbox.answer('ListBackupJobs', { ByState: 'RUNNING' }).BackupJobs?.length;
    expect(running()).toBe(0);
    sandbox.advanceTo(sandbox.job(ids[3]).startsAt);
    expect(running()).toBe(1);
    sandbox.advance(HOUR);
    expect(running()).toBe(0);
  });

  it.each([
    { ByState: 'DONE' },
    { ByAccountId: 'me' },
    { ByCreatedAfter: 'yesterday' },
    { ByCreatedAfter: '2021-02-30T00:00:00Z' },
    { ByBackupVaultName: '%' },
    { ByColour: 'red' },
  ])('[S2] refuses the filter %j', (filter) => {
    expect(freshSandbox().refusal('ListBackupJobs', filter).rule).toBe('S2');
  });
});
