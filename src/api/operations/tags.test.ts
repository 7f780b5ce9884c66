// TagResource, UntagResource and ListTags on vaults and recovery points.
import { describe, expect, it } from 'vitest';
import { freshSandbox, RDS, type Sandbox } from '../sandbox.test-kit.ts';

const tag = (sandbox: Sandbox, ResourceArn: string, Tags: Readonly<Record<string, string>>) =>
  sandbox.answer('TagResource', { ResourceArn, Tags });
const tagsOf = (sandbox: Sandbox, ResourceArn: string) =>
  sandbox.answer('ListTags', { ResourceArn }).Tags;
const many = (count: number, from = 0) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`k${String(from + index)}`, 'v']),
  );

/** A vault and a recovery point in it. */
function things(): { sandbox: Sandbox; arns: readonly string[] } {
  const sandbox = freshSandbox().vault();
  return { sandbox, arns: [sandbox.vaultRow().arn, sandbox.backUp()] };
}

describe('tags', () => {
  it('are added, replaced by key, and removed by key', () => {
    const { sandbox, arns } = things();
    for (const arn of arns) {
      expect(tagsOf(sandbox, arn)).toEqual({});
      tag(sandbox, arn, { team: 'ledger', stage: 'test' });
      tag(sandbox, arn, { stage: 'live', owner: '' });
      expect(tagsOf(sandbox, arn)).toEqual({ team: 'ledger', stage: 'live', owner: '' });
      sandbox.answer('UntagResource', { ResourceArn: arn, TagKeyList: ['team', 'nothing'] });
      expect(tagsOf(sandbox, arn)).toEqual({ stage: 'live', owner: '' });
    }
  });

  it('may be called anything', () => {
    const { sandbox, arns } = things();
    const odd: Record<string, string> = JSON.parse(
      '{"__proto__":"a","constructor":"b","7":"c","日本":"<b>","":"x"}',
    ) as Record<string, string>;
    delete odd[''];
    for (const arn of arns) {
      tag(sandbox, arn, odd);
      expect(JSON.stringify(tagsOf(sandbox, arn))).toBe(JSON.stringify(odd));
      sandbox.answer('UntagResource', { ResourceArn: arn, TagKeyList: Object.keys(odd) });
      expect(tagsOf(sandbox, arn)).toEqual({});
    }
  });

  it('come in pages', () => {
    const { sandbox, arns } = things();
    for (const ResourceArn of arns) {
      tag(sandbox, ResourceArn, many(5));
      const first = sandbox.answer('ListTags', { ResourceArn, MaxResults: 3 });
      const second = sandbox.answer('ListTags', {
        ResourceArn,
        NextToken: first.NextToken ?? '',
      });
      expect(first.Tags).toEqual(many(3));
      expect(second).toEqual({ Tags: many(2, 3) });
    }
  });

  it('[B7] fit up to 50, counting those that are there', () => {
    const { sandbox, arns } = things();
    for (const ResourceArn of arns) {
      tag(sandbox, ResourceArn, many(49));
      expect(sandbox.refusal('TagResource', { ResourceArn, Tags: many(2, 49) })).toMatchObject({
        rule: 'B7',
        error: 'LimitExceededException',
      });
      tag(sandbox, ResourceArn, many(50));
    }
  });

  it.each([
    [{ '': 'v' }, false],
    [{ ['k'.repeat(128)]: 'v' }, true],
    [{ ['k'.repeat(129)]: 'v' }, false],
    [{ k: 'v'.repeat(256) }, true],
    [{ k: 'v'.repeat(257) }, false],
    [{ 'aws:backup': 'v' }, false],
    [{ 'AWS:backup': 'v' }, false],
    [{ 'my:aws:': 'v' }, true],
  ])('[B7] %j fits: %s', (Tags, fits) => {
    const { sandbox, arns } = things();
    for (const ResourceArn of arns) {
      const { refusal } = sandbox.call('TagResource', { ResourceArn, Tags }).verdict;
      expect(refusal).toEqual(
        fits
          ? undefined
          : expect.objectContaining({ rule: 'B7', error: 'InvalidParameterValueException' }),
      );
    }
  });

  it('[V13] stay changeable in a locked vault, by our reading', () => {
    const { sandbox, arns } = things();
    sandbox.lock({ ChangeableForDays: 3 });
    sandbox.days(4);
    for (const arn of arns) {
      tag(sandbox, arn, { team: 'ledger' });
      sandbox.answer('UntagResource', { ResourceArn: arn, TagKeyList: ['team'] });
    }
  });

  it.each([
    ['arn:aws:backup:us-east-1:123456789012:backup-vault:none', 'ours'],
    ['arn:aws:backup:us-east-1:123456789012:recovery-point:none', 'aws'],
    [RDS, 'aws'],
    ['', 'aws'],
  ])('[E5] belong to nothing called "%s"', (ResourceArn, wording) => {
    const { sandbox } = things();
    for (const [operation, rest] of [
      ['TagResource', { Tags: {} }],
      ['UntagResource', { TagKeyList: [] }],
      ['ListTags', {}],
    ] as const)
      expect(sandbox.refusal(operation, { ResourceArn, ...rest })).toMatchObject({
        rule: 'E5',
        error: 'ResourceNotFoundException',
        wording,
      });
  });

  it('[E5] go with the recovery point', () => {
    const { sandbox, arns } = things();
    const [BackupVaultName, ResourceArn = ''] = ['WORM_vault', arns[1]];
    sandbox.answer('DeleteRecoveryPoint', { BackupVaultName, RecoveryPointArn: ResourceArn });
    tag(sandbox, ResourceArn, { team: 'ledger' });
    sandbox.days(1);
    expect(sandbox.refusal('ListTags', { ResourceArn }).rule).toBe('E5');
  });

  it.each([
    [{}, 'S1'],
    [{ Tags: null }, 'S1'],
    [{ Tags: [] }, 'S2'],
    [{ Tags: { team: 7 } }, 'S2'],
    [{ Tags: { team: null } }, 'S2'],
  ])('[S1] [S2] TagResource refuses %j', (changes, rule) => {
    const { sandbox, arns } = things();
    expect(sandbox.refusal('TagResource', { ResourceArn: arns[0], ...changes }).rule).toBe(rule);
  });
});
