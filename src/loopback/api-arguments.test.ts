import { describe, expect, it } from 'vitest';
import { freshSandbox } from '../api/sandbox.test-kit.ts';
import { asInstant } from '../domain/instant.ts';
import { writeSandboxFile } from '../simulation/sandbox-file.ts';
import { apiArguments, BadArgument } from './api-arguments.ts';

const now = asInstant(Date.UTC(2026, 0, 2, 3, 4, 5));
const sandbox = freshSandbox({ jobs: 'instant' }).vault();
const { genesis } = sandbox.world;
const exported = writeSandboxFile({
  name: 'Exported',
  genesis,
  principal: 'root',
  region: 'us-east-1',
  entries: sandbox.log,
});

function read(path: string): string {
  if (path === 'sandbox.json') return exported;
  if (path === 'changed.json')
    return exported
      .replace('"accepted"', '"job fails","rule":"W1","message":""')
      .replace(/.*digest.*\n/, '');
  if (path === 'other.txt') return 'hello';
  throw new Error('no such file');
}

const asked = (line: string) => apiArguments(line === '' ? [] : line.split(' '), { now, read });

describe('the arguments of the server', () => {
  it('need no more than a port: the clock then stands at the wall clock, any ARN exists, jobs take time', async () => {
    expect(await asked('--port 8080')).toEqual({
      port: 8080,
      genesis: { seed: 'vault-lock-lab', startsAt: now, resources: 'any' },
      entries: [],
    });
  });

  it('are taken with an equals sign and without, in any order', async () => {
    const wished =
      '--seed=a=b --resources account --port=0 --jobs instant --start 2021-09-28T04:33:15Z';
    expect(await asked(wished)).toEqual({
      port: 0,
      genesis: {
        seed: 'a=b',
        startsAt: Date.UTC(2021, 8, 28, 4, 33, 15),
        resources: 'account',
        jobs: 'instant',
      },
      entries: [],
    });
  });

  it('take up an exported sandbox', async () => {
    expect(await asked('--port 0 --file sandbox.json')).toEqual({
      port: 0,
      genesis,
      entries: sandbox.log,
    });
  });

  it.each([
    ['', '--port is missing.'],
    ['--port', '--port needs a value.'],
    ['--port x', '--port must be a whole number from 0 to 65535, not "x".'],
    ['--port 65536', '--port must be a whole number from 0 to 65535, not "65536".'],
    ['--port 1 --port 2', '--port is given twice.'],
    ['--port 1 --host 0.0.0.0', '"--host" is not an argument.'],
    ['--port 1 extra', '"extra" is not an argument.'],
    ['--port 1 --start yesterday', '--start must be a time from 1970 to 9999'],
    ['--port 1 --start 1969-01-01T00:00:00Z', '--start must be a time from 1970 to 9999'],
    ['--port 1 --jobs fast', '--jobs must be simulated or instant, not "fast".'],
    ['--port 1 --resources none', '--resources must be any or account, not "none".'],
    ['--port 1 --file gone.json', '--file gone.json cannot be read: no such file'],
    ['--port 1 --file other.txt', '--file other.txt: The file is not JSON'],
    ['--port 1 --file changed.json', '--file changed.json: entry 1 says something else'],
    ['--port 1 --file sandbox.json --seed x', '--seed cannot stand beside --file'],
  ])('"%s" is refused with a reason', async (line, reason) => {
    const refused: unknown = await asked(line).catch((error: unknown) => error);
    if (!(refused instanceof BadArgument)) throw new Error('It was to be refused.');
    expect(refused.message).toContain(reason);
    expect(refused.message).not.toContain('\n');
  });
});
