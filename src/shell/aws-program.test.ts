import { describe, expect, it } from 'vitest';
import { LoggedWorld } from '../api/rest/logged-world.ts';
import { freshSandbox } from '../api/sandbox.test-kit.ts';
import type { PrincipalId } from '../domain/principal.ts';
import { requestHandler } from '../sdk/request-handler.ts';
import { awsProgram } from './aws-program.ts';
import type { Program } from './program.ts';
import { Shell } from './shell.ts';

function shellOf(principal: PrincipalId = 'root', region = 'us-east-1') {
  const behind = new LoggedWorld(freshSandbox().world.genesis);
  const aws = awsProgram(() => ({
    handler: requestHandler(behind.door),
    door: behind.door,
    account: behind.world.account,
    seed: behind.world.genesis.seed,
    principal,
    region,
    head: behind.entries.length,
  }));
  const shell = new Shell({
    programs: new Map<string, Program>([['aws', aws]]),
    env: { HOME: '/home/user', TZ: 'UTC' },
  });
  const run = (line: string) => shell.run(line, new AbortController().signal);
  return { behind, run };
}

const CREATE = 'aws backup create-backup-vault --backup-vault-name WORM_vault';

describe('aws in the shell', () => {
  it('calls the sandbox as the present principal, in its Region', async () => {
    const { behind, run } = shellOf('operator', 'eu-west-1');
    expect(await run(CREATE)).toMatchObject({
      exit: 254,
      stderr: expect.stringContaining('user/Operator is not authorized') as string,
    });
    expect(behind.entries).toMatchObject([
      { principal: 'operator', region: 'eu-west-1', operation: 'CreateBackupVault' },
    ]);
  });

  it('acts as another principal with --profile, and elsewhere with --region', async () => {
    const { behind, run } = shellOf();
    await run(`${CREATE} --profile backup-administrator --region us-west-2`);
    expect(behind.entries).toMatchObject([
      { principal: 'backup-administrator', region: 'us-west-2', outcome: { result: 'accepted' } },
    ]);
    expect(await run(`${CREATE} --profile nobody`)).toMatchObject({ exit: 255 });
  });

  it('says who asks', async () => {
    const { run } = shellOf('auditor');
    const { stdout } = await run('aws sts get-caller-identity --query Arn --output text');
    expect(stdout).toBe('arn:aws:iam::123456789012:user/Auditor\n');
  });

  it('edits the policies of users with iam', async () => {
    const { behind, run } = shellOf();
    const user = '--user-name Operator --policy-name more';
    const document = `'{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"backup:CreateBackupVault","Resource":"*"}]}'`;
    expect(await run(`aws iam put-user-policy ${user} --policy-document ${document}`)).toEqual({
      stdout: '',
      stderr: '',
      exit: 0,
    });
    expect(await run(`${CREATE} --profile operator`)).toMatchObject({ exit: 0 });
    expect(await run('aws iam get-user-policy --user-name Nobody --policy-name x')).toMatchObject({
      exit: 254,
      stderr: expect.stringContaining('NoSuchEntity') as string,
    });
    expect(behind.entries).toMatchObject([
      { operation: 'PutUserPolicy', principal: 'root' },
      { operation: 'CreateBackupVault', outcome: { result: 'accepted' } },
      { operation: 'GetUserPolicy' },
    ]);
  });

  it('reads files that the shell has written', async () => {
    const { behind, run } = shellOf();
    await run(`echo '{"BackupVaultName": "from-file"}' > ~/in.json`);
    for (const path of ['in.json', '~/in.json', '/home/user/in.json'])
      await run(`aws backup describe-backup-vault --cli-input-json file://${path}`);
    expect(behind.entries.map((entry) => entry.kind === 'call' && entry.input)).toEqual(
      Array.from({ length: 3 }, () => ({ BackupVaultName: 'from-file' })),
    );
  });

  it('makes the same tokens for the same script', async () => {
    const tokens = async (): Promise<unknown[]> => {
      const { behind, run } = shellOf();
      await run(`${CREATE}; aws backup create-backup-vault --backup-vault-name second`);
      return behind.entries.map(
        (entry) => entry.kind === 'call' && entry.input['CreatorRequestId'],
      );
    };
    const [one, other] = await tokens();
    expect(await tokens()).toEqual([one, other]);
    expect(other).not.toBe(one);
  });

  it('reaches no other address', async () => {
    const { behind, run } = shellOf();
    expect(await run('aws backup list-backup-vaults --endpoint-url http://x')).toMatchObject({
      exit: 252,
      stderr: expect.stringContaining('leave --endpoint-url out') as string,
    });
    expect(behind.entries).toEqual([]);
  });
});
