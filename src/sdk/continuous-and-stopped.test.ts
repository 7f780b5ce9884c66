// What needs a world of its own: a continuous recovery point, and a job that has not ended yet.
import * as sdk from '@aws-sdk/client-backup';
import { expect, it } from 'vitest';
import { loggedWorld } from '../api/rest/wire.test-kit.ts';
import { RDS, ROLE, VAULT } from '../api/sandbox.test-kit.ts';
import { asInstant, DAY } from '../domain/instant.ts';
import { clientOf } from './client.test-kit.ts';

const vault = { BackupVaultName: VAULT };

it('[R5] a continuous recovery point is given back to its service', async () => {
  const behind = await loggedWorld({ jobs: 'instant', resources: 'account' });
  const client = clientOf(behind);
  await client.send(new sdk.CreateBackupVaultCommand(vault));
  const rule = {
    RuleName: 'continuous',
    TargetBackupVaultName: VAULT,
    EnableContinuousBackup: true,
    Lifecycle: { DeleteAfterDays: 14 },
  };
  const { BackupPlanId } = await client.send(
    new sdk.CreateBackupPlanCommand({ BackupPlan: { BackupPlanName: 'all', Rules: [rule] } }),
  );
  const files = { SelectionName: 'database', IamRoleArn: ROLE, Resources: [RDS] };
  await client.send(new sdk.CreateBackupSelectionCommand({ BackupPlanId, BackupSelection: files }));
  behind.advance(asInstant(behind.world.now + 2 * DAY));
  const list = () => client.send(new sdk.ListRecoveryPointsByBackupVaultCommand(vault));
  const [point] = (await list()).RecoveryPoints ?? [];
  await client.send(
    new sdk.DisassociateRecoveryPointCommand({
      ...vault,
      RecoveryPointArn: point?.RecoveryPointArn,
    }),
  );
  const left = (await list()).RecoveryPoints ?? [];
  expect(left.map(({ RecoveryPointArn }) => RecoveryPointArn)).not.toContain(
    point?.RecoveryPointArn,
  );
});

it('[J3] a job is stopped before it ends, and the vaults are listed', async () => {
  const client = clientOf(await loggedWorld());
  await client.send(new sdk.CreateBackupVaultCommand(vault));
  const { BackupJobId } = await client.send(
    new sdk.StartBackupJobCommand({ ...vault, ResourceArn: RDS, IamRoleArn: ROLE }),
  );
  await client.send(new sdk.StopBackupJobCommand({ BackupJobId }));
  const job = await client.send(new sdk.DescribeBackupJobCommand({ BackupJobId }));
  expect(job).toMatchObject({
    State: 'ABORTED',
    StatusMessage: '"Backup job was stopped by user."',
  });
  const { BackupVaultList } = await client.send(new sdk.ListBackupVaultsCommand({}));
  expect(BackupVaultList).toHaveLength(1);
});
