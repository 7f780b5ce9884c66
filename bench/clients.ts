// What the clients cost: a capsule, the wire over HTTP, and the size of the engine.
import { Agent, request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { perform } from '../src/api/call.ts';
import { capsuleOf, openCapsule } from '../src/capsule/capsule.ts';
import { HOUR, plus } from '../src/domain/instant.ts';
import { REGION } from '../src/domain/resource.ts';
import { serveApi } from '../src/loopback/serve-api.ts';
import { advance } from '../src/simulation/advance.ts';
import type { Call, LogEntry } from '../src/simulation/log.ts';
import { beginWorld } from '../src/simulation/world.ts';
import { type Figure, median } from './measure.ts';
import { SEED, START, VAULT } from './worlds.ts';

const GENESIS = { seed: SEED, startsAt: START, resources: 'any' } as const;
const CALLS = 1_000;

export async function clientFigures(): Promise<Figure[]> {
  return [...(await capsules()), ...(await overHttp()), await engineSize()];
}

async function capsules(): Promise<Figure[]> {
  const world = beginWorld(GENESIS);
  const entries: LogEntry[] = [];
  const call = (operation: string, input: Call['input']): void => {
    const made = { principal: 'root', region: REGION, operation, input } as const;
    const { now: at } = world;
    const { outcome } = perform(world, made);
    entries.push({ kind: 'call', seq: entries.length + 1, at, ...made, outcome });
  };
  call('CreateBackupVault', { BackupVaultName: VAULT });
  for (let index = 1; index < CALLS; index += 1) {
    const volume = `volume/vol-${(index % 50).toString(16)}`;
    call('StartBackupJob', {
      BackupVaultName: VAULT,
      ResourceArn: `arn:aws:ec2:${REGION}:123456789012:${volume}`,
      IamRoleArn: 'arn:aws:iam::123456789012:role/any',
      Lifecycle: { DeleteAfterDays: 1 + (index % 90) },
    });
    if (index % 100 > 0) continue;
    const { now: at } = world;
    const to = plus(at, 6 * HOUR);
    advance(world, to);
    entries.push({ kind: 'clock', seq: entries.length + 1, at, to });
  }
  const capsule = await capsuleOf(GENESIS, entries, world);
  const samples: number[] = [];
  for (let run = 0; run < 7; run += 1) {
    const before = performance.now();
    const answer = await openCapsule(capsule);
    samples.push(performance.now() - before);
    if (!answer.ok) throw new Error(answer.message);
  }
  return [
    {
      name: 'open a capsule of 1,000 calls and check its world',
      value: median(samples),
      unit: 'ms',
      aim: 150,
    },
    { name: 'a capsule of 1,000 calls', value: capsule.length / 1000, unit: 'kB' },
  ];
}

/** One client that keeps its connection, one request after the other. */
async function overHttp(): Promise<Figure[]> {
  const served = await serveApi({ genesis: GENESIS, entries: [] }, 0);
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const send = (method: string, path: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const sent = request(`${served.origin}${path}`, { method, agent }, (response) => {
        response.resume();
        response.on('end', resolve);
      });
      sent.on('error', reject);
      sent.end(method === 'PUT' ? '{}' : undefined);
    });
  await send('PUT', `/backup-vaults/${VAULT}`);
  for (let warm = 0; warm < 200; warm += 1) await send('GET', `/backup-vaults/${VAULT}`);
  const before = performance.now();
  for (let run = 0; run < CALLS; run += 1) await send('GET', `/backup-vaults/${VAULT}`);
  const seconds = (performance.now() - before) / 1000;
  agent.destroy();
  served.server.close();
  return [{ name: 'HTTP calls, one after the other', value: CALLS / seconds, unit: 'a second' }];
}

/** The engine alone, minified: deciding, evolving, replay and time, as far as the first load has it. */
async function engineSize(): Promise<Figure> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    resolve: { conditions: ['browser', 'import'] },
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      lib: { entry: 'bench/engine-entry.ts', formats: ['es'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const entry = output?.output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry);
  if (entry?.type !== 'chunk') throw new Error('The engine was not built.');
  const value = gzipSync(entry.code, { level: 9 }).length / 1000;
  return { name: 'the engine alone, gzip', value, unit: 'kB', aim: 45 };
}
