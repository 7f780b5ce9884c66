// Every operation that is answered, by its command of the real SDK, with an input that has every member.
import * as sdk from '@aws-sdk/client-backup';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import golden from '../../tests/golden/wire-requests.json' with { type: 'json' };
import { answeredNames } from '../api/operations.ts';
import { loggedWorld } from '../api/rest/wire.test-kit.ts';
import { EFS, RDS, ROLE } from '../api/sandbox.test-kit.ts';
import { MODEL_OPERATIONS, MODEL_SHAPES } from '../api/service-model.generated.ts';
import { clientOf } from './client.test-kit.ts';

type Send = (command: object) => Promise<Record<string, unknown>>;
type Command = new (input: object) => object;

await loggedWorld();
const all = answeredNames()
  .filter((name) => Object.hasOwn(MODEL_OPERATIONS, name))
  .sort();

const STORIES = [
  'walkthrough',
  'copies-holds-and-policies',
  'plans-and-settings',
  'continuous-and-stopped',
]
  .map((name) => readFileSync(`src/sdk/${name}.test.ts`, 'utf8'))
  .join();

/** The golden input as the SDK wants it: timestamps as Dates. */
function inputOf(operation: string): object {
  const { decoded } = golden.find((each) => each.operation === operation) ?? { decoded: {} };
  const shape = MODEL_SHAPES[MODEL_OPERATIONS[operation]?.input ?? ''];
  const members = Object.entries(decoded).map(([name, value]) => {
    const isTime = MODEL_SHAPES[shape?.members?.[name]?.shape ?? '']?.type === 'timestamp';
    if (!isTime) return [name, value] as const;
    const at = value as string | number;
    return [name, new Date(typeof at === 'number' ? at * 1000 : at)] as const;
  });
  return Object.fromEntries(members);
}

function commandOf(operation: string): Command {
  const command = (sdk as unknown as Record<string, Command>)[`${operation}Command`];
  if (command === undefined) throw new Error(`The SDK has no command for ${operation}.`);
  return command;
}

describe('an operation by its command', () => {
  it.each(all)('%s answers, or is refused by an error of the service', async (operation) => {
    const client = clientOf(await loggedWorld({ jobs: 'instant' }));
    const send = client.send.bind(client) as unknown as Send;
    await send(new sdk.CreateBackupVaultCommand({ BackupVaultName: 'worm-vault' }));
    const Made = commandOf(operation);
    const answer: unknown = await send(new Made(inputOf(operation))).catch(
      (error: unknown) => error,
    );
    if (answer instanceof Error) {
      expect(answer).toBeInstanceOf(sdk.BackupServiceException);
      const { name } = answer;
      const known = [...(MODEL_OPERATIONS[operation]?.errors ?? []), 'AccessDeniedException'];
      expect([...known, 'InvalidParameterValueException']).toContain(name);
      expect(answer.message).not.toBe('UnknownError');
    } else expect(answer).toMatchObject({ $metadata: { attempts: 1 } });
  });

  it.each(all)('%s succeeds in one of the stories of this folder', (operation) => {
    expect(STORIES).toMatch(new RegExp(`new (sdk\\.)?${operation}Command\\(`));
  });

  it('that is not offered is refused by name', async () => {
    const missing = Object.keys(MODEL_OPERATIONS).find((name) => !all.includes(name)) ?? '';
    const client = clientOf(await loggedWorld());
    const Missing = commandOf(missing);
    const send = client.send.bind(client) as unknown as Send;
    await expect(send(new Missing(inputOf(missing)))).rejects.toMatchObject({
      name: 'UnknownOperationException',
      $metadata: { httpStatusCode: 404 },
    });
  });
});

describe('the SDK', () => {
  it('gives timestamps as Dates, to the millisecond', async () => {
    const behind = await loggedWorld({ startsAt: 1_632_803_595_123 as never });
    const client = clientOf(behind);
    const { CreationDate } = await client.send(
      new sdk.CreateBackupVaultCommand({ BackupVaultName: 'one' }),
    );
    expect(CreationDate).toEqual(new Date(1_632_803_595_123));
  });

  it('gives typed errors with their members', async () => {
    const client = clientOf(await loggedWorld());
    const make = () => client.send(new sdk.CreateBackupVaultCommand({ BackupVaultName: 'one' }));
    await make();
    const error: unknown = await make().catch((each: unknown) => each);
    expect(error).toBeInstanceOf(sdk.AlreadyExistsException);
    expect(error).toMatchObject({
      message: 'Backup vault with the same name already exists',
      Arn: 'arn:aws:backup:us-east-1:123456789012:backup-vault:one',
    });
  });

  it('[P1] asks as the principal of its key and in its Region', async () => {
    const behind = await loggedWorld();
    const auditor = clientOf(behind, { principal: 'auditor', region: 'eu-west-1' });
    const made = auditor.send(new sdk.CreateBackupVaultCommand({ BackupVaultName: 'one' }));
    await expect(made).rejects.toMatchObject({ name: 'AccessDeniedException' });
    expect(behind.entries.at(-1)).toMatchObject({ principal: 'auditor', region: 'eu-west-1' });
  });

  it('goes through the pages of lists', async () => {
    const client = clientOf(await loggedWorld({ jobs: 'instant' }));
    for (const BackupVaultName of ['one', 'two', 'three'])
      await client.send(new sdk.CreateBackupVaultCommand({ BackupVaultName }));
    for (const ResourceArn of [RDS, EFS, RDS])
      await client.send(
        new sdk.StartBackupJobCommand({ BackupVaultName: 'one', ResourceArn, IamRoleArn: ROLE }),
      );
    const config = { client, pageSize: 2 };
    expect(await sizes(sdk.paginateListBackupVaults(config, {}), 'BackupVaultList')).toEqual([
      2, 1,
    ]);
    expect(await sizes(sdk.paginateListBackupJobs(config, {}), 'BackupJobs')).toEqual([2, 1]);
    const points = sdk.paginateListRecoveryPointsByBackupVault(config, { BackupVaultName: 'one' });
    expect(await sizes(points, 'RecoveryPoints')).toEqual([2, 1]);
  });

  it('stops where its signal is aborted before', async () => {
    const behind = await loggedWorld();
    const client = clientOf(behind);
    const sent = client.send(new sdk.ListBackupVaultsCommand({}), {
      abortSignal: AbortSignal.abort(),
    });
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' });
    expect(behind.entries).toEqual([]);
  });
});

async function sizes(pages: AsyncIterable<object>, list: string): Promise<number[]> {
  const all: number[] = [];
  for await (const page of pages)
    all.push(((page as Record<string, unknown>)[list] as unknown[]).length);
  return all;
}
