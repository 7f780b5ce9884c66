import { BackupClient, CreateBackupVaultCommand } from '@aws-sdk/client-backup';
import { expect, it } from 'vitest';
import { accessKeyOf } from '../api/rest/access-keys.ts';
import type { PrincipalId } from '../domain/principal.ts';
import { MemoryStore } from '../persistence/memory-store.ts';
import { Lab } from './lab.svelte.ts';

it('lets the SDK call through the session: who and where the client says, in the one log', async () => {
  const lab = await Lab.start(new MemoryStore());
  const { session } = lab;
  if (session === undefined) throw new Error('No sandbox is open.');
  const make = (principal: PrincipalId) =>
    new BackupClient({
      region: 'eu-west-1',
      credentials: { accessKeyId: accessKeyOf(principal), secretAccessKey: 'any' },
      requestHandler: session.requestHandler,
    }).send(new CreateBackupVaultCommand({ BackupVaultName: 'one' }));
  expect((await make('root')).CreationDate).toEqual(new Date(session.now));
  await expect(make('auditor')).rejects.toMatchObject({ name: 'AccessDeniedException' });
  expect(session.entries).toMatchObject([
    { principal: 'root', region: 'eu-west-1', outcome: { result: 'accepted' } },
    { principal: 'auditor', region: 'eu-west-1', outcome: { result: 'refused' } },
  ]);
  expect(session.lastCall?.principal).toBe('auditor');
  lab.close();
});
