// The walkthrough of the AWS Storage Blog, step by step, by the real SDK and a clock.
import {
  type BackupClient,
  CreateBackupVaultCommand,
  DeleteBackupVaultCommand,
  DeleteBackupVaultLockConfigurationCommand,
  DeleteRecoveryPointCommand,
  DescribeBackupJobCommand,
  DescribeBackupVaultCommand,
  DescribeRecoveryPointCommand,
  InvalidRequestException,
  ListRecoveryPointsByBackupVaultCommand,
  PutBackupVaultLockConfigurationCommand,
  StartBackupJobCommand,
  UpdateRecoveryPointLifecycleCommand,
} from '@aws-sdk/client-backup';
import { beforeEach, describe, expect, it } from 'vitest';
import type { LoggedWorld } from '../api/rest/logged-world.ts';
import { loggedWorld } from '../api/rest/wire.test-kit.ts';
import { asInstant, DAY, HOUR } from '../domain/instant.ts';
import { EFS, RDS, ROLE, VAULT } from '../api/sandbox.test-kit.ts';
import { clientOf } from './client.test-kit.ts';

const vault = { BackupVaultName: VAULT };
let behind: LoggedWorld;
let client: BackupClient;

beforeEach(async () => {
  behind = await loggedWorld({ resources: 'account' });
  client = clientOf(behind);
  await client.send(new CreateBackupVaultCommand(vault));
});

const pass = (milliseconds: number) => behind.advance(asInstant(behind.world.now + milliseconds));

const describeVault = () => client.send(new DescribeBackupVaultCommand(vault));

const putLock = () =>
  client.send(
    new PutBackupVaultLockConfigurationCommand({
      ...vault,
      MinRetentionDays: 7,
      MaxRetentionDays: 30,
      ChangeableForDays: 3,
    }),
  );

/** Starts a backup, lets time pass, and gives what has become of the job. */
async function backUp(resource: string, days: number) {
  const { BackupJobId } = await client.send(
    new StartBackupJobCommand({
      ...vault,
      ResourceArn: resource,
      IamRoleArn: ROLE,
      Lifecycle: { DeleteAfterDays: days },
    }),
  );
  pass(4 * HOUR);
  return client.send(new DescribeBackupJobCommand({ BackupJobId }));
}

const editLifecycle = (
  RecoveryPointArn: string | undefined,
  Lifecycle: { DeleteAfterDays?: number; MoveToColdStorageAfterDays?: number },
) =>
  client.send(new UpdateRecoveryPointLifecycleCommand({ ...vault, RecoveryPointArn, Lifecycle }));

const refusal = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => new Error('It was to be refused.'),
    (error: unknown) => error,
  );

describe('before the lock', () => {
  it('[L1] the retention of a backup is changed from 2 days to 1', async () => {
    const { RecoveryPointArn, State } = await backUp(RDS, 2);
    expect(State).toBe('COMPLETED');
    const edited = await editLifecycle(RecoveryPointArn, { DeleteAfterDays: 1 });
    expect(edited.Lifecycle).toEqual({ DeleteAfterDays: 1 });
    const point = await client.send(
      new DescribeRecoveryPointCommand({ ...vault, RecoveryPointArn }),
    );
    const created = point.CreationDate;
    expect(created).toBeInstanceOf(Date);
    expect(point.CalculatedLifecycle?.DeleteAt?.getTime()).toBe((created?.getTime() ?? 0) + DAY);
    expect((await describeVault()).Locked).toBe(false);
  });
});

describe('the lock in grace time', () => {
  it('has a lock date three days ahead, as a Date', async () => {
    await putLock();
    expect(await describeVault()).toMatchObject({
      Locked: true,
      MinRetentionDays: 7,
      MaxRetentionDays: 30,
      LockDate: new Date(behind.world.now + 3 * DAY),
    });
  });

  it('[V3] refuses deletion and another lifecycle to root', async () => {
    const { RecoveryPointArn } = await backUp(EFS, 14);
    await putLock();
    const deleted = await refusal(
      client.send(new DeleteRecoveryPointCommand({ ...vault, RecoveryPointArn })),
    );
    expect(deleted).toBeInstanceOf(InvalidRequestException);
    expect(deleted).toMatchObject({
      name: 'InvalidRequestException',
      message: 'RecoveryPoint cannot be deleted or updated (Backup vault configured with Lock)',
      $fault: 'client',
      $metadata: { httpStatusCode: 400, attempts: 1 },
    });
    const cold = await refusal(
      editLifecycle(RecoveryPointArn, { MoveToColdStorageAfterDays: 1, DeleteAfterDays: 91 }),
    );
    expect(cold).toBeInstanceOf(InvalidRequestException);
  });

  it('[W1] fails a backup of 35 days as a job', async () => {
    await putLock();
    expect(await backUp(RDS, 35)).toMatchObject({
      State: 'FAILED',
      StatusMessage:
        'Backup job failed because the lifecycle is outside the valid range for backup vault.',
    });
  });

  it('[V4] is removed, and then the backups and the vault are', async () => {
    const { RecoveryPointArn } = await backUp(RDS, 14);
    await putLock();
    await client.send(new DeleteBackupVaultLockConfigurationCommand(vault));
    expect(await describeVault()).toMatchObject({ Locked: false, NumberOfRecoveryPoints: 1 });
    await client.send(new DeleteRecoveryPointCommand({ ...vault, RecoveryPointArn }));
    pass(HOUR);
    await client.send(new DeleteBackupVaultCommand(vault));
    expect(await refusal(describeVault())).toMatchObject({ name: 'AccessDeniedException' });
  });
});

describe('after the lock date', () => {
  it('[V5] [B5] only time empties the vault', async () => {
    await backUp(RDS, 14);
    await putLock();
    pass(3 * DAY);
    const removed = await refusal(
      client.send(new DeleteBackupVaultLockConfigurationCommand(vault)),
    );
    expect(removed).toBeInstanceOf(InvalidRequestException);
    const full = await refusal(client.send(new DeleteBackupVaultCommand(vault)));
    expect(full).toMatchObject({ name: 'InvalidRequestException', Code: 'ERROR_9101' });
    pass(12 * DAY);
    const left = await client.send(new ListRecoveryPointsByBackupVaultCommand(vault));
    expect(left.RecoveryPoints).toEqual([]);
    await client.send(new DeleteBackupVaultCommand(vault));
  });
});
