// Where each step of the walkthrough is taken.
import { HOUR, type Instant, plus } from '../../domain/instant.ts';
import type { Walkthrough } from '../../session/walkthrough.ts';
import type { WalkthroughBackup } from '../../session/walkthrough-backup.ts';
import type { WalkthroughStepId } from '../../session/walkthrough-step.ts';
import type { Route } from '../route.ts';
import type { Deed } from '../why/deed.ts';

/** The ways to take a step at once, the plainest first. */
export function stepDeeds(id: WalkthroughStepId, walkthrough: Walkthrough, now: Instant): Deed[] {
  const { vaultName, database, files, lockDate } = walkthrough;
  const vault = routeOf(vaultName, (name) => ({ screen: 'vault', vault: name }));
  const lock = routeOf(vaultName, (name) => ({ screen: 'lock', vault: name }));
  switch (id) {
    case 'create vault':
      return [go('Create backup vault', { screen: 'vault-create' })];
    case 'back up database':
    case 'try long retention':
      return [go('Create on-demand backup', backupRoute(vaultName, database))];
    case 'back up files':
      return [go('Create on-demand backup', backupRoute(vaultName, files))];
    case 'let backups complete':
      return [pass('Let 1 hour pass', plus(now, HOUR)), go('Go to Jobs', { screen: 'jobs' })];
    case 'change retention':
      return [go('Edit its lifecycle', editRoute(vaultName, database) ?? vault)];
    case 'try cold':
      return [go('Edit its lifecycle', editRoute(vaultName, files) ?? vault)];
    case 'put lock':
      return [go('Create vault lock', lock), go('Go to the vault', vault)];
    case 'remove lock':
      return [
        go('Manage vault lock', lock),
        ...(lockDate === undefined ? [] : [pass('Let the lock date pass', lockDate)]),
      ];
    case 'try removal':
      return [go('Manage vault lock', lock)];
    case 'delete points':
      return [go('Go to the vault', vault), pass('Let 1 hour pass', plus(now, HOUR))];
    case 'try deletion':
    case 'pass lock date':
    case 'let points end':
    case 'delete vault':
    case 'delete empty vault':
      return [go('Go to the vault', vault)];
  }
}

const go = (label: string, route: Route): Deed => ({ kind: 'go', label, route });
const pass = (label: string, to: Instant): Deed => ({ kind: 'pass', label, to });

const routeOf = (vault: string | undefined, to: (vault: string) => Route): Route =>
  vault === undefined ? { screen: 'vaults' } : to(vault);

const backupRoute = (vault: string | undefined, { resourceArn }: WalkthroughBackup): Route => ({
  screen: 'backup-create',
  ...(vault === undefined ? {} : { vault }),
  ...(resourceArn === undefined ? {} : { resource: resourceArn }),
});

function editRoute(vault: string | undefined, { pointArn }: WalkthroughBackup): Route | undefined {
  if (vault === undefined || pointArn === undefined) return undefined;
  return { screen: 'point-edit', vault, point: pointArn };
}
