import { createServer } from 'node:http';
import { describe, expect, it } from 'vitest';
import { answerLine } from './cli-line.ts';

const answered = async (line: object | string): Promise<Record<string, unknown>> =>
  JSON.parse(await answerLine(typeof line === 'string' ? line : JSON.stringify(line))) as Record<
    string,
    unknown
  >;

const describeVault = ['backup', 'describe-backup-vault', '--backup-vault-name', 'v'];
const vault = { status: 200, body: { BackupVaultName: 'v', CreationDate: 1735689600.5 } };

describe('a line of cli-json', () => {
  it('runs a command against canned responses', async () => {
    expect(await answered({ id: 'a', argv: describeVault, responses: [vault] })).toEqual({
      id: 'a',
      exit: 0,
      stdout:
        '{\n    "BackupVaultName": "v",\n    "CreationDate": "2025-01-01T00:00:00.500000+00:00"\n}\n',
      stderr: '',
      calls: [{ operation: 'DescribeBackupVault', input: { BackupVaultName: 'v' } }],
    });
  });

  it.each([
    ['text', 'cli_timestamp_format = wire\noutput = text'],
    ['lines', ['cli_timestamp_format = wire', 'output=text']],
    ['members', { cli_timestamp_format: 'wire', output: 'text' }],
  ])('takes the configuration as %s', async (_form, config) => {
    const line = { id: 1, argv: describeVault, config, responses: [vault] };
    expect((await answered(line))['stdout']).toBe('v\t1735689600.5\n');
  });

  it('reads files and the environment, and keeps the order of the service', async () => {
    const body =
      '{"id":2,"argv":["backup","list-tags","--resource-arn","file://arn.txt"],' +
      '"files":{"arn.txt":"x"},"env":{"AWS_DEFAULT_OUTPUT":"json"},' +
      '"responses":[{"status":200,"body":{"Tags":{"b":"1","10":"2","9":"3"}}}]}';
    expect((await answered(body))['stdout']).toBe(
      '{\n    "Tags": {\n        "b": "1",\n        "10": "2",\n        "9": "3"\n    }\n}\n',
    );
  });

  it('tells what is wrong with a line, and with which', async () => {
    expect(await answered('{"id"')).toEqual({
      id: null,
      error: "Expecting ':' delimiter: line 1 column 6 (char 5)",
    });
    expect(await answered({ id: 'x', argv: 'backup' })).toEqual({
      id: 'x',
      error: 'argv must be a list of strings',
    });
  });

  it('talks to a running address', async () => {
    const seen: (string | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.method, request.url, request.headers.authorization?.split(',')[0]);
      response.writeHead(403, { 'x-amzn-ErrorType': 'AccessDeniedException' });
      response.end('{"Message":"no"}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const endpoint = `http://127.0.0.1:${port}`;
    const argv = [...describeVault, '--region', 'eu-west-1'];
    const result = await answered({ id: 3, argv, endpoint });
    await new Promise((resolve) => server.close(resolve));
    expect(result['stderr']).toBe(
      '\naws: [ERROR]: An error occurred (AccessDeniedException) when calling the DescribeBackupVault operation: no\n',
    );
    const credential =
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/backup\/aws4_request$/;
    expect(seen).toEqual(['GET', '/backup-vaults/v', expect.stringMatching(credential)]);
    expect((await answered({ id: 4, argv, endpoint }))['stderr']).toBe(
      `\naws: [ERROR]: Could not connect to the endpoint URL: "${endpoint}/backup-vaults/v"\n`,
    );
  });
});
