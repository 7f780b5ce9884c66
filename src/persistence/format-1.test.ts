import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import before from '../../tests/fixtures/format-1.json';
import { FORMAT } from '../simulation/log-store.ts';
import { Database } from './database.ts';
import { DexieStore } from './dexie-store.ts';
import { writeRaw } from './raw-database.test-kit.ts';

it('the database has the version of the format', () => {
  expect(new Database('unopened').verno).toBe(FORMAT);
});

it('what format 1 left behind is read', async () => {
  await writeRaw('before', 1, before);
  const store = await DexieStore.open('before');
  expect(await store.sandboxes()).toEqual([
    {
      id: '0f1e2d3c4b5a6978',
      name: 'My first sandbox',
      genesis: { seed: 'a1b2c3d4', startsAt: 1_632_803_595_000, resources: 'account' },
      format: 1,
      createdAt: 1_795_500_000_000,
      openedAt: 1_795_503_600_000,
      principal: 'backup-administrator',
      region: 'us-east-1',
    },
  ]);
  expect(await store.entries('0f1e2d3c4b5a6978', 0)).toEqual([
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
    {
      kind: 'call',
      seq: 4,
      at: 1_632_889_995_000,
      principal: 'root',
      region: 'us-east-1',
      operation: 'StartBackupJob',
      input: {
        BackupVaultName: 'WORM_vault',
        ResourceArn: 'arn:aws:rds:us-east-1:123456789012:db:database-2',
        IamRoleArn: 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole',
        Lifecycle: { DeleteAfterDays: 1 },
      },
      outcome: {
        result: 'job fails',
        rule: 'W1',
        message: 'Retention period is outside the range of the vault.',
      },
    },
  ]);
  store.close();
});

it('what is written today has the shape of the fixture', async () => {
  await writeRaw('then', 1, before);
  const store = await DexieStore.open('today');
  const [sandbox] = await readFrom('then', (from) => from.sandboxes());
  if (sandbox === undefined) throw new Error('The fixture has no sandbox.');
  await store.add(sandbox, await readFrom('then', (from) => from.entries(sandbox.id, 0)));
  store.close();
  const today = new Database('today');
  expect({
    sandboxes: await today.sandboxes.toArray(),
    log: await today.log.toArray(),
    meta: await today.meta.toArray(),
  }).toEqual(before);
  today.close();
});

async function readFrom<Value>(
  name: string,
  read: (store: DexieStore) => Promise<Value>,
): Promise<Value> {
  const store = await DexieStore.open(name);
  const value = await read(store);
  store.close();
  return value;
}
