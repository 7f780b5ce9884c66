// A file of a sandbox with many recovery points, made by as many calls.
import { writeFileSync } from 'node:fs';
import { perform } from '../src/api/call.ts';
import { HOUR, plus } from '../src/domain/instant.ts';
import { REGION } from '../src/domain/resource.ts';
import { advance } from '../src/simulation/advance.ts';
import type { Call, LogEntry } from '../src/simulation/log.ts';
import { writeSandboxFile } from '../src/simulation/sandbox-file.ts';
import { beginWorld } from '../src/simulation/world.ts';
import { SEED, START, VAULT } from './worlds.ts';

const ROLE = 'arn:aws:iam::123456789012:role/any';

export function bigSandbox(name: string, points: number, path: string): void {
  const genesis = { seed: SEED, startsAt: START, resources: 'any' } as const;
  const world = beginWorld(genesis);
  const entries: LogEntry[] = [];
  const call = (operation: string, input: Call['input']): void => {
    const made = { principal: 'root', region: REGION, operation, input } as const;
    const { now: at } = world;
    const { outcome } = perform(world, made);
    entries.push({ kind: 'call', seq: entries.length + 1, at, ...made, outcome });
  };
  call('CreateBackupVault', { BackupVaultName: VAULT });
  for (let index = 1; index <= points; index += 1)
    call('StartBackupJob', {
      BackupVaultName: VAULT,
      ResourceArn: `arn:aws:ec2:${REGION}:123456789012:volume/vol-${index.toString(16)}`,
      IamRoleArn: ROLE,
      Lifecycle: { DeleteAfterDays: 1 + ((index * 37) % 36_500) },
    });
  const at = world.now;
  const to = plus(at, 2 * HOUR);
  advance(world, to);
  entries.push({ kind: 'clock', seq: entries.length + 1, at, to });
  writeFileSync(
    path,
    writeSandboxFile({ name, genesis, principal: 'root', region: REGION, entries }),
  );
}
