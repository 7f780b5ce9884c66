import type { Route } from '../route.ts';

const NAMES: Readonly<Record<Route['screen'], string>> = {
  vaults: 'Backup vaults',
  'vault-create': 'Create backup vault',
  'air-gapped-create': 'Create logically air-gapped vault',
  vault: 'Backup vault',
  lock: 'Vault lock',
  point: 'Recovery point',
  'point-edit': 'Edit lifecycle',
  locks: 'Vault locks',
  'lock-create': 'Create vault lock',
  jobs: 'Jobs',
  job: 'Backup job',
  'copy-jobs': 'Copy jobs',
  'copy-job': 'Copy job',
  'point-copy': 'Copy recovery point',
  'restore-jobs': 'Restore jobs',
  'restore-job': 'Restore job',
  'point-restore': 'Restore recovery point',
  holds: 'Legal holds',
  hold: 'Legal hold',
  'hold-create': 'Add legal hold',
  resources: 'Protected resources',
  'backup-create': 'Create on-demand backup',
  settings: 'Settings',
  principals: 'Principals',
  principal: 'Principal',
  sandboxes: 'Sandboxes',
  unknown: 'Not found',
};

/** The page's title on a screen: `WORM_vault · Backup vault · Vault Lock Lab`. */
export function titleOf(route: Route): string {
  const subject = 'vault' in route ? `${route.vault} · ` : '';
  return `${subject}${NAMES[route.screen]} · Vault Lock Lab`;
}
