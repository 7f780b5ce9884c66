import { screen, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY, type Instant, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { given, passTo, showScreen } from '../screen.test-kit.ts';
import { backUp, deskWithVault, lock, NAME, pointOf } from './backed-up.test-kit.ts';
import PointPage from './PointPage.svelte';

let desk: Desk;
let start: Instant;

beforeEach(async () => {
  desk = await deskWithVault();
  start = desk.session.now;
});

describe('the page of a recovery point', () => {
  const show = (): void => {
    showScreen(desk, PointPage, { vaultName: NAME, pointArn: pointOf(desk, 'RDS') });
  };

  it('sums it up', async () => {
    await backUp(desk, 1);
    await lock(desk);
    show();
    const summary = within(screen.getByRole('region', { name: 'Backup summary' }));
    for (const text of ['2 days', '20 GiB', 'Warm', 'Governance mode'])
      expect(summary.getByText(text)).toBeTruthy();
    expect(summary.getByRole('link', { name: 'Edit' }).getAttribute('href')).toMatch(/\/edit$/);
  });

  it('[V12] tells when and why it left, when it has', async () => {
    await backUp(desk, 1);
    await lock(desk);
    await passTo(desk, plus(start, 3 * DAY));
    show();
    expect(
      screen.getByText(/left by its own lifecycle: its retention period of 2 days/),
    ).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Actions' })).toBeNull();
    expect(screen.getByRole('link', { name: 'See its job' })).toBeTruthy();
  });

  it('stays readable when its vault is deleted too', async () => {
    await backUp(desk, 1);
    await passTo(desk, plus(start, 3 * DAY));
    await given(desk, 'DeleteBackupVault', { BackupVaultName: NAME });
    show();
    expect(screen.getByText('The vault WORM_vault has been deleted too.')).toBeTruthy();
  });

  it('says of an ARN that it is no recovery point of this vault', () => {
    showScreen(desk, PointPage, { vaultName: NAME, pointArn: 'arn:aws:ec2:x::snapshot/<i>' });
    expect(screen.getByText('There is no such recovery point in WORM_vault')).toBeTruthy();
  });
});
