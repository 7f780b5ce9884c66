import { screen, waitFor } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, type Instant, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { passTo, showScreen } from '../screen.test-kit.ts';
import { backUp, deskWithVault, lock, NAME, pointOf } from './backed-up.test-kit.ts';
import LifecycleForm from './LifecycleForm.svelte';

let desk: Desk;
let start: Instant;

beforeEach(async () => {
  desk = await deskWithVault();
  start = desk.session.now;
});

describe('the form for a lifecycle', () => {
  const days = (): HTMLElement => screen.getByRole('textbox', { name: 'Deleted after' });
  const comesTo = (): string =>
    screen.getByRole('group', { name: 'What this comes to' }).textContent;

  it('[L6] changes two days into one, shows the date before, and goes back', async () => {
    await backUp(desk, 1);
    showScreen(desk, LifecycleForm, { vaultName: NAME, pointArn: pointOf(desk, 'RDS') });
    expect(comesTo()).toContain('30 Sep 2021');
    await userEvent.clear(days());
    await userEvent.type(days(), '1');
    expect(comesTo()).toContain('29 Sep 2021');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(location.hash).toMatch(/^#\/vaults\/WORM_vault\/points\/[^/]+$/);
    });
    expect(desk.session.world.points.get(pointOf(desk, 'RDS'))?.lifecycle).toEqual({
      deleteAfter: 1,
    });
  });

  it('[V3] may be sent in a locked vault, and keeps its values when it is refused', async () => {
    await backUp(desk, 2);
    await lock(desk);
    showScreen(desk, LifecycleForm, { vaultName: NAME, pointArn: pointOf(desk, 'EFS') });
    expect(screen.getByText('WORM_vault is locked: AWS Backup will refuse.')).toBeTruthy();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Move to cold storage' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(desk.flashes.at(-1)).toMatchObject({ code: 'InvalidRequestException' });
    });
    expect(screen.getByRole('checkbox')).toHaveProperty('checked', true);
  });

  it('[L2] stops by the field what could not be in any vault', async () => {
    await backUp(desk, 2);
    showScreen(desk, LifecycleForm, { vaultName: NAME, pointArn: pointOf(desk, 'EFS') });
    await userEvent.click(screen.getByRole('checkbox', { name: 'Move to cold storage' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => {
      expect(document.activeElement).toBe(days());
    });
    expect(screen.getByText(/keep it for 120 days or more/)).toBeTruthy();
    expect(desk.flashes).toHaveLength(0);
  });

  it('leads on where the point has gone', async () => {
    await backUp(desk, 1);
    await passTo(desk, plus(start, 3 * DAY));
    showScreen(desk, LifecycleForm, { vaultName: NAME, pointArn: pointOf(desk, 'RDS') });
    expect(screen.getByRole('link', { name: 'See when and why it left' })).toBeTruthy();
  });
});
