import { describe, expect, it } from 'vitest';
import { HOUR, toEpochSeconds } from '../../domain/instant.ts';
import type { InputOf } from '../operation.ts';
import { arnOf, copyInput, DR } from '../copies.test-kit.ts';
import { EFS, freshSandbox, RDS } from '../sandbox.test-kit.ts';

function someCopies() {
  const sandbox = freshSandbox().vault().vault(DR).vault('tight');
  sandbox.lock({ MaxRetentionDays: 7 }, 'tight');
  const database = sandbox.backUp();
  const files = sandbox.backUp({ ResourceArn: EFS });
  const since = sandbox.now;
  const tight = { DestinationBackupVaultArn: arnOf('tight') };
  const ids = [copyInput(database), copyInput(files), copyInput(files, tight)].map((input) => {
    sandbox.advance(HOUR);
    return sandbox.answer('StartCopyJob', input).CopyJobId;
  });
  sandbox.advance(3 * HOUR);
  const list = (input: InputOf<'ListCopyJobs'> = {}) =>
    sandbox.answer('ListCopyJobs', input).CopyJobs?.map(({ CopyJobId }) => CopyJobId);
  return { sandbox, database, files, since, ids, list };
}

describe('ListCopyJobs', () => {
  it('lists in the order in which the jobs were made, page by page', () => {
    const { sandbox, ids, list } = someCopies();
    expect(list()).toEqual(ids);
    const first = sandbox.answer('ListCopyJobs', { MaxResults: 2 });
    expect(first.CopyJobs).toHaveLength(2);
    expect(list({ NextToken: first.NextToken ?? '' })).toEqual(ids.slice(2));
    expect(sandbox.refusal('ListCopyJobs', { NextToken: 'made up' }).rule).toBe('S3');
  });

  it('takes AWS’s filters', () => {
    const { files, since, ids, list } = someCopies();
    const [one, two, three] = ids;
    expect(list({ ByState: 'FAILED' })).toEqual([three]);
    expect(list({ ByResourceArn: RDS })).toEqual([one]);
    expect(list({ ByResourceType: 'EFS' })).toEqual([two, three]);
    expect(list({ ByDestinationVaultArn: arnOf('tight') })).toEqual([three]);
    expect(list({ BySourceRecoveryPointArn: files })).toEqual([two, three]);
    expect(list({ ByAccountId: '999999999999' })).toEqual([]);
    expect(list({ ByParentJobId: 'x' })).toEqual([]);
    expect(list({ ByMessageCategory: 'SUCCESS' })).toEqual([one, two]);
    expect(list({ ByMessageCategory: 'AGGREGATE_ALL' })).toEqual(ids);
    const afterTwo = toEpochSeconds(since) + 2 * 3600;
    expect(list({ ByCreatedBefore: afterTwo })).toEqual([one]);
    expect(list({ ByCreatedAfter: afterTwo })).toEqual([three]);
    expect(list({ ByCompleteBefore: afterTwo })).toEqual([one]);
    expect(list({ ByCompleteAfter: afterTwo })).toEqual([two, three]);
  });

  it('[E3] [P1] DescribeCopyJob knows the jobs of the Region only, and asks who asks', () => {
    const { sandbox, ids } = someCopies();
    const input = { CopyJobId: ids[0] };
    expect(sandbox.in('eu-west-1').refusal('DescribeCopyJob', input)).toMatchObject({
      rule: 'E3',
      error: 'ResourceNotFoundException',
    });
    expect(sandbox.as('other-administrator').refusal('DescribeCopyJob', input).rule).toBe('P1');
  });
});
