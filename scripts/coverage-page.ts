// The page that says which operations of the service are answered, made from the code: the model's tables, the
// registry of operations, and the tests that name each.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { bringAll } from '../src/api/bring.ts';
import { answeredNames } from '../src/api/operations.ts';
import { MODEL_OPERATIONS } from '../src/api/service-model.generated.ts';

export const COVERAGE_PAGE = 'docs/COVERAGE.md';

interface TestFile {
  readonly path: string;
  readonly text: string;
}

/** The text of the page, as it should stand in `docs/`. */
export async function coveragePage(): Promise<string> {
  await bringAll();
  const answered = new Set(answeredNames());
  const names = Object.keys(MODEL_OPERATIONS).sort();
  const page = pageOf(names, (name) => answered.has(name), testFiles());
  return format(page, { ...(await resolveConfig(COVERAGE_PAGE)), parser: 'markdown' });
}

function testFiles(): TestFile[] {
  const paths = ['src', 'tests'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /[.](test|spec)[.]ts$/.test(path))
      .map((path) => join(folder, path).replaceAll('\\', '/')),
  );
  return paths.sort().map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

function pageOf(
  names: readonly string[],
  isAnswered: (name: string) => boolean,
  tests: readonly TestFile[],
): string {
  const supported = names.filter(isAnswered);
  const others = names.filter((name) => !isAnswered(name));
  return [
    '# Coverage',
    `Written by \`npm run coverage\`; a test fails when it is out of date. Of the ${String(names.length)} operations of AWS Backup's API model, ${String(supported.length)} are supported.`,
    'Every operation of the model is read from the wire as botocore and the SDK for JavaScript send it (`src/api/rest/wire-contract.test.ts`), and every supported one is called by its command of the real SDK (`src/sdk/operations.test.ts`). The lists below name the other tests in which it occurs.',
    '## Supported',
    supported.map((name) => `- **${name}** (${routeOf(name)}): ${testsOf(name, tests)}`).join('\n'),
    '## Not offered',
    'These answer `UnknownOperationException` with status 404 and a sentence of our own.',
    others.map((name) => `- ${name} (${routeOf(name)})`).join('\n'),
  ].join('\n\n');
}

function routeOf(name: string): string {
  const { method = '', uri = '' } = MODEL_OPERATIONS[name] ?? {};
  return `\`${method} ${uri}\``;
}

function testsOf(name: string, tests: readonly TestFile[]): string {
  const word = new RegExp(`\\b${name}(Command)?\\b`);
  const naming = tests.filter(({ text }) => word.test(text)).map(({ path }) => `\`${path}\``);
  return naming.length === 0 ? 'no other test' : naming.join(', ');
}
