// The screens and their addresses. An address is a hash, so that a page in any folder of any host works.

/** Screens that are about nothing in particular. */
const PLAIN = {
  vaults: 'vaults',
  'vaults/+create': 'vault-create',
  'vaults/+air-gapped': 'air-gapped-create',
  locks: 'locks',
  'locks/create': 'lock-create',
  jobs: 'jobs',
  'copy-jobs': 'copy-jobs',
  'restore-jobs': 'restore-jobs',
  resources: 'resources',
  holds: 'holds',
  'holds/+create': 'hold-create',
  settings: 'settings',
  principals: 'principals',
  sandboxes: 'sandboxes',
} as const;

/** Screens about one thing that its ID tells apart. */
const NAMED = {
  holds: 'hold',
  'copy-jobs': 'copy-job',
  'restore-jobs': 'restore-job',
  principals: 'principal',
} as const;

export type Route =
  | { readonly screen: 'vault'; readonly vault: string }
  | { readonly screen: 'lock'; readonly vault: string }
  | { readonly screen: 'point'; readonly vault: string; readonly point: string }
  | {
      readonly screen: `point-${'edit' | 'copy' | 'restore'}`;
      readonly vault: string;
      readonly point: string;
    }
  | { readonly screen: 'job'; readonly job: string }
  | { readonly screen: (typeof NAMED)[keyof typeof NAMED]; readonly id: string }
  | { readonly screen: 'backup-create'; readonly vault?: string; readonly resource?: string }
  | { readonly screen: (typeof PLAIN)[keyof typeof PLAIN] }
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
  const plain = valueAt(PLAIN, names.join('/'));
  if (plain !== undefined) return { screen: plain };
  if (section === 'vaults') return vaultScreen(names.length, first, second, third, fourth);
  if (section === 'jobs' && first !== undefined && names.length === 2)
    return { screen: 'job', job: first };
  const named = valueAt(NAMED, section);
  if (named !== undefined && first !== undefined && names.length === 2)
    return { screen: named, id: first };
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
  if (vault === undefined) return undefined;
  if (length === 2) return { screen: 'vault', vault };
  if (second === 'lock' && length === 3) return { screen: 'lock', vault };
  if (second !== 'points' || point === undefined) return undefined;
  if (length === 4) return { screen: 'point', vault, point };
  if (length !== 5 || (fourth !== 'edit' && fourth !== 'copy' && fourth !== 'restore'))
    return undefined;
  return { screen: `point-${fourth}`, vault, point };
}

const valueAt = <Values extends Readonly<Record<string, string>>>(
  values: Values,
  key: string,
): Values[keyof Values] | undefined =>
  Object.hasOwn(values, key) ? values[key as keyof Values] : undefined;

/** The address of a screen. */
export function addressOf(route: Route): string {
  const part = encodeURIComponent;
  switch (route.screen) {
    case 'vault':
      return `#/vaults/${part(route.vault)}`;
    case 'lock':
      return `#/vaults/${part(route.vault)}/lock`;
    case 'point':
      return `#/vaults/${part(route.vault)}/points/${part(route.point)}`;
    case 'point-edit':
    case 'point-copy':
    case 'point-restore':
      return `#/vaults/${part(route.vault)}/points/${part(route.point)}/${route.screen.slice(6)}`;
    case 'job':
      return `#/jobs/${part(route.job)}`;
    case 'backup-create': {
      const query = new URLSearchParams();
      if (route.vault !== undefined) query.set('vault', route.vault);
      if (route.resource !== undefined) query.set('resource', route.resource);
      const text = query.toString();
      return `#/backup/create${text === '' ? '' : `?${text}`}`;
    }
    case 'unknown':
      return route.address;
    case 'hold':
    case 'copy-job':
    case 'restore-job':
    case 'principal':
      return `#/${keyOf(NAMED, route.screen)}/${part(route.id)}`;
    default:
      return `#/${keyOf(PLAIN, route.screen)}`;
  }
}

const keyOf = (values: Readonly<Record<string, string>>, value: string): string =>
  Object.keys(values).find((key) => values[key] === value) ?? '';

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
