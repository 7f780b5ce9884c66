import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const pureFolders = ['domain', 'simulation', 'api', 'cli', 'sdk', 'capsule'];

/** What the pure folders may not name: the wall clock, chance, timers, the page, the network. */
const impureGlobals = [
  ...['window', 'document', 'self', 'globalThis', 'navigator', 'location', 'history', 'screen'],
  ...['indexedDB', 'localStorage', 'sessionStorage', 'caches', 'fetch', 'XMLHttpRequest'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask'],
  ...['crypto', 'performance', 'console', 'process', 'Worker', 'BroadcastChannel', 'Temporal'],
].map((name) => ({ name, message: 'This folder is pure: pass in what it needs as data.' }));

const impureProperties = [
  { object: 'Math', property: 'random', message: "Draw from the sandbox's seed." },
  { object: 'Date', property: 'now', message: 'Time is data: take it as an argument.' },
];

const impureSyntax = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Time is data: take it as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'Time is data: take it as an argument.',
  },
];

const houseSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  {
    selector: 'ImportDeclaration[source.value=/^[.].*[\\u002F][^.]+$/]',
    message: 'Import with the extension.',
  },
];

export default defineConfig(
  {
    ignores: ['dist/', 'coverage/', 'test-results/', 'playwright-report/', 'tests/canary/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.json', 'tsconfig.node.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      'max-lines': ['warn', { max: 200, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: tseslint.parser, svelteConfig },
      globals: globals.browser,
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...houseSyntax] },
  },
  {
    files: pureFolders.map((folder) => `**/src/${folder}/**/*.ts`),
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': ['error', ...impureProperties],
      'no-restricted-syntax': ['error', ...houseSyntax, ...impureSyntax],
    },
  },
  {
    files: ['**/*.generated.ts'],
    rules: {
      'max-lines': 'off', // nobody reads them from top to bottom
    },
  },
  {
    files: ['tests/canary/**'],
    languageOptions: { parserOptions: { project: ['tests/canary/tsconfig.json'] } },
  },
  {
    files: ['scripts/**', 'bench/**'],
    rules: {
      'no-console': 'off', // a command speaks on its console
    },
  },
);
