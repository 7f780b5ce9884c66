import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runAws } from './aws.ts';
import { cannedSurroundings } from './canned.test-kit.ts';
import { commandLineOf, commandWordsOf } from './command-line.ts';
import { drawnCall, operationOf } from './drawn-input.test-kit.ts';
import { inputShape } from './service.ts';
import { readLine } from './words.ts';

const answers = cannedSurroundings([{ status: 200, body: {} }]);

describe('a printed call', () => {
  it('is read back as the same call', async () => {
    await fc.assert(
      fc.asyncProperty(drawnCall, async ({ command, input }) => {
        const operation = operationOf(command);
        const [, ...words] = commandWordsOf(operation.name, input);
        const result = await runAws([...words, '--no-paginate'], answers);
        const members = Object.entries(inputShape(operation).members ?? {});
        const tokens: Record<string, string> = {};
        for (const [member, { idempotencyToken }] of members)
          if (idempotencyToken && !(member in input)) tokens[member] = '<uuid>';
        expect(result.stderr).toBe('');
        expect(result.calls).toEqual([
          { operation: operation.name, input: { ...input, ...tokens } },
        ]);
      }),
      { numRuns: 400 },
    );
  });

  it('is a line whose words are those of the call', () => {
    fc.assert(
      fc.property(drawnCall, ({ command, input }) => {
        const { name } = operationOf(command);
        expect(readLine(commandLineOf(name, input))).toEqual({
          kind: 'commands',
          commands: [{ words: commandWordsOf(name, input), onlyAfterSuccess: false }],
        });
      }),
    );
  });
});

describe('any words', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'backup',
      'sts',
      'list-backup-vaults',
      'create-backup-plan',
      'get-caller-identity',
      'help',
      '--',
    ),
    fc.constantFrom(
      '--backup-vault-name',
      '--query',
      '--output',
      'text',
      'table',
      '--max-items',
      '--backup-plan',
      '1',
    ),
    fc.constantFrom(
      '--cli-input-json',
      '--cli-input-yaml',
      '--generate-cli-skeleton',
      '--starting-token',
      '--debug',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.json({ maxDepth: 2 }),
  );

  it('get an answer', async () => {
    const page = { BackupVaultList: [{ BackupVaultName: 'a' }] };
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 8 }), fc.boolean(), async (words, prefixed) => {
        const surroundings = cannedSurroundings([{ status: 200, body: page }]);
        const result = await runAws(prefixed ? ['backup', ...words] : words, surroundings);
        expect([0, 252, 253, 254, 255]).toContain(result.exit);
        if (result.exit !== 0) expect(result.stderr).not.toBe('');
      }),
      { numRuns: 600 },
    );
  });
});
