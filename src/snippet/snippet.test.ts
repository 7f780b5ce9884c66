import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutImports } from './imports.ts';
import { printed } from './printed.ts';
import { sdkCodeOf } from './sdk-code.ts';

describe('the imports of a snippet', () => {
  it.each([
    [`import { A } from '@aws-sdk/client-backup';`, 'const { A } = sdk;'],
    [`import {\n  A,\n  B as C,\n} from "@aws-sdk/client-backup"`, 'const { A, B: C } = sdk;'],
    [
      `import * as backup from '@aws-sdk/client-backup';\nbackup.x`,
      'const backup = sdk;\nbackup.x',
    ],
    [`const text = "import it";`, `const text = "import it";`],
    [`await import('x')`, `await import('x')`],
  ])('%j becomes %j', (code, body) => {
    expect(withoutImports(code)).toBe(body);
  });

  it.each([
    [`import fs from 'node:fs';`, /^Import names from/],
    [`import { x } from 'lodash';`, /^Only @aws-sdk\/client-backup can be imported here/],
    [`import '@aws-sdk/client-backup';`, /^Import names from/],
  ])('%j is refused', (code, message) => {
    expect(() => withoutImports(code)).toThrow(message);
  });
});

describe('a call as code', () => {
  it('is written as a person would', () => {
    const code = sdkCodeOf({
      operation: 'StartBackupJob',
      region: 'eu-west-1',
      input: { BackupVaultName: "it's", Lifecycle: { DeleteAfterDays: 7 }, 'a-b': ['x', []] },
    });
    expect(code).toContain(
      `import { BackupClient, StartBackupJobCommand } from '@aws-sdk/client-backup';`,
    );
    expect(code).toContain(`new BackupClient({ region: 'eu-west-1' })`);
    expect(code).toContain(`new StartBackupJobCommand({
    BackupVaultName: 'it\\'s',
    Lifecycle: {
      DeleteAfterDays: 7,
    },
    'a-b': [
      'x',
      [],
    ],
  })`);
  });

  it('says the same input, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), async (input) => {
        const plain = JSON.parse(JSON.stringify(input)) as never;
        const code = withoutImports(sdkCodeOf({ operation: 'X', region: 'r', input: plain }));
        const sent: unknown[] = [];
        const XCommand = function (given: unknown): void {
          sent.push(given);
        };
        class BackupClient {
          readonly send = (): Promise<object> => Promise.resolve({});
        }
        // eslint-disable-next-line @typescript-eslint/no-implied-eval -- what is written must be code
        const run = new Function('sdk', 'console', `return (async () => {${code}})()`) as (
          ...given: unknown[]
        ) => Promise<void>;
        await run({ XCommand, BackupClient }, { log: () => undefined, error: () => undefined });
        expect(sent).toEqual([plain]);
      }),
    );
  });
});

it.each([
  [['text', 1, undefined], 'text 1 undefined'],
  [[{ at: new Date(0) }], '{\n  "at": "1970-01-01T00:00:00.000Z"\n}'],
  [[new RangeError('no')], 'RangeError: no'],
  [[{ why: new Error('no') }], '{\n  "why": "Error: no"\n}'],
  [[1n], '"1"'],
])('%# is printed', (values, text) => {
  expect(printed(values)).toBe(text);
});

it('what cannot be written as JSON is printed all the same', () => {
  const round: Record<string, unknown> = {};
  round['self'] = round;
  expect(printed([round])).toBe('[object Object]');
});
