// The import table of ARCHITECTURE.md. A folder that is not named in a row may not be imported by it.

const test = String.raw`[.]test(-kit|-setup)?[.]ts$`;

/**
 * What a folder's product code may import. Tests are free: they join what the product keeps apart.
 *
 * @param {string} folder
 * @param {string[]} folders
 * @param {string[]} packages
 * @returns {import('dependency-cruiser').IForbiddenRuleType}
 */
function mayImport(folder, folders, packages) {
  const own = folders.map((name) => `^src/${name}/`);
  const foreign = packages.map((name) => `(^|/)node_modules/${name}/`);
  return {
    name: `${folder}-imports`,
    comment: `${folder} imports only: ${[...folders, ...packages].join(', ')}`,
    severity: 'error',
    from: { path: `^src/${folder}/`, pathNot: test },
    to: { pathNot: [...own, ...foreign] },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    mayImport('domain', ['domain'], ['croner', 'xstate']),
    mayImport('simulation', ['domain', 'simulation'], []),
    mayImport('api', ['domain', 'simulation', 'api'], []),
    mayImport('persistence', ['domain', 'simulation', 'persistence'], ['dexie']),
    mayImport('session', ['domain', 'simulation', 'api', 'sdk', 'session'], ['svelte', 'xstate']),
    mayImport('cli', ['domain', 'simulation', 'api', 'cli'], ['yaml']),
    mayImport('shell', ['domain', 'simulation', 'api', 'cli', 'sdk', 'shell'], ['just-bash']),
    mayImport('sdk', ['domain', 'simulation', 'api', 'sdk'], []),
    mayImport('capsule', ['domain', 'simulation', 'api', 'capsule'], []),
    mayImport('snippet', ['domain', 'simulation', 'sdk', 'snippet'], ['@aws-sdk/client-backup']),
    mayImport(
      'ui',
      ['domain', 'simulation', 'api', 'cli', 'sdk', 'session', 'shell', 'snippet', 'ui'],
      ['svelte'],
    ),
    {
      name: 'ui-changes-through-the-session',
      comment:
        'ui reads the world with the functions of domain and simulation; it changes nothing itself.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: test },
      to: {
        path: '^src/(api/|simulation/(evolve|deadline|checkpoint|log-store))',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nothing-imports-main',
      severity: 'error',
      from: {},
      to: { path: '^src/main[.]ts$' },
    },
    {
      name: 'loopback-is-for-node',
      comment:
        'What serves or reads on a machine stands around the core; the core knows nothing of it.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/loopback/|${test}` },
      to: { path: '^src/loopback/' },
    },
    {
      name: 'loopback-imports',
      comment: 'loopback imports the pure folders and what Node has built in.',
      severity: 'error',
      from: { path: '^src/loopback/', pathNot: test },
      to: { path: '^src/(ui|session|persistence|shell|main)' },
    },
    {
      name: 'product-without-tests',
      comment: 'The product imports neither tests nor what only tests and development need.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: `${test}|^(tests|bench|scripts)/` },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'telling-names',
      comment: 'A file is named after the one idea in it.',
      severity: 'error',
      from: {},
      to: {
        path: '^src/.+/(utils|helpers|common|types|lib|stores|data|info|manager|handler|index)[.]',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types'],
      extensions: ['.ts', '.js', '.svelte'],
    },
    exclude: { path: '[?]raw$|^virtual:' },
  },
};
