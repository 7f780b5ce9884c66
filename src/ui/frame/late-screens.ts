// The screens' components, all of them together in one module that is itself loaded late: the list of what each
// of them needs is longer than the first screen can wait for.
import type { Component } from 'svelte';
import type { Route } from '../route.ts';

export interface Loaded {
  readonly component: Component;
  readonly props: Readonly<Record<string, unknown>>;
}

const LOADERS = {
  'vault-create': () => import('../vaults/VaultCreate.svelte'),
  'air-gapped-create': () => import('../vaults/AirGappedCreate.svelte'),
  vault: () => import('../vaults/VaultPage.svelte'),
  lock: () => import('../locks/LockForm.svelte'),
  locks: () => import('../locks/LockList.svelte'),
  'lock-create': () => import('../locks/LockForm.svelte'),
  point: () => import('../points/PointPage.svelte'),
  'point-edit': () => import('../points/LifecycleForm.svelte'),
  jobs: () => import('../jobs/JobList.svelte'),
  job: () => import('../jobs/JobPage.svelte'),
  'point-copy': () => import('../copies/CopyForm.svelte'),
  'copy-jobs': () => import('../copies/CopyJobList.svelte'),
  'copy-job': () => import('../copies/CopyJobPage.svelte'),
  'point-restore': () => import('../restores/RestoreForm.svelte'),
  'restore-jobs': () => import('../restores/RestoreJobList.svelte'),
  'restore-job': () => import('../restores/RestoreJobPage.svelte'),
  holds: () => import('../holds/HoldList.svelte'),
  hold: () => import('../holds/HoldPage.svelte'),
  'hold-create': () => import('../holds/HoldForm.svelte'),
  resources: () => import('../resources/ResourceList.svelte'),
  'backup-create': () => import('../backup/BackupForm.svelte'),
  settings: () => import('../settings/SettingsPage.svelte'),
  principals: () => import('../principals/PrincipalList.svelte'),
  principal: () => import('../principals/PrincipalPage.svelte'),
  sandboxes: () => import('../sandboxes/SandboxesPage.svelte'),
} as const;

/** A route to a screen that is loaded late. */
export type LateRoute = Route & { readonly screen: keyof typeof LOADERS };

/** The component of a screen and what its address gives it. */
export async function loadScreen(route: LateRoute): Promise<Loaded> {
  const loaded = await LOADERS[route.screen]();
  return { component: loaded.default as Component, props: propsOf(route) };
}

/** Fetches what has not been wanted yet. */
export function loadTheRest(): void {
  for (const loader of Object.values(LOADERS)) void loader().catch(() => undefined);
}

function propsOf(route: Route): Readonly<Record<string, unknown>> {
  switch (route.screen) {
    case 'vault':
    case 'lock':
      return { vaultName: route.vault };
    case 'point':
    case 'point-edit':
    case 'point-copy':
    case 'point-restore':
      return { vaultName: route.vault, pointArn: route.point };
    case 'job':
      return { jobId: route.job };
    case 'copy-job':
    case 'restore-job':
      return { jobId: route.id };
    case 'principal':
      return { id: route.id };
    case 'hold':
      return { holdId: route.id };
    case 'backup-create':
      return { vault: route.vault, resource: route.resource };
    default:
      return {};
  }
}
