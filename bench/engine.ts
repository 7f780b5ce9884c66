// The engine without a page: how long time, a call and a replay take.
import { perform } from '../src/api/call.ts';
import { replay } from '../src/api/replay.ts';
import { asDays, DAY, HOUR, MINUTE, plus } from '../src/domain/instant.ts';
import { UNLOCKED } from '../src/domain/lock.ts';
import { goneAt, type RecoveryPoint } from '../src/domain/recovery-point.ts';
import { REGION } from '../src/domain/resource.ts';
import { advance } from '../src/simulation/advance.ts';
import { worldOf } from '../src/simulation/checkpoint.ts';
import type { Call, LogEntry } from '../src/simulation/log.ts';
import { beginWorld, type World } from '../src/simulation/world.ts';
import { type Figure, median, quantile, samplesOf, timed } from './measure.ts';
import { afterDays, checkpointWith, HUNDRED_YEARS, SEED, START, VAULT } from './worlds.ts';

const GOVERNED = { state: 'governance', minimumRetention: asDays(1) } as const;
const RUNS = 7;

export function engineFigures(): Figure[] {
  return [...aHundredYears(), ...callsAgainst(100), ...callsAgainst(100_000), ...replaying()];
}

function aHundredYears(): Figure[] {
  const checkpoint = checkpointWith(100_000, HUNDRED_YEARS, UNLOCKED);
  const end = afterDays(HUNDRED_YEARS + 1);
  let events = 0;
  const sweep = median(
    samplesOf(
      RUNS,
      () => worldOf(checkpoint),
      (world) => (events = advance(world, end).length),
    ),
  );
  let ended = 0;
  const plain = timed(() => (ended = dayByDay(checkpoint.points)));
  if (events < ended || ended !== 100_000) throw new Error('The two did not do the same.');
  return [
    {
      name: 'advance 36,500 days over 100,000 recovery points',
      value: sweep,
      unit: 'ms',
      aim: 250,
    },
    { name: 'the same, day by day over every point', value: plain, unit: 'ms' },
    { name: 'ratio of day by day to advance', value: plain / sweep, unit: 'times', aim: 100 },
  ];
}

/** What one writes first: every day, look at every point. */
function dayByDay(points: readonly RecoveryPoint[]): number {
  const ends = points.map((point) => ({ cold: point.coldAt, gone: goneAt(point), state: 0 }));
  let ended = 0;
  for (let day = 0; day <= HUNDRED_YEARS + 1; day += 1) {
    const now = START + day * DAY;
    for (const each of ends) {
      if (each.state === 2) continue;
      if (each.state === 0 && each.cold !== undefined && now >= each.cold) each.state = 1;
      if (now >= each.gone) {
        each.state = 2;
        ended += 1;
      }
    }
  }
  return ended;
}

const callOf = (operation: string, input: Call['input']): Call => ({
  principal: 'root',
  region: REGION,
  operation,
  input: { BackupVaultName: VAULT, ...input },
});

function callsAgainst(points: number): Figure[] {
  const world = worldOf(checkpointWith(points, HUNDRED_YEARS, GOVERNED));
  const arns = [...world.points.keys()];
  const calls: Readonly<Record<string, (index: number) => Call>> = {
    'describe a vault': () => callOf('DescribeBackupVault', {}),
    'refuse a deletion': (index) =>
      callOf('DeleteRecoveryPoint', { RecoveryPointArn: arns[(index * 37) % arns.length] ?? '' }),
    'start a backup': (index) =>
      callOf('StartBackupJob', {
        ResourceArn: `arn:aws:ec2:${REGION}:123456789012:volume/vol-${index.toString(16)}`,
        IamRoleArn: 'arn:aws:iam::123456789012:role/any',
        Lifecycle: { DeleteAfterDays: 30 },
      }),
    'list a page of 100 points': () =>
      callOf('ListRecoveryPointsByBackupVault', { MaxResults: 100 }),
  };
  const all: number[] = [];
  for (const call of Object.values(calls)) {
    const samples = Array.from({ length: 500 }, (_, index) =>
      timed(() => perform(world, call(index))),
    );
    all.push(...samples.slice(100));
  }
  const many = points.toLocaleString('en');
  return [
    { name: `one call in a world of ${many} points, median`, value: median(all), unit: 'ms' },
    {
      name: `one call in a world of ${many} points, p95`,
      value: quantile(all, 0.95),
      unit: 'ms',
      aim: 2,
    },
  ];
}

function replaying(): Figure[] {
  const entries = mixedLog(10_000);
  const samples = Array.from({ length: RUNS }, () => timed(() => replay(GENESIS, entries)));
  return [{ name: 'replay a log of 10,000 calls', value: median(samples), unit: 'ms', aim: 500 }];
}

const GENESIS = { seed: SEED, startsAt: START, resources: 'any' } as const;

/** Backups, refusals, reads and now and then a day, as somebody busy would do them. */
function mixedLog(calls: number): LogEntry[] {
  const world = beginWorld(GENESIS);
  const entries: LogEntry[] = [];
  record(world, entries, callOf('CreateBackupVault', {}));
  record(world, entries, callOf('PutBackupVaultLockConfiguration', { MaxRetentionDays: 90 }));
  for (let index = 0; entries.length < calls; index += 1) {
    record(world, entries, callFor(world, index));
    if (index % 50 === 49) pass(world, entries, index % 500 === 499 ? DAY : 30 * MINUTE);
    if (index % 5_000 === 4_999) pass(world, entries, 24 * HOUR);
  }
  return entries;
}

function callFor(world: World, index: number): Call {
  const [point] = world.points.keys();
  if (index % 4 === 1) return callOf('DescribeBackupVault', {});
  if (index % 4 === 2 && point !== undefined)
    return callOf('DeleteRecoveryPoint', { RecoveryPointArn: point });
  if (index % 40 === 3) return callOf('ListRecoveryPointsByBackupVault', { MaxResults: 20 });
  return callOf('StartBackupJob', {
    ResourceArn: `arn:aws:ec2:${REGION}:123456789012:volume/vol-${(index % 3_000).toString(16)}`,
    IamRoleArn: 'arn:aws:iam::123456789012:role/any',
    Lifecycle: { DeleteAfterDays: 1 + (index % 120) },
  });
}

function record(world: World, entries: LogEntry[], call: Call): void {
  const { now: at } = world;
  const { outcome } = perform(world, call);
  entries.push({ kind: 'call', seq: entries.length + 1, at, ...call, outcome });
}

function pass(world: World, entries: LogEntry[], span: number): void {
  const { now: at } = world;
  const to = plus(at, span);
  advance(world, to);
  entries.push({ kind: 'clock', seq: entries.length + 1, at, to });
}
