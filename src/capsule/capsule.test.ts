import { describe, expect, it } from 'vitest';
import landed from '../../tests/fixtures/capsule-1.txt?raw';
import { EFS, freshSandbox, RDS, type Sandbox, VAULT } from '../api/sandbox.test-kit.ts';
import { DAY, HOUR } from '../domain/instant.ts';
import { toBase64Url } from './base64url.ts';
import { capsuleOf, LONGEST_CAPSULE, openCapsule } from './capsule.ts';
import { deflated } from './deflated.ts';
import { packed } from './packed-text.ts';

const capsuleOfSandbox = ({ world, log }: Sandbox): Promise<string> =>
  capsuleOf(world.genesis, log, world);

async function messageFor(text: string): Promise<string> {
  const answer = await openCapsule(text);
  if (answer.ok) throw new Error('It was opened.');
  return answer.message;
}

const withData = async (text: string): Promise<string> =>
  `vll1.0123456789abcdef.${toBase64Url(await deflated(packed(text)))}`;

/** The walkthrough and what people try besides: 30 calls, with the moves of the clock between them. */
function thirtyCalls(): Sandbox {
  const sandbox = freshSandbox();
  const call = (operation: string, input: object): void => void sandbox.call(operation, input);
  const point = (resource: string): string =>
    [...sandbox.world.points.values()].find((each) => each.resourceArn === resource)?.arn ?? '';
  const backUp = (resource: string, days: number): void => {
    call('StartBackupJob', {
      BackupVaultName: VAULT,
      ResourceArn: resource,
      IamRoleArn: 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole',
      Lifecycle: { DeleteAfterDays: days },
    });
  };
  call('CreateBackupVault', { BackupVaultName: VAULT });
  backUp(RDS, 2);
  backUp(EFS, 14);
  sandbox.advance(2 * HOUR);
  const edit = (days: number): void => {
    call('UpdateRecoveryPointLifecycle', {
      BackupVaultName: VAULT,
      RecoveryPointArn: point(RDS),
      Lifecycle: { DeleteAfterDays: days },
    });
  };
  edit(1);
  call('PutBackupVaultLockConfiguration', {
    BackupVaultName: VAULT,
    MinRetentionDays: 7,
    MaxRetentionDays: 30,
    ChangeableForDays: 3,
  });
  for (const resource of [RDS, EFS])
    call('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn: point(resource) });
  for (const days of [35, 30, 7, 6]) backUp(RDS, days);
  for (const days of [2, 7, 30, 90]) edit(days);
  sandbox.advance(DAY);
  call('DescribeBackupVault', { BackupVaultName: VAULT });
  for (const name of ['second', 'third']) call('CreateBackupVault', { BackupVaultName: name });
  for (const days of [20, 21, 22, 23]) backUp(EFS, days);
  call('DeleteBackupVaultLockConfiguration', { BackupVaultName: VAULT });
  call('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn: point(EFS) });
  for (const name of ['second', 'third', VAULT])
    call('DeleteBackupVault', { BackupVaultName: name });
  sandbox.advance(7 * DAY);
  for (const days of [1, 2]) backUp(RDS, days);
  call('ListBackupVaults', {});
  return sandbox;
}

describe('a capsule', () => {
  it('of 30 calls has at most 600 characters', async () => {
    const sandbox = thirtyCalls();
    expect(sandbox.log.filter(({ kind }) => kind === 'call')).toHaveLength(30);
    const capsule = await capsuleOfSandbox(sandbox);
    expect(capsule.length).toBeLessThanOrEqual(600);
    expect(capsule).toMatch(/^vll1\.[0-9a-f]{16}\.[A-Za-z0-9_-]+$/);
  });

  it('keeps who acted, in which Region, and what sort of sandbox it was', async () => {
    const sandbox = freshSandbox({ resources: 'any', jobs: 'instant' });
    sandbox.vault();
    sandbox.as('auditor').call('DeleteBackupVault', { BackupVaultName: VAULT });
    sandbox.in('eu-west-1').call('CreateBackupVault', { BackupVaultName: VAULT });
    sandbox.advance(1);
    const answer = await openCapsule(await capsuleOfSandbox(sandbox));
    expect(answer).toMatchObject({
      ok: true,
      opened: { genesis: sandbox.world.genesis, entries: sandbox.log },
    });
  });

  it('that landed with the first version still opens', async () => {
    expect(await openCapsule(landed)).toMatchObject({ ok: true });
    expect((await capsuleOfSandbox(thirtyCalls())).length).toBeLessThanOrEqual(landed.length);
  });
});

describe('what is no capsule', () => {
  it.each([
    ['', 'It is not one'],
    ['hello', 'It is not one'],
    ['vll1', 'It is cut off or changed'],
    ['vll1.0123456789abcdef', 'It is cut off or changed'],
    ['vll1.0123456789abcdef.a b', 'characters that do not belong in it'],
    [
      'vll2.0123456789abcdef.AAAA',
      'of version 2; this page reads up to version 1. Reload the page',
    ],
    ['x'.repeat(LONGEST_CAPSULE + 1), 'more than 500,000 characters'],
  ])('%.40s is explained', async (text, message) => {
    expect(await messageFor(text)).toContain(message);
  });

  it.each([
    ['{}', 'it is not a list'],
    ['[1,0,0]', 'its seed is not a text'],
    ['["s",-1,0]', 'its start is not a time'],
    ['["s",0,4]', 'its switches are not known here'],
    ['["s",0,0,"@nobody"]', 'item 4 names nobody'],
    ['["s",0,0,0.5e-3]', 'item 4 is not a whole span of time'],
    ['["s",0,0,{"a":{},"b":{}}]', 'item 4 is neither a call nor a move of the clock'],
    ['["s",0,0,{"a":[]}]', 'item 4 has no input'],
    ['["s",0,0,1e12]', 'Its entry 1 moves the clock too far'],
    ['["s",0,0]', 'leads to another world'],
  ])('%s is explained', async (text, message) => {
    expect(await messageFor(await withData(text))).toContain(message);
  });

  it('that inflates without end is stopped', async () => {
    const bomb = await withData(`["s",0,0,"${'a'.repeat(9 * 2 ** 20)}"]`);
    expect(bomb.length).toBeLessThan(20_000);
    expect(await messageFor(bomb)).toContain('larger than what this page reads');
  });

  it('with too many entries is refused before they are done', async () => {
    const many = await withData(`["s",0,0${',1'.repeat(50_001)}]`);
    expect(await messageFor(many)).toContain('more than 50,000 entries');
  });
});
