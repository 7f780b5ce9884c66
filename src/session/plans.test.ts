// What runs backup plans is loaded late: a page that opens a sandbox with plans must have it before time passes.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY, plus } from '../domain/instant.ts';
import { MemoryStore } from '../persistence/memory-store.ts';
import { checkpointOf } from '../simulation/checkpoint.ts';
import type { ClockEntry } from '../simulation/log.ts';
import { Lab } from './lab.svelte.ts';
import { Session } from './session.svelte.ts';

const ROLE = 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

/** A sandbox in which a plan backs up everything each day, after two days. */
async function lived(store = new MemoryStore()) {
  const lab = await Lab.start(store);
  open.push(lab);
  const { session } = lab;
  if (session === undefined) throw new Error('No sandbox is open.');
  await session.dispatch('CreateBackupVault', { BackupVaultName: 'daily' });
  await session.dispatch('CreateBackupPlan', {
    BackupPlan: {
      BackupPlanName: 'daily',
      Rules: [{ RuleName: 'daily', TargetBackupVaultName: 'daily' }],
    },
  });
  const [BackupPlanId = ''] = session.world.plans.keys();
  await session.dispatch('CreateBackupSelection', {
    BackupPlanId,
    BackupSelection: { SelectionName: 'all', IamRoleArn: ROLE, Resources: ['*'] },
  });
  await session.advance(plus(session.now, DAY));
  await session.advance(plus(session.now, DAY));
  return { store, session };
}

/** The session of a page that has just been loaded: nothing late has come yet. */
async function openedAnew({ store, session }: Awaited<ReturnType<typeof lived>>) {
  vi.resetModules();
  const page = await import('./session.svelte.ts');
  expect(page.Session).not.toBe(Session);
  const opened = await page.Session.open(store, session.sandbox);
  open.push(opened);
  return opened;
}

describe('a page that opens a sandbox with backup plans', () => {
  it('[N14] runs them, from the log', async () => {
    const before = await lived();
    const session = await openedAnew(before);
    await session.advance(plus(session.now, DAY));
    expect(session.world.jobs.size).toBe(18);
  });

  it('[N14] runs them, from a checkpoint and nothing after it', async () => {
    const before = await lived();
    const { store, session: first } = before;
    await store.saveCheckpoint(first.sandbox.id, checkpointOf(first.world, first.head));
    const session = await openedAnew(before);
    expect(session.world.jobs.size).toBe(12);
    await session.advance(plus(session.now, DAY));
    expect(session.world.jobs.size).toBe(18);
    expect(session.difference).toBeUndefined();
  });

  it('[N14] tells what passed before it was opened', async () => {
    const before = await lived();
    const { store, session: first } = before;
    await store.saveCheckpoint(first.sandbox.id, checkpointOf(first.world, first.head));
    const session = await openedAnew(before);
    const last = session.entries.at(-1) as ClockEntry;
    expect((await session.passageOf(last)).counts).toMatchObject({
      'plan.ran': 1,
      'job.created': 6,
    });
  });
});
