import { screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DAY, HOUR, plus } from '../../domain/instant.ts';
import { ruleOf } from '../../domain/rules.ts';
import { FILES, ROLE } from '../../session/written-log.test-kit.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, newDesk, passTo, showScreen } from '../screen.test-kit.ts';
import WhyPanel from './WhyPanel.svelte';

const vault = { BackupVaultName: 'WORM_vault' };
let desk: Desk;

beforeEach(async () => {
  desk = await newDesk();
});

/** A recovery point in a vault that is locked with a grace time of three days. */
async function lockedPoint(): Promise<string> {
  await given(desk, 'CreateBackupVault', vault);
  await given(desk, 'StartBackupJob', {
    ...vault,
    ResourceArn: FILES,
    IamRoleArn: ROLE,
    Lifecycle: { DeleteAfterDays: 14 },
  });
  await passTo(desk, plus(desk.session.now, 2 * HOUR));
  await given(desk, 'PutBackupVaultLockConfiguration', {
    ...vault,
    ChangeableForDays: 3,
    MinRetentionDays: 7,
    MaxRetentionDays: 30,
  });
  return [...desk.session.world.points.keys()][0] ?? '';
}

const tryDeletion = async (): Promise<void> => {
  const RecoveryPointArn = await lockedPoint();
  await desk.session.dispatch('DeleteRecoveryPoint', { ...vault, RecoveryPointArn });
};

describe('Why?', () => {
  it('invites while there is nothing to explain', () => {
    showScreen(desk, WhyPanel, {});
    expect(screen.getByText('Make a call and its path appears here')).toBeTruthy();
  });

  it('[V3] explains why root was refused in grace time, and what would help', async () => {
    await tryDeletion();
    showScreen(desk, WhyPanel, {});
    expect(
      await screen.findByRole('heading', { name: 'Refused: delete recovery point' }),
    ).toBeTruthy();
    expect(screen.getByText(/as root · app-files \(EFS\) in WORM_vault/)).toBeTruthy();
    expect(screen.getByText(/A lock protects from its first second/)).toBeTruthy();
    const path = screen.getAllByRole('listitem').map((item) => item.textContent.trim());
    expect(path[0]).toContain('Passed: You may ask');
    expect(path[3]).toContain('Passed: No legal hold is on the point');
    expect(path[4]).toContain('Failed: The vault is locked');
    expect(path[5]).toContain('not reached');
    const box = screen.getByRole('region', { name: 'The rule that decided' });
    expect(box.textContent).toContain(ruleOf('V3').sentence);
    expect(box.textContent).toContain('documented');
    const answer = screen.getByRole('region', { name: 'What AWS answers' });
    expect(answer.textContent).toContain('Backup vault configured with Lock');
    expect(answer.textContent).toContain('InvalidRequestException');
    expect(answer.textContent).not.toContain('this sentence is ours');
    const wayOut = screen.getByRole('region', { name: 'What would make it succeed?' });
    expect(wayOut.textContent).toMatch(/Remove the lock .* possible until 1 Oct 2021, 06:33 UTC/);
    expect(within(wayOut).getByRole('link', { name: 'Go to the lock' }).getAttribute('href')).toBe(
      '#/vaults/WORM_vault/lock',
    );
  });

  it('[V3] sees the way out close as time passes', async () => {
    await tryDeletion();
    showScreen(desk, WhyPanel, {});
    await screen.findByRole('link', { name: 'Go to the lock' });
    await passTo(desk, plus(desk.session.now, 3 * DAY));
    await waitFor(() => {
      expect(screen.queryByRole('link', { name: 'Go to the lock' })).toBeNull();
    });
    expect(screen.getByText(/no longer is/)).toBeTruthy();
    expect(screen.getByText(/Nothing can: the recovery point leaves by itself/)).toBeTruthy();
  });

  it('[P1] offers to act as somebody who may', async () => {
    await given(desk, 'CreateBackupVault', vault);
    await desk.session.actAs('auditor');
    await desk.session.dispatch('DeleteBackupVault', vault);
    showScreen(desk, WhyPanel, {});
    await userEvent.click(
      await screen.findByRole('button', { name: 'Act as Backup administrator' }),
    );
    expect(desk.session.sandbox.principal).toBe('backup-administrator');
    expect(desk.flashes[0]?.title).toBe('You now act as Backup administrator.');
  });

  it('says whose words a message is where AWS’s are not known', async () => {
    await desk.session.dispatch('CreateBackupVault', { BackupVaultName: 'not allowed' });
    showScreen(desk, WhyPanel, {});
    expect(
      await screen.findByText('AWS’s wording is not known; this sentence is ours.'),
    ).toBeTruthy();
  });

  it('[W1] tells a call whose job fails from a refused one', async () => {
    await lockedPoint();
    await desk.session.dispatch('StartBackupJob', {
      ...vault,
      ResourceArn: FILES,
      IamRoleArn: ROLE,
      Lifecycle: { DeleteAfterDays: 35 },
    });
    showScreen(desk, WhyPanel, {});
    expect(
      await screen.findByRole('heading', {
        name: 'Accepted, but its job failed: start backup job',
      }),
    ).toBeTruthy();
    expect(screen.getByRole('region', { name: 'What the job’s record says' })).toBeTruthy();
  });

  it('shows the path of an accepted call, and no way out', async () => {
    await given(desk, 'CreateBackupVault', vault);
    showScreen(desk, WhyPanel, {});
    expect(
      await screen.findByRole('heading', { name: 'Accepted: create backup vault' }),
    ).toBeTruthy();
    expect(screen.queryByText('What would make it succeed?')).toBeNull();
  });

  it('opens each rule on the path to its sentence and source', async () => {
    await given(desk, 'CreateBackupVault', vault);
    showScreen(desk, WhyPanel, {});
    const [item] = await screen.findAllByRole('listitem');
    if (item === undefined) throw new Error('The path is empty.');
    await userEvent.click(within(item).getByText('You may ask'));
    expect(item.querySelector('details')?.open).toBe(true);
    expect(item.textContent).toContain(ruleOf('P1').sentence);
    expect(item.textContent).toContain(`Source: ${ruleOf('P1').source}.`);
  });

  it('explains an earlier entry, and brings who asks for it to the answer', async () => {
    await tryDeletion();
    showScreen(desk, WhyPanel, {});
    await screen.findByRole('heading', { name: 'Refused: delete recovery point' });
    desk.explain(1);
    const heading = await screen.findByRole('heading', { name: 'Accepted: create backup vault' });
    await waitFor(() => {
      expect(document.activeElement).toBe(heading);
    });
  });

  it('offers the newest call of a log that was there before the page', async () => {
    await tryDeletion();
    const { id } = desk.session.sandbox;
    await desk.lab.open(id);
    showScreen(desk, WhyPanel, {});
    await userEvent.click(screen.getByRole('button', { name: /Explain the newest call/ }));
    expect(
      await screen.findByRole('heading', { name: 'Refused: delete recovery point' }),
    ).toBeTruthy();
  });

  it('says that a move of the clock asked nothing', async () => {
    await passTo(desk, plus(desk.session.now, HOUR));
    desk.explain(1);
    showScreen(desk, WhyPanel, {});
    expect(await screen.findByText('Entry 1 asked nothing')).toBeTruthy();
  });

  it('says so when an entry cannot be explained', async () => {
    await given(desk, 'CreateBackupVault', vault);
    vi.spyOn(desk.session, 'whyOf').mockRejectedValue(new Error('The storage is gone.'));
    showScreen(desk, WhyPanel, {});
    expect(await screen.findByText('The storage is gone.')).toBeTruthy();
  });
});
