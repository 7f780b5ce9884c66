// Every screen with something on it, by its address.
import { addLateOperations } from '../../src/api/late-operations.ts';
import { rolesOf } from '../../src/domain/resource.ts';
import { MadeSandbox, VAULT } from './made-sandbox.ts';

const HOUR = 3_600_000;

addLateOperations();
const made = new MadeSandbox()
  .createVault()
  .createVault('Open_vault')
  .backUp('database-2', 10)
  .backUp('app-files', 14)
  .pass(2 * HOUR)
  .lock(3)
  .backUp('data-volume', 35)
  .backUp('orders', 20);
const point = made.pointOf('app-files').arn;
made.call('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn: point });
const job = [...made.world.jobs.values()].find(
  ({ resourceName }) => resourceName === 'data-volume',
);

const IamRoleArn = rolesOf(made.world.account)[0]?.arn ?? '';
made
  .call('CreateLegalHold', {
    Title: 'Matter 4711',
    Description: 'Asked for by counsel',
    RecoveryPointSelection: { VaultNames: [VAULT] },
  })
  .call('StartCopyJob', {
    RecoveryPointArn: point,
    SourceBackupVaultName: VAULT,
    DestinationBackupVaultArn: made.world.points.get(point)?.vaultArn ?? '',
    IamRoleArn,
    Lifecycle: { DeleteAfterDays: 35 },
  })
  .call('StartRestoreJob', {
    RecoveryPointArn: point,
    IamRoleArn,
    Metadata: { newFileSystem: 'true' },
  })
  .call('CreateLogicallyAirGappedBackupVault', {
    BackupVaultName: 'Gap_vault',
    MinRetentionDays: 7,
    MaxRetentionDays: 90,
  })
  .call('PutBackupVaultAccessPolicy', {
    BackupVaultName: 'Open_vault',
    Policy: JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Deny',
        Principal: '*',
        Action: 'backup:DeleteRecoveryPoint',
        Resource: '*',
      },
    }),
  });
const idIn = (rows: ReadonlyMap<string, unknown>): string => [...rows.keys()][0] ?? '';

/** A sandbox with a locked vault, an open one, backups, a failed job, a refused deletion, a legal hold, a copy and a restore. */
export const FURNISHED = made.file('Furnished');

export interface Place {
  readonly address: string;
  /** The first heading, and what the page's title begins with. */
  readonly heading: string | RegExp;
  readonly title: string;
}

const vault = `#/vaults/${VAULT}`;
const pointName = /[0-9a-f-]{36}$/;

export const PLACES: readonly Place[] = [
  { address: '#/vaults', heading: 'Backup vaults', title: 'Backup vaults' },
  { address: '#/vaults/+create', heading: 'Create backup vault', title: 'Create backup vault' },
  { address: vault, heading: VAULT, title: `${VAULT} · Backup vault` },
  { address: `${vault}/lock`, heading: 'Manage vault lock', title: `${VAULT} · Vault lock` },
  {
    address: `${vault}/points/${encodeURIComponent(point)}`,
    heading: pointName,
    title: `${VAULT} · Recovery point`,
  },
  {
    address: `${vault}/points/${encodeURIComponent(point)}/edit`,
    heading: 'Edit lifecycle',
    title: `${VAULT} · Edit lifecycle`,
  },
  { address: '#/locks', heading: 'Vault locks', title: 'Vault locks' },
  { address: '#/locks/create', heading: 'Create vault lock', title: 'Create vault lock' },
  { address: '#/jobs', heading: 'Jobs', title: 'Jobs' },
  { address: `#/jobs/${job?.id ?? ''}`, heading: /^Job /, title: 'Backup job' },
  {
    address: `${vault}/points/${encodeURIComponent(point)}/copy`,
    heading: 'Copy recovery point',
    title: `${VAULT} · Copy recovery point`,
  },
  {
    address: `${vault}/points/${encodeURIComponent(point)}/restore`,
    heading: 'Restore recovery point',
    title: `${VAULT} · Restore recovery point`,
  },
  {
    address: '#/vaults/+air-gapped',
    heading: 'Create logically air-gapped vault',
    title: 'Create logically air-gapped vault',
  },
  { address: '#/vaults/Open_vault', heading: 'Open_vault', title: 'Open_vault · Backup vault' },
  {
    address: '#/vaults/Gap_vault/lock',
    heading: 'Manage vault lock',
    title: 'Gap_vault · Vault lock',
  },
  { address: '#/copy-jobs', heading: 'Jobs', title: 'Copy jobs' },
  {
    address: `#/copy-jobs/${idIn(made.world.copies)}`,
    heading: /^Copy job /,
    title: 'Copy job',
  },
  { address: '#/restore-jobs', heading: 'Jobs', title: 'Restore jobs' },
  {
    address: `#/restore-jobs/${idIn(made.world.restores)}`,
    heading: /^Restore job /,
    title: 'Restore job',
  },
  { address: '#/holds', heading: 'Legal holds', title: 'Legal holds' },
  { address: '#/holds/+create', heading: 'Add legal hold', title: 'Add legal hold' },
  { address: `#/holds/${idIn(made.world.holds)}`, heading: 'Matter 4711', title: 'Legal hold' },
  { address: '#/settings', heading: 'Settings', title: 'Settings' },
  { address: '#/principals', heading: 'Principals', title: 'Principals' },
  { address: '#/principals/operator', heading: 'Operator', title: 'Principal' },
  { address: '#/resources', heading: 'Protected resources', title: 'Protected resources' },
  {
    address: `#/backup/create?vault=${VAULT}`,
    heading: 'Create on-demand backup',
    title: `${VAULT} · Create on-demand backup`,
  },
  { address: '#/sandboxes', heading: 'Sandboxes', title: 'Sandboxes' },
  { address: '#/nowhere', heading: 'There is nothing at this address', title: 'Not found' },
];
