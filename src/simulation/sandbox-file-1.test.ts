import { describe, expect, it } from 'vitest';
import fileOfVersion1 from '../../tests/fixtures/sandbox-file-1.json?raw';
import { digestOf } from './digest.ts';
import { readSandboxFile, writeSandboxFile } from './sandbox-file.ts';

describe('a file of version 1', () => {
  it('is read', () => {
    expect(readSandboxFile(fileOfVersion1)).toEqual({
      ok: true,
      file: {
        name: 'My first sandbox',
        genesis: { seed: 'a1b2c3d4', startsAt: 1_632_803_595_000, resources: 'account' },
        principal: 'backup-administrator',
        region: 'us-east-1',
        entries: [
          {
            kind: 'call',
            seq: 1,
            at: 1_632_803_595_000,
            principal: 'root',
            region: 'us-east-1',
            operation: 'CreateBackupVault',
            input: { BackupVaultName: 'WORM_vault', BackupVaultTags: { team: 'storage' } },
            outcome: { result: 'accepted' },
          },
          {
            kind: 'call',
            seq: 2,
            at: 1_632_803_595_000,
            principal: 'auditor',
            region: 'us-east-1',
            operation: 'DeleteBackupVault',
            input: { BackupVaultName: 'WORM_vault' },
            outcome: {
              result: 'refused',
              rule: 'P1',
              error: 'AccessDeniedException',
              message: 'Insufficient privileges to perform this action.',
            },
          },
          { kind: 'clock', seq: 3, at: 1_632_803_595_000, to: 1_632_889_995_000 },
        ],
      },
    });
  });

  it('is what is written', () => {
    const answer = readSandboxFile(fileOfVersion1);
    expect(answer.ok && writeSandboxFile(answer.file)).toBe(fileOfVersion1);
  });

  it('has digests that never change', () => {
    expect(digestOf('')).toBe('9747b28c3c6ef372');
    expect(digestOf('Vault Lock Lab')).toBe('ae44329c8c40a693');
  });
});
