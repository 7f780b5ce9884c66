import { afterEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, type Instant, plus } from '../domain/instant.ts';
import { MemoryStore } from '../persistence/memory-store.ts';
import { canonical } from '../simulation/checkpoint.ts';
import type { LogEntry } from '../simulation/log.ts';
import { type LogStore, NewerData } from '../simulation/log-store.ts';
import { Lab } from './lab.svelte.ts';
import type { CallResult } from './result.ts';
import { Session } from './session.svelte.ts';

const VAULT = 'WORM_vault';
const DATABASE = 'arn:aws:rds:us-east-1:123456789012:db:database-2';
const ROLE = 'arn:aws:iam::123456789012:role/service-role/AWSBackupDefaultServiceRole';

const open: { close: () => void }[] = [];
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

async function startLab(store: LogStore = new MemoryStore()): Promise<Lab> {
  const lab = await Lab.start(store);
  open.push(lab);
  return lab;
}

function sessionOf(lab: Lab): Session {
  if (lab.session === undefined) throw new Error('No sandbox is open.');
  return lab.session;
}

async function secondTab(lab: Lab): Promise<Session> {
  const session = await Session.open(lab.store, sessionOf(lab).sandbox);
  open.push(session);
  return session;
}

const createVault = (session: Session, name = VAULT): Promise<CallResult> =>
  session.dispatch('CreateBackupVault', { BackupVaultName: name });

const backUp = (session: Session, days: number): Promise<CallResult> =>
  session.dispatch('StartBackupJob', {
    BackupVaultName: VAULT,
    ResourceArn: DATABASE,
    IamRoleArn: ROLE,
    Lifecycle: { DeleteAfterDays: days },
  });

const later = (session: Session, span: number) => session.advance(plus(session.now, span));

describe('a session', () => {
  it('logs each call and each move of the clock, refused calls too', async () => {
    const session = sessionOf(await startLab());
    await createVault(session);
    await createVault(session);
    await later(session, DAY);
    expect(session.entries.map((entry) => [entry.seq, entry.kind])).toEqual([
      [1, 'call'],
      [2, 'call'],
      [3, 'clock'],
    ]);
    expect(session.lastCall?.outcome).toMatchObject({ result: 'refused', rule: 'B2' });
  });

  it('answers in AWS’s shape, and refuses in AWS’s words', async () => {
    const session = sessionOf(await startLab());
    expect(await createVault(session)).toMatchObject({
      kind: 'accepted',
      answer: { BackupVaultName: VAULT },
    });
    expect(await createVault(session)).toMatchObject({
      kind: 'refused',
      refusal: { error: 'AlreadyExistsException' },
    });
  });

  it('shows a new world after each change, and the same one after none', async () => {
    const session = sessionOf(await startLab());
    const before = session.world;
    await createVault(session);
    const after = session.world;
    expect(after).not.toBe(before);
    await session.advance((session.now - 1) as Instant);
    expect(session.world).toBe(after);
  });

  it('[T1] does not move the clock back, and says so', async () => {
    const session = sessionOf(await startLab());
    const result = await session.advance((session.now - 1) as Instant);
    expect(result).toEqual({ kind: 'failed', message: 'Simulated time goes forward only.' });
    expect(session.entries).toEqual([]);
  });

  it('acts as whom the person chose', async () => {
    const session = sessionOf(await startLab());
    await session.actAs('auditor');
    expect(await createVault(session)).toMatchObject({
      kind: 'refused',
      refusal: { rule: 'P1', error: 'AccessDeniedException' },
    });
  });

  it('opens again as it was left', async () => {
    const lab = await startLab();
    const session = sessionOf(lab);
    await createVault(session);
    await backUp(session, 2);
    await later(session, HOUR);
    const again = await secondTab(lab);
    expect(canonical(again.world)).toBe(canonical(session.world));
    expect(again.entries).toEqual(session.entries);
  });

  it('opens from a checkpoint to the same world as from the whole log', async () => {
    const lab = await startLab();
    const session = sessionOf(lab);
    await createVault(session);
    for (let hour = 0; hour < 260; hour += 1) {
      if (hour % 20 === 0) await backUp(session, 3);
      await later(session, HOUR);
    }
    await vi.waitFor(async () => {
      expect(await lab.store.checkpoint(session.sandbox.id)).toBeDefined();
    });
    const again = await secondTab(lab);
    expect(canonical(again.world)).toBe(canonical(session.world));
    const [first] = session.entries.filter((entry) => entry.kind === 'call');
    if (first === undefined) throw new Error('No call is held.');
    expect(await again.whyOf(first)).toEqual(await session.whyOf(first));
  });
});

describe('two tabs on one sandbox', () => {
  it('stay in step', async () => {
    const lab = await startLab();
    const one = sessionOf(lab);
    const other = await secondTab(lab);
    await createVault(one);
    await vi.waitFor(() => {
      expect(canonical(other.world)).toBe(canonical(one.world));
    });
  });

  it('never fork the log, however they interleave', async () => {
    const lab = await startLab();
    const one = sessionOf(lab);
    const other = await secondTab(lab);
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        createVault(index % 2 === 0 ? one : other, `vault-${String(index)}`),
      ),
    );
    await vi.waitFor(() => {
      expect(one.head).toBe(20);
      expect(other.head).toBe(20);
    });
    const entries = await lab.store.entries(one.sandbox.id, 0);
    expect(entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 1),
    );
    expect(canonical(other.world)).toBe(canonical(one.world));
    expect(one.world.vaults.size).toBe(20);
  });

  it('decide again on what the other tab did meanwhile', async () => {
    const lab = await startLab();
    const one = sessionOf(lab);
    const other = await secondTab(lab);
    const results = await Promise.all([createVault(one), createVault(other)]);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['accepted', 'refused']);
  });
});

/** A store whose appends fail with the given error. */
function failing(error: Error): LogStore {
  const store = new MemoryStore();
  store.append = () => Promise.reject(error);
  return store;
}

describe('a store that cannot keep', () => {
  it('leaves everything as it was, and says why', async () => {
    const session = sessionOf(await startLab(failing(new Error('The disk is full.'))));
    const before = canonical(session.world);
    expect(await createVault(session)).toEqual({ kind: 'failed', message: 'The disk is full.' });
    expect(await later(session, DAY)).toMatchObject({ kind: 'failed' });
    expect(canonical(session.world)).toBe(before);
    expect(session.entries).toEqual([]);
  });

  it('stops writing for good when newer data is met', async () => {
    const session = sessionOf(await startLab(failing(new NewerData(2))));
    await createVault(session);
    expect(session.stopped).toContain('Reload the page');
  });
});

describe('a laboratory', () => {
  it('starts with one empty sandbox at the walkthrough’s instant', async () => {
    const lab = await startLab();
    expect(lab.sandboxes.map(({ name }) => name)).toEqual(['My first sandbox']);
    const { world } = sessionOf(lab);
    expect(new Date(world.now).toISOString()).toBe('2021-09-28T04:33:15.000Z');
    expect(world.vaults.size).toBe(0);
    expect([...world.resources.values()].map(({ name }) => name)).toContain('database-2');
  });

  it('copies a sandbox up to an entry and leaves the original alone', async () => {
    const lab = await startLab();
    const session = sessionOf(lab);
    await createVault(session);
    await later(session, DAY);
    const copyId = await lab.duplicate(session.sandbox.id, 1);
    await lab.open(copyId ?? '');
    const copy = sessionOf(lab);
    expect(copy.sandbox.name).toBe('My first sandbox (copy)');
    expect(copy.entries.map(({ seq }) => seq)).toEqual([1]);
    expect((await lab.store.entries(session.sandbox.id, 0)).length).toBe(2);
  });

  it('exports and imports a sandbox to the same world', async () => {
    const lab = await startLab();
    const session = sessionOf(lab);
    await createVault(session);
    await backUp(session, 35);
    await later(session, 40 * DAY);
    const file = await lab.exported(session.sandbox.id);
    const imported = await lab.imported(file?.text ?? '');
    if (!imported.ok) throw new Error(imported.message);
    await lab.open(imported.id);
    expect(canonical(sessionOf(lab).world)).toBe(canonical(session.world));
  });

  it('refuses a file whose outcomes the rules do not give, and changes nothing', async () => {
    const lab = await startLab();
    const session = sessionOf(lab);
    await createVault(session);
    const file = await lab.exported(session.sandbox.id);
    const forged = (file?.text ?? '').replace('"accepted"', '"refused"');
    expect((await lab.imported(forged)).ok).toBe(false);
    const claimed = JSON.parse(file?.text ?? '') as { entries: LogEntry[] };
    claimed.entries.push(...claimed.entries.map((entry) => ({ ...entry, seq: 2 })));
    const imported = await lab.imported(JSON.stringify(claimed));
    expect(imported).toMatchObject({ ok: false });
    expect(lab.sandboxes.length).toBe(1);
  });

  it('opens another sandbox when the open one is deleted', async () => {
    const lab = await startLab();
    const first = sessionOf(lab).sandbox.id;
    await lab.remove(first);
    expect(sessionOf(lab).sandbox.id).not.toBe(first);
    expect(lab.sandboxes.length).toBe(1);
  });
});
