// The screens and their addresses. An address is a hash, so that a page in any folder of any host works.

export type Route =
  | { readonly screen: 'vaults' }
  | { readonly screen: 'vault-create' }
  | { readonly screen: 'vault'; readonly vault: string }
  | { readonly screen: 'lock'; readonly vault: string }
  | { readonly screen: 'point'; readonly vault: string; readonly point: string }
  | { readonly screen: 'point-edit'; readonly vault: string; readonly point: string }
  | { readonly screen: 'locks' }
  | { readonly screen: 'lock-create' }
  | { readonly screen: 'jobs' }
  | { readonly screen: 'job'; readonly job: string }
  | { readonly screen: 'resources' }
  | { readonly screen: 'backup-create'; readonly vault?: string; readonly resource?: string }
  | { readonly screen: 'sandboxes' }
  | { readonly screen: 'unknown'; readonly address: string };

export const HOME: Route = { screen: 'vaults' };

/** The screen at an address such as `#/vaults/WORM_vault`; an address that leads nowhere says so. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const parts = path.split('/').filter((part) => part !== '');
  const names = parts.map(decode);
  if (names.includes(undefined)) return { screen: 'unknown', address: hash };
  return (
    screenAt(names as string[], new URLSearchParams(query)) ?? { screen: 'unknown', address: hash }
  );
}

function screenAt(names: readonly string[], query: URLSearchParams): Route | undefined {
  const [section, first, second, third, fourth] = names;
  if (section === undefined) return HOME;
  if (section === 'vaults') return vaultScreen(names.length, first, second, third, fourth);
  if (section === 'locks' && names.length === 1) return { screen: 'locks' };
  if (section === 'locks' && first === 'create' && names.length === 2)
    return { screen: 'lock-create' };
  if (section === 'jobs' && names.length === 1) return { screen: 'jobs' };
  if (section === 'jobs' && first !== undefined && names.length === 2)
    return { screen: 'job', job: first };
  if (section === 'resources' && names.length === 1) return { screen: 'resources' };
  if (section === 'sandboxes' && names.length === 1) return { screen: 'sandboxes' };
  if (section === 'backup' && first === 'create' && names.length === 2) {
    const vault = query.get('vault');
    const resource = query.get('resource');
    return {
      screen: 'backup-create',
      ...(vault === null ? {} : { vault }),
      ...(resource === null ? {} : { resource }),
    };
  }
  return undefined;
}

function vaultScreen(
  length: number,
  vault: string | undefined,
  second: string | undefined,
  point: string | undefined,
  fourth: string | undefined,
): Route | undefined {
  if (vault === undefined) return { screen: 'vaults' };
  if (length === 2)
    return vault === '+create' ? { screen: 'vault-create' } : { screen: 'vault', vault };
  if (second === 'lock' && length === 3) return { screen: 'lock', vault };
  if (second !== 'points' || point === undefined) return undefined;
  if (length === 4) return { screen: 'point', vault, point };
  return fourth === 'edit' && length === 5 ? { screen: 'point-edit', vault, point } : undefined;
}

/** The address of a screen. */
export function addressOf(route: Route): string {
  const part = encodeURIComponent;
  switch (route.screen) {
    case 'vaults':
      return '#/vaults';
    case 'vault-create':
      return '#/vaults/+create';
    case 'vault':
      return `#/vaults/${part(route.vault)}`;
    case 'lock':
      return `#/vaults/${part(route.vault)}/lock`;
    case 'point':
      return `#/vaults/${part(route.vault)}/points/${part(route.point)}`;
    case 'point-edit':
      return `#/vaults/${part(route.vault)}/points/${part(route.point)}/edit`;
    case 'locks':
      return '#/locks';
    case 'lock-create':
      return '#/locks/create';
    case 'jobs':
      return '#/jobs';
    case 'job':
      return `#/jobs/${part(route.job)}`;
    case 'resources':
      return '#/resources';
    case 'sandboxes':
      return '#/sandboxes';
    case 'backup-create': {
      const query = new URLSearchParams();
      if (route.vault !== undefined) query.set('vault', route.vault);
      if (route.resource !== undefined) query.set('resource', route.resource);
      const text = query.toString();
      return `#/backup/create${text === '' ? '' : `?${text}`}`;
    }
    case 'unknown':
      return route.address;
  }
}

/** The vault that a screen is about, if it is about one. */
export const vaultOf = (route: Route): string | undefined =>
  'vault' in route ? route.vault : undefined;

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
