import { describe, expect, it } from 'vitest';
import { DAY, type Days, HOUR, type Instant, plus } from '../../domain/instant.ts';
import { principalOf } from '../../domain/principal.ts';
import type { RuleId } from '../../domain/rules.ts';
import type { Remedy, Verdict } from '../../domain/verdict.ts';
import { DATABASE, FILES, START, VAULT, WrittenLog } from '../../session/written-log.test-kit.ts';
import { clauseOf } from './remedy-clause.ts';
import {
  deleteFiles,
  filledVault,
  immutableVault,
  lockedVault,
  REFUSALS,
} from './refusals.test-kit.ts';
import { type WayOutInWords, wayOutInWords } from './way-out-in-words.ts';

type Asked = ReturnType<WrittenLog['ask']>;

const wordsFor = ({ entry, verdict }: Asked, now: Instant = entry.at): WayOutInWords =>
  wayOutInWords(entry, verdict, now);

const sentences = (words: WayOutInWords): string[] =>
  [words.lead, ...words.ways.map(({ sentence }) => sentence), words.closing].filter(
    (text) => text !== undefined,
  );

describe('the way out in words', () => {
  it.each(Object.entries(REFUSALS))('[%s] says something readable of its refusal', (_rule, ask) => {
    const said = sentences(wordsFor(ask()));
    expect(said.length).toBeGreaterThan(0);
    for (const sentence of said) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object|Infinity|\s\s/);
    }
  });

  it('[V3] in grace time: remove the lock first; after that only time', () => {
    const { ways, closing } = wordsFor(deleteFiles(lockedVault()));
    expect(ways.map(({ sentence }) => sentence)).toEqual([
      'Remove the lock (DeleteBackupVaultLockConfiguration), possible until 1 Oct 2021, 06:33 UTC, then make the same call again.',
    ]);
    expect(ways[0]?.deeds).toEqual([
      { kind: 'go', label: 'Go to the lock', route: { screen: 'lock', vault: VAULT } },
    ]);
    expect(closing).toMatch(
      /^After that, nothing can: the recovery point leaves by itself on 12 Oct 2021, 04:3\d UTC, or within 8 hours after\.$/,
    );
  });

  it('[V3] in grace time, looked at again after the lock date: it no longer is possible', () => {
    const asked = deleteFiles(lockedVault());
    const { ways, closing, closingDeed } = wordsFor(asked, plus(asked.entry.at, 4 * DAY));
    expect(ways[0]).toMatchObject({ isOver: true, deeds: [] });
    expect(ways[0]?.sentence).toContain(
      'was possible until 1 Oct 2021, 06:33 UTC and no longer is',
    );
    expect(closing).toMatch(/^Nothing can: the recovery point leaves by itself on 12 Oct 2021/);
    expect(closingDeed).toMatchObject({ kind: 'pass' });
    const late = wordsFor(asked, plus(asked.entry.at, 40 * DAY));
    expect(late.closing).toMatch(
      /^Nothing can: the recovery point was to leave by itself on 12 Oct 2021/,
    );
    expect(late.closingDeed).toBeUndefined();
  });

  it('[V3] in governance mode: at any time', () => {
    const log = filledVault();
    log.call('PutBackupVaultLockConfiguration', { BackupVaultName: VAULT });
    const { ways, closing } = wordsFor(deleteFiles(log));
    expect(ways[0]?.sentence).toContain('possible at any time in governance mode');
    expect(closing).toMatch(/^The recovery point leaves by itself on 12 Oct/);
  });

  it('[V3] immutable: nothing can, until it leaves by itself', () => {
    const { ways, closing } = wordsFor(deleteFiles(immutableVault()));
    expect(ways).toEqual([]);
    expect(closing).toMatch(/^Nothing can: the recovery point leaves by itself on 12 Oct 2021/);
  });

  it('[V3] immutable and kept for ever: nothing can', () => {
    const log = new WrittenLog();
    log.call('CreateBackupVault', { BackupVaultName: VAULT });
    log.backUp(FILES);
    log.pass(2 * HOUR);
    log.call('PutBackupVaultLockConfiguration', { BackupVaultName: VAULT, ChangeableForDays: 3 });
    log.pass(3 * DAY);
    expect(wordsFor(deleteFiles(log))).toEqual({
      ways: [],
      closing:
        'Nothing can: the lock is immutable, and the recovery point keeps the lifecycle that it has.',
    });
  });

  it('[B4] of an immutable vault: nothing can until the last of its contents has left', () => {
    const words = wordsFor(REFUSALS.B4());
    expect(words.lead).toMatch(/^Nothing can, until 12 Oct 2021/);
    expect(words.ways.map(({ deeds }) => deeds[0]?.kind)).toEqual(['pass']);
  });

  it('[W1] by another retention, or by removing the lock first', () => {
    const { ways } = wordsFor(REFUSALS.W1());
    expect(ways.map(({ sentence }) => sentence)).toContain(
      'Ask with DeleteAfterDays between 7 and 30.',
    );
    expect(ways.flatMap(({ deeds }) => deeds)).toContainEqual({
      kind: 'go',
      label: 'Ask again',
      route: { screen: 'backup-create', vault: VAULT, resource: DATABASE },
    });
  });

  it('[P1] by somebody whose policy allows it', () => {
    const { ways } = wordsFor(REFUSALS.P1());
    expect(ways[0]?.sentence).toBe(
      'Act as root or Backup administrator, then make the same call again.',
    );
    expect(ways[0]?.deeds.map(({ label }) => label)).toEqual([
      'Act as root',
      'Act as Backup administrator',
    ]);
  });

  it('[R4] while a point is being deleted: it goes at its moment', () => {
    const log = filledVault();
    deleteFiles(log);
    const { closing } = wordsFor(deleteFiles(log));
    expect(closing).toMatch(
      /^Nothing can: the recovery point leaves by itself on 28 Sep 2021, 06:\d\d UTC\.$/,
    );
  });

  it('[L2] by another input, all of it in one call', () => {
    const { ways } = wordsFor(REFUSALS.L2());
    expect(ways.map(({ sentence }) => sentence)).toContain(
      'Ask with MoveToColdStorageAfterDays of 2 and DeleteAfterDays between 92 and 36,500.',
    );
    for (const { deeds } of ways) expect(deeds.map(({ label }) => label)).toEqual(['Ask again']);
  });

  it('says nothing more of a call that was accepted', () => {
    const { entry } = filledVault().ask('ListBackupVaults', {});
    const verdict: Verdict<unknown> = { path: [], events: [] };
    expect(wayOutInWords(entry, verdict, START)).toEqual({ ways: [] });
  });
});

describe('a step of a way out as a clause', () => {
  const from = (count: number) => ({ from: count as Days });
  const to = (count: number) => ({ to: count as Days });
  const change = { kind: 'change', member: 'Lifecycle.DeleteAfterDays' } as const;

  it.each<[Remedy, string]>([
    [{ kind: 'ask as', principals: ['root'] }, 'act as root'],
    [
      { kind: 'ask as', principals: ['root', 'backup-administrator', 'operator'] },
      `act as root, ${principalOf('backup-administrator').name} or Operator`,
    ],
    [
      { kind: 'first', operation: 'DeleteRecoveryPoint' },
      'delete what the vault holds (DeleteRecoveryPoint)',
    ],
    [{ ...change, ...from(7), ...to(30) }, 'DeleteAfterDays between 7 and 30'],
    [{ ...change, ...from(100) }, 'DeleteAfterDays of at least 100'],
    [{ ...change, ...to(1500) }, 'DeleteAfterDays of at most 1,500'],
    [{ ...change, ...from(7), ...to(7) }, 'DeleteAfterDays of 7'],
    [{ kind: 'wait', from: plus(START, DAY) }, 'wait until 29 Sep 2021, 04:33 UTC'],
    [{ kind: 'wait', from: START }, 'wait until 28 Sep 2021, 04:33 UTC, which has come'],
  ])('%j reads “%s”', (remedy, clause) => {
    expect(clauseOf(remedy, START)).toBe(clause);
  });
});

it('joins the steps of one way with “then”', () => {
  const log = lockedVault();
  log.principal = 'auditor';
  const asked = deleteFiles(log);
  const rule: RuleId | undefined = asked.verdict.refusal?.rule;
  expect(rule).toBe('P1');
  expect(wordsFor(asked).ways[0]?.sentence).toBe(
    'Act as root or Backup administrator, then remove the lock (DeleteBackupVaultLockConfiguration), possible until 1 Oct 2021, 06:33 UTC, then make the same call again.',
  );
});
