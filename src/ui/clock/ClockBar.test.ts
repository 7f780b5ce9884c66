import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, plus } from '../../domain/instant.ts';
import type { Desk } from '../desk.svelte.ts';
import { backUp, deskWithVault, NAME } from '../points/backed-up.test-kit.ts';
import { given, showScreen } from '../screen.test-kit.ts';
import ClockBar from './ClockBar.svelte';

async function shown(): Promise<Desk> {
  const desk = await deskWithVault();
  await given(desk, 'PutBackupVaultLockConfiguration', {
    BackupVaultName: NAME,
    ChangeableForDays: 3,
  });
  await backUp(desk, 1);
  showScreen(desk, ClockBar, {});
  return desk;
}

const slider = (): HTMLInputElement => screen.getByRole('slider');
const valueText = (): string => slider().getAttribute('aria-valuetext') ?? '';
const press = async (...keys: readonly string[]): Promise<void> => {
  slider().focus();
  await userEvent.keyboard(keys.map((key) => `{${key}}`).join(''));
};
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('the slider', () => {
  it('looks by keyboard, in words, and goes with Enter', async () => {
    const desk = await shown();
    const { now } = desk.session;
    expect(valueText()).toBe('28 Sep 2021, 07:33 UTC, now');
    await press('PageUp', 'PageUp', 'PageUp', 'PageUp');
    expect(valueText()).toBe(
      '2 Oct 2021, 07:33 UTC, 4 days from now: the lock of WORM_vault becomes immutable, one recovery point expires',
    );
    expect(desk.session.now).toBe(now);
    await press('Enter');
    await waitFor(() => expect(desk.session.now).toBe(now + 4 * DAY));
    expect(valueText()).toBe('2 Oct 2021, 07:33 UTC, now');
  });

  it('lets go with Escape, and says that there is no way back', async () => {
    const desk = await shown();
    await press('ArrowRight', 'Escape');
    expect(desk.clock.preview).toBeUndefined();
    await press('ArrowLeft');
    expect(screen.getAllByText(/Simulated time goes forward only/)).not.toHaveLength(0);
    await userEvent.click(button('Show the log'));
    expect(desk.panelTab).toBe('log');
  });

  it('offers both ways while the hand is held, and keeps the look when it is left', async () => {
    const desk = await shown();
    const { now } = desk.session;
    await press('ArrowRight');
    await userEvent.tab();
    expect(desk.clock.preview).toBe(now + HOUR);
    await userEvent.click(button('Back to now'));
    expect(desk.clock.preview).toBeUndefined();
    await waitFor(() => expect(document.activeElement).toBe(slider()));
    await press('ArrowRight');
    await userEvent.tab();
    expect(document.activeElement).toBe(button('Go there'));
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(desk.session.now).toBe(now + HOUR));
    await waitFor(() => expect(document.activeElement).toBe(slider()));
  });

  it('previews while it is dragged, and commits when it is let go', async () => {
    const desk = await shown();
    const { now } = desk.session;
    await fireEvent.pointerDown(slider());
    await fireEvent.input(slider(), { target: { value: String(10 * DAY) } });
    expect([desk.session.now, desk.clock.shown]).toEqual([now, now + 10 * DAY]);
    await fireEvent.pointerUp(window);
    await waitFor(() => expect(desk.session.now).toBe(now + 10 * DAY));
  });

  it('is pulled to an event that is near, by a pointer only', async () => {
    const desk = await shown();
    const lockDate = desk.clock.nextLockDate()?.at ?? 0;
    const near = String(lockDate - desk.session.now + HOUR);
    await fireEvent.input(slider(), { target: { value: near } });
    expect(desk.clock.shown).not.toBe(lockDate);
    await fireEvent.pointerDown(slider());
    await fireEvent.input(slider(), { target: { value: near } });
    expect(desk.clock.shown).toBe(lockDate);
    await fireEvent.pointerCancel(window);
    expect(desk.clock.preview).toBeUndefined();
  });

  it('reaches as far as is chosen', async () => {
    const desk = await shown();
    await userEvent.selectOptions(screen.getByLabelText('Slider reaches'), '100 years');
    expect(Number(slider().max)).toBe(36_500 * DAY);
    await press('End', 'Enter');
    await waitFor(() => expect(screen.getAllByText(/^100 years passed/)).not.toHaveLength(0));
    expect(desk.session.world.points.size).toBe(1);
  });
});

describe('the buttons', () => {
  it('move on, and sum up what passed', async () => {
    const desk = await shown();
    const { now } = desk.session;
    await userEvent.click(button('+7 d'));
    await waitFor(() => expect(desk.session.now).toBe(now + 7 * DAY));
    const sentence =
      '7 days passed: the lock of WORM_vault became immutable on day 3, one recovery point expired.';
    const status = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(status).toContain(sentence);
    await userEvent.click(button('Show in the log'));
    expect([desk.panelTab, desk.isPanelOpen]).toEqual(['log', true]);
  });

  it('go to the next event and to the lock date', async () => {
    const desk = await shown();
    const { next } = desk.clock;
    await userEvent.click(button(/^Next: database-2 expires in /));
    await waitFor(() => expect(desk.session.now).toBe(next?.at));
    await userEvent.click(button('Lock date'));
    await waitFor(() =>
      expect([...desk.session.world.vaults.values()][0]?.lock.state).toBe('immutable'),
    );
    expect(screen.queryByRole('button', { name: 'Lock date' })).toBeNull();
  });

  it('play and pause', async () => {
    const desk = await shown();
    await userEvent.click(button('Play, 1 hour a second'));
    expect(desk.clock.isPlaying).toBe(true);
    await userEvent.selectOptions(screen.getByLabelText('Play'), '30 days a second');
    await userEvent.click(button('Pause'));
    expect([desk.clock.isPlaying, desk.clock.speed.perSecond]).toEqual([false, 30 * DAY]);
  });

  it('rest while the page is hidden', async () => {
    const desk = await shown();
    await userEvent.click(button('Play, 1 hour a second'));
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    await fireEvent(document, new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    expect(desk.clock.isPlaying).toBe(false);
  });

  it('list what is coming, each with a way there', async () => {
    const desk = await shown();
    await userEvent.click(button('Coming events'));
    const dialog = within(screen.getByRole('dialog', { name: 'Coming events' }));
    expect(dialog.getAllByRole('listitem')).toHaveLength(2);
    await userEvent.click(dialog.getByRole('button', { name: /becomes immutable/ }));
    await waitFor(() => expect(desk.clock.nextLockDate()).toBeUndefined());
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('picking a date', () => {
  async function pick(date: string, time = '10:12:00'): Promise<void> {
    await userEvent.click(button('Pick a date'));
    await fireEvent.change(screen.getByLabelText('Date'), { target: { value: date } });
    await fireEvent.change(screen.getByLabelText(/^Time/), { target: { value: time } });
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Go there' }),
    );
  }

  it('goes there, and says beforehand what lies between', async () => {
    const desk = await shown();
    await userEvent.click(button('Pick a date'));
    await fireEvent.change(screen.getByLabelText('Date'), { target: { value: '2021-10-09' } });
    expect(screen.getByText(/from now: one lock becomes immutable/)).toBeTruthy();
    await userEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: 'Go there' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(new Date(desk.session.now).toISOString().slice(0, 10)).toBe('2021-10-09');
  });

  it.each([
    ['2021-09-27', 'Simulated time goes forward only'],
    ['', 'Enter a date and a time'],
  ])('refuses %o by the field', async (date, why) => {
    const desk = await shown();
    const { now } = desk.session;
    await pick(date);
    const field = screen.getByLabelText('Date');
    expect(document.activeElement).toBe(field);
    expect(within(screen.getByRole('dialog')).getByText(new RegExp(why))).toBeTruthy();
    expect(desk.session.now).toBe(now);
    await userEvent.click(button('Cancel'));
    expect(plus(now, 0)).toBe(desk.session.now);
  });
});
