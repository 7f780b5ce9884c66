// A lived-in sandbox, and the address of every screen in it.
import { MadeSandbox, VAULT } from './made-sandbox.ts';

const HOUR = 3_600_000;

/** A vault in its grace time, a plain one and a governed one; points, jobs that failed, refusals. */
export function livedIn(): { readonly text: string; readonly addresses: readonly string[] } {
  const made = new MadeSandbox()
    .createVault()
    .createVault('plain')
    .createVault('governed')
    .backUp('database-2', 2)
    .backUp('app-files', 14)
    .backUp('orders', 7)
    .pass(2 * HOUR)
    .lock(3)
    .lock(undefined, 'governed')
    .backUp('database-2', 35)
    .backUp('data-volume', 30);
  const point = made.pointOf('app-files');
  made.call('DeleteRecoveryPoint', { BackupVaultName: VAULT, RecoveryPointArn: point.arn });
  made.pass(20 * HOUR);
  const at = `#/vaults/${VAULT}/points/${encodeURIComponent(point.arn)}`;
  return {
    text: made.file('Lived in'),
    addresses: [
      '#/vaults',
      '#/vaults/+create',
      `#/vaults/${VAULT}`,
      `#/vaults/${VAULT}/lock`,
      '#/vaults/nowhere',
      at,
      `${at}/edit`,
      '#/locks',
      '#/locks/create',
      '#/jobs',
      `#/jobs/${point.jobId}`,
      '#/resources',
      `#/backup/create?vault=${VAULT}`,
      '#/sandboxes',
      '#/no/such/screen',
    ],
  };
}
