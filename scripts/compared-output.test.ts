import { expect, it } from 'vitest';
import { COMPARED, wordsOf } from './compared-commands.mjs';
import { serviceError, withoutNewer } from './compared-output.mjs';

const printed = (value: unknown) => `${JSON.stringify(value, null, 4)}\n`;

it('passes over members that the older version does not know, and over nothing else', () => {
  const real = printed({ BackupVaultList: [{ Name: 'one', Tags: {} }], Empty: [] });
  const ours = printed({
    BackupVaultList: [{ Name: 'one', Tags: {}, VaultType: 'BACKUP_VAULT' }],
    Empty: [],
  });
  expect(withoutNewer(ours, real)).toBe(real);
  const other = printed({ BackupVaultList: [{ Name: 'one', Tags: {}, Colour: 'red' }], Empty: [] });
  expect(withoutNewer(other, real)).toContain('Colour');
  expect(withoutNewer(ours.replace('    ', '  '), real)).toContain('VaultType');
  expect(withoutNewer('one\ttwo\n', real)).toBe('one\ttwo\n');
});

it("compares the service's error without the newer prefix", () => {
  const older = '\nAn error occurred (X) when calling the Y operation: no\n';
  const newer =
    '\naws: [ERROR]: An error occurred (X) when calling the Y operation: no\n\nAdditional error details:\nCode: 1\n';
  expect(serviceError(newer)).toBe(serviceError(older));
  expect(serviceError('usage: aws')).toBe('');
});

it('asks at least sixty commands, and reads quotes as a shell does', () => {
  expect(COMPARED.filter((line) => !line.startsWith('clock')).length).toBeGreaterThanOrEqual(60);
  expect(wordsOf(`a --x='b c' "d 'e'" ''`)).toEqual(['a', '--x=b c', "d 'e'", '']);
});
