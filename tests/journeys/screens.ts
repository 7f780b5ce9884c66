// Every screen with something on it, by its address.
import { MadeSandbox, VAULT } from './made-sandbox.ts';

const HOUR = 3_600_000;

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

/** A sandbox with a locked vault, an open one, backups, a failed job and a refused deletion. */
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
  { address: '#/resources', heading: 'Protected resources', title: 'Protected resources' },
  {
    address: `#/backup/create?vault=${VAULT}`,
    heading: 'Create on-demand backup',
    title: `${VAULT} · Create on-demand backup`,
  },
  { address: '#/sandboxes', heading: 'Sandboxes', title: 'Sandboxes' },
  { address: '#/nowhere', heading: 'There is nothing at this address', title: 'Not found' },
];
