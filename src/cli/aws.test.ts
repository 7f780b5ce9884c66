// What the transcripts do not show: other tables, other settings, what the lab refuses in its own words.
import { describe, expect, it } from 'vitest';
import { runAws } from './aws.ts';
import { cannedSurroundings, filesOf, type CannedResponse } from './canned.test-kit.ts';
import type { Surroundings } from './surroundings.ts';

const run = (
  line: string,
  responses: readonly CannedResponse[] = [],
  more: Partial<Surroundings> = {},
) => runAws(line.split(' '), cannedSurroundings(responses, more));

describe('who asks', () => {
  const identity = {
    status: 200,
    body: { Account: '123456789012', Arn: 'arn:aws:iam::123456789012:user/ann', UserId: 'AIDA' },
  };

  it('is told by sts', async () => {
    const result = await run('sts get-caller-identity --query Arn --output text', [identity]);
    expect(result).toEqual({
      exit: 0,
      stdout: 'arn:aws:iam::123456789012:user/ann\n',
      stderr: '',
      calls: [{ operation: 'GetCallerIdentity', input: {} }],
    });
  });

  it('is the profile, whose key the surroundings know', async () => {
    const seen: unknown[] = [];
    const surroundings = cannedSurroundings([], {
      env: { AWS_DEFAULT_REGION: 'us-east-1' },
      profiles: ['root'],
      accessKey: (profile) => `KEY-OF-${profile ?? 'nobody'}`,
      transport: ({ profile, accessKey, region }) => {
        seen.push([profile, accessKey, region]);
        return Promise.resolve({ status: 200, headers: {}, body: '{}' });
      },
    });
    const words = ['backup', 'list-backup-vaults', '--profile', 'root', '--region', 'eu-west-1'];
    expect((await runAws(words, surroundings)).exit).toBe(0);
    expect(seen).toEqual([['root', 'KEY-OF-root', 'eu-west-1']]);
  });
});

describe('settings', () => {
  const vault = { status: 200, body: { BackupVaultName: 'v', CreationDate: 1735689600.5 } };
  const describeVault = 'backup describe-backup-vault --backup-vault-name v';

  it('come from the file of the profile', async () => {
    const accessKey = () => 'KEY';
    const config =
      '[default]\noutput = text\n[profile other]\noutput = yaml\ncli_timestamp_format = wire\n';
    expect((await run(describeVault, [vault], { config })).stdout).toContain('v\t2025-01-01T');
    expect(
      (await run(`${describeVault} --profile other`, [vault], { config, accessKey })).stdout,
    ).toBe('BackupVaultName: v\nCreationDate: 1735689600.5\n');
  });

  it('are listed', async () => {
    expect((await run('configure list')).stdout).toBe(
      [
        'NAME       : VALUE                    : TYPE             : LOCATION',
        'profile    : <not set>                : None             : None',
        'access_key : ****************MPLE     : env              : ',
        'secret_key : ****************MPLE     : env              : ',
        "region     : us-east-1                : env              : ['AWS_REGION', 'AWS_DEFAULT_REGION']",
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['cli_timestamp_format = foo', 253],
    ['output = xml', 255],
  ])('that make no sense end the command: %s', async (config, exit) => {
    const result = await run(describeVault, [vault], { config });
    expect(result).toMatchObject({ exit, stdout: '', calls: [] });
  });
});

describe('what the lab is not', () => {
  it('is told by name', async () => {
    const result = await run('ec2 describe-volumes');
    expect(result.exit).toBe(252);
    expect(result.stderr).toContain('The lab has no "ec2"');
  });

  it('does not ask another address where that is refused', async () => {
    const result = await run('backup list-backup-vaults --endpoint-url http://127.0.0.1:1', [], {
      endpointRefusal: 'no other address can be asked from this page',
    });
    expect(result.exit).toBe(252);
    expect(result.stderr).toBe(
      "\naws: [ERROR]: An error occurred (ParamValidation): Error parsing parameter '--endpoint-url': no other address can be asked from this page\n",
    );
  });
});

describe('help', () => {
  it.each(['help', 'backup help', 'backup start-backup-job help', 'sts get-caller-identity help'])(
    'is there at each level: %s',
    async (line) => {
      const result = await run(line);
      expect(result).toMatchObject({ exit: 0, stderr: '', calls: [] });
      expect(result.stdout).toMatch(/^aws/);
    },
  );
});

describe('errors for programs', () => {
  const refusal = {
    status: 400,
    headers: { 'x-amzn-errortype': 'InvalidParameterValueException' },
    body: { Code: 'ERROR_1', Message: 'no', Type: 'client', Context: '2' },
  };
  const line = 'backup list-backup-vaults --cli-error-format';

  it.each([
    [
      'json',
      '{\n    "Message": "no",\n    "Code": "InvalidParameterValueException",\n    "Type": "client",\n    "Context": "2"\n}\n',
    ],
    ['yaml', "Code: InvalidParameterValueException\nContext: '2'\nMessage: no\nType: client\n"],
    ['text', 'InvalidParameterValueException\t2\tno\tclient\n'],
  ])('come as %s', async (format, stderr) => {
    expect((await run(`${line} ${format}`, [refusal])).stderr).toBe(stderr);
  });
});

describe('a page that was printed', () => {
  it('stays printed when the next one fails', async () => {
    const page = { BackupVaultList: [{ BackupVaultName: 'a' }], NextToken: 't' };
    const failure = {
      status: 403,
      headers: { 'x-amzn-errortype': 'AccessDeniedException' },
      body: {},
    };
    const result = await run('backup list-backup-vaults --output text', [
      { status: 200, body: page },
      failure,
    ]);
    expect(result).toMatchObject({ exit: 254, stdout: 'BACKUPVAULTLIST\ta\n' });
  });
});

describe('files', () => {
  it('are read into nested values with @=', async () => {
    const result = await runAws(
      ['backup', 'tag-resource', '--resource-arn', 'r', '--tags', 'note@=file://note.txt,a=b'],
      cannedSurroundings([{ status: 200, rawBody: '' }], {
        files: filesOf({ 'note.txt': 'x, y' }),
      }),
    );
    expect(result.calls[0]?.input).toEqual({ ResourceArn: 'r', Tags: { note: 'x, y', a: 'b' } });
  });
});
