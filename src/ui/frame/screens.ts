// Screens are loaded when they are first wanted, and all of them once the page has nothing else to do, so
// that the first one appears soon and the others at once.
import type { Component } from 'svelte';
import type { Route } from '../route.ts';

interface Loaded {
  readonly component: Component;
  readonly props: Readonly<Record<string, unknown>>;
}

const LOADERS = {
  'vault-create': () => import('../vaults/VaultCreate.svelte'),
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
  holds: () => import('../holds/HoldList.svelte'),
  hold: () => import('../holds/HoldPage.svelte'),
  'hold-create': () => import('../holds/HoldForm.svelte'),
  resources: () => import('../resources/ResourceList.svelte'),
  'backup-create': () => import('../backup/BackupForm.svelte'),
  sandboxes: () => import('../sandboxes/SandboxesPage.svelte'),
} as const;

export type LateScreen = keyof typeof LOADERS;

export const isLate = (screen: Route['screen']): screen is LateScreen =>
  Object.hasOwn(LOADERS, screen);

/** The component of a screen and what its address gives it. */
export async function loadScreen(route: Route & { readonly screen: LateScreen }): Promise<Loaded> {
  const loaded = await LOADERS[route.screen]();
  return { component: loaded.default as Component, props: propsOf(route) };
}

/** Fetches what has not been wanted yet. */
export function loadTheRest(): void {
  const load = (): void => {
    for (const loader of Object.values(LOADERS)) void loader().catch(() => undefined);
  };
  if ('requestIdleCallback' in window) requestIdleCallback(load);
  else setTimeout(load, 500);
}

function propsOf(route: Route): Readonly<Record<string, unknown>> {
  switch (route.screen) {
    case 'vault':
    case 'lock':
      return { vaultName: route.vault };
    case 'point':
    case 'point-edit':
    case 'point-copy':
      return { vaultName: route.vault, pointArn: route.point };
    case 'job':
      return { jobId: route.job };
    case 'copy-job':
      return { jobId: route.id };
    case 'hold':
      return { holdId: route.id };
    case 'backup-create':
      return { vault: route.vault, resource: route.resource };
    default:
      return {};
  }
}
