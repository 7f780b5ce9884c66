import { describe, expect, it } from 'vitest';
import { replay } from '../api/replay.ts';
import { EFS, freshSandbox, RDS, VAULT } from '../api/sandbox.test-kit.ts';
import { asDays, DAY, MINUTE, toEpochSeconds } from '../domain/instant.ts';
import { canonical, checkpointOf, worldOf } from './checkpoint.ts';
import { readSandboxFile, writeSandboxFile } from './sandbox-file.ts';

const instant = () => freshSandbox({ jobs: 'instant' }).vault();

describe('a sandbox whose jobs are instant', () => {
  it('[J1] [R2] starts and completes a backup at the instant of the call', () => {
    const sandbox = instant();
    const { verdict } = sandbox.call('StartBackupJob', {
      BackupVaultName: VAULT,
      ResourceArn: EFS,
      IamRoleArn: 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole',
      Lifecycle: { DeleteAfterDays: 2 },
    });
    expect(verdict.events.map(({ type }) => type)).toEqual([
      'job.created',
      'job.started',
      'job.completed',
    ]);
    const [pointArn = ''] = sandbox.listPoints();
    expect(sandbox.describePoint(pointArn)).toMatchObject({
      Status: 'COMPLETED',
      CreationDate: toEpochSeconds(sandbox.now),
      CompletionDate: toEpochSeconds(sandbox.now),
    });
    sandbox.advance(2 * DAY + 9 * 60 * MINUTE);
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('[J7] names the point that the call has named', () => {
    const sandbox = instant();
    const { RecoveryPointArn, BackupJobId } = sandbox.start({ ResourceArn: EFS });
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({
      State: 'COMPLETED',
      PercentDone: '100.0',
    });
    expect(sandbox.listPoints()).toEqual([RecoveryPointArn]);
  });

  it('[J2] takes two backups of one resource at one instant', () => {
    const sandbox = instant();
    sandbox.start({ ResourceArn: RDS });
    sandbox.start({ ResourceArn: RDS });
    expect(new Set(sandbox.listPoints()).size).toBe(2);
    expect(sandbox.advance(DAY)).toEqual([]);
  });

  it('[W1] fails a retention outside the window at once, and starts nothing', () => {
    const sandbox = instant().lock({ MinRetentionDays: asDays(7), MaxRetentionDays: asDays(30) });
    const { BackupJobId } = sandbox.start({ Lifecycle: { DeleteAfterDays: 35 } });
    expect(sandbox.describeJob(BackupJobId)).toMatchObject({ State: 'FAILED' });
    expect(sandbox.listPoints()).toEqual([]);
  });

  it('is the same from its log, from its checkpoint and from its file', () => {
    const sandbox = instant();
    sandbox.start({ ResourceArn: EFS });
    sandbox.start({ ResourceArn: RDS });
    const { genesis } = sandbox.world;
    const { world } = replay(genesis, sandbox.log);
    expect(canonical(world)).toBe(canonical(sandbox.world));
    expect(canonical(worldOf(checkpointOf(world, 3)))).toBe(canonical(world));
    const file = {
      name: 'Instant',
      genesis,
      principal: 'root' as const,
      region: 'us-east-1',
      entries: sandbox.log,
    };
    expect(readSandboxFile(writeSandboxFile(file))).toEqual({ ok: true, file });
  });

  it('leaves the file of a sandbox without it as it was', () => {
    const { genesis } = freshSandbox().world;
    const text = writeSandboxFile({
      name: 'Old',
      genesis,
      principal: 'root',
      region: 'us-east-1',
      entries: [],
    });
    expect(text).toContain(
      '"genesis": {"seed":"seed","startsAt":1632803595000,"resources":"account"}',
    );
    expect(readSandboxFile(text.replace('"account"}', '"account","jobs":"slow"}'))).toMatchObject({
      ok: false,
    });
  });
});
