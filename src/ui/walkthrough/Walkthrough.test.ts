import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { walkthroughOf } from '../../session/walkthrough.ts';
import { DATABASE, FILES, ROLE, WrittenLog } from '../../session/written-log.test-kit.ts';
import type { Desk } from '../desk.svelte.ts';
import { addressOf } from '../route.ts';
import { given, newDesk, showScreen } from '../screen.test-kit.ts';
import { stepDeeds } from './step-deeds.ts';
import { HINTS, wordsFor } from './step-words.ts';
import { WalkthroughChoice, walkthroughChoice } from './walkthrough-choice.svelte.ts';
import WalkthroughCard from './WalkthroughCard.svelte';
import WalkthroughStrip from './WalkthroughStrip.svelte';

const vault = { BackupVaultName: 'WORM_vault' };
let desk: Desk;

beforeEach(async () => {
  localStorage.clear();
  walkthroughChoice.mode = 'invited';
  walkthroughChoice.isFolded = undefined;
  desk = await newDesk();
});

describe('the walkthrough’s words', () => {
  it('say for each step what to do and why, and lead somewhere', () => {
    const log = new WrittenLog();
    log.call('CreateBackupVault', vault);
    log.call('PutBackupVaultLockConfiguration', { ...vault, ChangeableForDays: 3 });
    const before = walkthroughOf(log.entries, log.world);
    log.pass(4 * 24 * 3_600_000);
    const after = walkthroughOf(log.entries, log.world);
    const steps = [...before.steps, ...after.steps.slice(9)];
    expect(new Set(steps.map(({ id }) => id)).size).toBe(16);
    for (const { id } of steps) {
      const { title, what, why } = wordsFor(id, before);
      expect(title).toMatch(/^[A-Z][^.]*$/);
      for (const text of [what, why]) expect(text).toMatch(/^[A-Z].*\.$/);
      expect(`${title} ${what} ${why}`).not.toMatch(/undefined/);
      for (const deed of stepDeeds(id, before, log.world.now)) {
        if (deed.kind === 'go') expect(addressOf(deed.route)).toMatch(/^#\//);
      }
    }
    for (const hint of Object.values(HINTS)) expect(hint).toMatch(/^[A-Z].*\.$/);
  });

  it('lead to forms that are filled in already', () => {
    const log = new WrittenLog();
    log.call('CreateBackupVault', vault);
    log.backUp(DATABASE, 2);
    log.backUp(FILES, 14);
    log.pass(2 * 3_600_000);
    const walkthrough = walkthroughOf(log.entries, log.world);
    const now = log.world.now;
    const [backup] = stepDeeds('back up database', walkthrough, now);
    expect(backup).toMatchObject({
      route: { screen: 'backup-create', vault: 'WORM_vault', resource: DATABASE },
    });
    const [edit] = stepDeeds('try cold', walkthrough, now);
    expect(edit).toMatchObject({
      route: { screen: 'point-edit', vault: 'WORM_vault', point: log.pointOf(FILES) },
    });
  });
});

describe('the walkthrough’s card', () => {
  it('invites, and goes away when it is not wanted', async () => {
    showScreen(desk, WalkthroughCard, {});
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }));
    expect(screen.queryByText('Follow the walkthrough (8 minutes)')).toBeNull();
    expect(new WalkthroughChoice().mode).toBe('hidden');
    await userEvent.click(screen.getByRole('button', { name: 'Follow the walkthrough' }));
    expect(screen.getByText('0 of 12 done')).toBeTruthy();
    expect(new WalkthroughChoice().mode).toBe('following');
  });

  it('ticks steps off as the log grows, and lights the next one', async () => {
    walkthroughChoice.follow();
    showScreen(desk, WalkthroughCard, {});
    const next = (): HTMLElement => screen.getByRole('listitem', { current: 'step' });
    expect(next().textContent).toContain('Create a backup vault');
    expect(within(next()).getByRole('link').getAttribute('href')).toBe('#/vaults/+create');
    await given(desk, 'CreateBackupVault', vault);
    await waitFor(() => {
      expect(next().textContent).toContain('Back up the database for 2 days');
    });
    expect(screen.getByText('1 of 12 done')).toBeTruthy();
  });

  it('folds to the next step once there is a vault, and unfolds', async () => {
    walkthroughChoice.follow();
    await given(desk, 'CreateBackupVault', vault);
    showScreen(desk, WalkthroughCard, {});
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Show all steps' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
    await userEvent.click(screen.getByRole('button', { name: 'Show the next step only' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
  });

  it('lasts as long as the page where nothing may be stored', () => {
    const refuse = (): never => {
      throw new Error('refused');
    };
    const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
    const get = vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
    const choice = new WalkthroughChoice();
    expect(choice.mode).toBe('invited');
    choice.follow();
    expect(choice.mode).toBe('following');
    set.mockRestore();
    get.mockRestore();
  });
});

describe('the walkthrough’s strip', () => {
  it('is not there until the walkthrough is followed, nor where all steps are', () => {
    desk.route = { screen: 'jobs' };
    showScreen(desk, WalkthroughStrip, {});
    expect(screen.queryByRole('complementary', { name: 'Walkthrough' })).toBeNull();
  });

  it('says the next step, leads to it, and lets time pass where that is the step', async () => {
    desk.route = { screen: 'jobs' };
    walkthroughChoice.follow();
    await given(desk, 'CreateBackupVault', vault);
    for (const [ResourceArn, DeleteAfterDays] of [
      [DATABASE, 2],
      [FILES, 14],
    ] as const)
      await given(desk, 'StartBackupJob', {
        ...vault,
        ResourceArn,
        IamRoleArn: ROLE,
        Lifecycle: { DeleteAfterDays },
      });
    showScreen(desk, WalkthroughStrip, {});
    const strip = await screen.findByRole('complementary', { name: 'Walkthrough' });
    expect(strip.textContent).toContain('Step 4 of 12');
    // The way to the screen that is open already is not offered.
    expect(within(strip).queryByRole('link', { name: 'Go to Jobs' })).toBeNull();
    const wait = within(strip).getByRole('button', { name: 'Let 1 hour pass' });
    await userEvent.click(wait);
    await userEvent.click(wait);
    await waitFor(() => {
      expect(strip.textContent).toContain('Step 5 of 12');
    });
    await userEvent.click(within(strip).getByRole('button', { name: 'Hide the walkthrough' }));
    expect(screen.queryByRole('complementary', { name: 'Walkthrough' })).toBeNull();
  });
});
