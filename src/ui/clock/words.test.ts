import { describe, expect, it } from 'vitest';
import { asInstant, DAY, HOUR, MINUTE, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { NAME } from '../points/backed-up.test-kit.ts';
import { given, newDesk, passTo } from '../screen.test-kit.ts';
import { comingEvents } from './coming-events.ts';
import { countsInBrief, countsInWords, sentenceFor } from './deadline-words.ts';
import { aheadInWords, dayInWords, handInWords, handOf } from './hand-words.ts';
import { momentText } from './moment-text.ts';

const NOW = asInstant(Date.UTC(2021, 8, 28, 4, 33));

async function livedDesk(roleName = 'service-role/AWSBackupDefaultServiceRole'): Promise<Desk> {
  const desk = await newDesk();
  const { world } = desk.session;
  const volume = [...world.resources.values()].find(({ type }) => type === 'EFS');
  await given(desk, 'CreateBackupVault', { BackupVaultName: NAME });
  await given(desk, 'PutBackupVaultLockConfiguration', {
    BackupVaultName: NAME,
    ChangeableForDays: 3,
  });
  await given(desk, 'StartBackupJob', {
    BackupVaultName: NAME,
    ResourceArn: volume?.arn ?? '',
    IamRoleArn: `arn:aws:iam::${world.account}:role/${roleName}`,
    Lifecycle: { MoveToColdStorageAfterDays: 5, DeleteAfterDays: 95 },
  });
  return desk;
}

const coming = (desk: Desk): readonly string[] =>
  comingEvents(desk.session.world).events.map(({ text }) => text);

describe('what is coming, in words', () => {
  it('names the thing and what it does', async () => {
    const desk = await livedDesk();
    expect(coming(desk)).toEqual([
      'The backup of app-files starts',
      'The lock of WORM_vault becomes immutable',
    ]);
    await passTo(desk, plus(desk.session.now, 10 * MINUTE));
    expect(coming(desk)).toEqual([
      'The backup of app-files completes',
      'The lock of WORM_vault becomes immutable',
      'The recovery point of app-files moves to cold storage',
      'The recovery point of app-files expires',
    ]);
  });

  it('[L9] says that a role cannot delete', async () => {
    const desk = await livedDesk('CreateOnlyBackupRole');
    await passTo(desk, plus(desk.session.now, 10 * MINUTE));
    expect(coming(desk).at(-1)).toBe(
      'The recovery point of app-files cannot be deleted and becomes EXPIRED',
    );
    expect(desk.clock.countsUntil(plus(desk.session.now, 100 * DAY))).toMatchObject({
      'failed end': 1,
    });
  });

  it('[J6] says that a job runs out of its window', async () => {
    const desk = await livedDesk();
    await passTo(desk, plus(desk.session.now, 10 * MINUTE));
    const { world } = desk.session;
    const next = desk.clock.next;
    if (next === undefined) throw new Error('Nothing is due.');
    const early = { ...next, at: plus(next.at, -1) };
    expect(sentenceFor(world, early)).toBe('The backup of app-files runs out of its window');
  });

  it('lists fifty at most', async () => {
    const desk = await newDesk();
    for (let count = 0; count < 51; count += 1) {
      await given(desk, 'CreateBackupVault', { BackupVaultName: `vault-${count}` });
      await given(desk, 'PutBackupVaultLockConfiguration', {
        BackupVaultName: `vault-${count}`,
        ChangeableForDays: 3,
      });
    }
    const { events, isAll } = comingEvents(desk.session.world);
    expect([events.length, isAll]).toEqual([50, false]);
  });
});

describe('counts in words', () => {
  it('name a lock where it is one', () => {
    const counts = { 'lock date': 1, end: 2 };
    expect(countsInWords(counts)).toBe('one lock becomes immutable, two recovery points expire');
    expect(countsInWords(counts, NAME)).toBe(
      'the lock of WORM_vault becomes immutable, two recovery points expire',
    );
    expect(countsInWords({})).toBeUndefined();
  });

  it('are brief under a tick', () => {
    expect(countsInBrief({ end: 3 })).toBe('3 expire');
    expect(countsInBrief({ end: 1_000, 'move to cold': 234 })).toBe('1,234 events');
  });
});

describe('the hand in words', () => {
  it('says where it stands and what lies between', () => {
    const shown = plus(NOW, 3 * DAY);
    const hand = { now: NOW, shown, counts: { end: 2 } };
    expect(handInWords(hand)).toBe(
      '1 Oct 2021, 04:33 UTC, 3 days from now: two recovery points expire',
    );
    expect(aheadInWords({ ...hand, counts: {} })).toBe('3 days from now: nothing happens by then');
    expect(handInWords({ ...hand, shown: NOW })).toBe('28 Sep 2021, 04:33 UTC, now');
  });

  it('reads the clock, with the name of the one lock', async () => {
    const desk = await livedDesk();
    desk.clock.look(plus(desk.session.now, 4 * DAY));
    expect(handInWords(handOf(desk))).toContain('the lock of WORM_vault becomes immutable');
  });

  it('counts whole days', () => {
    expect(dayInWords(NOW, plus(NOW, 23 * HOUR))).toBe('day 0');
    expect(dayInWords(NOW, plus(NOW, 1_234 * DAY))).toBe('day 1,234');
  });
});

describe('moments', () => {
  it.each([
    [0, 0, '28 Sep 2021, 04:33 UTC'],
    [0, HOUR, '28 Sep 2021'],
    [0, 2 * DAY, '28 Sep to 30 Sep 2021'],
    [0, 200 * DAY, '28 Sep 2021 to 16 Apr 2022'],
  ])('from %d for %d are %s', (from, span, text) => {
    expect(momentText(plus(NOW, from), plus(NOW, from + span))).toBe(text);
  });
});
